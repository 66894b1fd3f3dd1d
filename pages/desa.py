"""Desa: where the protected live, village by village, and which villages were never reached."""

from dashboard import answers, filters, layout, viewer
from dashboard.answers import outreach
from dashboard.blocks import outreach as blocks

who, question = viewer.current(), filters.question()
source = answers.provenance(who, question)
found = outreach.of(who, question)

blocks.headline(found, source)
blocks.bubble_map(found, source, filters.open_region)
blocks.table(found, source, filters.open_region)
blocks.unreached(found, source, filters.open_region)
below = answers.level_below(question)
if below and below != found.level:
    layout.breakdown(answers.breakdown(who, question, below), question, source, by=below, open_row=filters.open_region)
