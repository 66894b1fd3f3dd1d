"""Buku Angka: every published figure, as published and now."""

from dashboard import viewer
from dashboard.desks.ledger import block, read

who, figure_id = viewer.current(), block.asked()
entries = read.listed()
found = read.beside(who, entries, figure_id)

block.edition(who.edition)
if found:
    block.one(found)
elif figure_id:
    block.unknown(figure_id)
else:
    block.listed(entries)
