"""Presentasi: the figures of a meeting one a screen, frozen on one edition; before that, which meeting."""

from dashboard.desks.meetings import lobby_block, stage_block, stage_choice
from dashboard.screen import filters, ways

if ways.said((stage_choice.SCREEN,)):
    stage_block.show()
else:
    lobby_block.show(filters.question(), lobby_block.choice())
