"""Profesi: who is protected, by what they do; and where."""

from dashboard import viewer
from dashboard.figure import backing, lineage, readings
from dashboard.screen import filters
from dashboard.subjects.coverage import answer as overview
from dashboard.subjects.coverage import block as coverage
from dashboard.subjects.sponsorship import answer as sponsorship
from dashboard.subjects.sponsorship import block as blocks

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
