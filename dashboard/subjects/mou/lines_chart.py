"""The lines of one MoU beside each other: who is paid, as a share of each line's target, and what was expected."""

from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes, plain
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.plain import Look, Plain, Series
from dashboard.language import _
from dashboard.subjects.mou import words

_ROW_HEIGHT: Final = 32
_LOWEST_ROW: Final = 20
_STYLES: Final = ("measure", "loss")


def bars(rows: pd.DataFrame, number: str, row_height: int = _ROW_HEIGHT) -> Figure:
    """One bar a row of `name, status, target, paid, expected` (null: nothing is expected yet), from zero, in a hollow
    one as long as the target; a tick where people were expected to be. A row whose `status` is null is hidden: it has a
    name and the hollow bar alone. `number` is the MoU's."""
    drawn = _drawn(rows)
    title = _message(rows, number)
    told = "; ".join(
        f"{name}: {status}, {share}"
        for name, status, share in zip(drawn["name"], drawn["status"], drawn["share_in_words"], strict=True)
    )
    room = 14 + round(6.6 * int(drawn["label"].str.len().max()))
    return Figure(
        title,
        _measure(rows),
        _chart(drawn, row_height),
        f"{title}. {told}.",
        room,
        plain=_plain(drawn),
        lower=lambda height: bars(rows, number, max(_LOWEST_ROW, height // len(rows))),
    )


def _chart(drawn: pd.DataFrame, row_height: int) -> alt.LayerChart | alt.FacetChart:
    axis = axes.named(drawn["code"], drawn["name"])
    y = alt.Y("code:N", sort=list(drawn["code"]), title=None, axis=axis, scale=alt.Scale(paddingInner=0.34))
    top = max(1.0, float(drawn[["share", "expected"]].max().max()))
    x = alt.X("share:Q", title=None, axis=None, scale=alt.Scale(domain=[0, top]))
    tooltip = [
        alt.Tooltip("name:N", title=_("Baris MoU")),
        alt.Tooltip("status:N", title=_("Status")),
        alt.Tooltip("label:N", title=_("Dibayar")),
    ]
    base = Layer(drawn).encode(x=x, y=y, tooltip=tooltip)
    hollow = base.mark_bar(style="hollow", filled=False, fill="transparent").encode(x=alt.X("whole:Q", axis=None))
    filled = [
        base.transform_filter(alt.datum.style == style).mark_bar(style=style)
        for style in _STYLES
        if (drawn["style"] == style).any()
    ]  # an empty layer would be an image without words to a screen reader
    marks: list[alt.Chart] = [hollow, *filled]
    if drawn["expected"].notna().any():
        wanted = base.transform_filter("isValid(datum.expected)").encode(x=alt.X("expected:Q", axis=None))
        marks.append(wanted.mark_tick(style="current-tick", thickness=3, bandSize=0.75 * row_height))
    beside = base.mark_text(style="direct-label", align="left", baseline="middle", dx=6)
    return alt.layer(
        *marks, beside.encode(x=alt.XDatum(top), text=alt.Text("label:N")), height=max(2, len(drawn)) * row_height
    )


def _drawn(rows: pd.DataFrame) -> pd.DataFrame:
    """`code, name, whole` (1), `share, expected` (of the target), `style, status, share_in_words, label`."""
    found = []
    for at, row in enumerate(rows.to_dict("records")):
        is_known, target = pd.notna(row["status"]), int(row["target"])
        share = int(row["paid"]) / target if is_known and target else None
        expected = row["expected"] / target if is_known and target and pd.notna(row["expected"]) else None
        counted = formatting.share(int(row["paid"]), target) if is_known else formatting.hidden_sign()
        status = words.status(row["status"]) if is_known else counted
        found.append(
            {
                "code": str(at),
                "name": row["name"],
                "whole": 1,
                "share": share,
                "expected": expected,
                "style": _style(row["status"]) if is_known else "",
                "status": status,
                "share_in_words": counted,
                "label": f"{status[0]} {counted}" if is_known else counted,
            }
        )
    return pd.DataFrame(found).astype({"share": "float64", "expected": "float64"})


def _style(status: str) -> str:
    return "loss" if status in words.BEHIND else "measure"


def _message(rows: pd.DataFrame, number: str) -> str:
    """How many lines need somebody, of how many; nothing of those hidden."""
    known = rows["status"].dropna()
    behind, whole = int(known.isin(words.BEHIND).sum()), formatting.number(len(known))
    if known.isin(words.ON_PATH).all():
        text = _("MoU {number}: semua {whole} baris tercapai atau sesuai jalur")
    elif (known == "belum_mulai").all():
        text = _("MoU {number}: {whole} baris belum mulai")
    else:
        text = _("MoU {number}: {count} dari {whole} baris perlu perhatian, tertinggal, atau lewat tenggat")
    said = text.format(number=number, count=formatting.number(behind), whole=whole)
    if len(known) == len(rows):
        return said
    return said + "; " + _("{count} baris disembunyikan").format(count=formatting.number(len(rows) - len(known)))


def _measure(rows: pd.DataFrame) -> str:
    """What is counted of what, and the shapes that stand for a status."""
    shapes = [words.status(status) for status in words.STATUSES if (rows["status"] == status).any()]
    counted = _(
        "Orang terbayar pada bulan posisi dibagi target baris; batang kosong: target; garis tegak: yang diharapkan"
    )
    return "; ".join((counted, ", ".join(shapes)))


def _plain(drawn: pd.DataFrame) -> Plain:
    shares = [None if pd.isna(share) else float(share) for share in drawn["share"]]
    every = Series.of(_("Tercapai, sesuai jalur, atau belum mulai"), shares, Look.MEASURE, drawn["label"])
    behind = Series(_("Perlu perhatian, tertinggal, atau lewat tenggat"), every.values, Look.LOSS, every.labels)
    is_behind = drawn["style"] == "loss"
    made = plain.bars(drawn["name"], every.only(~is_behind), behind.only(is_behind))
    return Plain(made.form, made.categories, made.series, is_rate=True)
