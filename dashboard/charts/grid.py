"""Rows crossed with columns: in every cell a label and a shade, for any chart of two dimensions."""

from collections.abc import Sequence
from typing import Any, Final

import altair as alt
import pandas as pd

from dashboard.charts import axes
from dashboard.charts.layers import Layer
from dashboard.language import _

SHADES: Final = 5
HIDDEN: Final = -1
"""The shade of a cell whose count is not told outside the house."""
HIDDEN_LABEL: Final = "×"
ROW_HEIGHT: Final = 26
_FIRST_DARK: Final = 3
_BESIDE: Final = {"labelLimit": 190}
_SLANTED: Final = {"orient": "top", "labelAngle": -38, "labelAlign": "left", "labelLimit": 150}
_LEVEL: Final = {"orient": "top", "labelAngle": 0}
_HEAD: Final = {True: 100, False: 24}
"""Pixels that slanted and level column names take. On screen the chart is as high with them, on paper without."""
_NARROWEST: Final = 34
"""Pixels a number needs: in a narrower cell the shade stays and the number is in the tooltip and the files."""


def crossed(
    drawn: pd.DataFrame,
    down: Sequence[str],
    across: Sequence[str],
    tooltip: Sequence[alt.Tooltip],
    *,
    is_slanted: bool = True,
) -> alt.LayerChart | alt.FacetChart:
    """Cells of `code, column_code, row, column, label, shade` (0 to `SHADES` - 1, or `HIDDEN`), both sides in the order
    given; names of columns are slanted where they are longer than a number."""
    above = _SLANTED if is_slanted else _LEVEL
    is_hidden = drawn["shade"] == HIDDEN
    base = Layer(drawn).encode(
        x=alt.X("column_code:N", sort=list(across), title=None, axis=_names(drawn, "column_code", "column", above)),
        y=alt.Y("code:N", sort=list(down), title=None, axis=_names(drawn, "code", "row", _BESIDE)),
        tooltip=list(tooltip),
    )
    shade = alt.Color("shade:N", scale=alt.Scale(domain=list(range(SHADES)), range="ordinal"), legend=None)
    empty = alt.datum.shade == HIDDEN
    filled = base.transform_filter(~empty) if is_hidden.any() else base
    return alt.layer(
        filled.mark_rect(style="outline").encode(color=shade),
        *([base.transform_filter(empty).mark_rect(style="hollow", filled=False)] if is_hidden.any() else []),
        _numbers(base, alt.datum.shade < _FIRST_DARK, "cell-label", len(across)),
        _numbers(base, alt.datum.shade >= _FIRST_DARK, "cell-label-on-dark", len(across)),
        height=on_paper(down) + _HEAD[is_slanted],
    )


def hidden_note() -> str:
    """What the sign in a cell means."""
    return _("{sign} = disembunyikan, agar tidak terbaca berapa orang yang sangat sedikit").format(sign=HIDDEN_LABEL)


def on_paper(down: Sequence[str]) -> int:
    """Height of the rows alone, which is a grid's on paper."""
    return len(down) * ROW_HEIGHT


def _numbers(base: alt.Chart, where: Any, style: str, columns: int) -> alt.Chart:  # noqa: ANN401  Altair's predicates
    room = alt.ExprRef(f"width / {columns} >= {_NARROWEST} ? 1 : 0")
    numbers: alt.Chart = (
        base.transform_filter(where).mark_text(style=style, opacity=room).encode(text=alt.Text("label:N"))
    )
    return numbers


def _names(drawn: pd.DataFrame, key: str, name: str, placed: dict[str, Any]) -> alt.Axis:
    short = [axes.in_short(text, placed.get("labelLimit", len(text) * 9)) for text in drawn[name]]
    names = axes.label_of(dict(zip(drawn[key], short, strict=True)))
    return alt.Axis(labelExpr=names, labelPadding=6, domain=False, **placed)
