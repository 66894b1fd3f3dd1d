"""Rows of a breakdown that are no group of their own."""

from typing import Final

UNALLOCATED: Final = "unallocated"
"""People placed only above a level, without a known profession, or nobody's credit; last."""
OTHERS: Final = "others"
"""Groups taken together."""
TOTAL: Final = "total"
"""The sum of all the others."""
