"""Kelangsungan: who came in, who is still paid months later, and what became of the others."""

from dashboard import viewer
from dashboard.figure import backing
from dashboard.screen import filters
from dashboard.subjects.retention import answer, block

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
found = answer.of(who, question, block.choice())

block.headline(found, source)
block.triangle(found, source)
block.by_group(found, source)
block.comparison(found, source)
