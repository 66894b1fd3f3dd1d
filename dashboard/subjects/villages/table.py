"""The tables of the page Desa: places with their people, and villages nobody was ever protected in."""

from typing import Final

import pandas as pd

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.subjects.villages import answer
from dashboard.wording import labels
from dashboard.wording.places import many
from data_access.questions.question import CoverageQuestion

_SUBJECTS: Final = {"village": "desa", "regency": "kabupaten"}


def places(rows: pd.DataFrame, *, level: str, parent_level: str) -> Table:
    """Every place of `metrics.places`; columns nothing is known of are left out."""
    shown = rows.assign(
        name=[labels.row_name(level, code, name) for code, name in zip(rows["code"], rows["name"], strict=True)],
        parent=rows["parent"].fillna(formatting.UNKNOWN),
        first_month=_months(rows),
    )
    columns = tuple(column for column in _columns(level, parent_level) if _is_known(shown, column.key))
    note = _people(shown, level)
    if rows["rate"].isna().all():
        note += " " + _("Belum ada data pembanding pada tingkat ini, maka tanpa cakupan.")
    return Table(_SUBJECTS[level], shown[[column.key for column in columns]], columns, note)


def _people(shown: pd.DataFrame, level: str) -> str:
    """Who is active in how many places, and beside them those placed in none: of rows that have anybody."""
    there = shown[shown["active"] > 0]
    placed, others = there[there["parent_code"].notna()], there[there["parent_code"].isna()]
    said = _("{total} pekerja aktif").format(total=formatting.number(int(placed["active"].sum())))
    if len(placed):
        said = _("{people} di {count} {places}").format(
            people=said, count=formatting.number(len(placed)), places=many(level, len(placed))
        )
    beside = zip(others["active"], others["name"].str.lower(), strict=True)
    return ", ".join((said, *(f"{formatting.number(int(people))} {name}" for people, name in beside))) + "."


def listed(who: Asker, question: CoverageQuestion, wanted: str = "") -> Table:
    """The places of a region in which what is `wanted` stands, all of them where it is blank."""
    found = who.recall(answer.of, question)
    shown = places(found.places, level=found.level, parent_level=found.parent_level)
    return matching(shown, wanted) if wanted else shown


def has_match(who: Asker, question: CoverageQuestion, wanted: str) -> bool:
    """Whether any place is listed."""
    return not listed(who, question, wanted).rows.empty


def unreached(rows: pd.DataFrame) -> Table:
    """The villages of `metrics.unreached`."""
    columns = (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", labels.dimension("village"), Unit.TEXT),
        Column("parent", labels.dimension("district"), Unit.TEXT),
    )
    note = _("{count} desa/kelurahan tanpa seorang pun yang pernah terlindungi sampai posisi ini.").format(
        count=formatting.number(len(rows))
    )
    return Table("desa-belum-terjangkau", rows[[column.key for column in columns]], columns, note)


def reach(parts: pd.DataFrame, *, by: str) -> Table:
    """Villages, reached and not, by place."""
    columns = (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", labels.dimension(by), Unit.TEXT),
        Column("villages", labels.dimension("village"), Unit.COUNT),
        Column("reached", _("Ada peserta"), Unit.COUNT, _("Pernah ada pekerja terlindungi sampai posisi ini")),
        Column("unreached", _("Belum ada peserta"), Unit.COUNT),
    )
    note = _("{part} dari {whole} desa/kelurahan belum pernah ada peserta.").format(
        part=formatting.number(int(parts["unreached"].sum())), whole=formatting.number(int(parts["villages"].sum()))
    )
    return Table("desa-terjangkau", parts[[column.key for column in columns]], columns, note)


def matching(shown: Table, text: str) -> Table:
    """The rows in whose code, name or parent's name the text stands, whatever its case."""
    wanted = text.strip().casefold()
    keys = [key for key in ("code", "name", "parent") if key in shown.rows]
    hit = pd.Series(False, index=shown.rows.index)
    for key in keys:
        hit |= shown.rows[key].str.casefold().str.contains(wanted, regex=False)
    return Table(shown.subject, shown.rows[hit].reset_index(drop=True), shown.columns, shown.note)


def _columns(level: str, parent_level: str) -> tuple[Column, ...]:
    return (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", labels.dimension(level), Unit.TEXT),
        Column("parent", labels.dimension(parent_level), Unit.TEXT),
        Column("active", _("Pekerja aktif"), Unit.COUNT),
        Column("since_month", _("Sejak bulan lalu"), Unit.CHANGE),
        Column("since_year", _("Sejak setahun lalu"), Unit.CHANGE),
        Column(
            "ever", _("Pernah terlindungi"), Unit.COUNT, _("Orang yang pernah terlindungi di sini sampai posisi ini")
        ),
        Column("first_month", _("Pertama kali"), Unit.MONTH, _("Bulan pertama ada pekerja terlindungi di sini")),
        Column("villages", labels.dimension("village"), Unit.COUNT),
        Column("unreached", _("Belum ada peserta"), Unit.COUNT),
        Column("workers", _("Pekerja (pembanding)"), Unit.COUNT),
        Column("rate", _("Cakupan"), Unit.RATE, _("Pekerja aktif dibagi pekerja di data pembanding baris itu sendiri")),
    )


def _months(rows: pd.DataFrame) -> "pd.Series[str]":
    """Months as `2026-10`, which sorts as it reads; blank cells where nobody was ever protected."""
    if "first_month" not in rows:
        return pd.Series(pd.NA, index=rows.index, dtype="str")
    written = [pd.NA if pd.isna(month) else formatting.iso_month(int(month)) for month in rows["first_month"]]
    return pd.Series(written, index=rows.index, dtype="str")


def _is_known(rows: pd.DataFrame, key: str) -> bool:
    return key in rows and (key in ("code", "name", "parent", "active") or bool(rows[key].notna().any()))
