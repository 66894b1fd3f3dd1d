"""A figure in sentences, by the rules of `wording.sentences`: caption, lead, and what those hear who do not see it."""

import itertools
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from dashboard import formatting
from dashboard.figure import table as tables
from dashboard.figure.made import Made
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Unit
from dashboard.kinds import KINDS
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.wording import sentences
from dashboard.wording.sentences import Count, Subject

_WHO: Final = d("pekerja")
_STATE: Final = d("terlindungi")


@dataclass(frozen=True, slots=True)
class PressSentences:
    """In the language in force."""

    caption: str
    lead: str
    alt_text: str


def told(made: Made, title: str) -> PressSentences:
    """The sentences of a figure under that title. A figure of other things than workers is told by its own title,
    which is a sentence with the figure in it, whatever an editor writes over the picture; one whose title is a share of
    others than its rates by both, its own first. All say who is counted, and how active (definitions 5.3)."""
    is_of_workers = KINDS[made.asked.kind].is_of_workers and made.part is not None
    said = _of_workers(made, title) if is_of_workers else _by_its_title(made, title)
    counted = f"{made.source.segments_in_words()}. {made.source.grace_in_words()}."
    return PressSentences(*(f"{text} {counted}" for text in (said.caption, said.lead, said.alt_text)))


def _by_its_title(made: Made, title: str) -> PressSentences:
    source, own = made.source, made.drawn.title.rstrip(".")
    behind = f"{source.as_of()}. {source.basis_in_words()}. {source.source()}."
    lead, named = f"{_where_and_when(source)}: {own}.", dict.fromkeys((title.rstrip("."), own))
    caption = f"{'. '.join(named)}. {source.place()}. {behind}"
    heard = f"{lead} {made.drawn.measure.rstrip('.')}."
    return PressSentences(caption, lead, sentences.alt_text(title, heard, _rows(made), None))


def _of_workers(made: Made, title: str) -> PressSentences:
    source, rows = made.source, _rows(made)
    subject = Subject(source.place(), _(_WHO), _(_STATE))
    is_later = source.basis_in_force is not None and source.basis_in_force.later is not None
    now = Count(made.part, made.whole, source.posisi, source.basis_years(), is_later)
    rate = sentences.lead(subject, now, _year_ago(made))
    lead = f"{_where_and_when(source)}: {made.drawn.title.rstrip('.')}. {rate}" if source.shares else rate
    basis = source.basis_in_words().partition(": ")[2] if source.basis_in_force else ""
    said_by = source.source().partition(": ")[2]
    caption = sentences.caption(title, subject, now, basis=basis, source=said_by)
    whole = None if made.counts.posisi else made.part  # of months there is no whole
    return PressSentences(caption, lead, sentences.alt_text(title, rate, rows, whole))


def _where_and_when(source: Provenance) -> str:
    return f"{source.place()}, {formatting.posisi(source.posisi)}"


def _year_ago(made: Made) -> Count | None:
    """Of a trend, whose months are public anyway: the same month of the year before, where it is shown."""
    if made.asked.kind != "trend":
        return None
    month = made.source.posisi - 12
    found = made.printed.rows[made.printed.rows["code"] == formatting.iso_month(month)]
    if found.empty or isinstance(found["active"].iloc[0], str):
        return None
    row = found.iloc[0]
    workers = _count(row.get("workers"))
    people = int(row["counted"] if workers and "counted" in row else row["active"])
    return Count(people, workers, month, str(row.get("years", "")))


def _rows(made: Made) -> list[tuple[str, int | None]]:
    """Names and people of the rows that stand in the table, in its order; None: hidden."""
    table = made.printed
    people = next((key for key, _measure in made.counts.measures if key in table.rows), "")
    before = itertools.takewhile(lambda column: column.key != people, table.columns)
    names = [column for column in before if column.unit is Unit.TEXT and column.key != "code"]
    if not people or not names:
        return []
    said = [" · ".join(parts) for parts in zip(*(tables.texts(column, table.rows) for column in names), strict=True)]
    cells = [None if cell == formatting.hidden_sign() else _count(cell) or 0 for cell in table.rows[people]]
    return list(zip(said, cells, strict=True))


def _count(cell: Any) -> int | None:  # noqa: ANN401  a pandas scalar of any column
    return None if cell is None or isinstance(cell, str) or pd.isna(cell) else int(cell)
