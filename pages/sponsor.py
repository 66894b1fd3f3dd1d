"""Sponsor: who pays, what it costs, on how few it hangs, and what ends soon."""

from dashboard import viewer
from dashboard.figure import backing
from dashboard.screen import filters
from dashboard.subjects.sponsorship import answer, block

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
found = answer.of(who, question)

block.headline(found, source)
block.types(found, source)
block.concentration(found, source)
block.endings(found, source)
