"""Regencies by rank as a table."""

import pandas as pd

from dashboard import formatting
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.subjects.regency import metrics
from dashboard.wording import labels


def ranks(rows: pd.DataFrame) -> Table:
    """One row a regency of `metrics.ranked`."""
    columns = (
        Column("code", _("Kode"), Unit.TEXT),
        Column("rank", _("Peringkat"), Unit.COUNT),
        Column("name", labels.dimension("regency"), Unit.TEXT),
        Column("active", _("Pekerja aktif"), Unit.COUNT),
        Column("workers", _("Pekerja (pembanding)"), Unit.COUNT),
        Column("years", _("Tahun angka pekerja"), Unit.TEXT),
        Column("rate", _("Cakupan"), Unit.RATE),
    )
    ranked = int(rows["rank"].notna().sum())
    note = _(
        "Peringkat 1, 2, 2, 4 menurut cakupan; {ranked} berperingkat, {without} dengan pekerja aktif tetapi belum "
        "punya data pembanding."
    ).format(ranked=formatting.number(ranked), without=formatting.number(len(rows) - ranked))
    if len(metrics.years(rows)) > 1:
        note += " " + _("Angka pekerjanya tidak setahun: selisih cakupan sebagian karena itu.")
    shown = rows.assign(years=rows["years"].fillna(formatting.UNKNOWN))
    return Table("peringkat-kabupaten", shown[[column.key for column in columns]], columns, note)
