"""Desa: where the protected live, village by village, and which villages were never reached."""

from dashboard import viewer
from dashboard.figure import backing, lineage
from dashboard.screen import filters
from dashboard.subjects.coverage import answer as overview
from dashboard.subjects.coverage import block as coverage
from dashboard.subjects.villages import answer as outreach
from dashboard.subjects.villages import block as blocks

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
found = outreach.of(who, question)

blocks.headline(found, source)
blocks.bubble_map(found, source, filters.open_region)
blocks.table(found, source, filters.open_region)
blocks.unreached(found, source, filters.open_region)
below = lineage.level_below(question)
if below and below != found.level:
    coverage.breakdown(
        overview.breakdown(who, question, below), question, source, by=below, open_row=filters.open_region
    )
