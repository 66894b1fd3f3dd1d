"""What whoever publishes says of an edition: where its data are of, and since when (definitions 5.6 and 5.16)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from data_access import months
from data_access.errors import CakupanError
from data_access.intake.plausible import FOUNDED
from data_access.reference import regions
from data_access.vocabulary import Level

NATION: Final = "indonesia"
"""How the nation is declared: its code is blank."""


@dataclass(frozen=True, slots=True)
class Declared:
    """`regencies`: dotted codes, none where the edition is to find its scope in its rows. `data_mulai`: the month the
    data begin, None for the earliest month counted; `begun`: the same of single regencies. Months are integers."""

    regencies: frozenset[str] = frozenset()
    data_mulai: int | None = None
    begun: Mapping[str, int] = field(default_factory=dict)

    def check(self, posisi: int) -> None:
        """Raises `CakupanError` where the data, or those of a regency, would begin after the posisi, and where anything
        would lie before anybody was insured."""
        for start in filter(None, (self.data_mulai, *self.begun.values())):
            _refuse_after(start, posisi)
            _refuse_too_early(start, "--data-mulai 2024-01")
        _refuse_too_early(posisi, "--posisi 2026-10")


def _refuse_after(start: int, posisi: int) -> None:
    if start > posisi:
        raise CakupanError(
            "Data mulai {start} melampaui posisi {posisi}; tulis --posisi {start} atau sesudahnya, atau --data-mulai "
            "yang lebih awal.",
            start=months.text(start),
            posisi=months.text(posisi),
        )


def _refuse_too_early(month: int, example: str) -> None:
    if month < months.of(FOUNDED):
        raise CakupanError(
            "{month} mendahului jaminan sosial tenaga kerja (Desember 1977); betulkan tahunnya, misalnya {example}.",
            month=months.text(month),
            example=example,
        )


NOTHING: Final = Declared()


def typed(places: Iterable[str], starts: Iterable[str]) -> Declared:
    """From what is typed: codes (several may stand in one text, with commas), and months, `2024-01` of the edition or
    `33.10=2024-06` of a regency. Raises `CakupanError` for anything else, and for two months of the same."""
    everywhere: int | None = None
    begun: dict[str, int] = {}
    for text in starts:
        code, is_of_a_place, month = text.rpartition("=")
        places_of = _regencies(code.strip()) if is_of_a_place else ()
        if begun.keys() & set(places_of) or (not is_of_a_place and everywhere is not None):
            raise CakupanError("Data mulai disebut dua kali untuk hal yang sama: {value}.", value=text)
        begun |= dict.fromkeys(places_of, months.month(month))
        everywhere = everywhere if is_of_a_place else months.month(month)
    return Declared(regencies(code for text in places for code in text.split(",")), everywhere, begun)


def regencies(codes: Iterable[str]) -> frozenset[str]:
    """The regencies that provinces, regencies and `indonesia` name. Raises `CakupanError` for any other text."""
    return frozenset(regency for code in codes for regency in _regencies(code.strip()))


def _regencies(code: str) -> tuple[str, ...]:
    if code.lower() == NATION:
        return tuple(regency for province in regions.children()[""] for regency in regions.children()[province])
    level = Level.of(code) if regions.is_known(code) else None
    if level is Level.PROVINCE:
        return regions.children()[code]
    if level is not Level.REGENCY:
        raise CakupanError(
            "Wilayah “{value}” bukan provinsi atau kabupaten/kota; tulis kodenya, mis. 33.10 atau 33, atau {nation}.",
            value=code,
            nation=NATION,
        )
    return (code,)
