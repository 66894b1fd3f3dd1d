"""Where the protected live, village by village, and which villages were never reached."""

from dashboard.subjects.villages.answer import level_listed
from dashboard.subjects.villages.figure import KINDS, on_map, reached

__all__ = ["KINDS", "level_listed", "on_map", "reached"]
