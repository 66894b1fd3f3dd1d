"""Survival curves: of each group, the share still paid month by month after entry."""

import textwrap
from collections.abc import Sequence
from typing import Any, Final

import altair as alt
import pandas as pd

from dashboard.charts import axes, margin
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.margin import Label
from dashboard.charts.plain import Form, Look, Plain, Series
from dashboard.language import _
from dashboard.remainder import OTHERS, UNALLOCATED
from dashboard.subjects.retention import words
from dashboard.wording import fractions, labels

_HEIGHT: Final = 320
_LABEL_CHARACTERS: Final = 22
_STYLE: Final = "direct-label"
_DASHES: Final = ([1, 0], [8, 3], [2, 2], [10, 3, 2, 3], [5, 5], [1, 4])
"""Lines differ by their dashes and labels, not by colour alone."""


def curves(
    rows: pd.DataFrame, by: str, order: Sequence[str], decisive: int, every: pd.DataFrame | None = None
) -> Figure | None:
    """One line a group of `metrics.curves`, in the order given; points of fewer than five people are not
    drawn, and None is drawn where there are no others. The message is that of month `decisive`, or the last drawn;
    `every` are the groups that are not drawn, too: whether one drawn has an equal among them is said."""
    drawn = _drawn(rows, by)
    return None if drawn.empty else _figure(drawn, by, order, decisive, _drawn(rows if every is None else every, by))


def _figure(
    drawn: pd.DataFrame, by: str, order: Sequence[str], decisive: int, every: pd.DataFrame, lowest: int = _HEIGHT
) -> Figure:
    codes, last = [code for code in order if code in set(drawn["code"])], int(drawn["k"].max())
    ends = [drawn[drawn["code"] == code].iloc[-1] for code in codes]
    beside = [_label(end, is_brief=lowest < _HEIGHT) for end in ends]
    height = max(lowest, sum(label.height for label in beside))
    layers = [*_lines(drawn, codes, last), *margin.layers(beside, 1, height, _up("value"))]
    measure = _(
        "Bagian yang masih dibayar menurut {dimension}, 0 sampai {months} bulan sesudah bulan masuk; tiap titik memuat "
        "semua yang bulannya sudah lewat; titik di bawah lima orang tidak digambar"
    ).format(dimension=labels.dimension(by).lower(), months=last)
    if OTHERS in codes:
        measure += "; " + _(
            "digambar kelompok terbesar, serta yang paling banyak dan paling sedikit bertahan di antara yang memuat "
            "sedikitnya 2% orang"
        )
    message = _message(drawn, codes, min(decisive, last), every)
    told = "; ".join(_("{name} {kept} pada bulan ke-{k}").format(name=e["name"], kept=e["of"], k=e["k"]) for e in ends)
    chart = alt.layer(*layers, height=height)
    return Figure(
        message,
        measure,
        chart,
        f"{message}. {told}.",
        plain=_plain(drawn, codes, last),
        lower=lambda height: _figure(drawn, by, order, decisive, every, height),
        says=_said(drawn, codes, min(decisive, last)),
    )


def _plain(drawn: pd.DataFrame, codes: list[str], last: int) -> Plain:
    """One line a group, whose name says where it ends."""
    series = []
    for code in codes:
        own = drawn[drawn["code"] == code].set_index("k")
        end = own.iloc[-1]
        name = _("{name} {kept} pada bulan ke-{k}").format(name=end["name"], kept=end["of"], k=int(own.index[-1]))
        shares = own["share"].reindex(range(last + 1))
        series.append(Series.of(name, [None if pd.isna(share) else share for share in shares], Look.KIND))
    return Plain(Form.LINES, tuple(str(k) for k in range(last + 1)), tuple(series), is_rate=True, every=3)


def _drawn(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """`code, k, share, retained, eligible, name, of, short`, of points of at least five."""
    drawn = rows[rows["eligible"] >= fractions.FEW].reset_index(drop=True)
    pairs = [(int(kept), int(of)) for kept, of in zip(drawn["retained"], drawn["eligible"], strict=True)]
    named = drawn[["code", "k", "share", "retained", "eligible"]].astype({"share": "float64"})
    return named.assign(
        name=[words.group(by, str(code)) for code in drawn["code"]],
        of=[fractions.of(*pair) for pair in pairs],
        short=[fractions.short(*pair) for pair in pairs],
    )


def _lines(drawn: pd.DataFrame, codes: list[str], last: int) -> list[alt.Chart]:
    base = Layer(drawn.drop(columns=["retained", "eligible"])).encode(
        x=_across(last),
        y=_up(),
        color=alt.Color("code:N", scale=alt.Scale(domain=codes, range="category"), legend=None),
        strokeDash=alt.StrokeDash(
            "code:N", scale=alt.Scale(domain=codes, range=[list(dash) for dash in _DASHES[: len(codes)]]), legend=None
        ),
    )
    tooltip = [
        alt.Tooltip("name:N", title=_("Kelompok")),
        alt.Tooltip("k:Q", title=_("Bulan ke-")),
        alt.Tooltip("of:N", title=_("Masih dibayar")),
    ]
    return [
        base.mark_line(strokeWidth=2.5, strokeJoin="round"),
        base.mark_point(filled=True, size=180, opacity=0).encode(tooltip=tooltip),
    ]


def _label(end: "pd.Series[Any]", *, is_brief: bool) -> Label:
    """Of a line's last point; where height is short, in one line."""
    name, share = str(end["name"]), float(end["share"])
    if is_brief:
        return Label(share, f"{end['short']} {textwrap.shorten(name, _LABEL_CHARACTERS, placeholder='…')}", (), _STYLE)
    first, *more = textwrap.wrap(name, _LABEL_CHARACTERS, max_lines=2, placeholder=" …")
    return Label(share, first, (*more, _("{kept}, bulan ke-{k}").format(kept=end["short"], k=int(end["k"]))), _STYLE)


def _across(last: int) -> alt.X:
    axis = alt.Axis(
        values=list(range(0, last + 1, 3 if last > 3 else 1)),
        labelExpr=axes.label_of({k: str(k) for k in range(0, last + 1)}),
        grid=False,
        title=_("Bulan sesudah bulan masuk"),
        labelPadding=8,
    )
    return alt.X("k:Q", axis=axis, scale=alt.Scale(domain=[0, max(1, last)], nice=False))


def _up(field: str = "share") -> alt.Y:
    axis = axes.of_rates(1, title=None, labelPadding=8)
    return alt.Y(f"{field}:Q", axis=axis, scale=alt.Scale(domain=[0, 1], nice=False))


def _told_at(drawn: pd.DataFrame, codes: list[str], k: int) -> pd.DataFrame:
    at = drawn[drawn["k"] == k].set_index("code")
    return at.reindex([code for code in codes if code in at.index]).reset_index()


def _with_names(at: pd.DataFrame) -> pd.DataFrame:
    named = at[~at["code"].isin([OTHERS, UNALLOCATED])]
    return at if named["share"].nunique() < 2 else named


def _said(drawn: pd.DataFrame, codes: list[str], k: int) -> tuple[int, int] | None:
    """Of the group that stayed most, how many of how many; where all are alike, of all of them together."""
    at = _told_at(drawn, codes, k)
    if at["share"].nunique() == 1:
        return _together(at)
    best = _with_names(at).sort_values("share", ascending=False, kind="stable").iloc[0]
    return int(best["retained"]), int(best["eligible"])


def _together(at: pd.DataFrame) -> tuple[int, int]:
    return int(at["retained"].sum()), int(at["eligible"].sum())


def _message(drawn: pd.DataFrame, codes: list[str], k: int, every: pd.DataFrame) -> str:
    """Who stayed most and who least at k of the groups that have a name; one group alone; of equals, that they are."""
    at = _told_at(drawn, codes, k)
    if len(at) == 1:
        return _("{name}: {kept} masih dibayar pada bulan ke-{k}").format(name=at["name"][0], kept=at["of"][0], k=k)
    if at["share"].nunique() == 1:
        text = _("Semua kelompok sama pada bulan ke-{k}, bersama {kept}")
        return text.format(k=k, kept=fractions.of(*_together(at)))
    said = _with_names(at)
    shares = every.loc[every["k"] == k, "share"]
    best, worst = (said.iloc[row] for row in (said["share"].argmax(), said["share"].argmin()))
    text = _("Pada bulan ke-{k} paling bertahan {best}: {most}; paling sedikit {worst}: {least}")
    return text.format(k=k, best=_among(best, shares), most=best["of"], worst=_among(worst, shares), least=worst["of"])


def _among(group: "pd.Series[Any]", shares: "pd.Series[float]") -> str:
    """The name of a group, one among others where they stay alike."""
    name = str(group["name"])
    return _("antara lain {name}").format(name=name) if (shares == group["share"]).sum() > 1 else name
