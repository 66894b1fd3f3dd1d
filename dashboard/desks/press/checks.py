"""What must hold before a figure is published. Each rule says that it holds, or why not and what to do; none can be
overridden."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from dashboard import formatting
from dashboard.desks.press import refusals
from dashboard.disclosure.differencing import Refusal
from dashboard.figure.made import Made
from dashboard.figure.outside import Outside
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.language import deferred as d
from data_access.ledger.comparison import Difference

OLDEST_BASIS: Final = 2
"""Years a basis may lie before the posisi."""
_WHOLE_OF: Final = re.compile(r"(\d[\d.,]*)\s+(?:dari|of)\s+(\d[\d.,]*)")
_BOTH_OF: Final = re.compile(r"(\d[\d.,]*)\s+(?:menjadi|to)\s+\d[\d.,]*\s+(?:dari|of)\s+(\d[\d.,]*)")
_CHANGE: Final = re.compile(r"(?:dari|from)\s+(\d[\d.,]*)\s+(?:menjadi|to)\s+(\d[\d.,]*)")
_PERCENTAGE: Final = re.compile(r"([<>]?)(\d[\d.,]*)\s*(?:%|persen|per cent|percent)")
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")
_POINTS: Final = re.compile(r"\d+(?:[.,]\d+)?\s*(?:poin persen|percentage points?)")
_BETWEEN: Final = "\0"
_WORD: Final = re.compile(rf"\w+|{_BETWEEN}")
_NUMBER_OF_A_PERSON: Final = re.compile(r"(?<!\d)(?:\d{16}|\d{11})(?!\d)")


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
    text = _("Cakupan sampai {rate}: ada lebih banyak pekerja aktif daripada pekerja penyebut.")
    remedy = _("Periksa tahun penyebut dan pekerja yang bekerja di tempat lain; pilih penyebut atau rincian lain.")
    return Check(
        Rule.ABOVE_WHOLE, is_passed=False, reason=text.format(rate=formatting.percent(max(over))), remedy=remedy
    )


def fresh_basis(source: Provenance) -> Check:
    """The oldest year of the basis is at most `OLDEST_BASIS` years before that of the posisi."""
    found = source.basis_in_force
    if found is None or source.rule:
        return Check(Rule.FRESH_BASIS, is_passed=True, reason=_("Angka ini tanpa penyebut."))
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
    """Of the persons named, all agreed; and no text holds a NIK or a KPJ."""
    refused = sorted(set(named) - set(agreed))
    if refused:
        text = _("Disebut tanpa izin yang masih berlaku: {names}.").format(names=", ".join(refused))
        remedy = _("Muat lagi data dengan izin_nama, terbitkan edisi baru, atau hapus nama itu.")
        return Check(Rule.NAMES, is_passed=False, reason=text, remedy=remedy)
    if any(_NUMBER_OF_A_PERSON.search(text) for text in texts):
        reason = _("Teks memuat deret angka sepanjang NIK atau KPJ.")
        return Check(Rule.NAMES, is_passed=False, reason=reason, remedy=_("Hapus nomor itu dari teks."))
    text = _("{count} orang disebut, semuanya dengan izin.") if named else _("Tidak seorang pun disebut namanya.")
    return Check(Rule.NAMES, is_passed=True, reason=text.format(count=len(named)))


def percentages(texts: Sequence[str]) -> Check:
    """Each percentage stands beside "A dari B", or of a change "dari A menjadi B", that gives it, rounded as it is
    written; points are differences."""
    loose = [found for text in texts for found in _without_whole(text)]
    if not loose:
        reason = _("Setiap persentase dalam teks dapat dihitung dari angka di sampingnya.")
        return Check(Rule.PERCENTAGES, is_passed=True, reason=reason)
    text = _("Tanpa “berapa dari berapa” yang menghasilkannya: {percentages}.").format(percentages=", ".join(loose))
    remedy = _("Tulis kedua angkanya, mis. 214.687 dari 684.654 pekerja (31,4%).")
    return Check(Rule.PERCENTAGES, is_passed=False, reason=text, remedy=remedy)


def _without_whole(text: str) -> Iterator[str]:
    told = (*_WHOLE_OF.findall(text), *_BOTH_OF.findall(text))
    pairs = [(_count(part), _count(whole)) for part, whole in told]
    pairs += [(abs(_count(now) - _count(then)), _count(then)) for then, now in _CHANGE.findall(text)]
    for found in _PERCENTAGE.finditer(_POINTS.sub("", text)):
        exact = [Fraction(100 * part, whole) for part, whole in pairs if whole]
        if not any(_is_said(each, found[1], said) for each in exact for said in _readings(found[2].rstrip(".,"))):
            yield found[0]


def _is_said(exact: Fraction, side: str, said: str) -> bool:
    """Whether a percentage is written so, rounded to the decimals it has, or on that side of it."""
    if side:
        return exact < Fraction(said) if side == "<" else exact > Fraction(said)
    return abs(exact - Fraction(said)) <= Fraction(1, 2 * 10 ** len(said.partition(".")[2]))


def _readings(number: str) -> set[str]:
    """What a number may say: `1.234` is a thousand and more, or has three decimals."""
    *whole, last = re.split("[.,]", number)
    decimal = f"{''.join(whole)}.{last}" if whole else last
    return {decimal, "".join((*whole, last))} if _GROUPED.fullmatch(number) else {decimal}


def _count(number: str) -> int:
    return int(re.sub(r"\D", "", number))


def differencing(refused: Sequence[Refusal]) -> Check:
    """`disclosure.differencing` against all that is public."""
    if not refused:
        reason = _("Tidak ada selisih sekecil sel yang disembunyikan dengan angka yang sudah terbit.")
        return Check(Rule.DIFFERENCING, is_passed=True, reason=reason)
    said = list(dict.fromkeys(refusals.sentence(refusal) for refusal in refused))
    remedy = _("Keluarkan angka ini dari siaran, atau pilih wilayah atau rincian yang lebih kasar.")
    return Check(Rule.DIFFERENCING, is_passed=False, reason=" ".join(said[:3]), remedy=remedy)
