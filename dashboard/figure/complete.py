"""What a reader knows completely: whatever is in none of the codes of such a dimension does not exist."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from dashboard.disclosure.published import AllCodes, Published
from dashboard.figure.old_name import EVERY_TYPE, LEVELS
from dashboard.figure.one_measure import LATER, UNPAID
from data_access.vocabulary import Segment

_COMPLETE: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "segment": frozenset(segment.value for segment in Segment),
        "months_unpaid": frozenset({*"0123", "more"}),
        "sponsor_type": EVERY_TYPE,
        **{f"placed_in_{level}": frozenset({"yes", "no"}) for level in LEVELS},
    }
)


def all_codes(cells: Sequence[Published]) -> AllCodes:
    """The codes of each dimension of these counts that is known completely."""
    named = {dimension for cell in cells for dimension, _codes in cell.where}
    return {**_COMPLETE, **{each: EVERY_TYPE | UNPAID for each in named if each.startswith(LATER)}}
