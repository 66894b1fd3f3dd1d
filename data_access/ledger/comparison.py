"""A published figure beside the same figure computed again: what differs, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from data_access.ledger.entry import Entry


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is no longer what was published: `what` is numerator, denominator, basis, edition, or a cell by
    its row and column; None: nothing is there."""

    what: str
    published: Any
    now: Any


class Why(StrEnum):
    """Why a figure of today is not the published one."""

    SAME = "same"
    NEW_EDITION = "new_edition"
    REVISED_BASIS = "revised_basis"
    NOT_EQUAL = "not_equal"
    UNMADE = "unmade"


def differences(published: Entry, again: Entry) -> list[Difference]:
    """In numerator, denominator, basis and every cell of the table, by row and column, whatever their order."""
    heads = (
        ("numerator", published.numerator, again.numerator),
        ("denominator", published.denominator, again.denominator),
        ("basis", published.basis_source, again.basis_source),
    )
    before, after = dict(_cells(published)), dict(_cells(again))
    cells = ((name, before.get(name), after.get(name)) for name in {**before, **after})
    return [Difference(what, then, now) for what, then, now in (*heads, *cells) if then != now]


def why(published: Entry, again: Entry | None) -> Why:
    """The reason to look for: a revised basis where the people are the same, else a new edition; from the same edition
    it should be equal. None could not be made."""
    if again is None:
        return Why.UNMADE
    found = {difference.what for difference in differences(published, again)}
    if not found:
        return Why.SAME
    if published.edition_id == again.edition_id:
        return Why.NOT_EQUAL
    is_basis = "numerator" not in found and found & {"denominator", "basis"}
    return Why.REVISED_BASIS if is_basis else Why.NEW_EDITION


def _cells(entry: Entry) -> Iterator[tuple[str, Any]]:
    keys = [key for key, _word, _kind in entry.public_rows["columns"]]
    for label, cells in entry.public_rows["rows"]:
        yield from ((f"{label} · {key}", cell) for key, cell in zip(keys, cells, strict=True))
