"""Papan SERTAKAN: who brought informal workers in, how many stayed, and what was paid for."""

from dashboard import answers, board_answers, board_blocks, board_filters, filters, viewer

who, question = viewer.current(), filters.question()
source = answers.provenance(who, question)
asked, ranked_by = board_filters.asked(who, question, "sertakan")
found = board_answers.of(who, asked, ranked_by)

board_blocks.headline(found, source)
board_blocks.board(found, source, "sertakan")
board_blocks.inside_sertakan()
