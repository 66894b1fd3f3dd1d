"""Kelangsungan: who came in, who is still paid months later, and what became of the others."""

from dashboard.screen import filters
from dashboard.subjects.retention import block

question, chosen = filters.question(), block.choice()

block.ahead(question, chosen)
block.headline(question, chosen)
block.breakdown(chosen)
block.triangle(question)
block.by_group(question, chosen)
block.comparison(question)
