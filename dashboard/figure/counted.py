"""Who is counted by what a figure shows outside the house, and how many: what its register entry keeps."""

from collections.abc import Iterator

import pandas as pd

from dashboard.disclosure.published import REGION, Published, Where
from dashboard.disclosure.tables import Cell
from dashboard.figure.adding_up import TOLD
from dashboard.figure.counts import ToldSum
from dashboard.figure.made import Made
from data_access.questions.question import CoverageQuestion


def public_counts(made: Made, rows: pd.DataFrame, gone: frozenset[Cell]) -> tuple[Published, ...]:
    """Who is counted in each cell, and how many, None where that is hidden; and in sums of rows, where told."""
    return tuple(
        cell
        for key, measure in made.counts.measures
        for cell in (*_of_rows(made, rows, gone, key, measure), *_told(made, rows, gone, key, measure))
    )


def _of_rows(made: Made, rows: pd.DataFrame, gone: frozenset[Cell], key: str, measure: str) -> Iterator[Published]:
    counts, question = made.counts, made.asked.question
    months = dict(counts.at).get(key, counts.posisi)
    for at, (label, cell) in enumerate(rows[key].items()):
        group = counts.groups[at] if at < len(counts.groups) else None
        if group is None or pd.isna(cell):
            continue
        whom = where(question, (*group, *(counts.known[at] if counts.known else ())))
        posisi, is_hidden = months[at] if months else question.posisi, (label, key) in gone
        yield Published(measure, posisi, whom, None if is_hidden else abs(int(cell)), "")
        for change, of, before in counts.changes:
            is_telling = (label, change) in gone
            if of == key and change in rows and pd.notna(rows[change].iloc[at]) and (is_telling or not is_hidden):
                then = None if is_telling else int(cell) - int(rows[change].iloc[at])
                yield Published(measure, posisi - before, whom, then, "")


def _told(made: Made, rows: pd.DataFrame, gone: frozenset[Cell], key: str, measure: str) -> Iterator[Published]:
    """The sum of a column, or the people of whom its rows are a part."""
    counts, question = made.counts, made.asked.question
    is_hidden = (TOLD, key) in gone
    if counts.is_told_whole:
        yield Published(measure, question.posisi, where(question), None if is_hidden else int(rows[key].sum()), "")
    for one in counts.sums:
        if isinstance(one, ToldSum) and one.people is not None and one.those and key == counts.measures[0][0]:
            everybody = None if is_hidden else one.people
            yield Published(measure, question.posisi, where(question, one.those), everybody, "")


def where(question: CoverageQuestion, group: Where = ()) -> Where:
    """Whom the filters of a question choose, and of those the group."""
    chosen: dict[str, frozenset[str] | None] = {
        REGION: frozenset({question.region}) if question.region else None,
        "segment": frozenset(segment.value for segment in question.segments),
        "movement": frozenset({question.movement.value}) if question.movement else None,
        "months_unpaid": frozenset(str(months) for months in range(question.grace + 1)),
    }
    return tuple(sorted((chosen | dict(group)).items()))
