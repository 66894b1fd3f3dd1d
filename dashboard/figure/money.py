"""Rupiah as far as they are known (definitions 5.10): of packages that count, and of others in their own column."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

import pandas as pd

from dashboard import formatting
from dashboard.figure import table as tables
from dashboard.figure.sums import StandsOn
from dashboard.figure.table import Column, Unit
from dashboard.language import _

SUMS: Final = ("amount_rupiah", "other_rupiah")
"""Null where nothing of it is known; 0 without paid months."""
MONTHS: Final = ("unpriced_months", "other_unpriced_months")
"""Months of unknown amount, beside each."""
PEOPLE: Final = (
    *("people_paid", "people_priced", "people_unpriced", "people_covered", "people_overlapping"),
    *("people_other_priced", "people_other_unpriced"),
)
"""The distinct people behind months and rupiah (`questions.pricing.people_paid`). No column shows them."""
_OF_COUNTED: Final = ("covered", "overlapping", "amount_rupiah", "difference_rupiah", "unpriced_months")
_AMOUNTS: Final = ("amount_rupiah", "difference_rupiah", "unpriced_months")
_STANDING: Final = (
    *(StandsOn(key, "people_paid", _OF_COUNTED) for key in ("paid", "worker_months")),
    StandsOn("covered", "people_covered", ("overlapping",)),
    StandsOn("overlapping", "people_overlapping", ("covered",)),
    StandsOn("amount_rupiah", "people_priced", _AMOUNTS),
    StandsOn("difference_rupiah", "people_priced", _AMOUNTS),
    StandsOn("unpriced_months", "people_unpriced", _AMOUNTS),
    StandsOn("other_rupiah", "people_other_priced", ("other_unpriced_months",)),
    StandsOn("other_unpriced_months", "people_other_unpriced", ("other_rupiah",)),
)
"""Which of them each column stands on, and which columns tell it: months less those without a price are months at a
rate that everybody knows; months less those held are those that overlap."""


def standing(period: str) -> tuple[StandsOn, ...]:
    """What columns of months and rupiah stand on that are of these months, as `2026-01..2026-10`."""
    return tuple(replace(one, period=period) for one in _STANDING)


def behind(
    codes: Iterable[str], people: pd.DataFrame, together: Mapping[str, Collection[str]] = MappingProxyType({})
) -> dict[str, list[int]]:
    """The columns `PEOPLE` for each of the codes, from rows of `pricing.people_paid` by `code`. `together`: the codes
    of which one is made; of the people behind several the fewest there can be: two payers may pay for the same ones."""
    those = [people[people["code"].isin([*together.get(code, (code,))])] for code in codes]
    return {key: [0 if some.empty else int(some[key].max()) for some in those] for key in PEOPLE}


def unknown_sum(amounts: "pd.Series[int]") -> bool:
    """Whether nothing is known of a sum: some of its parts are unknown, and no other is more than 0."""
    return bool(amounts.isna().any() and not amounts.fillna(0).any())


def summed(rows: pd.DataFrame) -> dict[str, int | None]:
    """The sums of all rows, None where nothing is known of one."""
    money = {key: None if unknown_sum(rows[key]) else int(rows[key].sum()) for key in SUMS}
    return money | {key: int(rows[key].sum()) for key in MONTHS}


def said(rows: pd.DataFrame) -> str:
    """What the packages that count cost together, as far as it is known."""
    if unknown_sum(rows["amount_rupiah"]):
        return _("rupiah tidak diketahui")
    return total(rows, "amount_rupiah", "unpriced_months")


def total(rows: pd.DataFrame, key: str, unpriced: str, write: Callable[[int], str] = formatting.rupiah) -> str:
    """The sum of a column as far as it is known; `unpriced` counts what is not, and is no column where all is."""
    if unknown_sum(rows[key]):
        return tables.missing(Unit.RUPIAH)
    known = int(rows[key].sum())
    return tables.at_least(write(known), known, int(rows[unpriced].sum()) if unpriced in rows else 0)


def amount() -> Column:
    """What the packages that count cost."""
    return Column(
        "amount_rupiah", _("Rupiah"), Unit.RUPIAH, _("Iuran tercatat, selain itu tarif bulan itu"), "unpriced_months"
    )


def unpriced() -> Column:
    """Months of these of which nobody knows what they cost."""
    return Column(
        "unpriced_months", _("Orang-bulan tanpa harga"), Unit.COUNT, _("Tanpa iuran tercatat dan tanpa tarif")
    )


def others(rows: pd.DataFrame) -> tuple[Column, ...]:
    """Rupiah of packages without JKK and JKM, where any were paid."""
    columns = (
        Column(
            "other_rupiah", _("Rupiah program lain"), Unit.RUPIAH, _("Paket tanpa JKK dan JKM"), "other_unpriced_months"
        ),
        Column(
            "other_unpriced_months",
            _("Orang-bulan program lain tanpa harga"),
            Unit.COUNT,
            _("Tanpa iuran tercatat dan tanpa tarif"),
        ),
    )
    return tuple(column for column in columns if rows[column.key].isna().any() or rows[column.key].any())
