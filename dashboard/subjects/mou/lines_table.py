"""The table of MoU lines as they stand: of all MoUs in sight, or of one."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

import pandas as pd

from dashboard import formatting
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.subjects.mou import words

_ON_PAPER: Final = frozenset(
    {"mou", "name", "status", "due", "target", "paid", "expected", "needed", "pace", "forecast", "reached"}
)
_OF_ONE_ON_PAPER: Final = frozenset({"name", "status", "due", "target", "paid", "expected", "needed", "start"})
_SHARED: Final = ("mou", "title", "counterpart")
"""What all lines of an MoU share."""
_COUNTED: Final = ("registered", "ever_paid", "active_official")


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of an MoU as a row of the board; None where there is nothing to say. `start`: people paid in the month
    before it began."""

    mou: str
    title: str
    counterpart: str
    name: str
    status: str
    due: int
    target: int
    budgeted: int | None
    people: Mapping[str, int]
    start: int | None
    at_due: int | None
    expected: float | None
    needed: int | None
    pace: float | None
    forecast: int | None = None
    low: int | None = None
    high: int | None = None
    reached_in: int | None = None
    is_out_of_reach: bool = False


def lines(rows: Sequence[LineRow]) -> Table:
    """One row a line, every figure of it; of one MoU alone, what all its lines share stands in spreadsheets only, and
    its sheet shows what may leave the house: nothing of months that no column counts people of."""
    columns = _columns()
    shown = pd.DataFrame([_cells(row) for row in rows], columns=[column.key for column in columns])
    kept = tuple(column for column in columns if column.key != "at_due" or shown["at_due"].notna().any())
    counts = [column.key for column in kept if column.unit is Unit.COUNT]
    shown = shown[[column.key for column in kept]].astype(dict.fromkeys(counts, "Int64"))
    of_one = shown["mou"].nunique() == 1
    beside = tuple(column for column in kept if of_one and column.key in _SHARED)
    kept = tuple(column for column in kept if column not in beside)
    note = _(
        "Status dinilai dari yang dibayar. Baris-baris satu MoU dapat memuat orang yang sama, maka tidak dijumlah."
    )
    paced = note + " " + _("Laju: rata-rata perubahan paling banyak tiga bulan terakhir.")
    on_paper = tuple(column for column in kept if column.key in (_OF_ONE_ON_PAPER if of_one else _ON_PAPER))
    paper = Table("mou", shown[[column.key for column in on_paper]], on_paper, note if of_one else paced)
    return Table("mou", shown, kept, paced, figures=beside, sheet=paper)


def _columns() -> tuple[Column, ...]:
    return (
        Column("mou", _("Nomor MoU"), Unit.TEXT),
        Column("name", _("Baris MoU"), Unit.TEXT),
        Column("status", _("Status"), Unit.TEXT),
        Column("due", _("Tenggat"), Unit.MONTH),
        Column("target", _("Target"), Unit.COUNT),
        Column("paid", _(words.STAGES["paid"]), Unit.COUNT),
        Column("expected", _("Diharapkan"), Unit.DECIMAL, _("Pada posisi, lewat tonggak atau garis lurus ke target")),
        Column("needed", _("Perlu sebulan"), Unit.COUNT, _("Orang sebulan sampai jatuh tempo")),
        Column("pace", _("Laju sebulan"), Unit.DECIMAL, _("Rata-rata paling banyak tiga perubahan terakhir")),
        Column("forecast", _("Perkiraan"), Unit.COUNT, _("Dibayar pada jatuh tempo bila laju ini berlanjut")),
        Column("low", _("Perkiraan terendah"), Unit.COUNT),
        Column("high", _("Perkiraan tertinggi"), Unit.COUNT),
        Column("reached", _("Tercapai pada"), Unit.TEXT, _("Bulan target tercapai bila laju ini berlanjut")),
        Column("at_due", _("Dibayar pada jatuh tempo"), Unit.COUNT),
        Column("start", _("Dibayar saat mulai"), Unit.COUNT, _("Pada bulan sebelum MoU mulai")),
        Column("budgeted", _(words.STAGES["budgeted"]), Unit.COUNT),
        *(Column(stage, _(words.STAGES[stage]), Unit.COUNT) for stage in _COUNTED),
        Column("title", _("Judul"), Unit.TEXT),
        Column("counterpart", _("Mitra"), Unit.TEXT),
    )


def _cells(row: LineRow) -> dict[str, Any]:
    return (
        asdict(row)
        | dict(row.people)
        | {
            "status": words.status(row.status),
            "due": formatting.iso_month(row.due),
            "reached": _reached(row),
        }
    )


def _reached(row: LineRow) -> str:
    """When the pace reaches the target, in words; from the due month on whether it was reached by then, or only since;
    "–" where it is reached before or nothing lies ahead."""
    if row.status == "tercapai" and row.at_due is not None:
        return _("jatuh tempo") if row.at_due >= row.target else _("sesudah jatuh tempo")
    if row.is_out_of_reach:
        return _("tidak tercapai pada laju ini")
    return formatting.UNKNOWN if row.reached_in is None else formatting.month_in_full(row.reached_in)
