"""Papan IIK: which chapters brought workers in, how many stayed, and who is about to drop out."""

from dashboard import viewer
from dashboard.figure import backing
from dashboard.screen import filters
from dashboard.subjects.boards import answer, block, controls

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
asked, ranked_by = controls.asked(who, question, "iik")
found = answer.of(who, asked, ranked_by)

block.headline(found, source)
block.board(found, source, block.open_chapter if found.credit == "chapter" else None)
block.deciding(answer.deciding(who, question, asked.chapter), source)
block.inside_sertakan()
