"""A published figure beside the same figure computed again: what differs, and why."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from data_access.ledger.entry import Entry
from data_access.ledger.renamed import RENAMED

_BETWEEN: Final = " · "
"""Stands between the row and the column of a cell's name."""


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
    """In numerator, denominator, basis and every cell published, by row and column, whatever their order; a column that
    a table got since is no difference, nor is a word that was renamed."""
    heads = (
        ("numerator", published.numerator, again.numerator),
        ("denominator", published.denominator, again.denominator),
        ("basis", published.basis_source, again.basis_source),
    )
    kinds = _kinds(published)
    before, after = dict(_cells(published, kinds)), dict(_cells(again, kinds))
    was_zero = {key for key, kind in _kinds(again).items() if _is_money(kind) and not _is_money(kinds.get(key, kind))}
    unknown = {name for name, now in after.items() if now is None and name.rpartition(_BETWEEN)[2] in was_zero}
    before |= {name: None for name in unknown if before.get(name) == 0}
    cells = [(name, before.get(name), after.get(name)) for name in {**before, **after}]
    return [Difference(what, then, now) for what, then, now in (*heads, *cells) if not _is_same(then, now)]


def _is_same(then: object, now: object) -> bool:
    return then == now or (isinstance(then, str) and now in RENAMED.get(then, ()))


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


def _cells(entry: Entry, wanted: Collection[str]) -> Iterator[tuple[str, Any]]:
    for label, cells in entry.public_rows["rows"]:
        named = zip(_kinds(entry), cells, strict=True)
        yield from ((f"{label}{_BETWEEN}{key}", cell) for key, cell in named if key in wanted)


def _kinds(entry: Entry) -> dict[str, str]:
    """Of each column of the table, in order, how its cells are written."""
    return {key: kind for key, _word, kind in entry.public_rows["columns"]}


def _is_money(kind: str) -> bool:
    """In such columns what is unknown is null; in those published as counts before there was such a kind it was 0."""
    return kind.startswith("rupiah")
