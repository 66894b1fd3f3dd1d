"""Small cells and differences in anything that leaves the house (definitions 5.13): pure counts and frames.

`tables` says how counts add up, `reader` what a reader can work out, `small_cells` what must be hidden, `withholding`
what goes with it in a frame, `differencing` what may not stand beside figures already public.
"""

from typing import Final

THRESHOLD: Final = 5
"""The default: counts of 1 to 4 are small, 0 is shown."""

RULES: Final = 3
"""What is hidden today: since 2 months and rupiah of few people too, and differences of all counts of which one holds
the other; since 3 what falls from month to month, and changes beside those who hold the people before. What was
published under fewer recomputes as it was."""


def is_small(count: int, threshold: int = THRESHOLD) -> bool:
    """Whether a count is that of so few people that it is hidden outside the house."""
    return 0 < count < threshold
