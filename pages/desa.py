"""Desa: where the protected live, village by village, and which villages were never reached."""

from dashboard.figure import lineage
from dashboard.screen import card, filters, ways
from dashboard.subjects import coverage, villages
from dashboard.subjects.villages import block

question = filters.question()

card.ahead(villages.reached(question))
block.headline(question)
block.bubble_map(question, ways.open_region)
block.places(question, ways.open_region)
card.figure(villages.reached(question), opens=ways.open_region)
below = lineage.level_below(question)
if below and below != villages.level_listed(question):
    card.figure(coverage.by(question, below), opens=ways.open_region)
