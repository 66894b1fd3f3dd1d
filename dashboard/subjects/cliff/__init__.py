"""Who is about to drop out: people paid in the months to come if nobody renews, and whose terms end."""

from dashboard.subjects.cliff.figure import KINDS, cliff

__all__ = ["KINDS", "cliff"]
