"""Each matter in words."""

from dataclasses import dataclass
from typing import Final

from dashboard import formatting
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.subjects.attention.metrics import Concern, Matter
from dashboard.wording import labels


@dataclass(frozen=True, slots=True)
class Notice:
    """A matter as a sentence; `region` is the code of the place it is about, blank where it is about none."""

    kind: Concern
    region: str
    text: str


_SENTENCES: Final = {
    Concern.PLACE_FELL: d("{who}: {people} pekerja aktif lebih sedikit daripada bulan lalu ({before} → {now})."),
    Concern.PAYER_FELL: d(
        "Dibayar oleh {who}: {people} pekerja aktif lebih sedikit daripada bulan lalu ({before} → {now})."
    ),
    Concern.TERM_ENDS: d(
        "{who}: masa bayar {people} pekerja habis dalam tiga bulan bila tidak diperpanjang; "
        "yang pertama dibayar sampai {month}."
    ),
    Concern.VILLAGES_ONCE: d(
        "{count} dari {of} desa/kelurahan kini tanpa pekerja aktif, padahal {people} orang pernah terlindungi di sana."
    ),
    Concern.VILLAGES_NEVER: d("{count} dari {of} desa/kelurahan belum pernah punya pekerja terlindungi."),
    Concern.BASIS_MISSING: d("Tidak ada angka “{basis}” untuk wilayah dan segmen ini, maka tidak ada cakupan."),
    Concern.BASIS_OLD: d("Penyebut “{basis}” terakhir dari tahun {year}, lebih dari dua tahun sebelum posisi ini."),
    Concern.PROVISIONAL: d(
        "Posisi {day} masih sementara: angkanya dapat berubah sampai data yang diambil setelah tanggal jatuh "
        "tempo dimuat."
    ),
}


def told(matter: Matter, source: Provenance) -> Notice:
    """The matter with all its figures."""
    text = _sentence(matter, source)
    if matter.kind in (Concern.VILLAGES_ONCE, Concern.VILLAGES_NEVER):
        text = source.narrowed(text)
    return Notice(matter.kind, matter.code if matter.kind is Concern.PLACE_FELL else "", text)


def _sentence(matter: Matter, source: Provenance) -> str:
    """The matter in words, with all its figures."""
    return _(_SENTENCES[matter.kind]).format(
        who=matter.name if matter.kind is Concern.PLACE_FELL else _payer(matter),
        people=formatting.number(matter.people),
        before=formatting.number(matter.before),
        now=formatting.number(matter.now),
        count=formatting.number(matter.count),
        of=formatting.number(matter.of),
        month=formatting.month_in_full(matter.month) if matter.month else "",
        year=matter.year,
        basis=labels.name("basis", source.basis),
        day=formatting.posisi(source.posisi),
    )


def _payer(matter: Matter) -> str:
    """A payer by name and type; by type alone where it is nobody in particular."""
    kind = labels.name("sponsor_type", matter.code)
    return f"{matter.name} ({kind})" if matter.name else kind
