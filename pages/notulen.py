"""Notulen: what the meetings of a region decided, what became of it, and each figure as it stood and is now."""

from dashboard import filters, viewer
from dashboard.answers import meetings
from dashboard.blocks import lobby
from dashboard.blocks import minutes as blocks

who, question = viewer.current(), filters.question()
chosen = lobby.choice()

meeting = meetings.of(who, question, chosen, lobby.opening(chosen))
blocks.known(meeting)
blocks.earlier(who, meeting)
blocks.decided(who, meeting)
blocks.files(meeting)
