"""Papan SERTAKAN: who brought informal workers in, how many stayed, and what was paid for."""

from dashboard import board_filters, filters, viewer
from dashboard.answers import boards
from dashboard.blocks import boards as blocks
from dashboard.figure import backing

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
asked, ranked_by = board_filters.asked(who, question, "sertakan")
found = boards.of(who, asked, ranked_by)

blocks.headline(found, source)
blocks.board(found, source)
blocks.inside_sertakan()
