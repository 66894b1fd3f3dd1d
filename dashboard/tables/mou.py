"""The tables of the page Target MoU: lines as they stand, one line's stages, months and villages, parents and parts."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

import pandas as pd

from dashboard import formatting
from dashboard.metrics import UNALLOCATED
from dashboard.tables import Column, Kind, Table
from dashboard.wording import _, labels
from dashboard.wording import mou as words

_ON_PAPER: Final = (
    "mou",
    "name",
    "status",
    "due",
    "target",
    "paid",
    "expected",
    "needed",
    "pace",
    "forecast",
    "reached",
)
_SHARED: Final = ("mou", "title", "counterpart")
"""What all lines of an MoU share."""
_COUNTED: Final = ("registered", "ever_paid", "active_official", "paid")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an MoU as a row of the board; None where there is nothing to say."""

    mou: str
    title: str
    counterpart: str
    name: str
    status: str
    due: int
    target: int
    budgeted: int | None
    people: Mapping[str, int]
    at_due: int | None
    expected: float | None
    needed: int | None
    pace: float | None
    forecast: int | None = None
    low: int | None = None
    high: int | None = None
    reached_in: int | None = None
    is_out_of_reach: bool = False


def lines(rows: Sequence[Row]) -> Table:
    """One row a line, every figure of it; of one MoU alone, what all its lines share stands in spreadsheets only."""
    columns = _line_columns()
    shown = pd.DataFrame([_cells(row) for row in rows], columns=[column.key for column in columns])
    kept = tuple(column for column in columns if column.key != "at_due" or shown["at_due"].notna().any())
    counts = [column.key for column in kept if column.kind is Kind.COUNT]
    shown = shown[[column.key for column in kept]].astype(dict.fromkeys(counts, "Int64"))
    of_one = shown["mou"].nunique() == 1
    beside = tuple(column for column in kept if of_one and column.key in _SHARED)
    kept = tuple(column for column in kept if column not in beside)
    note = _(
        "Status dinilai dari yang dibayar (g = 0). Baris-baris satu MoU dapat memuat orang yang sama, maka tidak "
        "dijumlah. Laju: rata-rata perubahan paling banyak tiga bulan terakhir."
    )
    paper = Table("mou", shown, tuple(column for column in kept if column.key in _ON_PAPER), note)
    return Table("mou", shown, kept, note, figures=beside, sheet=paper)


def funnel(rows: pd.DataFrame) -> Table:
    """One row a stage of `metrics.mou.funnel`."""
    shown = rows.assign(code=rows["stage"], name=[_(words.STAGES[stage]) for stage in rows["stage"]])
    columns = (
        Column("code", _("Kode"), Kind.TEXT),
        Column("name", _("Tahap"), Kind.TEXT),
        Column("people", _("Orang"), Kind.COUNT),
        Column("share", _("Bagian dari target"), Kind.RATE, _("Orang dibagi target baris")),
    )
    note = _("Pernah dibayar: aktif resmi pada suatu posisi sejak sebelum baris mulai. Dibayar: bulan posisi dibayar.")
    return Table("mou-tahap", shown[[column.key for column in columns]], columns, note)


def months(rows: pd.DataFrame) -> Table:
    """One row a month of a line's path."""
    shown = rows.assign(
        code=[formatting.iso_month(int(month)) for month in rows["month"]],
        name=[formatting.posisi(int(month)) for month in rows["month"]],
    )
    columns = (
        Column("code", _("Kode"), Kind.TEXT),
        Column("name", _("Akhir bulan"), Kind.TEXT),
        Column("paid", _("Dibayar"), Kind.COUNT),
        Column("expected", _("Diharapkan"), Kind.DECIMAL, _("Lewat tonggak, atau garis lurus ke target")),
        Column("milestone", _("Tonggak"), Kind.COUNT),
    )
    kept = tuple(column for column in columns if column.key != "milestone" or shown["milestone"].notna().any())
    note = _("Yang diharapkan bermula dari yang dibayar pada bulan sebelum MoU mulai.")
    return Table("mou-jalur", shown[[column.key for column in kept]], kept, note)


def villages(rows: pd.DataFrame) -> Table:
    """One row a village of `metrics.mou.village_rows`: the list to take to a meeting, whom to call first on top."""
    shown = rows.assign(
        name=[_village(*row) for row in zip(rows["code"], rows["name"], strict=True)],
        standing=[words.village(standing) for standing in rows["standing"]],
        first=_months(rows["paid_until_first"]),
        last=_months(rows["paid_until_last"]),
    )
    columns = (
        Column("code", _("Kode"), Kind.TEXT),
        Column("name", labels.dimension("village"), Kind.TEXT),
        Column("district", labels.dimension("district"), Kind.TEXT),
        Column("standing", _("Keadaan"), Kind.TEXT),
        *(Column(stage, _(words.STAGES[stage]), Kind.COUNT) for stage in _COUNTED),
        Column("unpaid", _("Terdaftar belum dibayar"), Kind.COUNT),
        Column("first", _("Lunas sampai"), Kind.MONTH, _("Bulan pertama ada yang habis masa bayarnya")),
        Column("last", _("Terakhir dibayar"), Kind.MONTH, _("Bulan terakhir yang dibayar bagi siapa pun di sini")),
    )
    note = _("{count} desa/kelurahan, yang perlu dihubungi lebih dulu di atas. Anggaran diisi untuk seluruh baris.")
    placed = int((rows["code"] != UNALLOCATED).sum())
    return Table(
        "mou-desa", shown[[column.key for column in columns]], columns, note.format(count=formatting.number(placed))
    )


def parts(rows: pd.DataFrame, names: dict[int, str]) -> Table:
    """One row a line that contains others, of `metrics.mou.against_parts`; `names` of lines by id."""
    shown = rows.assign(
        code=[names[int(line)] for line in rows["line_id"]],
        name=[names[int(line)] for line in rows["line_id"]],
        overlap=[_("ya") if may else _("tidak") for may in rows["may_overlap"]],
    )
    columns = (
        Column("name", _("Baris induk"), Kind.TEXT),
        Column("target_people", _("Target"), Kind.COUNT),
        Column("parts", _("Banyak bagian"), Kind.COUNT),
        Column("parts_target", _("Jumlah target bagian"), Kind.COUNT),
        Column("difference", _("Selisih"), Kind.CHANGE, _("Target induk dikurangi jumlah target bagiannya")),
        Column("overlap", _("Dapat bertumpuk"), Kind.TEXT, _("Seseorang dapat memenuhi dua bagian")),
    )
    note = _("Baris induk memuat baris lain: syaratnya sama atau lebih longgar, wilayahnya sama atau lebih luas.")
    return Table("mou-bagian", shown[[column.key for column in columns]], columns, note)


def _line_columns() -> tuple[Column, ...]:
    return (
        Column("mou", _("Nomor MoU"), Kind.TEXT),
        Column("name", _("Baris MoU"), Kind.TEXT),
        Column("status", _("Status"), Kind.TEXT),
        Column("due", _("Tenggat"), Kind.MONTH),
        Column("target", _("Target"), Kind.COUNT),
        Column("paid", _(words.STAGES["paid"]), Kind.COUNT),
        Column("expected", _("Diharapkan"), Kind.DECIMAL, _("Pada posisi, lewat tonggak atau garis lurus ke target")),
        Column("needed", _("Perlu sebulan"), Kind.COUNT, _("Orang sebulan sampai jatuh tempo")),
        Column("pace", _("Laju sebulan"), Kind.DECIMAL, _("Rata-rata paling banyak tiga perubahan terakhir")),
        Column("forecast", _("Perkiraan"), Kind.COUNT, _("Dibayar pada jatuh tempo bila laju ini berlanjut")),
        Column("low", _("Perkiraan terendah"), Kind.COUNT),
        Column("high", _("Perkiraan tertinggi"), Kind.COUNT),
        Column("reached", _("Tercapai pada"), Kind.TEXT, _("Bulan target tercapai bila laju ini berlanjut")),
        Column("at_due", _("Dibayar pada jatuh tempo"), Kind.COUNT),
        Column("budgeted", _(words.STAGES["budgeted"]), Kind.COUNT),
        *(Column(stage, _(words.STAGES[stage]), Kind.COUNT) for stage in _COUNTED[:-1]),
        Column("title", _("Judul"), Kind.TEXT),
        Column("counterpart", _("Mitra"), Kind.TEXT),
    )


def _cells(row: Row) -> dict[str, Any]:
    return asdict(row) | dict(row.people) | {
        "status": words.status(row.status), "due": formatting.iso_month(row.due), "reached": _reached(row),
    }  # fmt: skip


def _reached(row: Row) -> str:
    """When the pace reaches the target, in words; "–" where it is reached or nothing lies ahead."""
    if row.is_out_of_reach:
        return _("tidak tercapai pada laju ini")
    return formatting.UNKNOWN if row.reached_in is None else formatting.month_in_full(row.reached_in)


def _village(code: str, name: object) -> str:
    if code == UNALLOCATED:
        return labels.name("village", code)
    return name if isinstance(name, str) and name else code


def _months(cells: "pd.Series[Any]") -> "pd.Series[str]":
    written = [pd.NA if pd.isna(month) else formatting.iso_month(int(month)) for month in cells]
    return pd.Series(written, index=cells.index, dtype="str")
