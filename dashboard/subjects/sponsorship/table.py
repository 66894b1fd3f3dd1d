"""The tables of the page Sponsor: types, largest payers, terms that end, and the course of the types."""

import pandas as pd

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.figure import money
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.subjects.sponsorship import answer
from dashboard.wording import labels, payers
from data_access.questions.question import CoverageQuestion


def types(rows: pd.DataFrame, *, months: int) -> Table:
    """Every sponsor type of `metrics.by_type`; money and worker-months are of the last `months` months."""
    named = rows.assign(name=[labels.name("sponsor_type", str(code)) for code in rows["code"]])
    columns = (*_type_columns(), *money.others(rows))
    note = _(
        "Orang-bulan dan rupiah selama {months} bulan sampai posisi: {paid} orang-bulan, {amount}. Rupiah: iuran yang "
        "tercatat, selain itu tarif bulan itu."
    ).format(months=months, paid=formatting.number(int(rows["paid"].sum())), amount=money.said(rows))
    if unpriced := int(rows["unpriced_months"].sum()):
        unknown = _("{count} orang-bulan tanpa iuran tercatat dan tanpa tarif tidak masuk rupiah.")
        note += " " + unknown.format(count=formatting.number(unpriced))
    return Table("jenis-sponsor", named[[column.key for column in columns]], columns, note)


def plain_note(months: int) -> str:
    """The note without sums, where some of what they add up is hidden."""
    return _(
        "Orang-bulan dan rupiah selama {months} bulan sampai posisi. Rupiah: iuran yang tercatat, selain itu tarif "
        "bulan itu."
    ).format(months=months)


def of_types(who: Asker, question: CoverageQuestion) -> Table:
    """The same, asked for by value: where there are no bars to draw, what was paid is told all the same."""
    return types(who.recall(answer.of, question).types, months=answer.PERIOD)


def largest(rows: pd.DataFrame, *, sponsored: int) -> Table:
    """The largest payers by name, persons by pseudonym unless they agreed to be named."""
    shown = _named(rows)
    columns = (
        Column("name", _("Pembayar"), Unit.TEXT),
        Column("kind", labels.dimension("sponsor_type"), Unit.TEXT),
        Column("active", _("Pekerja aktif"), Unit.COUNT),
        Column("share", _("Bagian"), Unit.RATE, _("Dari pekerja yang iurannya ditanggung pihak lain")),
        Column("cumulative", _("Bagian bersama yang di atasnya"), Unit.RATE),
    )
    note = _(
        "Bagian dari {total} pekerja aktif yang iurannya ditanggung pihak lain; perorangan dengan nama samaran, "
        "kecuali yang setuju disebut."
    ).format(total=formatting.number(sponsored))
    return Table("pembayar-terbesar", shown[[column.key for column in columns]], columns, note)


def endings(rows: pd.DataFrame, horizons: tuple[int, ...]) -> Table:
    """Payers whose terms end, the largest first."""
    shown = _named(rows).assign(last=[formatting.iso_month(int(month)) for month in rows["last_end"]])
    columns = (
        Column("name", _("Pembayar"), Unit.TEXT),
        Column("kind", labels.dimension("sponsor_type"), Unit.TEXT),
        *(Column(f"people_{h}", _("{count} bulan lagi").format(count=h), Unit.COUNT) for h in horizons),
        Column("villages", labels.dimension("village"), Unit.COUNT),
        Column("last", _("Bulan terakhir dibayar"), Unit.MONTH),
    )
    return Table("masa-bayar-berakhir", shown[[column.key for column in columns]], columns, assumption())


def assumption() -> str:
    """Whose terms do not end (definitions 5.14)."""
    return _(
        "Mandiri dan pemberi kerja membayar bulan demi bulan dan diasumsikan berlanjut. Yang sudah dibayar lagi "
        "untuk bulan itu, oleh siapa pun, tidak dihitung berakhir."
    )


def over_time(rows: pd.DataFrame) -> Table:
    """People by month, a column a type of the stack."""
    wide = rows.pivot_table(index="month", columns="at", values="active", aggfunc="sum").astype("int64")
    codes = dict(zip(rows["at"], rows["code"], strict=True))
    shown = pd.DataFrame({"code": [formatting.iso_month(int(month)) for month in wide.index]})
    shown["name"] = [formatting.month_in_full(int(month)) for month in wide.index]
    columns = [Column("code", _("Bulan"), Unit.TEXT), Column("name", _("Bulan dalam kata"), Unit.TEXT)]
    for at in wide.columns:
        shown[f"type_{at}"] = wide[at].to_numpy()
        columns.append(Column(f"type_{at}", payers.type_name(str(codes[at])), Unit.COUNT))
    return Table("jenis-sponsor-per-bulan", shown, tuple(columns), _("Pekerja aktif pada akhir setiap bulan."))


def across(pairs: pd.DataFrame) -> Table:
    """People by profession and sponsor type, one row a pair, nothing taken together."""
    rows = pairs.sort_values(["active", "code", "column_code"], ascending=[False, True, True], ignore_index=True)
    rows = rows.assign(
        name=[labels.name("profession", str(code)) for code in rows["code"]],
        column=[labels.name("sponsor_type", str(code)) for code in rows["column_code"]],
    )
    columns = (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", labels.dimension("profession"), Unit.TEXT),
        Column("column", labels.dimension("sponsor_type"), Unit.TEXT),
        Column("active", _("Pekerja aktif"), Unit.COUNT),
    )
    note = _("Jumlah {total} pekerja aktif dalam {count} baris.").format(
        total=formatting.number(int(rows["active"].sum())), count=formatting.number(len(rows))
    )
    return Table("profesi-jenis-sponsor", rows[[*(column.key for column in columns), "column_code"]], columns, note)


def _named(rows: pd.DataFrame) -> pd.DataFrame:
    names = [payers.payer_name(code, label) for code, label in zip(rows["code"], rows["label"], strict=True)]
    return rows.assign(name=names, kind=[labels.name("sponsor_type", str(code)) for code in rows["code"]])


def _type_columns() -> tuple[Column, ...]:
    return (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", labels.dimension("sponsor_type"), Unit.TEXT),
        Column("active", _("Pekerja aktif"), Unit.COUNT),
        Column("share", _("Bagian"), Unit.RATE, _("Dari semua pekerja aktif pada pilihan ini")),
        Column("paid", _("Orang-bulan dibayar"), Unit.COUNT),
        Column("covered", _("Orang-bulan terlindungi"), Unit.COUNT),
        Column("overlapping", _("Tumpang tindih"), Unit.COUNT, _("Bulan yang sudah dibayar pihak lain")),
        money.amount(),
        Column(
            "difference_rupiah",
            _("Selisih dari tarif"),
            Unit.RUPIAH_CHANGE,
            _("Iuran tercatat dikurangi tarif bulan itu"),
        ),
        money.unpriced(),
    )
