"""Cohorts as grids: who is still paid how many months after entry, and what followed the first term."""

from collections.abc import Collection, Sequence
from typing import Final

import altair as alt
import pandas as pd

from dashboard import formatting
from dashboard.charts import grid
from dashboard.charts.grid import SHADES
from dashboard.charts.house_style import Figure
from dashboard.language import _
from dashboard.subjects.retention import metrics, words
from dashboard.wording import fractions, labels

ALL: Final = "all"
"""The row of everybody."""
PEOPLE: Final = "people"
"""The column that stands beside the name of a row."""


def triangle(shown: pd.DataFrame, whom: str, hidden: Collection[tuple[int, int]] = ()) -> Figure:
    """One row an entry month of `metrics.triangle`, one column a month after it from the first on; `whom`
    names the group it is of. `hidden`: (month, k) that are not told, and with k = 0 the whole row."""
    is_told = [
        (month, 0) not in hidden and (month, k) not in hidden
        for month, k in zip(shown["month"], shown["k"], strict=True)
    ]
    told_cells = shown[is_told]
    cells = shown[shown["k"] > 0]
    drawn = pd.DataFrame({"code": cells["month"].astype("str"), "column_code": cells["k"].astype("str")})
    drawn["row"] = [
        f"{formatting.month(int(month))} · {_people(int(people), is_hidden=(month, 0) in hidden)}"
        for month, people in zip(cells["month"], cells["people"], strict=True)
    ]
    drawn["column"] = drawn["column_code"]
    drawn = _with_shares(drawn, cells["retained"], cells["people"])
    drawn = _hiding(drawn, ~cells.index.isin(told_cells.index))
    down, across = sorted(drawn["code"].unique(), key=int), sorted(drawn["column_code"].unique(), key=int)
    tooltip = [
        alt.Tooltip("row:N", title=_("Bulan masuk · orang")),
        alt.Tooltip("column:N", title=_("Bulan ke-")),
        alt.Tooltip("of:N", title=_("Masih dibayar")),
    ]
    message, told = _fall(told_cells), _eldest(told_cells)
    measure = _(
        "{whom}: bagian yang terbayar, oleh siapa pun dan di mana pun, 1 sampai {months} bulan sesudah bulan masuk; "
        "yang tidak terbayar mungkin masih menunggu, atau dibayar lagi kemudian; makin pekat, makin banyak; di bawah "
        "lima orang ditulis pecahannya"
    ).format(whom=whom, months=max(int(k) for k in across))
    chart = grid.crossed(drawn, down, across, tooltip, is_slanted=False)
    height, says = grid.on_paper(down), _fallen(told_cells)
    return Figure(message, _noted(measure, drawn), chart, f"{message}. {told}", height=height, says=says)


def _fallen(shown: pd.DataFrame) -> tuple[int, int]:
    """Who is left after the month that takes most, else in the last month, of how many."""
    steepest = metrics.steepest(shown)
    if steepest:
        return steepest.after, steepest.eligible
    column = shown[shown["k"] == shown["k"].max()]
    return int(column["retained"].sum()), int(column["people"].sum())


def followed(rows: pd.DataFrame, by: str, order: Sequence[str], hidden: Collection[tuple[str, str]] = ()) -> Figure:
    """One row a group of `metrics.followed`, after one of everybody; one column what followed the entry
    spell. `order` are the groups, in the data as on the screen; `hidden`: (group or `ALL`, what followed) that are not
    told, and with `PEOPLE` the whole row."""
    rows = rows.sort_values("code", key=lambda codes: codes.map({code: at for at, code in enumerate(order)}))
    everybody = rows[[PEOPLE, *words.FOLLOWED]].sum()
    drawn = _what_followed(rows, everybody, by, hidden)
    tooltip = [
        alt.Tooltip("row:N", title=_("Kelompok · orang")),
        alt.Tooltip("column:N", title=_("Sesudah masa bayar pertama")),
        alt.Tooltip("of:N", title=_("Orang")),
    ]
    across = [kind for kind in words.FOLLOWED if kind in set(drawn["column_code"])]
    chart = grid.crossed(drawn, [ALL, *order], across, tooltip)
    message = _ends(everybody)
    told = "; ".join(
        f"{_(words.FOLLOWED[kind])} {fractions.of(everybody[kind], everybody['people'])}"
        for kind in across
        if (ALL, kind) not in hidden
    )
    measure = _(
        "Yang terjadi sesudah masa bayar pertama, sampai posisi, menurut {dimension}; bagian dari orang di baris itu; "
        "dilanjutkan dan dialihkan: juga sesudah jeda sampai 3 bulan; makin pekat, makin banyak; kosong berarti tidak "
        "ada"
    ).format(dimension=labels.dimension(by).lower())
    return Figure(message, _noted(measure, drawn), chart, f"{message}. {told}.", height=grid.on_paper([ALL, *order]))


def _what_followed(
    rows: pd.DataFrame, everybody: "pd.Series[int]", by: str, hidden: Collection[tuple[str, str]]
) -> pd.DataFrame:
    """The cells of those who are anybody."""
    kinds = list(words.FOLLOWED)
    every = pd.concat([everybody.to_frame().T.assign(code=ALL), rows], ignore_index=True)
    long = every.melt(["code", "people"], kinds, "column_code", "count")
    long = long[long["count"] > 0].reset_index(drop=True)
    drawn = long[["code", "column_code"]].copy()
    drawn["row"] = [
        f"{_('Semua') if code == ALL else words.group(by, str(code))} · "
        f"{_people(int(people), is_hidden=(code, PEOPLE) in hidden)}"
        for code, people in zip(long["code"], long["people"], strict=True)
    ]
    drawn["column"] = [_(words.FOLLOWED[code]) for code in long["column_code"]]
    drawn = _with_shares(drawn, long["count"], long["people"])
    pairs = zip(drawn["code"], drawn["column_code"], strict=True)
    return _hiding(drawn, [(code, PEOPLE) in hidden or (code, kind) in hidden for code, kind in pairs])


def _people(people: int, *, is_hidden: bool) -> str:
    """Beside the name of a row."""
    return grid.HIDDEN_LABEL if is_hidden else formatting.number(people)


def _hiding(drawn: pd.DataFrame, is_hidden: Collection[bool]) -> pd.DataFrame:
    """The cells, those hidden without what would tell them."""
    found = drawn.copy()
    found.loc[list(is_hidden), ["label", "of"]] = grid.HIDDEN_LABEL
    found.loc[list(is_hidden), "shade"] = grid.HIDDEN
    return found


def _noted(measure: str, drawn: pd.DataFrame) -> str:
    return f"{measure}; {grid.hidden_note()}" if (drawn["shade"] == grid.HIDDEN).any() else measure


def _with_shares(drawn: pd.DataFrame, part: "pd.Series[int]", whole: "pd.Series[int]") -> pd.DataFrame:
    """With `label`, `of` and `shade`, the fifth of the whole it lies in."""
    pairs = [(int(some), int(every)) for some, every in zip(part, whole, strict=True)]
    return drawn.assign(
        label=[fractions.short(*pair) for pair in pairs],
        of=[fractions.of(*pair) for pair in pairs],
        shade=[min(SHADES - 1, SHADES * some // every) for some, every in pairs],
    )


def _fall(shown: pd.DataFrame) -> str:
    """The month that takes most, as a sentence; where none does, who is left."""
    steepest = metrics.steepest(shown)
    if steepest:
        text = _("Yang terbayar turun paling banyak pada bulan ke-{k}: {before} menjadi {after} dari {of} orang")
        said = text.format(
            k=steepest.k,
            before=formatting.number(steepest.before),
            after=formatting.number(steepest.after),
            of=formatting.number(steepest.eligible),
        )
        if steepest.eligible < fractions.FEW:
            return said
        rates = formatting.rates(steepest.before / steepest.eligible, steepest.after / steepest.eligible)
        return f"{said} ({' → '.join(rates[:2])})" if rates else said
    text = _("Tidak ada bulan yang mengurangi: {kept} masih dibayar pada bulan ke-{k}")
    return text.format(kept=fractions.of(*_fallen(shown)), k=int(shown["k"].max()))


def _eldest(shown: pd.DataFrame) -> str:
    """For those who hear the chart: the first entry month, step by step."""
    month = int(shown["month"].min())
    rows = shown[(shown["month"] == month) & shown["k"].isin([3, 6, 12])]
    steps = [
        _("bulan ke-{k} {kept}").format(k=int(k), kept=fractions.of(int(kept), int(people)))
        for k, kept, people in zip(rows["k"], rows["retained"], rows["people"], strict=True)
    ]
    told = _("Yang masuk {month}: {steps}.").format(month=formatting.month(month), steps="; ".join(steps))
    return told if steps else ""


def _ends(everybody: "pd.Series[int]") -> str:
    """How many first terms ended for good, and how many still run."""
    people = int(everybody["people"])
    text = _("Masa bayar pertama berakhir tanpa kelanjutan bagi {ended} yang masuk; masih berjalan bagi {running}")
    return text.format(
        ended=fractions.of(int(everybody["berakhir"]), people), running=fractions.of(int(everybody["berjalan"]), people)
    )
