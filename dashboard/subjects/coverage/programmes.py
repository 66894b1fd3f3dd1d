"""People of programmes (definitions 5.18): everybody active holds JKK and JKM, some of them JHT, JP, JKP as well."""

from dataclasses import replace
from typing import Final

import pandas as pd

from dashboard import formatting
from dashboard.charts import comparison
from dashboard.charts.house_style import Figure
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.wording import labels

BY: Final = "programme"
EVERYBODYS: Final = ("JKK", "JKM")
"""What everybody active holds."""


def bars(rows: pd.DataFrame) -> Figure:
    """One bar a programme; the rows overlap, so nothing is said of their sum."""
    drawn = comparison.bars(rows, by=BY, draws_rest=False)
    title = _message(rows)
    measure = f"{drawn.measure}; {_('seorang dapat dihitung di beberapa baris, maka tidak dijumlahkan')}"
    return replace(drawn, title=title, measure=measure, alt_text=f"{title}. {_listed(rows)}", fewer=None)


def _message(rows: pd.DataFrame) -> str:
    """How many of those active hold more than the two programmes everybody holds."""
    people = dict(zip(rows["code"], rows["active"].astype(int), strict=True))
    whole, more = people[EVERYBODYS[0]], {code: n for code, n in people.items() if code not in EVERYBODYS}
    code = max(more, key=lambda one: more[one])
    text = _("{part} dari {whole} pekerja aktif ({rate}) juga dilindungi {programme}; semuanya JKK dan JKM")
    return text.format(
        part=formatting.number(more[code]),
        whole=formatting.number(whole),
        rate=formatting.percent(more[code] / whole),
        programme=code,
    )


def _listed(rows: pd.DataFrame) -> str:
    told = zip(rows["code"], rows["active"], strict=True)
    return ", ".join(f"{labels.name(BY, code)} {formatting.number(int(people))}" for code, people in told) + "."


def table(rows: pd.DataFrame) -> Table:
    """One row a programme, with its part of those active."""
    whole = int(rows["active"].max())
    named = rows.assign(
        name=[labels.name(BY, code) for code in rows["code"]],
        share=(rows["active"] / whole).astype("Float64"),
    )
    columns = (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", labels.dimension(BY), Unit.TEXT),
        Column("active", _("Pekerja aktif"), Unit.COUNT),
        Column("share", _("Bagian"), Unit.RATE, _("Dari semua pekerja aktif")),
    )
    note = _(
        "{whole} pekerja aktif. Baris tumpang tindih dan tidak dijumlahkan: program dihitung dari masa bayar apa pun "
        "yang menyebutnya."
    )
    return Table("program", named, columns, note.format(whole=formatting.number(whole)))
