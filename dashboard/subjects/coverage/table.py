"""The table of one coverage breakdown."""

import pandas as pd

from dashboard import formatting
from dashboard.figure import partly
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.wording import labels
from data_access.dimensions import Dimension


def breakdown(rows: pd.DataFrame, by: str) -> Table:
    """A coverage table with names filled in. Without any basis there is no rate: then workers and rate are left out."""
    named = rows.assign(
        name=[labels.row_name(by, code, name) for code, name in zip(rows["code"], rows["name"], strict=True)]
    )
    columns = [
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", labels.dimension(by), Unit.TEXT),
        Column("active", _("Pekerja aktif"), Unit.COUNT),
        Column(
            "counted",
            _("Di wilayah yang diketahui"),
            Unit.COUNT,
            _("Pekerja aktif yang dihitung dalam cakupan dan andil"),
        ),
        Column("workers", _("Pekerja (pembanding)"), Unit.COUNT),
        Column("years", _("Tahun angka pekerja"), Unit.TEXT),
        Column("rate", _("Cakupan"), Unit.RATE, _("Pekerja aktif dibagi pekerja di data pembanding baris itu sendiri")),
        Column(
            "andil",
            _("Andil"),
            Unit.RATE,
            _("Pekerja aktif baris ini dibagi pekerja di data pembanding seluruh wilayah"),
        ),
    ]
    left = named.drop(columns=partly.unsaid(rows))
    known = [key for key in left if key in ("code", "name", "active") or rows[key].notna().any()]
    return Table(Dimension(by).slug, left, tuple(column for column in columns if column.key in known), _note(rows))


def _note(rows: pd.DataFrame) -> str:
    total = formatting.number(int(rows["active"].sum()))
    note = _("Jumlah {total} pekerja aktif dalam {count} baris.").format(
        total=total, count=formatting.number(len(rows))
    )
    if rows["rate"].isna().all():
        note += " " + _("Baris ini tidak punya angka pekerja sendiri, maka tanpa cakupan.")
    if (rows["rate"].fillna(0) > 1).any():
        note += " " + _(
            "Cakupan di atas 100% ditampilkan apa adanya: periksa tahun penyebut dan pekerja yang tercatat "
            "di sini tetapi bekerja di tempat lain."
        )
    return note
