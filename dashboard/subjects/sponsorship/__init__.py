"""Who pays, what it costs, and on how few it hangs."""

from dashboard.subjects.sponsorship.figure import KINDS, across, course, endings, largest, types

__all__ = ["KINDS", "across", "course", "endings", "largest", "types"]
