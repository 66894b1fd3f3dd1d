"""Papan SERTAKAN: who brought informal workers in, how many stayed, and what was paid for."""

from dashboard import viewer
from dashboard.figure import backing
from dashboard.screen import filters
from dashboard.subjects.boards import answer, block, controls

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
asked, ranked_by = controls.asked(who, question, "sertakan")
found = answer.of(who, asked, ranked_by)

block.headline(found, source)
block.board(found, source)
block.inside_sertakan()
