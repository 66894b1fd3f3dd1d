"""What made the number of last month, or last year, into today's."""

from dashboard.subjects.bridge.figure import KINDS, since

__all__ = ["KINDS", "since"]
