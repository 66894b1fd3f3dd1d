"""Profesi: who is protected, by what they do; and where."""

from dashboard.figure import lineage
from dashboard.screen import card, filters, ways
from dashboard.subjects import coverage, sponsorship
from dashboard.subjects.coverage import block

question = filters.question()

professions, payers = coverage.by(question, "profession"), sponsorship.across(question)
roles, programmes = coverage.by(question, "village_role"), coverage.by(question, "programme")

card.ahead(programmes, payers, roles)
block.headline(question)
card.figure(professions)
card.figure(payers)
card.figure(roles, is_optional=True)
card.figure(programmes, is_optional=True)
if below := lineage.level_below(question):
    card.figure(coverage.by(question, below), opens=ways.open_region)
