"""Who came in, who is still paid months later, and what became of the others."""

from dashboard.subjects.retention import continued_figure, figure
from dashboard.subjects.retention.continued_figure import continued
from dashboard.subjects.retention.figure import compared, curves, followed, triangle

KINDS = (*figure.KINDS, *continued_figure.KINDS)

__all__ = ["KINDS", "compared", "continued", "curves", "followed", "triangle"]
