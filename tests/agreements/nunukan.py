"""One MoU to start from, and a database on either engine to keep it in."""

import datetime as dt
from typing import Final

from data_access.agreements.mou import Line, Milestone, Mou

MOU: Final = Mou(
    number="119/2026",
    title="Perlindungan ekosistem desa",
    region_code="65.03",
    counterpart="DPMD",
    starts_on=dt.date(2026, 2, 1),
    ends_on=dt.date(2026, 12, 31),
    branch_code="tarakan",
    signed_on=dt.date(2026, 1, 22),
    lines=(
        Line(
            "1",
            400,
            dt.date(2026, 12, 31),
            village_role="rt_rw",
            budgeted_people=300,
            budgeted_rupiah=60_480_000,
            budget_reference="APBD 2026",
            milestones=(Milestone(dt.date(2026, 6, 30), 250), Milestone(dt.date(2026, 9, 30), 200)),
        ),
        Line("2", 0, dt.date(2026, 9, 30), profession_code="petani", place_codes=("65.03.01.2001", "65.03.01.2002")),
    ),
)
"""Ketua RT/RW of Nunukan with milestones that fall back, and a line of two villages without a budget, target 0."""
