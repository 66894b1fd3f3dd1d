"""Figures for commands: the rows of a figure asked for by value, and the facts behind it, as JSON writes them."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import pandas as pd
import typer

from dashboard.asking import Clerk
from dashboard.commands import terminal
from dashboard.figure import table as tables
from dashboard.figure.table import Unit
from dashboard.language import _
from data_access import months
from data_access.questions.question import CoverageQuestion

if TYPE_CHECKING:
    from dashboard.figure.provenance import Provenance

Row = dict[str, Any]
_MONEY: Final = {"amount_rupiah": "unpriced_months", "renew_3": "unpriced", "full_3": "unpriced"}
"""Columns of rupiah, and what counts the unknown in each."""


def rows(clerk: Clerk, kind: str, question: CoverageQuestion, **choices: str) -> list[Row]:
    """The rows of a figure's table, cells as JSON knows them; none where there is nothing at all."""
    from dashboard import kinds  # draws: seconds of imports that no other command should wait for

    shown = kinds.asked(kind, question, **choices).make(clerk).shown
    return [] if shown is None else records(shown.rows)


def records(frame: pd.DataFrame) -> list[Row]:
    """Rows of a frame, cells as JSON knows them."""
    return [{str(key): plain(cell) for key, cell in row.items()} for row in frame.to_dict("records")]


def only(found: Sequence[Row], columns: Sequence[str]) -> list[Row]:
    """The same rows with these columns alone, in this order."""
    return [{column: row[column] for column in columns} for row in found]


def continuing(row: Row) -> Row:
    """The row with those who went on without a gap as a fraction of those whose term has ended, and the terms."""
    keys = {"continued": "continued", "ended": "eligible", "term_least": "shortest_term", "term_most": "longest_term"}
    left = {key: cell for key, cell in row.items() if key not in keys}
    return left | {"continued": {name: row[key] for key, name in keys.items()}}


def plain(value: Any) -> Any:  # noqa: ANN401  a cell of a frame
    """Numbers as JSON knows them; a missing value is null."""
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value


def facts(clerk: Clerk, question: CoverageQuestion) -> Row:
    """All that is needed to ask the same again, and to recompute it."""
    from dashboard.figure import backing

    source = backing.provenance(clerk, question)
    return {
        "posisi": months.text(source.posisi),
        "grace": source.grace,
        "edition": source.edition_id,
        "edition_sha256": source.file_sha256,
        "is_closed": source.is_closed,
        "is_synthetic": source.is_synthetic,
        "region": source.region or None,
        "known_regencies": None if source.extent is None else dict(zip(("known", "of"), source.extent, strict=True)),
        "segments": list(source.segments),
        "movement": source.movement or None,
        "basis": {
            "code": source.basis,
            "source": source.basis_in_force.source if source.basis_in_force else None,
            "year": source.basis_in_force.last_year if source.basis_in_force else None,
            "first_year": source.basis_in_force.first_year if source.basis_in_force else None,
            "in_force_only_from": _later(source),
            "workers": source.workers,
        },
    }


def _later(source: "Provenance") -> str | None:
    """The month from which the basis is in force, where that is after the posisi."""
    later = source.basis_in_force and source.basis_in_force.later
    return months.text(later) if later else None


def at_both(clerk: Clerk, question: CoverageQuestion) -> Row:
    """The headline of the question at both g: people, of how many workers, and what they are, in words."""
    from dashboard.figure import graces

    told = {}
    for name, grace in (("official", 3), ("paid", 0)):
        found = graces.reading(clerk, question, grace)
        people = {"active": found.active, "counted": found.counted, "workers": found.workers, "rate": found.rate}
        told[name] = {"grace": grace, **people, "state": graces.state(grace, question.posisi)}
    return {"headline": told}


def say(answer: Row) -> None:
    """One object, on one line."""
    typer.echo(json.dumps(answer, ensure_ascii=False))


def on_screen(columns: Sequence[str], answer: Row) -> None:
    """Prints the rows of an answer as a table, and under it their posisi and edition."""
    terminal.rows(columns, cells(columns, answer["rows"]))
    below(answer)


def cells(columns: Sequence[str], found: Sequence[Row]) -> list[list[object]]:
    """The rows as cells of a screen: money that is unknown is said so, and a sum of which a part is, what it is at
    least."""
    return [[_cell(row, column) for column in columns] for row in found]


def _cell(row: Row, column: str) -> object:
    if column not in _MONEY:
        return row[column]
    (said,) = tables.as_words(Unit.RUPIAH, [row[column]], [row[_MONEY[column]]])
    return said


def below(answer: Row) -> None:
    """Prints the posisi and the edition under a table, and marks sample data."""
    terminal.say(_("Posisi {posisi} · edisi {edition}"), posisi=answer["posisi"], edition=answer["edition"])
    if answer["is_synthetic"]:
        terminal.say(_("DATA CONTOH"))
