"""The table of what budget closes each MoU line."""

import pandas as pd

from dashboard.asking import Asker
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.subjects.mou import closing_answer
from data_access.questions.question import CoverageQuestion


def of(who: Asker, question: CoverageQuestion) -> Table:
    """One row a line of the MoUs in force in the question's region."""
    return closing(who.recall(closing_answer.closing, question))


def closing(rows: pd.DataFrame) -> Table:
    """One row a line of `closing_answer.closing`; the number of the only MoU there is stands in spreadsheets only."""
    number = (Column("mou", _("Nomor MoU"), Unit.TEXT),)
    is_needed = rows["mou"].nunique() > 1
    unknown = (Column("unpriced", _("Tanpa tarif (orang)"), Unit.COUNT),) if rows["rupiah"].isna().any() else ()
    columns = (
        *(number if is_needed else ()),
        Column("name", _("Baris MoU"), Unit.TEXT),
        Column("missing", _("Kurang (orang)"), Unit.COUNT, _("Target dikurangi yang terbayar pada bulan posisi")),
        Column("months", _("Bulan"), Unit.COUNT, _("Dari bulan sesudah posisi sampai jatuh tempo")),
        Column("rupiah", _("Anggaran penutup (Rp)"), Unit.RUPIAH, _("Orang × tarif tiap bulan"), "unpriced"),
        *unknown,
        Column("payer", _("Pembayar"), Unit.TEXT),
        Column("budgeted", _("Dianggarkan (Rp)"), Unit.COUNT),
        Column("due", _("Tenggat"), Unit.MONTH),
    )
    note = _(
        "Orang × bulan × tarif tiap bulan, dengan keringanan iuran PP 50/2025 bila berlaku; tidak bagi uang "
        "pemerintah. Bila pembayarnya bebas, dipakai tarif tertinggi, yang cukup siapa pun yang membayar. “–”: "
        "sudah jatuh tempo; tidak diketahui: segmen tanpa tarif tetap. Baris dapat memuat orang yang sama, maka tidak "
        "dijumlah."
    )
    kept = rows[["mou", *(column.key for column in columns if column not in number)]]
    return Table("mou-anggaran-penutup", kept, columns, note, figures=() if is_needed else number)
