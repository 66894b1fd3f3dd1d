"""Villages reached and not yet reached, place by place."""

from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes, plain
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.plain import Look, Plain, Series
from dashboard.language import _
from dashboard.wording import labels

MAX_ROWS: Final = 26
"""The districts of Klaten; of longer lists, the places with the most villages still to reach."""
_ROW_HEIGHT: Final = 24


def bars(parts: pd.DataFrame, *, by: str, village: str, most: int = MAX_ROWS) -> Figure:
    """One bar a place of `code, name, villages, reached, unreached`, most unreached first: its villages from zero, the
    reached ones filled, the others hollow. `by` is the dimension of the places, `village` what is counted, in words."""
    drawn = _drawn(parts, most)
    axis = axes.named(drawn["code"], drawn["name"])
    whole = alt.Scale(domain=[0, max(1, int(drawn["villages"].max()))])
    base = Layer(drawn).encode(
        y=alt.Y("code:N", sort=list(drawn["code"]), title=None, axis=axis, scale=alt.Scale(paddingInner=0.3)),
        tooltip=[alt.Tooltip("name:N", title=labels.dimension(by)), alt.Tooltip("of:N", title=_("Ada peserta"))],
    )
    every = alt.X("villages:Q", title=None, axis=None, scale=whole)
    chart = alt.layer(
        base.mark_bar(style="hollow", filled=False, fill="transparent", cursor="pointer").encode(x=every).picked(),
        base.mark_bar(style="measure").encode(x=alt.X("reached:Q", title=None, axis=None, scale=whole)),
        base.mark_text(style="direct-label", align="left", dx=6).encode(x=every, text=alt.Text("label:N")),
        height=len(drawn) * _ROW_HEIGHT,
    )
    room = 14 + 7 * int(drawn["label"].str.len().max())
    return Figure(
        _message(parts, village),
        _measure(parts, by, village, most),
        chart,
        _takeaway(parts, village),
        room,
        plain=_plain(drawn, village),
        fewer=lambda rows: bars(parts, by=by, village=village, most=rows),
        says=(int(parts["unreached"].sum()) or int(parts["villages"].sum()), int(parts["villages"].sum())),
    )


def _plain(drawn: pd.DataFrame, village: str) -> Plain:
    whole = Series.of(
        _("Semua {places}").format(places=village), drawn["villages"].tolist(), Look.HOLLOW, drawn["label"]
    )
    reached = Series.of(_("Ada peserta"), drawn["reached"].tolist(), Look.MEASURE)
    return plain.bars(drawn["name"], whole, reached)


def _drawn(parts: pd.DataFrame, most: int) -> pd.DataFrame:
    drawn = parts.head(most).copy()
    pairs = list(zip(drawn["reached"], drawn["villages"], strict=True))
    drawn["label"] = [
        _("{part} dari {whole}").format(part=formatting.number(int(part)), whole=formatting.number(int(whole)))
        for part, whole in pairs
    ]
    drawn["of"] = [formatting.share(int(part), int(whole)) for part, whole in pairs]
    return drawn


def _message(parts: pd.DataFrame, village: str) -> str:
    """How many villages were never reached, of how many."""
    whole, never = int(parts["villages"].sum()), int(parts["unreached"].sum())
    if not never:
        return _("Semua {whole} {places} sudah pernah ada peserta").format(
            whole=formatting.number(whole), places=village
        )
    return _("{part} dari {whole} {places} belum pernah ada peserta ({rate})").format(
        part=formatting.number(never),
        whole=formatting.number(whole),
        places=village,
        rate=formatting.percent(never / whole),
    )


def _measure(parts: pd.DataFrame, by: str, village: str, most: int) -> str:
    measure = _("Jumlah {places} per {dimension}: terisi bila pernah ada yang terlindungi, kosong bila belum").format(
        places=village, dimension=labels.dimension(by).lower()
    )
    if len(parts) <= most:
        return measure
    left_out = _("{count} yang lain ada di tabel").format(count=formatting.number(len(parts) - most))
    return f"{measure}; {left_out}"


def _takeaway(parts: pd.DataFrame, village: str) -> str:
    """For those who hear the chart: its message and where most are left."""
    first = parts[parts["unreached"] > 0].head(3)
    told = [
        f"{name} {formatting.number(int(count))}" for name, count in zip(first["name"], first["unreached"], strict=True)
    ]
    after = _("Terbanyak di {rows}.").format(rows=", ".join(told)) if told else ""
    return f"{_message(parts, village)}. {after}".strip()
