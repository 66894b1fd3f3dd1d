"""Who went on after a term without a gap (definitions 5.8), of how many, beside the lengths of these terms."""

from dataclasses import replace
from typing import Any, Final

import pandas as pd

from dashboard import formatting
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure.sums import MadeOf, within
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.wording import fractions

COUNTS: Final = ("ended", "continued")
"""People whose term has ended, and of these those paid in the first month after it (`questions.later.continued`)."""
TERMS: Final = ("term_least", "term_most")
"""Months of the shortest and of the longest term that has ended; null of none."""
COLUMNS: Final = ("kept_on", "terms")
"""Cells that are words, made by `written`."""
BUILT: Final = (BuiltOn("kept_on", "continued"), *(BuiltOn(key, "ended") for key in (*COLUMNS, *TERMS)))


def among(people: str) -> tuple[MadeOf, MadeOf]:
    """Those who went on are among those whose term has ended, who are among the column of all who came."""
    return within("continued", "ended"), within("ended", people)


def columns() -> tuple[Column, ...]:
    """What a reader sees: a fraction, and the terms beside it."""
    return (
        Column("kept_on", _("Bersambung"), Unit.TEXT, _("Tanpa jeda, dari yang masa bayar pertamanya berakhir")),
        Column("terms", _("Masa bayar"), Unit.TEXT, _("Terpendek–terpanjang, dari yang sudah berakhir")),
    )


def figures() -> tuple[Column, ...]:
    """What a spreadsheet needs to recompute the fraction."""
    return (
        Column("continued", _("Bersambung (orang)"), Unit.COUNT),
        Column("ended", _("Masa bayar sudah berakhir (orang)"), Unit.COUNT),
    )


def written(rows: pd.DataFrame, people: str) -> pd.DataFrame:
    """With the cells that are words; `people` is the column of all who came, of whom there may be none."""
    counts = zip(rows["continued"], rows["ended"], rows[people], strict=True)
    return rows.assign(
        kept_on=[_went_on(*of) for of in counts],
        terms=[_between(*ends) for ends in zip(*(rows[key] for key in TERMS), strict=True)],
    )


def on_paper(table: Table) -> Table:
    """The table with the terms in the cell of the fraction, where there is no width for a column of theirs."""
    rows = table.rows.assign(
        kept_on=[_beside(*cells) for cells in zip(*(table.rows[key] for key in COLUMNS), strict=True)]
    )
    one = Column("kept_on", _("Bersambung, masa bayar"), Unit.TEXT)
    columns = tuple(one if column.key == "kept_on" else column for column in table.columns if column.key != "terms")
    return replace(table, rows=rows, columns=columns)


def together(rows: pd.DataFrame) -> dict[str, Any]:
    """The shortest and the longest term of all rows."""
    least, most = TERMS
    return {least: rows[least].min(), most: rows[most].max()}


def rule() -> str:
    """Who counts as having gone on; stands under a table."""
    return _(
        "Bersambung: dibayar pada bulan pertama sesudah masa bayar pertamanya, tanpa jeda, oleh siapa pun; tidak bagi "
        "pemberi kerja dan mandiri."
    )


def _went_on(continued: int, ended: int, people: int) -> str:
    """`12 dari 15 (80,0%)`, of those whose term has ended; before that, that."""
    if not people:
        return formatting.UNKNOWN
    return fractions.of(continued, ended) if ended else _("belum ada yang berakhir")


def _beside(went_on: str, term: str) -> str:
    """`12 dari 15 (80,0%), 3–12 bulan`."""
    return went_on if term == formatting.UNKNOWN else f"{went_on}, {term}"


def _between(least: Any, most: Any) -> str:  # noqa: ANN401  pandas scalars: integers or NA
    """`3 bulan`, `3–12 bulan`; nothing to say where no term has ended."""
    if pd.isna(least):
        return formatting.UNKNOWN
    return _("{count} bulan").format(count=f"{least}" if least == most else f"{least}–{most}")
