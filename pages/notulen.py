"""Notulen: what the meetings of a region decided, what became of it, and each figure as it stood and is now."""

from dashboard import viewer
from dashboard.desks.meetings import lobby, minutes_block, read
from dashboard.screen import filters

who, question = viewer.current(), filters.question()
chosen = lobby.choice()

meeting = read.of(who, question, chosen, lobby.opening(chosen))
minutes_block.known(meeting)
minutes_block.earlier(who, meeting)
minutes_block.decided(who, meeting)
minutes_block.files(meeting)
