"""Notulen: what the meetings of a region decided, what became of it, and each figure as it stood and is now."""

from dashboard import viewer
from dashboard.desks.meetings import lobby_block, minutes_block, read
from dashboard.screen import filters

question, chosen = filters.question(), lobby_block.choice()
meeting = read.of(viewer.current(), question, chosen, lobby_block.opening(chosen))

minutes_block.known(meeting)
minutes_block.earlier(meeting)
minutes_block.decided(meeting)
minutes_block.files(meeting)
