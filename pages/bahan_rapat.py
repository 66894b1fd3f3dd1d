"""Bahan rapat: an agenda for a region and posisi, what each slide will say, and the slides as files."""

from dashboard.desks.meetings import packs_block
from dashboard.screen import filters

question, plan = filters.question(), packs_block.choice()

packs_block.files(question, plan)
packs_block.topics(question, plan)
