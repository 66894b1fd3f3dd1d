"""Jatuh tempo: who is about to drop out if nobody renews, whom to call, and what renewing costs."""

from dashboard import viewer
from dashboard.figure import backing
from dashboard.screen import filters
from dashboard.subjects.cliff import answer, block

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
found = answer.of(who, question, block.choice())

block.headline(found, source)
block.cliff(found, source)
block.endings(found, source)
