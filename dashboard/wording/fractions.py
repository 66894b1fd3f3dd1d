"""A part of a whole in words: of few people the fraction alone, for a share of few says nothing."""

from typing import Final

from dashboard import formatting
from dashboard.language import _

FEW: Final = 5
"""People below whom a share says nothing: only the fraction is written (definitions 5.13)."""


def of(part: int, whole: int) -> str:
    """`12 dari 15 (80,0%)`; of fewer than five the fraction alone; `–` of nobody."""
    if not whole:
        return formatting.UNKNOWN
    if whole < FEW:
        return _("{part} dari {whole}").format(part=formatting.number(part), whole=formatting.number(whole))
    return _("{part} dari {whole} ({rate})").format(
        part=formatting.number(part), whole=formatting.number(whole), rate=formatting.percent(part / whole)
    )


def short(part: int, whole: int) -> str:
    """The same where there is room for a few letters: `80,0%`, of fewer than five `3/4`."""
    if whole < FEW:
        return f"{formatting.number(part)}/{formatting.number(whole)}"
    return formatting.percent(part / whole)
