"""Cohorts as grids: who is still paid how many months after entry, and what followed the first term."""

from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import grid
from dashboard.charts.grid import SHADES
from dashboard.charts.house_style import Figure
from dashboard.metrics import retention
from dashboard.wording import _
from dashboard.wording import boards as board_words
from dashboard.wording import cohorts as words

ALL: Final = "all"
"""The row of everybody."""


def triangle(shown: pd.DataFrame, whom: str) -> Figure:
    """One row an entry month of `metrics.retention.triangle`, one column a month after it from the first on; `whom`
    names the group it is of."""
    cells = shown[shown["k"] > 0]
    drawn = pd.DataFrame({"code": cells["month"].astype("str"), "column_code": cells["k"].astype("str")})
    drawn["row"] = [
        f"{formatting.month(int(month))} · {formatting.number(int(people))}"
        for month, people in zip(cells["month"], cells["people"], strict=True)
    ]
    drawn["column"] = drawn["column_code"]
    drawn = _with_shares(drawn, cells["retained"], cells["people"])
    down, across = sorted(drawn["code"].unique(), key=int), sorted(drawn["column_code"].unique(), key=int)
    tooltip = [
        alt.Tooltip("row:N", title=_("Bulan masuk · orang")),
        alt.Tooltip("column:N", title=_("Bulan ke-")),
        alt.Tooltip("of:N", title=_("Masih dibayar")),
    ]
    message, told = _fall(shown), _eldest(shown)
    measure = _(
        "{whom}: bagian yang masih dibayar, oleh siapa pun dan di mana pun, 1 sampai {months} bulan sesudah bulan "
        "masuk; makin pekat, makin banyak; di bawah lima orang ditulis pecahannya"
    ).format(whom=whom, months=max(int(k) for k in across))
    chart = grid.crossed(drawn, down, across, tooltip, is_slanted=False)
    return Figure(message, measure, chart, f"{message}. {told}", height=grid.on_paper(down))


def followed(rows: pd.DataFrame, by: str, order: list[str]) -> Figure:
    """One row a group of `metrics.retention.followed`, after one of everybody; one column what followed the entry
    spell. `order` are the groups."""
    kinds = list(words.FOLLOWED)
    everybody = rows[["people", *kinds]].sum()
    every = pd.concat([everybody.to_frame().T.assign(code=ALL), rows], ignore_index=True)
    long = every.melt(["code", "people"], kinds, "column_code", "count")
    long = long[long["count"] > 0].reset_index(drop=True)
    drawn = long[["code", "column_code"]].copy()
    drawn["row"] = [
        f"{_('Semua') if code == ALL else words.group(by, str(code))} · {formatting.number(int(people))}"
        for code, people in zip(long["code"], long["people"], strict=True)
    ]
    drawn["column"] = [_(words.FOLLOWED[code]) for code in long["column_code"]]
    drawn = _with_shares(drawn, long["count"], long["people"])
    tooltip = [
        alt.Tooltip("row:N", title=_("Kelompok · orang")),
        alt.Tooltip("column:N", title=_("Sesudah masa bayar pertama")),
        alt.Tooltip("of:N", title=_("Orang")),
    ]
    across = [kind for kind in kinds if kind in set(drawn["column_code"])]
    chart = grid.crossed(drawn, [ALL, *order], across, tooltip)
    message = _ends(everybody)
    told = "; ".join(f"{_(words.FOLLOWED[kind])} {words.of(everybody[kind], everybody['people'])}" for kind in across)
    measure = _(
        "Yang terjadi sesudah masa bayar pertama, sampai posisi, menurut {dimension}; bagian dari orang di baris itu; "
        "makin pekat, makin banyak; kosong berarti tidak ada"
    ).format(dimension=words.dimension(by).lower())
    return Figure(message, measure, chart, f"{message}. {told}.", height=grid.on_paper([ALL, *order]))


def _with_shares(drawn: pd.DataFrame, part: "pd.Series[int]", whole: "pd.Series[int]") -> pd.DataFrame:
    """With `label`, `of` and `shade`, the fifth of the whole it lies in."""
    pairs = [(int(some), int(every)) for some, every in zip(part, whole, strict=True)]
    return drawn.assign(
        label=[words.short(*pair) for pair in pairs],
        of=[words.of(*pair) for pair in pairs],
        shade=[min(SHADES - 1, SHADES * some // every) for some, every in pairs],
    )


def _fall(shown: pd.DataFrame) -> str:
    """The month that takes most, as a sentence; where none does, who is left."""
    steepest = retention.steepest(shown)
    if steepest:
        text = _("Paling banyak berhenti dibayar pada bulan ke-{k}: {before} menjadi {after} dari {of} orang")
        said = text.format(
            k=steepest.k,
            before=formatting.number(steepest.before),
            after=formatting.number(steepest.after),
            of=formatting.number(steepest.eligible),
        )
        if steepest.eligible < board_words.FEW:
            return said
        ends = (formatting.percent(n / steepest.eligible) for n in (steepest.before, steepest.after))
        return f"{said} ({' → '.join(ends)})"
    last = int(shown["k"].max())
    column = shown[shown["k"] == last]
    text = _("Tidak ada bulan yang mengurangi: {kept} masih dibayar pada bulan ke-{k}")
    return text.format(kept=words.of(int(column["retained"].sum()), int(column["people"].sum())), k=last)


def _eldest(shown: pd.DataFrame) -> str:
    """For those who hear the chart: the first entry month, step by step."""
    month = int(shown["month"].min())
    rows = shown[(shown["month"] == month) & shown["k"].isin([3, 6, 12])]
    steps = [
        _("bulan ke-{k} {kept}").format(k=int(k), kept=words.of(int(kept), int(people)))
        for k, kept, people in zip(rows["k"], rows["retained"], rows["people"], strict=True)
    ]
    told = _("Yang masuk {month}: {steps}.").format(month=formatting.month(month), steps="; ".join(steps))
    return told if steps else ""


def _ends(everybody: "pd.Series[int]") -> str:
    """How many first terms ended for good, and how many still run."""
    people = int(everybody["people"])
    text = _("Masa bayar pertama berakhir tanpa kelanjutan bagi {ended} yang masuk; masih berjalan bagi {running}")
    return text.format(
        ended=words.of(int(everybody["berakhir"]), people), running=words.of(int(everybody["berjalan"]), people)
    )
