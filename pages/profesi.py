"""Profesi: who is protected, by what they do; and where."""

from dashboard import answers, filters, layout, viewer
from dashboard.answers import sponsorship
from dashboard.blocks import sponsorship as blocks

who, question = viewer.current(), filters.question()
source = answers.provenance(who, question)

layout.headline(answers.summary(who, question), source)
layout.breakdown(answers.breakdown(who, question, "profession"), question, source, by="profession")
blocks.across(sponsorship.across(who, question), question, source)
below = answers.level_below(question)
if below:
    layout.breakdown(answers.breakdown(who, question, below), question, source, by=below, open_row=filters.open_region)
