"""A board in words: its period, its rule, how many stayed, and how a rank moved. Shapes stand beside the words."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import pandas as pd

from dashboard import formatting
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.wording import labels

FEW: Final = 5
"""Eligible people below which a share says nothing: only the fraction is written (definitions 5.13)."""
WITHOUT_CREDIT: Final = MappingProxyType(
    {
        "sponsor": d("Tanpa sponsor"),
        "company": d("Bukan perusahaan"),
        "chapter": d("Tanpa pencatat IIK"),
        "branch": d("Tanpa kantor cabang"),
        "regency": d("Belum teralokasi"),
        "district": d("Belum teralokasi"),
        "village": d("Belum teralokasi"),
        "profession": d("Belum dipetakan"),
        "village_role": d("Tanpa peran desa tercatat"),
        "term": d("Belum dipetakan"),
    }
)
"""The row of a board that credits nobody, by whom the board credits."""
_RANKED: Final = MappingProxyType(
    {
        "acquired": d("diakuisisi"),
        "retained_3": d("bertahan 3 bulan"),
        "retained_6": d("bertahan 6 bulan"),
        "retained_12": d("bertahan 12 bulan"),
    }
)
_PEOPLE: Final = MappingProxyType(
    {
        "acquired": d("{people} pekerja diakuisisi"),
        "retained_3": d("{people} pekerja bertahan 3 bulan"),
        "retained_6": d("{people} pekerja bertahan 6 bulan"),
        "retained_12": d("{people} pekerja bertahan 12 bulan"),
    }
)


def months(since: int, until: int) -> str:
    """`Oktober 2026`, `Januari 2026 sampai Oktober 2026`."""
    if since == until:
        return formatting.month_in_full(since)
    first, last = formatting.month_in_full(since), formatting.month_in_full(until)
    return _("{first} sampai {last}").format(first=first, last=last)


def ranked_by(by: str) -> str:
    """What a board is ranked by: `diakuisisi`, `bertahan 3 bulan`."""
    return _(_RANKED[by])


def people(by: str, count: int) -> str:
    """`60 pekerja diakuisisi`."""
    return _(_PEOPLE[by]).format(people=formatting.number(count))


def retained(kept: int, eligible: int, acquired: int) -> str:
    """`12 dari 15 (80,0%)`; of fewer than five the fraction alone; before the months have passed, that."""
    if not acquired:
        return formatting.UNKNOWN
    if not eligible:
        return _("belum cukup waktu")
    if eligible < FEW:
        return _("{part} dari {whole}").format(part=formatting.number(kept), whole=formatting.number(eligible))
    return _("{part} dari {whole} ({rate})").format(
        part=formatting.number(kept), whole=formatting.number(eligible), rate=formatting.percent(kept / eligible)
    )


def moved(rank: Any, previous: Any, has_before: bool) -> str:  # noqa: ANN401  pandas scalars: integers or NA
    """`▲ naik 2`, `▼ turun 1`, `■ tetap`, `◆ baru di papan`; nothing to say without a rank or a period before."""
    if pd.isna(rank) or not has_before:
        return formatting.UNKNOWN
    if pd.isna(previous):
        return _("◆ baru di papan")
    if rank == previous:
        return _("■ tetap")
    steps = formatting.number(abs(int(previous) - int(rank)))
    return (_("▲ naik {steps}") if rank < previous else _("▼ turun {steps}")).format(steps=steps)


def name(credit: str, code: str, names: Mapping[str, object]) -> str:
    """Whom a row credits; a term by its months, whoever has no name (null) by kind."""
    if credit == "term" and code.isdigit():
        return _("{count} bulan").format(count=code)
    if credit == "profession":
        return labels.name("profession", code)
    found = names.get(code)
    if isinstance(found, str) and found:
        return found
    return _("Pengurus IIK tanpa nama") if credit == "chapter" else code
