"""Bahan rapat: an agenda for a region and posisi, what each slide will say, and the slides as files."""

from dashboard import filters, viewer
from dashboard.blocks import packs

who, question = viewer.current(), filters.question()
found = packs.draft(who, question, packs.choice())

packs.files(who, found)
packs.topics(found)
