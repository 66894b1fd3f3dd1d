"""Buku Angka: every published figure, as published and now."""

from dashboard import viewer
from dashboard.desks.ledger import block

block.edition(viewer.current().edition)
block.figures()
