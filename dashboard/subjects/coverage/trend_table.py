"""The months of a trend, and the targets beside it, as tables."""

import pandas as pd

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.figure import partly
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.subjects.coverage import answer, target_words
from dashboard.subjects.coverage.targets import Target
from dashboard.wording import codes, labels
from data_access.questions.question import CoverageQuestion


def months(by_month: pd.DataFrame) -> Table:
    """One row a month, the newest first; without any basis there is no rate, and no column of it."""
    newest = by_month.iloc[::-1].reset_index(drop=True)
    rows = newest.assign(
        code=[formatting.iso_month(int(month)) for month in newest["month"]],
        name=[formatting.posisi(int(month)) for month in newest["month"]],
    )
    columns = [
        Column("code", _("Bulan"), Unit.TEXT),
        Column("name", _("Posisi"), Unit.TEXT),
        Column("active", _("Pekerja aktif"), Unit.COUNT),
        Column("counted", _("Di wilayah yang diketahui"), Unit.COUNT, _("Pekerja aktif yang dihitung dalam cakupan")),
        Column("workers", _("Pekerja (pembanding)"), Unit.COUNT),
        Column("years", _("Tahun angka pekerja"), Unit.TEXT),
        Column("rate", _("Cakupan"), Unit.RATE),
    ]
    left = rows.drop(columns=partly.unsaid(rows))
    gone = () if rows["rate"].notna().any() else ("workers", "years", "rate")
    shown = tuple(column for column in columns if column.key in left and column.key not in gone)
    note = _("Satu baris sebulan; penyebut adalah angka tahun bulan itu.")
    return Table("tren", left, shown, note)


def targets(who: Asker, question: CoverageQuestion) -> Table:
    """One row a target, with what its document says of basis, segment and g, and all of the document's name."""
    rows = pd.DataFrame([_row(target) for target in who.recall(answer.targets_beside, question)])
    columns = (
        Column("name", _("Target"), Unit.TEXT),
        Column("due", _("Batas waktu"), Unit.TEXT),
        Column("standing", _("Keadaan"), Unit.TEXT),
        Column("region", _("Wilayah"), Unit.TEXT),
        Column("basis", _("Dasar"), Unit.TEXT),
        Column("segment", _("Segmen"), Unit.TEXT),
        Column("grace", _("g"), Unit.TEXT),
        Column("source", _("Sumber"), Unit.TEXT),
    )
    note = _(
        "Sebuah target dinilai hanya bila dasar, segmen, dan g-nya sama dengan angka di atas. Target yang "
        "tidak menyebutnya, atau menyebut yang lain, ditampilkan tanpa penilaian. Target wilayah yang hanya sebagian "
        "kabupaten/kotanya diketahui tidak dinilai: angkanya bukan angka seluruh wilayah itu."
    )
    return Table("target", rows[[column.key for column in columns]], columns, note)


def _row(target: Target) -> dict[str, str]:
    unstated = _("tidak disebut")
    return {
        "name": target_words.value(target),
        "due": target_words.due(target),
        "standing": target_words.standing(target),
        "region": _("wilayah ini") if target.is_own else _("nasional"),
        "basis": labels.name("basis", target.basis) if target.basis else unstated,
        "segment": codes.SHORT_SEGMENTS.get(target.segment, target.segment) if target.segment else unstated,
        "grace": unstated if target.grace is None else str(target.grace),
        "source": target.source,
    }
