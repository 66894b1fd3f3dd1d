"""Says why a figure cannot be published next to earlier ones, and what to do instead."""

from typing import Final

from dashboard import formatting
from dashboard.disclosure.differencing import Reason, Refusal
from dashboard.language import _
from dashboard.language import deferred as d

_REASONS: Final = {
    Reason.SHOWN_AGAIN: d(
        "Angka ini disembunyikan pada {figures} yang sudah terbit; menampilkannya membuka angka itu. Sembunyikan lagi."
    ),
    Reason.DIFFERENCE: d(
        "Dijumlahkan atau dikurangkan dengan {figures} yang sudah terbit, angka ini menyisakan {people} orang. "
        "Sembunyikan, atau gabungkan dengan kelompok lain."
    ),
    Reason.REVEALS: d(
        "Bersama {figures} yang sudah terbit, angka ini membuka bahwa jumlah yang disembunyikan paling banyak {people} "
        "orang. Sembunyikan, atau gabungkan dengan kelompok lain."
    ),
    Reason.MONEY: d(
        "Orang-bulan atau rupiah tidak terbit berdampingan dengan jumlah orang yang disembunyikan di wilayah yang sama"
        ", karena bulan yang dibayar membatasi jumlah orang; {figures} sudah terbit. Pilih wilayah yang lebih luas, "
        "rincian yang lebih kasar, atau posisi berikutnya."
    ),
}
_BY_ITSELF: Final = {
    Reason.SHOWN_AGAIN: d(
        "Angka ini disembunyikan di tempat lain pada siaran ini; menampilkannya membuka angka itu. Sembunyikan lagi."
    ),
    Reason.DIFFERENCE: d(
        "Angka-angka di dalamnya, dijumlahkan atau dikurangkan, menyisakan {people} orang. Sembunyikan salah satu."
    ),
    Reason.REVEALS: d(
        "Angka-angka di dalamnya membuka bahwa jumlah yang disembunyikan paling banyak {people} orang. "
        "Sembunyikan lebih banyak."
    ),
    Reason.MONEY: d(
        "Orang-bulan atau rupiah tidak terbit berdampingan dengan jumlah orang yang disembunyikan di wilayah yang sama"
        ", karena bulan yang dibayar membatasi jumlah orang. Pilih wilayah yang lebih luas atau rincian yang lebih "
        "kasar."
    ),
}


def sentence(refusal: Refusal) -> str:
    """The reason, the earlier figures by id, and what to do."""
    template = (_REASONS if refusal.earlier else _BY_ITSELF)[refusal.reason]
    figures = ", ".join(dict.fromkeys(cell.figure_id for cell in refusal.earlier))
    return _(template).format(figures=figures, people=formatting.number(refusal.people))
