"""The villages of an MoU line by how far they are: nobody registered, nobody paid, paid in part, all paid."""

from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes, plain
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.plain import Look, Plain, Series
from dashboard.language import _
from dashboard.remainder import UNALLOCATED
from dashboard.subjects.mou import words
from dashboard.subjects.mou.metrics import VillageStanding

_ROW_HEIGHT: Final = 34
_WITH_SOMEBODY_PAID: Final = (VillageStanding.SEBAGIAN, VillageStanding.LUNAS)


def bars(rows: pd.DataFrame, name: str) -> Figure:
    """One bar a standing of `metrics.village_rows`, the furthest behind on top: hollow where nobody is paid, filled
    where somebody is. `name` is the line's. Those placed only above a village are in no bar."""
    drawn = _drawn(rows)
    axis = axes.named(drawn["code"], drawn["name"])
    y = alt.Y("code:N", sort=list(drawn["code"]), title=None, axis=axis, scale=alt.Scale(paddingInner=0.3))
    x = alt.X("villages:Q", title=None, axis=None, scale=alt.Scale(domain=[0, max(1, int(drawn["villages"].max()))]))
    tooltip = [alt.Tooltip("name:N", title=_("Keadaan")), alt.Tooltip("label:N", title=_("Desa/kelurahan"))]
    base = Layer(drawn).encode(x=x, y=y, tooltip=tooltip)
    chart = alt.layer(
        base.transform_filter("!datum.is_paid").mark_bar(style="hollow", filled=False, fill="transparent"),
        base.transform_filter("datum.is_paid").mark_bar(style="measure"),
        base.mark_text(style="direct-label", align="left", baseline="middle", dx=6).encode(text=alt.Text("label:N")),
        height=len(drawn) * _ROW_HEIGHT,
    )
    title = _message(drawn, name)
    told = "; ".join(f"{standing} {count}" for standing, count in zip(drawn["name"], drawn["villages"], strict=True))
    room = 14 + 7 * int(drawn["label"].str.len().max())
    return Figure(title, _measure(), chart, f"{title}. {told}.", room, plain=_plain(drawn))


def _drawn(rows: pd.DataFrame) -> pd.DataFrame:
    """`code, name, villages, is_paid, label`; of the two standings without anybody registered only those there are."""
    placed = rows[rows["code"] != UNALLOCATED]
    counts = placed["standing"].value_counts()
    kept = [one for one in VillageStanding if one != VillageStanding.BELUM_DIANGGARKAN or counts.get(one, 0)]
    villages = [int(counts.get(standing, 0)) for standing in kept]
    return pd.DataFrame(
        {
            "code": [standing.value for standing in kept],
            "name": [words.village(standing) for standing in kept],
            "villages": villages,
            "is_paid": [standing in _WITH_SOMEBODY_PAID for standing in kept],
            "label": [formatting.number(count) for count in villages],
        }
    )


def _message(drawn: pd.DataFrame, name: str) -> str:
    """In how many villages nobody is paid, of how many."""
    whole, unpaid = int(drawn["villages"].sum()), int(drawn.loc[~drawn["is_paid"], "villages"].sum())
    if not unpaid:
        text = _("{name}: di semua {whole} desa/kelurahan ada yang dibayar")
        return text.format(name=name, whole=formatting.number(whole))
    text = _("{name}: di {share} desa/kelurahan tidak seorang pun terbayar bulan ini")
    return text.format(name=name, share=formatting.share(unpaid, whole))


def _measure() -> str:
    return _(
        "Desa/kelurahan di wilayah baris menurut keadaannya pada posisi; batang kosong: tidak ada yang dibayar, "
        "terisi: ada yang dibayar"
    )


def _plain(drawn: pd.DataFrame) -> Plain:
    every = Series.of(_("Tidak ada yang terbayar bulan ini"), drawn["villages"].tolist(), Look.HOLLOW, drawn["label"])
    paid = Series.of(_("Ada yang dibayar"), drawn["villages"].tolist(), Look.MEASURE, drawn["label"])
    return plain.bars(drawn["name"], every.only(~drawn["is_paid"]), paid.only(drawn["is_paid"]))
