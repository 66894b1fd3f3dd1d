"""Who pays, as bars: types of sponsors, the largest payers, the terms that end."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes, plain
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.plain import Look, Series
from dashboard.language import _
from dashboard.wording import payers as payer_words

_ROW_HEIGHT: Final = 28
_LOWEST_ROW: Final = 18


def types(rows: pd.DataFrame) -> Figure:
    """One bar a sponsor type of `metrics.by_type` with anybody active; length is people from zero."""
    people = rows[rows["active"] > 0]
    drawn = pd.DataFrame({"key": people["code"], "active": people["active"]})
    drawn["name"] = [payer_words.type_name(str(code)) for code in people["code"]]
    drawn["label"] = [
        _labelled(int(n), float(share)) for n, share in zip(people["active"], people["share"], strict=True)
    ]
    total, first = int(rows["active"].sum()), drawn.iloc[0]
    drawn["of"] = [formatting.share(int(active), total) for active in drawn["active"]]
    message = _("{name} membayar iuran {part} dari {total} pekerja aktif ({rate})").format(
        name=first["name"],
        part=formatting.number(int(first["active"])),
        total=formatting.number(total),
        rate=formatting.percent(int(first["active"]) / total),
    )
    measure = _("Pekerja aktif menurut jenis sponsor, dan bagiannya dari {total} pekerja aktif").format(
        total=formatting.number(total)
    )
    return replace(_bars(drawn, message, measure), says=(int(first["active"]), total))


def largest(rows: pd.DataFrame, sponsored: int) -> Figure:
    """One bar a payer of `metrics.payers`; `sponsored` is how many people others pay for at all."""
    drawn = pd.DataFrame({"key": rows["payer"].astype("str"), "active": rows["active"]})
    names = pd.Series(
        [payer_words.payer_name(*pair) for pair in zip(rows["code"], rows["label"], strict=True)], rows.index
    )
    drawn["name"] = payer_words.told_apart(names, rows["code"].map(payer_words.type_name))
    drawn["label"] = [_labelled(int(n), float(share)) for n, share in zip(rows["active"], rows["share"], strict=True)]
    drawn["of"] = [formatting.share(int(active), sponsored) for active in drawn["active"]]
    together = int(rows["active"].sum())
    message = _(
        "{count} pembayar terbesar menanggung {part} dari {total} pekerja yang iurannya ditanggung pihak lain ({rate})"
    )
    measure = _("Pekerja aktif per pembayar; tanpa mandiri, pemberi kerja, dan pembayar yang tidak diketahui")
    said = message.format(
        count=formatting.number(len(rows)),
        part=formatting.number(together),
        total=formatting.number(sponsored),
        rate=formatting.percent(together / sponsored),
    )
    return replace(_bars(drawn, said, measure), says=(together, sponsored))


def endings(people: Mapping[int, int]) -> Figure:
    """One bar a horizon: people no longer paid that many months later if nobody renews."""
    drawn = pd.DataFrame({"key": [str(within) for within in people], "active": list(people.values())})
    drawn["name"] = [_("{count} bulan lagi").format(count=within) for within in people]
    drawn["label"] = drawn["of"] = [formatting.number(count) for count in people.values()]
    within, most = max(people.items())
    message = _("Tanpa perpanjangan, {people} pekerja tidak lagi dibayar {months} bulan lagi").format(
        people=formatting.number(most), months=within
    )
    return _bars(drawn, message, _("Pekerja yang dibayar pihak lain pada posisi dan tidak lagi pada bulan itu"))


def _labelled(people: int, share: float) -> str:
    return f"{formatting.number(people)} · {formatting.percent(share)}"


def _bars(drawn: pd.DataFrame, message: str, measure: str, row_height: int = _ROW_HEIGHT) -> Figure:
    """Sorted bars of `key, active, name, label, of`."""
    axis = axes.named(drawn["key"], drawn["name"])
    base = Layer(drawn).encode(
        x=alt.X("active:Q", title=None, axis=None, scale=alt.Scale(domain=[0, max(1, int(drawn["active"].max()))])),
        y=alt.Y("key:N", sort=list(drawn["key"]), title=None, axis=axis, scale=alt.Scale(paddingInner=0.28)),
        tooltip=[alt.Tooltip("name:N", title=_("Pembayar")), alt.Tooltip("of:N", title=_("Pekerja aktif"))],
    )
    text = base.mark_text(style="direct-label", align="left", baseline="middle", dx=6).encode(text=alt.Text("label:N"))
    chart = alt.layer(base.mark_bar(style="measure"), text, height=len(drawn) * row_height)
    told = ", ".join(f"{name} {label}" for name, label in zip(drawn["name"][:5], drawn["label"][:5], strict=True))
    people = Series.of(_("Pekerja aktif"), drawn["active"].tolist(), Look.MEASURE, drawn["label"])
    room = 14 + 7 * int(drawn["label"].str.len().max())
    return Figure(
        message,
        measure,
        chart,
        f"{message}. {told}.",
        room,
        plain=plain.bars(drawn["name"], people),
        lower=lambda height: _bars(drawn, message, measure, max(_LOWEST_ROW, height // len(drawn))),
    )
