"""Regencies by their rate: the one looked at among those ranked next to it."""

from collections.abc import Sequence
from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes, plain
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.plain import Look, Plain, Series
from dashboard.language import _
from dashboard.subjects.regency.metrics import Place
from dashboard.wording import labels

_ROW_HEIGHT: Final = 25
_REGENCY, _REGENCY_IN_SHORT = "Kabupaten ", "Kab. "  # room for the bars on a telephone; proper names, not wording


def bars(
    rows: pd.DataFrame, own: Place | None, ranked: int, years: Sequence[str] = (), *, is_partly: bool = False
) -> Figure:
    """One bar a row of `metrics.around`, its rate from zero; the own one filled, the others grey. `ranked` is
    how many regencies have a rank, `years` of which years their workers are: of several, each bar says its own.
    `is_partly`: the edition does not know all regencies there are."""
    drawn = _drawn(rows, own, says_years=len(years) > 1)
    axis = axes.named(drawn["code"], drawn["name"])
    y = alt.Y("code:N", sort=list(drawn["code"]), title=None, axis=axis, scale=alt.Scale(paddingInner=0.28))
    top = max(0.01, float(drawn["rate"].max()))
    x = alt.X("rate:Q", title=None, axis=None, scale=alt.Scale(domain=[0, top]))
    tooltip = [
        alt.Tooltip("name:N", title=labels.dimension("regency")),
        alt.Tooltip("label:N", title=_("Cakupan")),
    ]
    base = Layer(drawn).encode(x=x, y=y, tooltip=tooltip)
    kinds = {"rest": "!datum.is_own", "measure": "datum.is_own"}
    there = {"rest": not drawn["is_own"].all(), "measure": drawn["is_own"].any()}
    bars_ = [
        base.transform_filter(kinds[style]).mark_bar(style=style, cursor="pointer") for style in kinds if there[style]
    ]  # an empty layer would be an image without words to a screen reader
    bars_[0] = bars_[0].picked()
    chart = alt.layer(
        *bars_,
        base.mark_text(style="direct-label", align="left", baseline="middle", dx=6).encode(text=alt.Text("label:N")),
        height=len(drawn) * _ROW_HEIGHT,
    )
    dated = _(", angka pekerja tidak setahun") if len(years) > 1 else ""
    title = sentence(rows, own, ranked, is_partly=is_partly) + dated
    first = drawn.iloc[0]
    told = _("Yang teratas di gambar: {name}, {label}.").format(name=first["name"], label=first["label"])
    room = 14 + round(6.4 * int(drawn["label"].str.len().max()))
    return Figure(title, _measure(len(rows), ranked), chart, f"{title}. {told}", room, plain=_plain(drawn))


def sentence(rows: pd.DataFrame, own: Place | None, ranked: int, *, is_partly: bool = False) -> str:
    """The rank of the regency looked at; else who is first."""
    standing = (
        _("{name} peringkat {rank} dari {ranked} kabupaten/kota yang diketahui: {share}")
        if is_partly
        else _("{name} peringkat {rank} dari {ranked} kabupaten/kota: {share}")
    )
    if own is None:
        first = rows[rows["rank"] == rows["rank"].min()].iloc[0]
        share = formatting.share(int(first["active"]), int(first["workers"]))
        return standing.format(name=first["name"], rank=first["rank"], ranked=formatting.number(ranked), share=share)
    if own.rank is None:
        text = _("{name} tanpa peringkat, karena belum ada data pembanding: {people} pekerja aktif")
        return text.format(name=own.name, people=formatting.number(own.active))
    share = formatting.share(own.active, own.workers)
    return standing.format(name=own.name, rank=own.rank, ranked=formatting.number(own.ranked), share=share)


def _drawn(rows: pd.DataFrame, own: Place | None, *, says_years: bool) -> pd.DataFrame:
    """`code, name, rate, is_own, label`."""
    shares = [
        formatting.share(int(active), int(workers))
        for active, workers in zip(rows["active"], rows["workers"], strict=True)
    ]
    dated = [f"{share} · {year}" for share, year in zip(shares, rows["years"], strict=True)]
    return pd.DataFrame(
        {
            "code": rows["code"].to_numpy(),
            "name": [
                f"{rank}. {name.replace(_REGENCY, _REGENCY_IN_SHORT)}"
                for rank, name in zip(rows["rank"], rows["name"].astype(str), strict=True)
            ],
            "rate": rows["rate"].astype("float64").to_numpy(),
            "is_own": [own is not None and code == own.code for code in rows["code"]],
            "label": dated if says_years else shares,
        }
    )


def _measure(drawn: int, ranked: int) -> str:
    measure = _("Pekerja aktif dibagi pekerja di data pembanding, per kabupaten/kota, menurut peringkat")
    if drawn == ranked:
        return measure
    return measure + "; " + _("{count} yang lain ada di tabel").format(count=formatting.number(ranked - drawn))


def _plain(drawn: pd.DataFrame) -> Plain:
    every = Series.of(_("Cakupan"), drawn["rate"].tolist(), Look.REST, drawn["label"])
    own = Series.of(_("Wilayah ini"), drawn["rate"].tolist(), Look.MEASURE, drawn["label"])
    made = plain.bars(drawn["name"], every.only(~drawn["is_own"]), own.only(drawn["is_own"]))
    return Plain(made.form, made.categories, made.series, is_rate=True)
