"""Sponsor: who pays, what it costs, on how few it hangs, and what ends soon."""

from dashboard import filters, viewer
from dashboard.answers import sponsorship
from dashboard.blocks import sponsorship as blocks
from dashboard.figure import backing

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
found = sponsorship.of(who, question)

blocks.headline(found, source)
blocks.types(found, source)
blocks.concentration(found, source)
blocks.endings(found, source)
