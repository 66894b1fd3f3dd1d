"""How many are protected, of how many, now and over time."""

from dashboard.subjects.coverage.figure import KINDS, by, trend

__all__ = ["KINDS", "by", "trend"]
