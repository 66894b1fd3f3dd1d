"""What a reader can add up in the tables of who stays: what is hidden outside the house follows from it."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dashboard.disclosure.published import Where
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure import continuing
from dashboard.figure.counts import Counts
from dashboard.figure.sums import Holds, MadeOf, Said, ToldSum, within
from dashboard.figure.table import Table, Unit
from dashboard.subjects.retention import words
from dashboard.subjects.retention.answer import COHORTS
from dashboard.subjects.retention.metrics import Comparison

SHARE_AT: Final = COHORTS[0]
"""The month whose numerator and denominator are those of a figure."""
_FRACTION: Final = ("retained", "eligible")


def triangle(shown: Table, period: str, by: str, group: str) -> Counts:
    """A row an entry month, of everybody or of one group; numerator and denominator are said."""
    of_group: Where = ((by, frozenset({group})),) if group else ()
    groups = tuple((*of_group, ("entry_month", frozenset({str(code)}))) for code in shown.rows["code"])
    return _counts(shown, groups, period).also(*_said(shown, "people"))


def curves(shown: Table, period: str, by: str) -> Counts:
    """A row a group; numerator and denominator are said."""
    return _counts(shown, _groups(shown, by), period).also(*_said(shown, f"eligible_{SHARE_AT}"))


def followed(shown: Table, period: str, by: str) -> Counts:
    """A row a group, a column what followed, which add up both ways."""
    return _counts(shown, _groups(shown, by), period).also(
        ToldSum(), MadeOf("people", tuple(words.FOLLOWED)), spoken=("people", "berakhir", "berjalan")
    )


def continued(shown: Table, period: str, by: str) -> Counts:
    """A row a group; of all of them together it is said how many went on, of how many."""
    everybody = range(len(shown.rows))
    said = (Said(f"said {key}", tuple((at, key) for at in everybody)) for key in continuing.COUNTS)
    return _counts(shown, _groups(shown, by), period).also(
        *continuing.among("people"), *said, built=continuing.BUILT, drawn=continuing.COUNTS, spoken=continuing.COUNTS
    )


def compared(shown: Table, period: str, by: str, pairs: Sequence[Comparison]) -> Counts:
    """Two rows a month, of which the verdict tells something, too; those of the first month are said."""
    groups: tuple[Where, ...] = tuple(
        ((by, frozenset({kept.code})), ("month_since", frozenset({str(pair.k)})))
        for pair in pairs
        for kept in (pair.one, pair.other)
    )
    together = tuple(range(len(groups)))
    built = (
        *(BuiltOn(key, of) for key in ("share", "low", "high") for of in _FRACTION),
        *(BuiltOn("verdict", of, together) for of in _FRACTION),
    )
    said = (Said(key, ((0, key),)) for key in _FRACTION)
    fewer = (Holds((at, "eligible"), ((at + 2, "eligible"),)) for at in range(len(groups) - 2))
    return _counts(shown, groups, period).also(*said, built=built, drawn=_FRACTION, later={2: tuple(fewer)})


def _counts(shown: Table, groups: tuple[Where, ...], period: str) -> Counts:
    """Every whole number of the table counts people who came in in these months; a fraction is built on two of them."""
    numbers = [column.key for column in (*shown.columns, *shown.figures) if column.unit is Unit.COUNT]
    fractions = [column.key for column in shown.columns if column.key.startswith("kept_")]
    built = [
        BuiltOn(key, of)
        for key in fractions
        for of in (key.replace("kept", "retained"), key.replace("kept", "eligible"), "people")
        if of in shown.rows
    ]
    of = {key: key.replace("retained", "eligible") for key in numbers if key.startswith("retained")}
    among = (within(key, every if every in numbers else "people") for key, every in of.items())  # who left are few, too
    come = sorted((key for key in numbers if key.startswith("eligible_")), key=lambda key: int(key.rpartition("_")[2]))
    nested = [within(later, earlier) for earlier, later in pairwise(["people", *come])]
    return Counts.listed({key: f"{key} of entries {period}" for key in numbers}, groups).also(
        *among, built=built, later={2: nested if "people" in numbers else nested[1:]}
    )


def _said(shown: Table, whole: str) -> tuple[Said, ...]:
    """The numerator and the denominator: all rows whose month has come, together."""
    kept = f"retained_{SHARE_AT}"
    rows = [at for at, people in enumerate(shown.rows[kept].notna()) if people] if kept in shown.rows else []
    return tuple(Said(f"said {key}", tuple((at, key) for at in rows)) for key in (kept, whole))


def _groups(shown: Table, by: str) -> tuple[Where, ...]:
    return tuple(((by, frozenset({str(code)})),) for code in shown.rows["code"])
