"""The tables of one line of the page Target MoU: its stages, months and villages; and parents against their parts."""

from typing import Any, Final

import pandas as pd

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.remainder import UNALLOCATED
from dashboard.subjects.mou import answer, words
from dashboard.wording import labels
from data_access.questions.question import CoverageQuestion

_COUNTED: Final = ("registered", "ever_paid", "active_official", "paid")


def funnel(rows: pd.DataFrame) -> Table:
    """One row a stage of `metrics.funnel`."""
    shown = rows.assign(code=rows["stage"], name=[_(words.STAGES[stage]) for stage in rows["stage"]])
    columns = (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", _("Tahap"), Unit.TEXT),
        Column("people", _("Orang"), Unit.COUNT),
        Column("share", _("Bagian dari target"), Unit.RATE, _("Orang dibagi target baris")),
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
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", _("Akhir bulan"), Unit.TEXT),
        Column("paid", _("Dibayar"), Unit.COUNT),
        Column("expected", _("Diharapkan"), Unit.DECIMAL, _("Lewat tonggak, atau garis lurus ke target")),
        Column("milestone", _("Tonggak"), Unit.COUNT),
    )
    kept = tuple(column for column in columns if column.key != "milestone" or shown["milestone"].notna().any())
    note = _("Yang diharapkan bermula dari yang dibayar pada bulan sebelum MoU mulai.")
    return Table("mou-jalur", shown[[column.key for column in kept]], kept, note)


def villages(rows: pd.DataFrame, quota: int | None) -> Table:
    """One row a village of `metrics.village_rows`: the list to take to a meeting, whom to call first on top; everybody
    there, also beyond the `quota` of a village that the line counts."""
    shown = rows.assign(
        name=[_village(*row) for row in zip(rows["code"], rows["name"], strict=True)],
        standing=[words.village(standing) for standing in rows["standing"]],
        first=_months(rows["paid_until_first"]),
        last=_months(rows["paid_until_last"]),
    )
    columns = (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", labels.dimension("village"), Unit.TEXT),
        Column("district", labels.dimension("district"), Unit.TEXT),
        Column("standing", _("Keadaan"), Unit.TEXT),
        Column("unpaid", _("Terdaftar tidak terbayar bulan ini"), Unit.COUNT),
        Column("first", _("Lunas sampai"), Unit.MONTH, _("Bulan pertama ada yang habis masa bayarnya")),
        Column("last", _("Terakhir dibayar"), Unit.MONTH, _("Bulan terakhir yang dibayar bagi siapa pun di sini")),
        *(Column(stage, _(words.STAGES[stage]), Unit.COUNT) for stage in _COUNTED),
    )
    note = _(
        "{count} desa/kelurahan, yang perlu dihubungi lebih dulu di atas: terdaftar yang tidak terbayar bulan ini, "
        "lalu belum didaftarkan. Anggaran diisi untuk seluruh baris."
    )
    placed = int((rows["code"] != UNALLOCATED).sum())
    said = note.format(count=formatting.number(placed))
    more = words.quota(quota)
    below = f"{said} {_('Baris ini')}: {more}." if more else said
    return Table("mou-desa", shown[[column.key for column in columns]], columns, below)


def villages_of(who: Asker, question: CoverageQuestion, number: str, line: str) -> Table:
    """The villages of a line of an MoU."""
    quota = next(each.village_quota for each in who.recall(answer.one, question, number).lines if each.line == line)
    return villages(who.recall(answer.villages, question, number, line), quota)


def parts_of(who: Asker, question: CoverageQuestion, number: str) -> Table:
    """The lines of an MoU that contain others."""
    names = {line.line_id: line.name for line in who.recall(answer.one, question, number).lines}
    return parts(who.recall(answer.parts, question, number), names)


def parts(rows: pd.DataFrame, names: dict[int, str]) -> Table:
    """One row a line that contains others, of `metrics.against_parts`; `names` of lines by id."""
    shown = rows.assign(
        code=[names[int(line)] for line in rows["line_id"]],
        name=[names[int(line)] for line in rows["line_id"]],
        overlap=[_("ya") if may else _("tidak") for may in rows["may_overlap"]],
    )
    columns = (
        Column("name", _("Baris induk"), Unit.TEXT),
        Column("target_people", _("Target"), Unit.COUNT),
        Column("parts", _("Banyak bagian"), Unit.COUNT),
        Column("parts_target", _("Jumlah target bagian"), Unit.COUNT),
        Column("difference", _("Selisih"), Unit.CHANGE, _("Target induk dikurangi jumlah target bagiannya")),
        Column("overlap", _("Dapat bertumpuk"), Unit.TEXT, _("Seseorang dapat memenuhi dua bagian")),
    )
    note = _("Baris induk memuat baris lain: syaratnya sama atau lebih longgar, wilayahnya sama atau lebih luas.")
    return Table("mou-bagian", shown[[column.key for column in columns]], columns, note)


def _village(code: str, name: object) -> str:
    if code == UNALLOCATED:
        return labels.name("village", code)
    return name if isinstance(name, str) and name else code


def _months(cells: "pd.Series[Any]") -> "pd.Series[str]":
    written = [pd.NA if pd.isna(month) else formatting.iso_month(int(month)) for month in cells]
    return pd.Series(written, index=cells.index, dtype="str")
