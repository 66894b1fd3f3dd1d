"""Profesi: who is protected, by what they do; and where."""

from dashboard import filters, viewer
from dashboard.answers import overview, sponsorship
from dashboard.blocks import coverage
from dashboard.blocks import sponsorship as blocks
from dashboard.figure import backing, lineage, readings

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)

coverage.headline(readings.summary(who, question), source)
coverage.breakdown(overview.breakdown(who, question, "profession"), question, source, by="profession")
blocks.across(sponsorship.across(who, question), question, source)
below = lineage.level_below(question)
if below:
    coverage.breakdown(
        overview.breakdown(who, question, below), question, source, by=below, open_row=filters.open_region
    )
