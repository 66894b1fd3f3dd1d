"""The tables of the page Jatuh tempo: the cliff by month, whose terms end, and the list to call by."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

import pandas as pd

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.figure import partly
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.remainder import NO_GROUP
from dashboard.subjects.cliff import answer, words
from dashboard.subjects.cliff.choice import TermChoice
from dashboard.subjects.cliff.metrics import MONTHLY, Fall
from dashboard.wording import labels, payers
from data_access.questions.question import CoverageQuestion

TERMS: Final = (3, 6, 12)
"""Months a renewal may be for."""
SUMMED: Final = ("people", *(f"{what}_{n}" for what in ("renew", "full") for n in TERMS))
"""What a call list adds up to."""
_LONGEST: Final = 40
"""Letters of a payer's name in a file name."""


def by_month(rows: pd.DataFrame, bands: pd.DataFrame) -> Table:
    """One row a month of `metrics.table`, with its bands; one page of paper has the sums alone."""
    shown = rows.drop(columns=partly.unsaid(rows)).assign(
        code=[formatting.iso_month(int(month)) for month in rows["month"]],
        name=[formatting.posisi(int(month)) for month in rows["month"]],
    )
    codes = [code for code in bands["code"].unique() if code != MONTHLY]
    for code in codes:
        shown[f"band_{code}"] = (
            bands[bands["code"] == code].set_index("month")["active"].reindex(rows["month"]).to_numpy()
        )
    columns = [
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", _("Akhir bulan"), Unit.TEXT),
        Column("active", _("Dibayar"), Unit.COUNT, _("Bila tidak ada yang memperpanjang")),
        Column("counted", _("Di wilayah yang diketahui"), Unit.COUNT, _("Pekerja yang dihitung dalam cakupan")),
        Column("rate", _("Cakupan"), Unit.RATE),
        Column("workers", _("Pekerja (pembanding)"), Unit.COUNT, _("Pada posisi")),
        Column("monthly", _("Mandiri dan pemberi kerja"), Unit.COUNT, _("Diasumsikan berlanjut")),
        Column("sponsored", _("Iurannya ditanggung pihak lain"), Unit.COUNT),
    ]
    kept = tuple(column for column in columns if column.key in shown and not shown[column.key].isna().all())
    types = tuple(Column(f"band_{code}", labels.name("sponsor_type", str(code)), Unit.COUNT) for code in codes)
    sheet = Table("jatuh-tempo", shown, kept[1:], assumption())
    return Table("jatuh-tempo", shown, (*kept, *types), assumption(), sheet=sheet)


def assumption() -> str:
    """What the cliff assumes (definitions 5.14)."""
    return _(
        "Dari yang terbayar pada bulan posisi, bila tidak ada yang memperpanjang. Mandiri dan pemberi kerja membayar "
        "bulan demi bulan dan diasumsikan berlanjut. Yang sudah dibayar lagi untuk bulan itu, oleh siapa pun, tidak "
        "jatuh."
    )


def endings(who: Asker, question: CoverageQuestion, choice: TermChoice) -> Table:
    """Whose terms end within the months chosen, whatever payer is."""
    return by_payer(who.recall(answer.endings, question, choice.of_all()).payers)


def calls(who: Asker, question: CoverageQuestion, choice: TermChoice) -> Table:
    """The list to call by, of the payer chosen or of all."""
    found, name = who.recall(answer.endings, question, choice.of_all()), ""
    if choice.payer:
        name = who.recall(names, question, choice.of_all())[choice.payer]
    return by_village(found.calls(choice.payer), name)


def names(who: Asker, question: CoverageQuestion, choice: TermChoice) -> Mapping[str, str]:
    """Payers whose terms end within the months chosen, by code: those of most people first."""
    return MappingProxyType(payer_names(who.recall(answer.endings, question, choice).payers))


def by_payer(rows: pd.DataFrame) -> Table:
    """One row a payer and last paid month: whom to call, and what renewing costs."""
    columns = (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", _("Sponsor"), Unit.TEXT),
        Column("people", _("Pekerja"), Unit.COUNT),
        Column("last", _("Bulan terakhir dibayar"), Unit.MONTH),
        Column("kind", labels.dimension("sponsor_type"), Unit.TEXT),
        Column("villages", labels.dimension("village"), Unit.COUNT, _("Yang belum teralokasi tidak dihitung")),
        *_costs(),
        Column("unplaced", _("Belum teralokasi"), Unit.COUNT),
    )
    return _table("masa-bayar-berakhir", _named(rows), columns)


def by_village(rows: pd.DataFrame, payer: str = "") -> Table:
    """One row a village, payer and last paid month: whom to call where; `payer` is its name where it is of one, which
    names the files and is not repeated in every line of paper."""
    shown = _named(rows)
    shown["code"] = rows["village_code"]
    shown["payer_name"] = shown["name"]
    shown["name"] = [_village(*row) for row in zip(rows["village_code"], rows["village"], strict=True)]
    columns = (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", labels.dimension("village"), Unit.TEXT),
        Column("district", labels.dimension("district"), Unit.TEXT),
        Column("people", _("Pekerja"), Unit.COUNT),
        Column("payer_name", _("Sponsor"), Unit.TEXT),
        Column("last", _("Bulan terakhir dibayar"), Unit.MONTH),
        *_costs(),
        Column("kind", labels.dimension("sponsor_type"), Unit.TEXT),
    )
    table = _table(f"daftar-telepon{_slug(payer)}", shown, columns)
    on_paper = tuple(column for column in table.columns if column.key != "payer_name" or not payer)
    return replace(table, sheet=replace(table, columns=on_paper))


def _slug(name: str) -> str:
    """As part of a file name: `-pemkab-klaten`; nothing of nothing."""
    return "".join(f"-{word}" for word in re.findall(r"[a-z0-9]+", name.lower()))[:_LONGEST]


def payer_names(rows: pd.DataFrame) -> dict[str, str]:
    """Names by code of the payers whose terms end, in the order of the rows; of those alike each with its type."""
    named = _named(rows).drop_duplicates("code")
    return dict(zip(named["code"], payers.told_apart(named["name"], named["kind"]), strict=True))


def calling(rows: pd.DataFrame, fall: Fall) -> str:
    """`12 sponsor perlu dihubungi: 2.140 pekerja di 14 desa`."""
    text = _("{count} sponsor perlu dihubungi: {people} pekerja {where}")
    people = formatting.number(fall.people)
    return text.format(count=formatting.number(rows["code"].nunique()), people=people, where=words.where(fall))


def call_title(rows: pd.DataFrame, names: Mapping[str, str], month: int) -> str:
    """The sentence over a call list: of one payer by name, of several by how many."""
    text = _("{who}: {people} pekerja tidak lagi dibayar sampai {day} bila tidak diperpanjang")
    codes = rows["code"].unique()
    several = _("{count} sponsor").format(count=formatting.number(len(codes)))
    who = names[str(codes[0])] if len(codes) == 1 else several
    return text.format(who=who, people=formatting.number(int(rows["people"].sum())), day=formatting.posisi(month))


def _table(subject: str, shown: pd.DataFrame, columns: tuple[Column, ...]) -> Table:
    kept = tuple(column for column in columns if column.key not in ("unplaced", "unpriced") or shown[column.key].any())
    return Table(subject, shown[[column.key for column in kept]], kept, _note(shown))


def _village(code: str, name: object) -> str:
    if code in NO_GROUP:
        return labels.name("village", code)
    return name if isinstance(name, str) and name else code


def _named(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(
        name=[payers.payer_name(code, label) for code, label in zip(rows["sponsor_type"], rows["label"], strict=True)],
        kind=[labels.name("sponsor_type", str(code)) for code in rows["sponsor_type"]],
        last=[formatting.iso_month(int(month)) for month in rows["last_month"]],
    )


def _costs() -> tuple[Column, ...]:
    renew = _("Memperpanjang dengan paket dan pembayar yang sama, tarif tiap bulan sesudah bulan terakhir dibayar")
    return (
        *(_rupiah(f"renew_{n}", _("Perpanjang {n} bulan (Rp)").format(n=n), renew) for n in TERMS),
        *(_rupiah(f"full_{n}", _("Tanpa keringanan, {n} bulan (Rp)").format(n=n)) for n in TERMS),
        Column("unpriced", _("Tanpa tarif (orang)"), Unit.COUNT, _("Tidak masuk rupiah")),
    )


def _rupiah(key: str, label: str, help: str = "") -> Column:
    return Column(key, label, Unit.RUPIAH, help, "unpriced")


def without_a_rate(people: int) -> str:
    """How many are in no rupiah."""
    return _("{count} pekerja tanpa tarif tidak masuk rupiah.").format(count=formatting.number(people))


def _note(rows: pd.DataFrame) -> str:
    note = _(
        "Rupiah menurut tarif tiap bulan, dengan keringanan iuran PP 50/2025 bila berlaku (tidak bagi uang "
        "pemerintah), dan tanpa keringanan. Perorangan dengan nama samaran, kecuali yang setuju disebut."
    )
    unpriced = int(rows["unpriced"].sum())
    return f"{note} {without_a_rate(unpriced)}" if unpriced else note
