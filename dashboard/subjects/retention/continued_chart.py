"""Who went on after a first term without a gap, group by group: a share of those whose term has ended."""

from dataclasses import replace
from typing import Final

import altair as alt
import pandas as pd

from dashboard.charts import axes, plain
from dashboard.charts.house_style import Figure
from dashboard.charts.plain import Look, Plain, Series
from dashboard.figure import continuing
from dashboard.language import _
from dashboard.subjects.retention import words
from dashboard.wording import fractions, labels

_ROW_HEIGHT: Final = 42
_BAR, _BELOW = 14, 8
"""Pixels of a bar's height, and how far it stands below its words, which have the whole width: there is room for them
on a telephone, too."""


def bars(rows: pd.DataFrame, by: str, whole: tuple[int, int]) -> Figure:
    """One bar a group of `metrics.ended`, from zero to everybody; of fewer than five a fraction without a bar. `whole`:
    how many went on of how many, all groups together."""
    drawn = _drawn(rows, by)
    y = alt.Y("code:N", sort=list(drawn["code"]), title=None, axis=None)
    x = alt.X("share:Q", title=None, axis=axes.of_rates(1), scale=alt.Scale(domain=[0, 1], nice=False))
    tooltip = [alt.Tooltip("name:N", title=_("Kelompok")), alt.Tooltip("label:N", title=_("Bersambung"))]
    base = alt.Chart(drawn).encode(y=y, tooltip=tooltip)
    bar = base.mark_bar(style="measure", size=_BAR, yOffset=_BELOW).encode(x=x)
    above = base.encode(x=alt.XValue(0), text="told:N")
    said = [above.mark_text(style=style, align="left", dx=2, dy=-9) for style in ("place-halo", "direct-label")]
    chart = alt.layer(bar, *said, height=len(drawn) * _ROW_HEIGHT)
    title = _("Sesudah masa bayar pertama bersambung tanpa jeda: {kept}").format(kept=fractions.of(*whole))
    return Figure(title, _measure(by), chart, f"{title}. {'; '.join(drawn['told'])}.", plain=_plain(drawn), says=whole)


def _drawn(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """`code, name` (with the terms), `share` (0 where it is of few), `label`, and both in words as `told`."""
    pairs = [(int(some), int(of)) for some, of in zip(rows["continued"], rows["ended"], strict=True)]
    named = zip(rows["code"], continuing.written(rows, "people")["terms"], strict=True)
    drawn = pd.DataFrame(
        {
            "code": list(rows["code"]),
            "name": [f"{words.group(by, str(code))} · {terms}" for code, terms in named],
            "share": [some / of if of >= fractions.FEW else 0.0 for some, of in pairs],
            "label": [fractions.of(*pair) for pair in pairs],
        }
    )
    return drawn.assign(told=drawn["name"] + ": " + drawn["label"])


def _measure(by: str) -> str:
    return _(
        "Dari yang masa bayar pertamanya sudah berakhir, bagian yang dibayar pada bulan pertama sesudahnya, oleh siapa "
        "pun, menurut {dimension}; di sebelah nama: masa bayar, terpendek–terpanjang; tanpa pemberi kerja dan "
        "mandiri; di bawah lima orang hanya pecahannya"
    ).format(dimension=labels.dimension(by).lower())


def _plain(drawn: pd.DataFrame) -> Plain:
    share = Series.of(_("Bersambung"), drawn["share"].tolist(), Look.MEASURE, drawn["label"])
    return replace(plain.bars(drawn["name"], share), is_rate=True)
