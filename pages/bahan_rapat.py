"""Bahan rapat: an agenda for a region and posisi, what each slide will say, and the slides as files."""

from dashboard import viewer
from dashboard.desks.meetings import packs_block
from dashboard.screen import filters

who, question = viewer.current(), filters.question()
found = packs_block.draft(who, question, packs_block.choice())

packs_block.files(who, found)
packs_block.topics(found)
