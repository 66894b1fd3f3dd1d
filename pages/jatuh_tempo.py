"""Jatuh tempo: who is about to drop out if nobody renews, whom to call, and what renewing costs."""

from dashboard.screen import filters
from dashboard.subjects.cliff import block

question, chosen = filters.question(), block.choice()

block.ahead(question, chosen)
block.headline(question, chosen)
block.cliff(question, chosen)
block.endings(question, chosen)
