"""Kelangsungan: who came in, who is still paid months later, and what became of the others."""

from dashboard import filters, viewer
from dashboard.answers import retention
from dashboard.blocks import retention as blocks
from dashboard.figure import backing

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
found = retention.of(who, question, blocks.choice())

blocks.headline(found, source)
blocks.triangle(found, source)
blocks.by_group(found, source)
blocks.comparison(found, source)
