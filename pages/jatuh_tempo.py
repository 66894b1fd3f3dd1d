"""Jatuh tempo: who is about to drop out if nobody renews, whom to call, and what renewing costs."""

from dashboard import filters, viewer
from dashboard.answers import cliff
from dashboard.blocks import cliff as blocks
from dashboard.figure import backing

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
found = cliff.of(who, question, blocks.choice())

blocks.headline(found, source)
blocks.cliff(found, source)
blocks.endings(found, source)
