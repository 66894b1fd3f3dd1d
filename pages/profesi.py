"""Profesi: who is protected, by what they do; and where."""

from dashboard import answers, filters, layout, sponsorship_answers, sponsorship_blocks, viewer

who, question = viewer.current(), filters.question()
source = answers.provenance(who, question)

layout.headline(answers.summary(who, question), source)
layout.breakdown(answers.breakdown(who, question, "profession"), source, by="profession")
sponsorship_blocks.across(sponsorship_answers.across(who, question), source)
below = answers.level_below(question)
if below:
    layout.breakdown(answers.breakdown(who, question, below), source, by=below, open_row=filters.open_region)
