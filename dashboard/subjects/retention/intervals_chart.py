"""Two groups beside each other, each share with its 95% interval, and whether they differ at all."""

from collections.abc import Sequence
from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.subjects.retention import words
from dashboard.subjects.retention.metrics import Comparison, Verdict
from dashboard.wording import fractions

_ROW_HEIGHT: Final = 36
_BELOW: Final = 8
"""Pixels of a line below its words."""
VERDICTS: Final = {
    Verdict.DISTINGUISHABLE: d("beda nyata"),
    Verdict.NOT_YET: d("belum beda nyata"),
    Verdict.NO_DATA: d("belum cukup waktu"),
}


def compared(pairs: Sequence[Comparison], by: str) -> Figure:
    """For each month of the pairs its verdict, and below it both groups: words, under them a mark at the share on a
    line as long as the interval. The message is that of the first month."""
    drawn = pd.DataFrame([row for pair in pairs for row in _rows(pair, by)])
    share, axis = alt.Scale(domain=[0, 1], nice=False), axes.of_rates(1)
    base = Layer(drawn).encode(
        y=alt.Y("key:N", sort=list(drawn["key"]), title=None, axis=None),
        tooltip=[
            alt.Tooltip("name:N", title=_("Kelompok")),
            alt.Tooltip("of:N", title=_("Masih dibayar")),
            alt.Tooltip("span:N", title=_("Selang 95%")),
        ],
    )
    is_month = alt.datum.kind == "month"
    known = base.transform_filter(~is_month).encode(
        color=alt.Color("kind:N", scale=alt.Scale(domain=["one", "other"], range="category"), legend=None)
    )
    shape = alt.Shape("kind:N", scale=alt.Scale(domain=["one", "other"], range=["square", "diamond"]), legend=None)
    low, at = (alt.X(f"{name}:Q", title=None, axis=axis, scale=share) for name in ("low", "share"))
    chart = alt.layer(
        known.mark_rule(strokeWidth=3, yOffset=_BELOW).encode(x=low, x2=alt.X2("high:Q")),
        known.mark_point(filled=True, size=110, opacity=1, yOffset=_BELOW).encode(x=at, shape=shape),
        *_said(base.transform_filter(~is_month), "quiet-label", 12),
        *_said(base.transform_filter(is_month), "direct-label", 13),
        height=len(drawn) * _ROW_HEIGHT,
    )
    message, told = sentence(pairs[0], by), " ".join(f"{sentence(pair, by)}." for pair in pairs)
    one = pairs[0].one
    return Figure(message, _measure(), chart, told, says=(one.retained, one.eligible))


def _said(rows: alt.Chart, style: str, size: int) -> list[alt.Chart]:
    """Words over a line, from the left edge, clear of the grid: there is room for them on a telephone, too."""
    at = rows.encode(x=alt.XValue(0), text=alt.Text("text:N"))
    return [at.mark_text(style=name, align="left", dx=2, dy=-7, fontSize=size) for name in ("place-halo", style)]


def _measure() -> str:
    return _(
        "Bagian yang masih dibayar, dengan rentang ketelitian 95% (garis); belum beda nyata bila "
        "kedua garis bersinggungan"
    )


def sentence(pair: Comparison, by: str) -> str:
    """`Mandiri 12 dari 15 (80,0%) dan IIK 3 dari 15 (20,0%) pada bulan ke-3: beda nyata`."""
    text = _("{one} {kept} dan {other} {others} pada bulan ke-{k}: {verdict}")
    return text.format(
        one=words.group(by, pair.one.code),
        kept=fractions.of(pair.one.retained, pair.one.eligible),
        other=words.group(by, pair.other.code),
        others=fractions.of(pair.other.retained, pair.other.eligible),
        k=pair.k,
        verdict=_(VERDICTS[pair.verdict]),
    )


def span(bounds: tuple[float, float] | None) -> str:
    """`30,2% – 38,1%`."""
    if bounds is None:
        return formatting.UNKNOWN
    return f"{formatting.percent(bounds[0])} – {formatting.percent(bounds[1])}"


def _rows(pair: Comparison, by: str) -> list[dict[str, object]]:
    """The month with its verdict, then both groups: `key, kind, text, name, of, span, share, low, high`."""
    verdict = f"{_('Bulan ke-{k}').format(k=pair.k)}: {_(VERDICTS[pair.verdict])}"
    rows: list[dict[str, object]] = [{"key": f"{pair.k}", "kind": "month", "text": verdict}]
    for kind, sign, kept in (("one", "■", pair.one), ("other", "◆", pair.other)):
        name, of = words.group(by, kept.code), fractions.of(kept.retained, kept.eligible)
        low, high = kept.interval or (None, None)
        rows.append(
            {
                "key": f"{pair.k} {kind}",
                "kind": kind,
                "text": f"{sign} {name} {of}",
                "name": name,
                "of": of,
                "span": span(kept.interval),
                "share": kept.share,
                "low": low,
                "high": high,
            }
        )
    return rows
