"""What must hold before a figure is published. Each rule says that it holds, or why not and what to do; none can be
overridden."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from dashboard import formatting
from dashboard.desks.press import percentage_words, refusals
from dashboard.disclosure.differencing import Refusal
from dashboard.figure.made import Made
from dashboard.figure.outside import Outside
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.language import deferred as d
from data_access import personal
from data_access.ledger.comparison import Difference

OLDEST_BASIS: Final = 2
"""Years a basis may lie before the posisi."""
_BETWEEN: Final = "\0"
_WORD: Final = re.compile(rf"\w+|{_BETWEEN}")


class Rule(StrEnum):
    """As the ledger keeps them, in the order they are shown."""

    RECOMPUTES = "recomputes"
    CLOSED = "closed"
    SMALL_CELLS = "small_cells"
    ABOVE_WHOLE = "above_whole"
    FRESH_BASIS = "fresh_basis"
    NAMES = "names"
    PERCENTAGES = "percentages"
    DIFFERENCING = "differencing"
    READS_BACK = "reads_back"


TITLES: Final = MappingProxyType(
    {
        Rule.RECOMPUTES: d("Dihitung ulang sama"),
        Rule.CLOSED: d("Posisi sudah tertutup"),
        Rule.SMALL_CELLS: d("Sel kecil disembunyikan"),
        Rule.ABOVE_WHOLE: d("Tidak ada cakupan di atas 100%"),
        Rule.FRESH_BASIS: d("Penyebut tidak lebih tua dari dua tahun"),
        Rule.NAMES: d("Tidak ada nama orang tanpa izin"),
        Rule.PERCENTAGES: d("Setiap persentase menyebut dari berapa"),
        Rule.DIFFERENCING: d("Tidak membuka angka kecil bersama siaran terdahulu"),
        Rule.READS_BACK: d("Terbaca kembali dari berkas jadinya"),
    }
)


@dataclass(frozen=True, slots=True)
class Check:
    """`reason` says what was found, and `remedy` what to do about it; both are blank where the rule holds."""

    rule: Rule
    is_passed: bool
    reason: str
    remedy: str = ""


def recomputes(differences: Sequence[Difference]) -> Check:
    """The figure computed again from its verified edition is the same figure."""
    if not differences:
        text = _("Dihitung dua kali dari edisi yang sidik berkasnya cocok: semua sel sama.")
        return Check(Rule.RECOMPUTES, is_passed=True, reason=text)
    first = differences[0]
    text = _("{count} hal berbeda ketika dihitung ulang; yang pertama {what}: {published} dan {now}.")
    reason = text.format(count=len(differences), what=first.what, published=first.published, now=first.now)
    return Check(Rule.RECOMPUTES, is_passed=False, reason=reason, remedy=_("Jalankan: cakupan doctor"))


def closed(source: Provenance) -> Check:
    """definitions 5.15: an extract taken after the due day is loaded."""
    if source.is_closed:
        return Check(Rule.CLOSED, is_passed=True, reason=source.as_of())
    remedy = _("Tunggu ekstrak yang diambil sesudah tanggal jatuh tempo posisi itu, atau pakai posisi sebelumnya.")
    return Check(Rule.CLOSED, is_passed=False, reason=source.as_of(), remedy=remedy)


def small_cells(out: Outside | None, fault: str) -> Check:
    """definitions 5.13."""
    if out is None:
        remedy = _("Pilih wilayah yang lebih luas atau rincian yang lebih kasar.")
        return Check(Rule.SMALL_CELLS, is_passed=False, reason=fault, remedy=remedy)
    if not out.hidden:
        return Check(Rule.SMALL_CELLS, is_passed=True, reason=_("Tidak ada sel kecil."))
    text = _("{count} sel disembunyikan, dengan yang dapat membukanya.")
    return Check(Rule.SMALL_CELLS, is_passed=True, reason=text.format(count=formatting.number(len(out.hidden))))


def above_whole(made: Made) -> Check:
    """No more people than the workers they are part of, in any row."""
    rows = made.printed.rows
    over = [float(rate) for rate in rows.get("rate", ()) if isinstance(rate, float) and rate > 1]
    if made.part is not None and made.whole and made.part > made.whole:
        over.append(made.part / made.whole)
    if not over:
        return Check(Rule.ABOVE_WHOLE, is_passed=True, reason=_("Pembilang di mana pun tidak melebihi penyebutnya."))
    text = _("Cakupan sampai {rate}: ada lebih banyak pekerja aktif daripada pekerja di data pembanding.")
    remedy = _("Periksa tahun penyebut dan pekerja yang bekerja di tempat lain; pilih penyebut atau rincian lain.")
    return Check(
        Rule.ABOVE_WHOLE, is_passed=False, reason=text.format(rate=formatting.percent(max(over))), remedy=remedy
    )


def fresh_basis(source: Provenance) -> Check:
    """The oldest year of the basis is at most `OLDEST_BASIS` years before that of the posisi."""
    found = source.basis_in_force
    if found is None or source.rule:
        return Check(
            Rule.FRESH_BASIS,
            is_passed=True,
            reason=_("Angka ini bukan bagian dari angka pekerja, jadi tidak ada tahunnya."),
        )
    if source.posisi // 12 - found.first_year <= OLDEST_BASIS:
        return Check(Rule.FRESH_BASIS, is_passed=True, reason=source.basis_in_words())
    remedy = _("Muat penyebut yang lebih baru, atau pilih penyebut lain.")
    return Check(Rule.FRESH_BASIS, is_passed=False, reason=source.basis_in_words(), remedy=remedy)


def named(texts: Sequence[str], persons: Collection[str]) -> set[str]:
    """Those of the persons whose whole name, in capitals or not, stands in a text: Sari is not in Purwosari."""
    said = f" {_words(_BETWEEN.join(texts))} "
    return {name for name in persons if _words(name) and f" {_words(name)} " in said}


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def names(named: Collection[str], agreed: Collection[str], texts: Sequence[str]) -> Check:
    """Of the persons named, all agreed; and no text holds a number or an address of a person."""
    refused = sorted(set(named) - set(agreed))
    if refused:
        text = _("Disebut tanpa izin yang masih berlaku: {names}.").format(names=", ".join(refused))
        remedy = _("Muat lagi data dengan izin_nama, terbitkan edisi baru, atau hapus nama itu.")
        return Check(Rule.NAMES, is_passed=False, reason=text, remedy=remedy)
    if any(personal.trace(text) for text in texts):
        reason = _("Teks memuat nomor orang (NIK, KPJ, telepon, rekening) atau alamat surel.")
        return Check(Rule.NAMES, is_passed=False, reason=reason, remedy=_("Hapus nomor atau alamat itu dari teks."))
    text = _("{count} orang disebut, semuanya dengan izin.") if named else _("Tidak seorang pun disebut namanya.")
    return Check(Rule.NAMES, is_passed=True, reason=text.format(count=len(named)))


def percentages(texts: Sequence[str]) -> Check:
    """Each percentage stands beside "A dari B", or of a change "dari A menjadi B", that gives it, rounded as it is
    written; points are differences."""
    loose = [found for text in texts for found in percentage_words.alone(text)]
    if not loose:
        reason = _("Setiap persentase dalam teks dapat dihitung dari angka di sampingnya.")
        return Check(Rule.PERCENTAGES, is_passed=True, reason=reason)
    text = _("Tanpa “berapa dari berapa” yang menghasilkannya: {percentages}.").format(percentages=", ".join(loose))
    remedy = _("Tulis kedua angkanya, mis. 214.687 dari 684.654 pekerja (31,4%).")
    return Check(Rule.PERCENTAGES, is_passed=False, reason=text, remedy=remedy)


def differencing(refused: Sequence[Refusal]) -> Check:
    """`disclosure.differencing` against all that is public."""
    if not refused:
        reason = _("Tidak ada selisih sekecil sel yang disembunyikan dengan angka yang sudah terbit.")
        return Check(Rule.DIFFERENCING, is_passed=True, reason=reason)
    said = list(dict.fromkeys(refusals.sentence(refusal) for refusal in refused))
    remedy = _("Keluarkan angka ini dari siaran, atau pilih wilayah atau rincian yang lebih kasar.")
    return Check(Rule.DIFFERENCING, is_passed=False, reason=" ".join(said[:3]), remedy=remedy)


def reads_back(missing: Sequence[str]) -> Check:
    """What the ledger keeps of a figure is what a stranger reads in its finished files."""
    if not missing:
        reason = _(
            "Gambar dan dokumen jadinya menyebut angka, posisi, penyebut, dan edisi seperti di register angka terbit."
        )
        return Check(Rule.READS_BACK, is_passed=True, reason=reason)
    text = _("Tidak terbaca di berkas jadinya: {missing}.").format(missing="; ".join(missing))
    remedy = _("Kosongkan judul dan anak judul, sehingga gambar menyebut angkanya sendiri; lalu laporkan.")
    return Check(Rule.READS_BACK, is_passed=False, reason=text, remedy=remedy)
