"""Two dimensions crossed: how many people in each cell, as a number and as a shade."""

from collections.abc import Sequence
from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import grid
from dashboard.charts.grid import SHADES
from dashboard.charts.house_style import Figure
from dashboard.language import _
from dashboard.remainder import NO_GROUP, OTHERS
from dashboard.wording import labels

MAX_ROWS: Final = 20
MAX_COLUMNS: Final = 10


def cells(pairs: pd.DataFrame, *, rows: str, columns: str, hidden: Sequence[bool] = ()) -> Figure:
    """One cell a pair with anybody in it, of `pairs` (`code, column_code, active`), both sides sorted by their people.

    `rows` and `columns` are dimensions. Rows beyond `MAX_ROWS` and columns beyond `MAX_COLUMNS` are one of each, named.
    `hidden`: for each pair, whether its people are not told; then a cell it is in tells nothing, and no order either.
    """
    pairs = pairs.assign(hidden=list(hidden) or False)
    told = pairs.assign(active=pairs["active"].mask(pairs["hidden"], 0))
    down, across = _order(told, "code", MAX_ROWS), _order(told, "column_code", MAX_COLUMNS)
    drawn = _drawn(pairs, down, across, rows, columns)
    tooltip = [
        alt.Tooltip("row:N", title=labels.dimension(rows)),
        alt.Tooltip("column:N", title=labels.dimension(columns)),
        alt.Tooltip("of:N", title=_("Pekerja aktif")),
    ]
    chart = grid.crossed(drawn.drop(columns="hidden"), down, across, tooltip)
    measure = _measure(down, across, pairs, rows, columns)
    if pairs["hidden"].any():
        measure = f"{measure}; {grid.hidden_note()}"
    total = int(pairs["active"].sum())
    heard, height = _takeaway(drawn, total), grid.on_paper(down)
    return Figure(_message(drawn, total), measure, chart, heard, height=height, says=_said(drawn, total))


def _order(pairs: pd.DataFrame, key: str, most: int) -> list[str]:
    """Codes to be drawn by name, those of most people first, the unplaced last."""
    totals = pairs.groupby(key)["active"].sum().reset_index().sort_values(["active", key], ascending=[False, True])
    codes = [str(code) for code in totals[key]]
    named = [code for code in codes if code not in NO_GROUP]
    unplaced = [code for code in NO_GROUP if code in codes]
    if len(codes) > most:
        return [*named[: most - 1 - len(unplaced)], OTHERS, *unplaced]
    return [*named, *unplaced]


def _drawn(pairs: pd.DataFrame, down: list[str], across: list[str], rows: str, columns: str) -> pd.DataFrame:
    """The cells: `code, column_code, active, row, column, label, of, shade`."""
    kept = pairs.assign(
        code=pairs["code"].where(pairs["code"].isin(down), OTHERS),
        column_code=pairs["column_code"].where(pairs["column_code"].isin(across), OTHERS),
    )
    drawn = kept.groupby(["code", "column_code"], as_index=False).agg(
        active=("active", "sum"), hidden=("hidden", "any")
    )
    total = int(drawn["active"].sum())
    drawn["active"] = drawn["active"].mask(drawn["hidden"], 0)
    most = max(1, int(drawn["active"].max()))
    drawn["row"] = [_name(rows, str(code), pairs["code"], down) for code in drawn["code"]]
    drawn["column"] = [_name(columns, str(code), pairs["column_code"], across) for code in drawn["column_code"]]
    drawn["label"] = [formatting.number(int(active)) for active in drawn["active"]]
    drawn["of"] = [formatting.share(int(active), total) for active in drawn["active"]]
    drawn.loc[drawn["hidden"], ["label", "of"]] = grid.HIDDEN_LABEL
    # square-root steps: the largest fifth of the scale is not all there is to see
    shades = [min(SHADES - 1, int(SHADES * (int(active) / most) ** 0.5)) for active in drawn["active"]]
    return drawn.assign(shade=shades).assign(shade=lambda cells: cells["shade"].mask(cells["hidden"], grid.HIDDEN))


def _name(dimension: str, code: str, every: "pd.Series[str]", shown: list[str]) -> str:
    if code != OTHERS:
        return labels.name(dimension, code)
    return _("{count} lainnya").format(count=len(set(every) - set(shown)))


def _measure(down: list[str], across: list[str], pairs: pd.DataFrame, rows: str, columns: str) -> str:
    """What is counted, what the shades mean, and what was taken together."""
    measure = _("Pekerja aktif per {rows} dan {columns}; makin pekat, makin banyak; kosong berarti tidak ada").format(
        rows=labels.dimension(rows).lower(), columns=labels.dimension(columns).lower()
    )
    for shown, key, dimension in ((down, "code", rows), (across, "column_code", columns)):
        if OTHERS in shown:
            together = _("{dimension} terkecil digabung ({count})")
            count = pairs[key].nunique() - len(shown) + 1
            measure += "; " + together.format(dimension=labels.dimension(dimension).lower(), count=count)
    return measure


def _named(drawn: pd.DataFrame) -> pd.DataFrame:
    nameless = drawn["code"].isin([OTHERS, *NO_GROUP]) | drawn["column_code"].isin([OTHERS, *NO_GROUP])
    return drawn[~nameless & ~drawn["hidden"]]


def _said(drawn: pd.DataFrame, total: int) -> tuple[int, int | None]:
    named = _named(drawn)
    return (total, None) if named.empty else (int(named["active"].max()), total)


def _message(drawn: pd.DataFrame, total: int) -> str:
    """The fullest cell both of whose sides have a name, as a sentence."""
    named = _named(drawn)
    if named.empty and drawn["hidden"].any():
        return _("{total} pekerja aktif").format(total=formatting.number(total))
    if named.empty:
        return _("{total} pekerja aktif, semuanya belum dipetakan").format(total=formatting.number(total))
    most = int(named["active"].max())
    fullest, figures = (
        named[named["active"] == most],
        {"part": formatting.number(most), "total": formatting.number(total)},
    )
    rate = formatting.percent(most / total)
    if len(fullest) > 1:  # a tie has no winner
        text = _("{count} pasangan sama banyak, masing-masing {part} dari {total} pekerja aktif ({rate})")
        return text.format(count=formatting.number(len(fullest)), rate=rate, **figures)
    text = _("{row} dengan pembayar “{column}” paling banyak: {part} dari {total} pekerja aktif ({rate})")
    return text.format(row=fullest["row"].iloc[0], column=fullest["column"].iloc[0], rate=rate, **figures)


def _takeaway(drawn: pd.DataFrame, total: int) -> str:
    """For those who hear the chart: its message and the next three cells."""
    following = drawn[~drawn["hidden"]].sort_values("active", ascending=False).iloc[1:4]
    parts = [
        f"{row}, {column}: {number}"
        for row, column, number in zip(following["row"], following["column"], following["label"], strict=True)
    ]
    after = _("Berikutnya: {rows}.").format(rows="; ".join(parts)) if parts else ""
    return f"{_message(drawn, total)}. {after}".strip()
