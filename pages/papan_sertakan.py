"""Papan SERTAKAN: who brought informal workers in, how many stayed, and what was paid for."""

from dashboard.screen import filters
from dashboard.subjects.boards import block

block.sertakan(filters.question())
block.inside_sertakan()
