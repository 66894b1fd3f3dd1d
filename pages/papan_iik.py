"""Papan IIK: which chapters brought workers in, how many stayed, and who is about to drop out."""

from dashboard.screen import filters
from dashboard.subjects.boards import block

block.iik(filters.question())
block.inside_sertakan()
