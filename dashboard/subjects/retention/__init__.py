"""Who came in, who is still paid months later, and what became of the others."""

from dashboard.subjects.retention.figure import KINDS, compared, curves, followed, triangle

__all__ = ["KINDS", "compared", "curves", "followed", "triangle"]
