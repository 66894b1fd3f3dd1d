"""Published figures in words: their facts, and what of them differs today."""

import datetime as dt
import json
from types import MappingProxyType
from typing import Final

from dashboard import formatting, office
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.wording import labels, sentences, wholes
from data_access.ledger.comparison import Difference, Why
from data_access.ledger.entry import Entry

_HEADS: Final = MappingProxyType(
    {"numerator": d("Pembilang"), "denominator": d("Penyebut"), "basis": d("Sumber penyebut"), "edition": d("Edisi")}
)
_WHY: Final = MappingProxyType(
    {
        Why.SAME: d("Sama: edisi yang ditampilkan memberi angka yang sama."),
        Why.NEW_EDITION: d("Berbeda karena edisinya lain: data yang dimuat di antaranya mengubah hitungan."),
        Why.REVISED_BASIS: d("Berbeda karena penyebutnya direvisi; pembilangnya sama."),
        Why.NOT_EQUAL: d("Tidak terhitung ulang dari edisinya sendiri; periksa dengan: cakupan ledger verify"),
        Why.UNMADE: d("Tidak dapat dihitung lagi dari edisi yang ditampilkan."),
    }
)


def how_to_begin() -> str:
    """What to do where nothing was published yet."""
    return _("Tambahkan angka ke siaran dari halaman mana pun, lalu terbitkan di halaman Siaran Pers.")


def part(entry: Entry) -> str:
    """The numerator alone: `214.687`."""
    return formatting.UNKNOWN if entry.numerator is None else formatting.number(entry.numerator)


def number(entry: Entry) -> str:
    """`214.687 dari 684.654 pekerja (31,4%)`, with whom the share is of, or what there is of it."""
    if entry.numerator is None or not entry.denominator:
        return part(entry)
    return sentences.of_what(entry.numerator, entry.denominator, _whom(entry))


def _whom(entry: Entry) -> str:
    return wholes.of(str(json.loads(entry.question)["kind"]), is_of_workers=bool(entry.basis))


def moment(at: dt.datetime | None) -> str:
    """A moment as people in Jakarta read it: `21 November 2026 pukul 10.30 WIB`."""
    return formatting.UNKNOWN if at is None else formatting.moment(at.astimezone(office.ZONE))


def basis(entry: Entry) -> str:
    """The basis, its year and who published it; else whom the share is of, or that there is none."""
    if entry.basis:
        return f"{labels.name('basis', entry.basis)}, {entry.basis_source}"
    if entry.denominator and _whom(entry):
        return _("persentase dari {whole}").format(whole=_whom(entry))
    return _("jumlah saja, tanpa persentase")


def facts(entry: Entry) -> list[tuple[str, str]]:
    """An entry as pairs of a name and a text."""
    return [
        (_("Nomor"), entry.figure_id),
        (_("Judul"), entry.title),
        (_("Angka"), number(entry)),
        (_("Penyebut"), basis(entry)),
        (_("Posisi"), formatting.posisi(entry.posisi)),
        (_("Edisi"), entry.edition_id),
        (_("Sidik berkas edisi (SHA-256)"), entry.edition_sha256),
        (_("Diterbitkan oleh"), entry.published_by),
        (_("Diterbitkan pada"), moment(entry.published_at)),
        (_("Waktu siar"), moment(entry.release_at or entry.published_at)),
        (_("Mengoreksi"), entry.corrects or formatting.UNKNOWN),
    ]


def table(entry: Entry) -> tuple[list[str], list[list[object]]]:
    """Heads and cells of the table as published, in the words it was published with."""
    heads = [word for _key, word, _kind in entry.public_rows["columns"]]
    return heads, [cells for _label, cells in entry.public_rows["rows"]]


def why(reason: Why) -> str:
    """Why today's figure is not the published one, or that it is."""
    return _(_WHY[reason])


def difference(found: Difference) -> str:
    """`Pembilang: disiarkan 12, sekarang 13`."""
    what = _(_HEADS[found.what]) if found.what in _HEADS else found.what
    return _("{what}: disiarkan {published}, sekarang {now}").format(
        what=what, published=_said(found.published), now=_said(found.now)
    )


def _said(value: object) -> str:
    if value is None:
        return formatting.UNKNOWN
    return formatting.number(value) if isinstance(value, int) else str(value)
