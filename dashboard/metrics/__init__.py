"""Frames to numbers: pure arithmetic, one module a subject."""

from typing import Final

UNALLOCATED: Final = "unallocated"
"""The code of the row of people placed only above a level, without a known profession, or nobody's credit; last."""
