"""What a month costs, as a table an edition keeps: the dated rates (definitions 1) of the packages that were paid."""

from itertools import pairwise, product
from typing import Any

import pyarrow as pa

from data_access import reference
from data_access.reference.contributions import rates

OPEN_END = 9999 * 12
"""The month after every month: a rate without an end holds until here."""


def schedule(packages: list[str]) -> pa.Table:
    """One row a package x sector x kind of money (a tariff, numbered from 1) x stretch of months with one rate,
    stretches without gaps.

    Columns: tariff, package, sector, is_government_money, month_from, month_until, rupiah (a month; NULL where there is
    no rate then).
    """
    edges = sorted({0, OPEN_END} | {edge for rate in rates() for edge in (rate.valid_from, rate.valid_until) if edge})
    rows: list[dict[str, Any]] = []
    tariffs = product(packages, ("lainnya", "transport"), (False, True))
    for tariff, (package, sector, government) in enumerate(tariffs, start=1):
        for begin, end in pairwise(edges):
            rupiah = reference.monthly_rate(begin, sector, government, package)
            rows.append({"tariff": tariff} | _row(package, sector, government, begin, end, rupiah))
    return pa.Table.from_pylist(rows, schema=_SCHEMA)


def _row(package: str, sector: str, government: bool, begin: int, end: int, rupiah: int | None) -> dict[str, Any]:
    return {
        "package": package,
        "sector": sector,
        "is_government_money": government,
        "month_from": begin,
        "month_until": end,
        "rupiah": rupiah,
    }


_SCHEMA = pa.schema(
    [
        ("tariff", pa.int32()),
        ("package", pa.string()),
        ("sector", pa.string()),
        ("is_government_money", pa.bool_()),
        ("month_from", pa.int32()),
        ("month_until", pa.int32()),
        ("rupiah", pa.int64()),
    ]
)
