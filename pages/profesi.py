"""Profesi: who is protected, by what they do; and where."""

from dashboard.figure import lineage
from dashboard.screen import card, filters, ways
from dashboard.subjects import coverage, sponsorship
from dashboard.subjects.coverage import block

question = filters.question()

block.headline(question)
card.figure(coverage.by(question, "profession"))
card.figure(sponsorship.across(question))
card.figure(coverage.by(question, "village_role"), is_optional=True)
card.figure(coverage.by(question, "programme"), is_optional=True)
if below := lineage.level_below(question):
    card.figure(coverage.by(question, below), opens=ways.open_region)
