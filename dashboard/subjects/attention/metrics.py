"""What needs attention this month: matters with the people at stake, the largest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import pandas as pd

AT_MOST: Final = 6
OLD_YEARS: Final = 2
"""A basis older than this many years is old."""


class Concern(StrEnum):
    PLACE_FELL = "place_fell"
    PAYER_FELL = "payer_fell"
    TERM_ENDS = "term_ends"
    VILLAGES_ONCE = "villages_once"
    VILLAGES_NEVER = "villages_never"
    BASIS_MISSING = "basis_missing"
    BASIS_OLD = "basis_old"
    PROVISIONAL = "provisional"


@dataclass(frozen=True, slots=True)
class Matter:
    """One sentence's worth. `people` is what is at stake: people lost, about to fall, or once protected.

    `code` and `name` say of whom (a region, a sponsor type and its payer's label); `before`, `now` are people;
    `count` of `of` are villages; `month` is the last month paid; `year` that of the basis.
    """

    kind: Concern
    people: int = 0
    code: str = ""
    name: str = ""
    before: int = 0
    now: int = 0
    count: int = 0
    of: int = 0
    month: int = 0
    year: int = 0


def matters(people: Sequence[Matter], data: Sequence[Matter]) -> list[Matter]:
    """At most `AT_MOST`: matters of the data themselves always, last; before them those of people, most at stake
    first."""
    ordered = sorted(people, key=lambda matter: (-matter.people, matter.kind, matter.code, matter.name))
    return [*ordered[: AT_MOST - len(data)], *data]


def places_fell(falls: pd.DataFrame) -> list[Matter]:
    """From `code, name, before, now`."""
    return [
        Matter(Concern.PLACE_FELL, before - now, code=code, name=name, before=before, now=now)
        for code, name, before, now in falls[["code", "name", "before", "now"]].itertuples(index=False)
    ]


def payers_fell(falls: pd.DataFrame) -> list[Matter]:
    """From `sponsor_type, label, before, now`."""
    rows = falls[["sponsor_type", "label", "before", "now"]].itertuples(index=False)
    return [
        Matter(Concern.PAYER_FELL, before - now, code=kind, name=_text(label), before=before, now=now)
        for kind, label, before, now in rows
    ]


def terms_ending(ending: pd.DataFrame) -> list[Matter]:
    """From one row a payer: `sponsor_type, label, first_end, people`; the month is the first after which somebody is
    no longer paid."""
    rows = ending[["sponsor_type", "label", "first_end", "people"]].itertuples(index=False)
    return [
        Matter(Concern.TERM_ENDS, people, code=kind, name=_text(label), month=first_end)
        for kind, label, first_end, people in rows
    ]


def villages(empty: pd.DataFrame) -> list[Matter]:
    """From the one row `villages, never, once, once_people`; a village never reached has no known people at stake."""
    row = {key: int(value) for key, value in empty.iloc[0].items()}
    once = Matter(Concern.VILLAGES_ONCE, row["once_people"], count=row["once"], of=row["villages"])
    never = Matter(Concern.VILLAGES_NEVER, count=row["never"], of=row["villages"])
    return [matter for matter in (once, never) if matter.count]


def basis(is_expected: bool, last_year: int | None, posisi_year: int) -> list[Matter]:
    """`last_year` None: there is no basis, which is a matter only where one could be expected."""
    if last_year is None:
        return [Matter(Concern.BASIS_MISSING)] if is_expected else []
    return [Matter(Concern.BASIS_OLD, year=last_year)] if posisi_year - last_year > OLD_YEARS else []


def provisional(is_closed: bool) -> list[Matter]:
    return [] if is_closed else [Matter(Concern.PROVISIONAL)]


def _text(label: object) -> str:
    return label if isinstance(label, str) else ""
