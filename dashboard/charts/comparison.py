"""Sorted bars: which row has the most people."""

from dataclasses import replace
from typing import Any, Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes, plain
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.plain import Look, Series
from dashboard.language import _
from dashboard.remainder import NO_GROUP, OTHERS
from dashboard.wording import codes, labels, places, sentences

MAX_ROWS: Final = 32
"""All 31 professions and the unplaced fit; a longer list keeps its largest rows, the table shows it whole."""
_ROW_HEIGHT: Final = 25
_NAME: Final = 215
"""Pixels of the longest name of a province, with how much of it is known."""
_REGENCY, _REGENCY_IN_SHORT = "Kabupaten ", "Kab. "  # room for the bars on a telephone; proper names, not wording


def bars(rows: pd.DataFrame, *, by: str, most: int = MAX_ROWS, draws_rest: bool = True) -> Figure:
    """One bar a row of a coverage table (`code, name, active, rate`), in its order; length is people from zero.

    The unplaced, and the rows beyond `most` taken together, come last, grey and named; rows without anybody are
    counted in the measure, not drawn. `by` is the dimension. Where bars are few, the rest would dwarf them: without
    `draws_rest` it is said in the measure.
    """
    people = rows[rows["active"] > 0] if rows["active"].any() else rows
    left_out = _beyond(people, most)
    drawn = _drawn(people, by, left_out, draws_rest=draws_rest)
    y = alt.Y("code:N", sort=list(drawn["code"]), title=None, axis=_names(drawn), scale=alt.Scale(paddingInner=0.28))
    x = alt.X("active:Q", title=None, axis=None, scale=alt.Scale(domain=[0, max(1, int(drawn["active"].max()))]))
    base = Layer(drawn).encode(x=x, y=y, tooltip=_tooltip(by))
    known = base.transform_filter(~alt.datum.is_rest).mark_bar(
        style="measure", cursor="pointer" if by in codes.LEVELS else "default"
    )
    rest = [base.transform_filter(alt.datum.is_rest).mark_bar(style="rest")] if drawn["is_rest"].any() else []
    text = base.mark_text(style="direct-label", align="left", baseline="middle", dx=6).encode(text=alt.Text("label:N"))
    room = 14 + round(6.4 * int(drawn["label"].str.len().max()))  # pixels the longest direct label takes
    chart = alt.layer(known.picked(), *rest, text, height=len(drawn) * _ROW_HEIGHT)
    return Figure(
        _message(rows, by),
        _measure(rows, by, left_out if not draws_rest else left_out[:0]),
        chart,
        _takeaway(rows, by),
        room,
        plain=_plain(drawn),
        fewer=lambda rows_drawn: bars(rows, by=by, most=rows_drawn, draws_rest=False),
    )


def _plain(drawn: pd.DataFrame) -> plain.Plain:
    people = Series.of(_("Pekerja aktif"), drawn["active"].tolist(), Look.MEASURE, drawn["label"])
    rest = replace(people, name=_("Digabung, atau belum teralokasi"), look=Look.REST)
    return plain.bars(drawn["name"], people.only(~drawn["is_rest"]), rest.only(drawn["is_rest"]))


def _drawn(rows: pd.DataFrame, by: str, left_out: pd.DataFrame, *, draws_rest: bool) -> pd.DataFrame:
    """The rows that become bars, with the text beside each: `code, active, name, is_rest, label`."""
    columns = rows[["code", "name", "active", "counted", "workers", "rate"]]
    if draws_rest and len(left_out):
        columns = together(columns, left_out.index, _("dan {count} lainnya").format(count=len(left_out)))
    elif len(left_out):
        columns = columns.drop(index=left_out.index)
    drawn = columns[["code", "active"]].copy()
    drawn["name"] = [
        labels.row_name(by, str(code), name) for code, name in zip(columns["code"], columns["name"], strict=True)
    ]
    drawn["is_rest"] = drawn["code"].isin([*NO_GROUP, OTHERS])
    people = zip(columns["active"], columns["counted"], columns["workers"], strict=True)
    drawn["label"] = [_label(int(active), int(counted), workers) for active, counted, workers in people]
    return drawn


def _beyond(rows: pd.DataFrame, most: int) -> pd.DataFrame:
    """The smallest rows, to be drawn as one so that at most `most` rows remain; the unplaced are not among them."""
    unplaced = rows["code"].isin(NO_GROUP)
    return rows[~unplaced].iloc[most - 1 - int(unplaced.sum()) if len(rows) > most else len(rows) :]


def together(rows: pd.DataFrame, some: pd.Index, name: str) -> pd.DataFrame:
    """A coverage table with `some` of its rows as one without a rate, before the unplaced."""
    left = rows.drop(index=some)
    unplaced = left["code"].isin(NO_GROUP)
    sums = {column: [int(rows.loc[some, column].sum())] for column in ("active", "placed", "counted") if column in rows}
    row = pd.DataFrame({"code": [OTHERS], "name": [name], **sums})
    one = row.reindex(columns=rows.columns).astype(rows.dtypes)
    return pd.concat([left[~unplaced], one, left[unplaced]], ignore_index=True)


def _label(active: int, counted: int, workers: Any) -> str:  # noqa: ANN401  a pandas scalar: an integer or NA
    """The number of people and, where there is a basis, the whole and the percentage: never a percentage alone. People
    the rate does not count come first, with all others."""
    if pd.isna(workers) or not workers:
        return formatting.number(active)
    share = sentences.of_what(counted, int(workers))
    return share if counted == active else f"{formatting.number(active)}; {share}"


def _names(drawn: pd.DataFrame) -> alt.Axis:
    """Names beside the bars: the axis carries codes, so that two places of one name stay two bars."""
    short = drawn["name"].str.replace(_REGENCY, _REGENCY_IN_SHORT).map(places.in_short)
    return axes.named(drawn["code"], short, limit=_NAME, domain=True, offset=0)


def _tooltip(by: str) -> list[alt.Tooltip]:
    return [
        alt.Tooltip("name:N", title=labels.dimension(by)),
        alt.Tooltip("label:N", title=_("Pekerja aktif")),
    ]


def _measure(rows: pd.DataFrame, by: str, left_out: pd.DataFrame) -> str:
    dimension = labels.dimension(by).lower()
    measure = _("Pekerja aktif per {dimension}").format(dimension=dimension)
    if by not in codes.LEVELS and rows["rate"].notna().any():
        measure += "; " + _("persen di batang: dari semua pekerja {dimension} itu").format(dimension=dimension)
    if any(places.in_short(str(name)) != name for name in rows["name"].dropna()):
        measure += "; " + _("dalam kurung: kabupaten/kota yang diketahui")
    if len(left_out):
        text = _("{count} lainnya ({people} pekerja aktif) tidak digambar")
        people = formatting.number(int(left_out["active"].sum()))
        measure += "; " + text.format(count=formatting.number(len(left_out)), people=people)
    empty = int(((rows["active"] == 0) & ~rows["code"].isin(NO_GROUP)).sum())
    if not empty:
        return measure
    return measure + "; " + _("{count} tanpa pekerja aktif tidak digambar").format(count=formatting.number(empty))


def _message(rows: pd.DataFrame, by: str) -> str:
    """The chart's point as a sentence, with the figure in it."""
    total, placed = int(rows["active"].sum()), rows[~rows["code"].isin([*NO_GROUP, OTHERS])]
    if placed.empty or not int(placed["active"].max()):
        return _("Tidak seorang pun dari {total} pekerja aktif tercatat pada {dimension} tertentu").format(
            total=formatting.number(total), dimension=labels.dimension(by).lower()
        )
    most = int(placed["active"].iloc[0])
    first = placed[placed["active"] == most]
    alone = _("{names} paling banyak: {part} dari {total} pekerja aktif ({rate})")
    shared = _("{names} paling banyak, masing-masing {part} dari {total} pekerja aktif ({rate})")
    return (alone if len(first) == 1 else shared).format(
        names=_names_of(first, by),
        part=formatting.number(most),
        total=formatting.number(total),
        rate=formatting.percent(most / total),
    )


def _names_of(rows: pd.DataFrame, by: str) -> str:
    """One name, two names, or the first name and how many more: rows that tie all count as first."""
    names = [labels.row_name(by, str(code), name) for code, name in zip(rows["code"], rows["name"], strict=True)]
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return _("{first} dan {second}").format(first=names[0], second=names[1])
    return _("{first} dan {count} lainnya").format(first=names[0], count=len(names) - 1)


def _takeaway(rows: pd.DataFrame, by: str) -> str:
    """For those who hear the chart: its message, the next two rows, and how many are unplaced."""
    is_unplaced = rows["code"].isin(NO_GROUP)
    placed, unplaced = rows[~is_unplaced], rows[is_unplaced]
    told = pd.concat([placed.iloc[1:3], unplaced])
    parts = [
        f"{labels.row_name(by, str(code), name)} {formatting.number(int(active))}"
        for code, name, active in zip(told["code"], told["name"], told["active"], strict=True)
    ]
    after = _("Berikutnya: {rows}.").format(rows=", ".join(parts)) if parts else ""
    return f"{_message(rows, by)}. {after}".strip()
