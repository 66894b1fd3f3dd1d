"""A board in words: its rule, how many stayed, and how a rank moved. Words come with a shape, not with colour alone."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import pandas as pd

from dashboard import formatting
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.remainder import UNALLOCATED
from dashboard.wording import fractions, labels

_RANKED: Final = MappingProxyType(
    {
        "acquired": d("peserta baru"),
        "retained_3": d("bertahan 3 bulan"),
        "retained_6": d("bertahan 6 bulan"),
        "retained_12": d("bertahan 12 bulan"),
        "continued": d("bersambung tanpa jeda"),
    }
)
_PEOPLE: Final = MappingProxyType(
    {
        "acquired": d("{people} peserta baru"),
        "retained_3": d("{people} pekerja bertahan 3 bulan"),
        "retained_6": d("{people} pekerja bertahan 6 bulan"),
        "retained_12": d("{people} pekerja bertahan 12 bulan"),
        "continued": d("{people} pekerja bersambung tanpa jeda"),
    }
)
_UNRANKED: Final = MappingProxyType(
    {
        "acquired": d("Tanpa peringkat: tidak ada peserta baru."),
        "retained_3": d("Tanpa peringkat: bulan ke-3 belum lewat bagi siapa pun."),
        "retained_6": d("Tanpa peringkat: bulan ke-6 belum lewat bagi siapa pun."),
        "retained_12": d("Tanpa peringkat: bulan ke-12 belum lewat bagi siapa pun."),
        "continued": d("Tanpa peringkat: belum ada masa bayar yang berakhir."),
    }
)


def ranked_by(by: str) -> str:
    """What a board is ranked by: `peserta baru`, `bertahan 3 bulan`."""
    return _(_RANKED[by])


def unranked(by: str) -> str:
    """Who has no rank: `Tanpa peringkat: bulan ke-3 belum lewat bagi siapa pun.`"""
    return _(_UNRANKED[by])


def people(by: str, count: int) -> str:
    """`60 peserta baru`."""
    return _(_PEOPLE[by]).format(people=formatting.number(count))


def retained(kept: int, eligible: int, acquired: int) -> str:
    """`12 dari 15 (80,0%)`; of fewer than five the fraction alone; before the months have passed, that."""
    if not acquired:
        return formatting.UNKNOWN
    if not eligible:
        return _("belum cukup waktu")
    return fractions.of(kept, eligible)


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
    """Whom a row credits: by its own name where `names` has one, else a term by its months, and others by label."""
    found = names.get(code)
    if isinstance(found, str) and found:
        return found
    if credit == "term" and code.isdigit():
        return _("{count} bulan").format(count=code)
    if credit == "chapter" and code != UNALLOCATED:
        return _("Pengurus IIK tanpa nama")
    return labels.name(credit, code)
