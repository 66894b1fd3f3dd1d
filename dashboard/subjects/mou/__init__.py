"""How each line of an agreement stands."""

from dashboard.subjects.mou import figure, lines_figure
from dashboard.subjects.mou.figure import funnel, path, villages
from dashboard.subjects.mou.lines_figure import lines

KINDS = (*lines_figure.KINDS, *figure.KINDS)

__all__ = ["KINDS", "funnel", "lines", "path", "villages"]
