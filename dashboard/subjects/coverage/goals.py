"""A target beside a line over months: a level, its label, and its values."""

import textwrap
from collections.abc import Sequence
from typing import Any, Final

from dashboard.charts.margin import Label
from dashboard.charts.plain import Look, Series
from dashboard.subjects.coverage import target_words
from dashboard.subjects.coverage.targets import Target

_LABEL_CHARACTERS: Final = 27


def label(target: Target, *, is_brief: bool = False) -> Label:
    """What stands beside its level: value and time, document, standing; where height is short, one line of document."""
    head = f"{target_words.value(target)} {target_words.due(target)}"
    named = textwrap.wrap(target_words.document(target), _LABEL_CHARACTERS, max_lines=2, placeholder=" …")
    rest = named[:1] if is_brief else [*named, target_words.standing(target)]
    return Label(target.value, head, tuple(rest), "direct-label")


def level(goal: Target, first: int, last: int) -> dict[str, Any]:
    """`month, until, value, inside, what, source`: from its due month on where that lies inside, else all along."""
    inside = goal.due is not None and first <= goal.due <= last
    what = " · ".join((target_words.value(goal), target_words.due(goal), target_words.standing(goal)))
    begin = goal.due if inside else min(first, last - 1)
    return {
        "month": begin,
        "until": last,
        "value": goal.value,
        "inside": inside,
        "what": what,
        "source": goal.source,
    }


def series(goal: Target, months: Sequence[int]) -> Series:
    """From its due month on where that lies inside the axis, else all along."""
    since = goal.due if goal.due is not None and months[0] <= goal.due <= months[-1] else months[0]
    said = (target_words.value(goal), target_words.due(goal), target_words.document(goal), target_words.standing(goal))
    return Series.of(" · ".join(said), [goal.value if month >= since else None for month in months], Look.REFERENCE)
