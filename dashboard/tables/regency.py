"""The tables of the page Kabupaten/Kota: regencies by rank, and what budget closes each MoU line."""

import pandas as pd

from dashboard import formatting
from dashboard.tables import Column, Kind, Table
from dashboard.wording import _, labels


def ranks(rows: pd.DataFrame) -> Table:
    """One row a regency of `metrics.regency.ranked`."""
    columns = (
        Column("code", _("Kode"), Kind.TEXT),
        Column("rank", _("Peringkat"), Kind.COUNT),
        Column("name", labels.dimension("regency"), Kind.TEXT),
        Column("active", _("Pekerja aktif"), Kind.COUNT),
        Column("workers", _("Pekerja (penyebut)"), Kind.COUNT),
        Column("rate", _("Cakupan"), Kind.RATE),
    )
    ranked = int(rows["rank"].notna().sum())
    note = _(
        "Peringkat 1, 2, 2, 4 menurut cakupan; {ranked} berperingkat, {without} dengan pekerja aktif tetapi tanpa "
        "penyebut."
    ).format(ranked=formatting.number(ranked), without=formatting.number(len(rows) - ranked))
    return Table("peringkat-kabupaten", rows[[column.key for column in columns]], columns, note)


def closing(rows: pd.DataFrame) -> Table:
    """One row a line of `answers.regency.closing`; the number of the only MoU there is stands in spreadsheets only."""
    number = (Column("mou", _("Nomor MoU"), Kind.TEXT),)
    is_needed = rows["mou"].nunique() > 1
    columns = (
        *(number if is_needed else ()),
        Column("name", _("Baris MoU"), Kind.TEXT),
        Column("missing", _("Kurang (orang)"), Kind.COUNT, _("Target dikurangi yang dibayar pada posisi")),
        Column("months", _("Bulan"), Kind.COUNT, _("Dari bulan sesudah posisi sampai jatuh tempo")),
        Column("rupiah", _("Anggaran penutup (Rp)"), Kind.COUNT, _("Orang × tarif tiap bulan")),
        Column("payer", _("Pembayar"), Kind.TEXT),
        Column("budgeted", _("Dianggarkan (Rp)"), Kind.COUNT),
        Column("due", _("Tenggat"), Kind.MONTH),
    )
    note = _(
        "Orang × bulan × tarif tiap bulan, dengan keringanan iuran PP 50/2025 bila berlaku; tidak bagi uang "
        "pemerintah. Bila pembayarnya bebas, dipakai tarif tertinggi, yang cukup siapa pun yang membayar. Kosong: "
        "sudah jatuh tempo, atau segmen tanpa tarif tetap. Baris dapat memuat orang yang sama, maka tidak dijumlah."
    )
    kept = rows[["mou", *(column.key for column in columns if column not in number)]]
    return Table("mou-anggaran-penutup", kept, columns, note, figures=() if is_needed else number)
