"""Presentasi: the figures of a meeting one a screen, frozen on one edition; before that, which meeting."""

from dashboard.desks.meetings import lobby, stage, stage_choice
from dashboard.screen import filters

if filters.said((stage_choice.SCREEN,)):
    stage.show()
else:
    lobby.show(filters.question(), lobby.choice())
