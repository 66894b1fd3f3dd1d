"""Presentasi: the figures of a meeting one a screen, frozen on one edition; before that, which meeting."""

from dashboard import filters, stage_choice, viewer
from dashboard.blocks import lobby, stage

if filters.said((stage_choice.SCREEN,)):
    stage.show()
else:
    lobby.show(viewer.current(), filters.question(), lobby.choice())
