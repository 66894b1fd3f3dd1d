"""Labels in the margin to the right of a plot: each as near to its own height as the others allow, none overlapping."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts.layers import Layer

LINE: Final = 15
"""Pixels from one line of text to the next."""
_GAP: Final = 8
_LEADER: Final = 18


@dataclass(frozen=True, slots=True)
class Label:
    """Text beside `value`: a first line in `style` of the house, then quiet ones."""

    value: float
    head: str
    rest: tuple[str, ...]
    style: str

    @property
    def height(self) -> int:
        return LINE * (1 + len(self.rest)) + _GAP

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Each line with its style."""
        return ((self.head, self.style), *((text, "quiet-label") for text in self.rest))


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, its middle `pixel` below the top of the plot."""

    pixel: float
    text: str
    style: str


def layers(labels: Sequence[Label], top: float, height: int, y: alt.Y) -> list[alt.Chart]:
    """Texts to the right of a plot of `[0, top]` over `height` pixels, and a leader from each value to its text. `y` is
    the plot's own axis, of the field `value`."""
    centres = apart([height * (1 - label.value / top) for label in labels], [one.height for one in labels], height)
    pairs = list(zip(labels, centres, strict=True))
    leaders = pd.DataFrame([{"value": label.value, "to": top * (1 - centre / height)} for label, centre in pairs])
    edge = alt.XValue("width")
    leader = Layer(leaders).mark_rule(style="reference", x2Offset=_LEADER - 4, strokeWidth=0.8)
    marks = [leader.encode(x=edge, x2=alt.X2Value("width"), y=y, y2=alt.Y2("to:Q"))]
    said = [text for label, centre in pairs for text in texts(label, centre)]
    lines = pd.DataFrame([{"value": top * (1 - t.pixel / height), "text": t.text, "style": t.style} for t in said])
    for style in lines["style"].unique():
        text = Layer(lines[lines["style"] == style]).mark_text(style=style, align="left", baseline="middle", dx=_LEADER)
        marks.append(text.encode(x=edge, y=y, text=alt.Text("text:N")))
    return marks


def texts(label: Label, centre: float) -> list[Text]:
    """The lines of a label around its centre."""
    first = centre - LINE * len(label.rest) / 2
    return [Text(first + LINE * at, text, style) for at, (text, style) in enumerate(label.texts)]


def apart(wanted: Sequence[float], heights: Sequence[float], space: float) -> list[float]:
    """Centres of labels, none overlapping, in the order of `wanted`, all inside `[0, space]` if they fit at all.

    Of all such positions, those with the least squared distance from `wanted` (pool adjacent violators).
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    offsets, reached = [], 0.0
    for at in order:
        offsets.append(reached + heights[at] / 2)
        reached += heights[at]
    room = max(0.0, space - reached)
    free = _rising([wanted[at] - offset for at, offset in zip(order, offsets, strict=True)])
    centres = [0.0] * len(wanted)
    for at, offset, start in zip(order, offsets, free, strict=True):
        centres[at] = min(max(start, 0.0), room) + offset
    return centres


def _rising(values: Sequence[float]) -> list[float]:
    """The never falling sequence nearest to `values`: neighbours out of order share their mean."""
    pools: list[tuple[float, int]] = []
    for value in values:
        mean, count = value, 1
        while pools and pools[-1][0] > mean:
            before, others = pools.pop()
            mean, count = (mean * count + before * others) / (count + others), count + others
        pools.append((mean, count))
    return [mean for mean, count in pools for _ in range(count)]
