"""The funnel of an MoU line: how many of its target are budgeted for, registered, ever paid, still active, paid."""

from typing import Any, Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import axes, plain
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import Layer
from dashboard.charts.plain import Look, Plain, Series
from dashboard.language import _
from dashboard.subjects.mou import words

_ROW_HEIGHT: Final = 40
_AGREED: Final = ("target", "budgeted")
"""What was agreed on paper; the other stages are people counted."""


def bars(rows: pd.DataFrame, name: str) -> Figure:
    """One bar a stage of `metrics.funnel`, from zero: hollow what was agreed, filled who is counted; a stage nobody
    entered, or that is hidden, has a name and no bar. `name` is the line's."""
    drawn = _drawn(rows)
    axis = axes.named(drawn["stage"], drawn["name"])
    y = alt.Y("stage:N", sort=list(drawn["stage"]), title=None, axis=axis, scale=alt.Scale(paddingInner=0.3))
    domain = [0, max(1, int(drawn["people"].max()))]
    x = alt.X("people:Q", title=None, axis=None, scale=alt.Scale(domain=domain))
    tooltip = [alt.Tooltip("name:N", title=_("Tahap")), alt.Tooltip("label:N", title=_("Orang"))]
    base = Layer(drawn).encode(x=x, y=y, tooltip=tooltip)
    chart = alt.layer(
        base.transform_filter("datum.agreed").mark_bar(style="hollow", filled=False, fill="transparent"),
        base.transform_filter("!datum.agreed").mark_bar(style="measure"),
        base.mark_text(style="direct-label", align="left", baseline="middle", dx=6).encode(text=alt.Text("label:N")),
        height=len(drawn) * _ROW_HEIGHT,
    )
    room = 14 + 7 * int(drawn["label"].str.len().max())
    title = _message(rows, name)
    told = "; ".join(f"{stage}: {label}" for stage, label in zip(drawn["name"], drawn["label"], strict=True))
    return Figure(title, _measure(), chart, f"{title}. {told}.", room, plain=_plain(drawn))


def _drawn(rows: pd.DataFrame) -> pd.DataFrame:
    """`stage, name, people, agreed, label`."""
    return pd.DataFrame(
        {
            "stage": rows["stage"].to_numpy(),
            "name": [_(words.STAGES[stage]) for stage in rows["stage"]],
            "people": [0 if pd.isna(people) else int(people) for people in rows["people"]],
            "agreed": rows["stage"].isin(_AGREED).to_numpy(),
            "label": [_label(*row) for row in rows[["stage", "people", "share"]].itertuples(index=False)],
        }
    )


def _label(stage: str, people: Any, share: Any) -> str:  # noqa: ANN401  pandas scalars
    if pd.isna(people):
        return _("tidak diisi") if stage in _AGREED else formatting.UNKNOWN
    count = formatting.number(int(people))
    if stage == "target" or pd.isna(share):
        return count
    return _("{count} ({share} dari target)").format(count=count, share=formatting.percent(float(share)))


def _message(rows: pd.DataFrame, name: str) -> str:
    """How many of the target are paid, and how many of those registered are not."""
    people = rows.set_index("stage")["people"]
    known = {stage: None if pd.isna(cell) else int(cell) for stage, cell in people.items()}
    target, paid, registered = (known[stage] or 0 for stage in ("target", "paid", "registered"))
    text = _("{name}: dibayar {share}") if target else _("{name}: dibayar {share}, tanpa target")
    said = text.format(name=name, share=formatting.share(paid, target))
    if registered <= paid:
        return said
    return (
        said + "; " + _("{count} terdaftar tidak terbayar bulan ini").format(count=formatting.number(registered - paid))
    )


def _measure() -> str:
    return _(
        "Orang pada posisi; sejak didaftarkan tiap tahap memuat tahap sesudahnya; batang kosong: yang disepakati, "
        "terisi: yang dihitung"
    )


def _plain(drawn: pd.DataFrame) -> Plain:
    every = Series.of(_("Orang"), drawn["people"].tolist(), Look.MEASURE, drawn["label"])
    return plain.bars(
        drawn["name"],
        Series(_("Disepakati"), every.only(drawn["agreed"]).values, Look.HOLLOW, every.only(drawn["agreed"]).labels),
        every.only(~drawn["agreed"]),
    )
