"""Desa: where the protected live, village by village, and which villages were never reached."""

from dashboard import answers, filters, layout, outreach_answers, outreach_blocks, viewer

who, question = viewer.current(), filters.question()
source = answers.provenance(who, question)
found = outreach_answers.of(who, question)

outreach_blocks.headline(found, source)
outreach_blocks.bubble_map(found, source, filters.open_region)
outreach_blocks.table(found, source, filters.open_region)
outreach_blocks.unreached(found, source, filters.open_region)
below = answers.level_below(question)
if below and below != found.level:
    layout.breakdown(answers.breakdown(who, question, below), source, by=below, open_row=filters.open_region)
