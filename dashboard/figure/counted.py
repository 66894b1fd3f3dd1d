"""Who is counted by what a figure shows outside the house, and how many: what its register entry keeps."""

from collections.abc import Iterator
from typing import TypeAlias

import pandas as pd

from dashboard.disclosure.published import REGION, Published, Where
from dashboard.disclosure.tables import Cell
from dashboard.figure.adding_up import TOLD
from dashboard.figure.made import Made
from dashboard.figure.sums import ToldSum
from data_access.questions.question import CoverageQuestion

Told: TypeAlias = tuple[Cell, Published]
"""A cell, and the count it tells."""


def public_counts(made: Made, rows: pd.DataFrame, gone: frozenset[Cell]) -> tuple[Told, ...]:
    """Who is counted in each cell, and how many, None where that is hidden; in sums of rows, where told; and behind
    months and rupiah."""
    of_people = (
        told
        for key, measure in made.counts.measures
        for told in (*_of_rows(made, rows, gone, key, measure), *_told(made, rows, gone, key, measure))
    )
    return (*of_people, *_behind(made, rows, gone))


def _of_rows(made: Made, rows: pd.DataFrame, gone: frozenset[Cell], key: str, measure: str) -> Iterator[Told]:
    counts, question = made.counts, made.asked.question
    months = dict(counts.at).get(key, counts.posisi)
    for at, (label, cell) in enumerate(rows[key].items()):
        group = counts.groups[at] if at < len(counts.groups) else None
        if group is None or pd.isna(cell):
            continue
        whom = where(question, (*group, *(counts.known[at] if counts.known else ())))
        posisi, is_hidden = months[at] if months else question.posisi, (label, key) in gone
        yield (label, key), Published(measure, posisi, whom, None if is_hidden else abs(int(cell)), "")
        for change, of, before in counts.changes:
            is_telling = (label, change) in gone
            if of == key and change in rows and pd.notna(rows[change].iloc[at]) and (is_telling or not is_hidden):
                then = None if is_telling else int(cell) - int(rows[change].iloc[at])
                yield (label, change), Published(measure, posisi - before, whom, then, "")


def _told(made: Made, rows: pd.DataFrame, gone: frozenset[Cell], key: str, measure: str) -> Iterator[Told]:
    """The sum of a column, or the people of whom its rows are a part."""
    counts, question = made.counts, made.asked.question
    is_hidden = (TOLD, key) in gone
    if counts.is_told_whole:
        people = None if is_hidden else int(rows[key].sum())
        yield (TOLD, key), Published(measure, question.posisi, where(question), people, "")
    for one in counts.sums:
        if isinstance(one, ToldSum) and one.people is not None and one.those and key == counts.measures[0][0]:
            everybody = None if is_hidden else one.people
            yield (TOLD, key), Published(measure, question.posisi, where(question, one.those), everybody, "")


def _behind(made: Made, rows: pd.DataFrame, gone: frozenset[Cell]) -> Iterator[Told]:
    """The distinct people behind the months or rupiah of each row; behind several rows together nobody counted them."""
    counts, question = made.counts, made.asked.question
    first = {one.people: one for one in reversed(counts.standing) if one.column in rows}
    for one in first.values():
        for at, (label, people) in enumerate(rows[one.people].items()):
            group = counts.groups[at] if at < len(counts.groups) else None
            is_hidden = (label, one.column) in gone
            if group is not None and at != counts.total_row and (people or not is_hidden):  # a sign says: somebody
                measure, told = f"{one.people} {one.period}", None if is_hidden else int(people)
                yield (label, one.column), Published(measure, question.posisi, where(question, group), told, "")


def where(question: CoverageQuestion, group: Where = ()) -> Where:
    """Whom the filters of a question choose, and of those the group."""
    chosen: dict[str, frozenset[str] | None] = {
        REGION: frozenset({question.region}) if question.region else None,
        "segment": frozenset(segment.value for segment in question.segments),
        "movement": frozenset({question.movement.value}) if question.movement else None,
        "months_unpaid": frozenset(str(months) for months in range(question.grace + 1)),
    }
    return tuple(sorted((chosen | dict(group)).items()))
