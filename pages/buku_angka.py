"""Buku Angka: every published figure, as published and now."""

from dashboard import viewer
from dashboard.answers import ledger
from dashboard.blocks import ledger as blocks

who, figure_id = viewer.current(), blocks.asked()
entries = ledger.listed()
found = ledger.beside(who, entries, figure_id)

blocks.edition(who.edition)
if found:
    blocks.one(found)
elif figure_id:
    blocks.unknown(figure_id)
else:
    blocks.listed(entries)
