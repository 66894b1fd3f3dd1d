"""Papan IIK: which chapters brought workers in, how many stayed, and who is about to drop out."""

from dashboard import answers, board_answers, board_blocks, board_filters, filters, viewer

who, question = viewer.current(), filters.question()
source = answers.provenance(who, question)
asked, ranked_by = board_filters.asked(who, question, "iik")
found = board_answers.of(who, asked, ranked_by)

board_blocks.headline(found, source)
board_blocks.board(found, source, "iik", filters.open_chapter if found.credit == "chapter" else None)
board_blocks.deciding(board_answers.deciding(who, question, asked.chapter), source)
board_blocks.inside_sertakan()
