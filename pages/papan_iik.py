"""Papan IIK: which chapters brought workers in, how many stayed, and who is about to drop out."""

from dashboard import board_filters, filters, viewer
from dashboard.answers import boards
from dashboard.blocks import boards as blocks
from dashboard.figure import backing

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
asked, ranked_by = board_filters.asked(who, question, "iik")
found = boards.of(who, asked, ranked_by)

blocks.headline(found, source)
blocks.board(found, source, blocks.open_chapter if found.credit == "chapter" else None)
blocks.deciding(boards.deciding(who, question, asked.chapter), source)
blocks.inside_sertakan()
