"""Where a regency stands among the others."""

from dashboard.subjects.regency.figure import KINDS, ranks

__all__ = ["KINDS", "ranks"]
