"""The tables of the page Kelangsungan: the triangle, curves and what followed by group, and two groups compared."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

import pandas as pd

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.figure import continuing
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.subjects.retention import answer, intervals_chart, words
from dashboard.subjects.retention.choice import CohortChoice
from dashboard.subjects.retention.metrics import Comparison, Kept
from dashboard.wording import fractions, labels
from data_access.dimensions import Dimension
from data_access.questions.question import CoverageQuestion

_ON_PAPER: Final = (1, 2, 3, 6, 9, 12)
"""Months after entry that fit across one upright page; spreadsheets and the screen have all."""

_OF_A_MONTH: Final = ("share", "low", "high", "retained", "eligible")


def triangle(rows: pd.DataFrame) -> Table:
    """One row an entry month, the oldest first: people, and how many of them are still paid in each month after; the
    month of entry itself, and the shares, in the rows alone."""
    wide = rows.pivot_table(index=["month", "people"], columns="k", values="retained").reset_index()
    people = wide["people"].astype("int64")
    months = [int(k) for k in wide.columns if isinstance(k, int) and k > 0]
    cells: dict[str, object] = {
        "code": [formatting.iso_month(int(month)) for month in wide["month"]],
        "name": [formatting.month_in_full(int(month)) for month in wide["month"]],
        "people": people,
    }
    for k in [0, *months] if len(wide) else ():
        retained = pd.Series(wide[k].astype("Int64").to_numpy())
        share = (retained / people).astype("Float64")
        kept = {"retained": retained, "share": share, "kept": _fractions(retained, people)}
        cells |= {f"{key}_{k}": cell for key, cell in kept.items()}
    shown = pd.DataFrame(cells)
    first = (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", _("Bulan masuk"), Unit.TEXT),
        Column("people", _("Masuk"), Unit.COUNT, _("Baru pertama kali, sesudah data mulai")),
    )
    columns = tuple(_kept_column(k) for k in months)
    note = f"{_('Bertahan: dibayar pada bulan itu, oleh siapa pun dan di mana pun')}. {few_note()}"
    figures = tuple(Column(f"retained_{k}", _("Bertahan {k} bulan (orang)").format(k=k), Unit.COUNT) for k in months)
    on_paper = (*first[1:], *(_kept_column(k) for k in months if k in _ON_PAPER))
    sheet = Table("kelangsungan", _as_printed(shown), on_paper, note)
    return Table("kelangsungan", shown, (*first, *columns), note, figures, sheet)


def curves(rows: pd.DataFrame, by: str, entered: pd.DataFrame, cohorts: Sequence[int]) -> Table:
    """One row a group of `metrics.curves`: of those whose month has come, how many are paid in it. `entered`
    are all entries by code. The month of entry itself, and the shares with their intervals, in the rows alone."""
    shown = entered[["code", "people"]].assign(name=[words.group(by, str(code)) for code in entered["code"]])
    wide = {key: rows.pivot(index="code", columns="k", values=key).reindex(shown["code"]) for key in _OF_A_MONTH}
    since = [int(k) for k in wide["share"].columns]
    months = [k for k in since if k > 0]
    cells: dict[str, object] = {}
    for k in since:
        cells |= {f"{key}_{k}": wide[key][k].array for key in ("share", "low", "high")}
        retained, eligible = (wide[key][k].fillna(0).astype("int64").to_numpy() for key in ("retained", "eligible"))
        cells |= {f"retained_{k}": retained, f"eligible_{k}": eligible, f"kept_{k}": _fractions(retained, eligible)}
    shown = pd.concat([shown, pd.DataFrame(cells, index=shown.index)], axis=1)
    figures = tuple(
        Column(f"{key}_{k}", label.format(k=k), Unit.COUNT)
        for k in months
        for key, label in (
            ("retained", _("Bertahan {k} bulan (orang)")),
            ("eligible", _("Bulan ke-{k} sudah lewat (orang)")),
        )
    )
    columns = (*_group_columns(by), *(_kept_column(k) for k in cohorts if k in months))
    return _on_one_page(Table(f"kelangsungan-{Dimension(by).slug}", shown, columns, few_note(), figures))


def curves_alone(who: Asker, question: CoverageQuestion, choice: CohortChoice) -> Table:
    """The table of curves there are too few people for."""
    found = who.recall(answer.of, question, choice)
    return curves(found.curves, found.by, found.followed, answer.COHORTS)


def followed(rows: pd.DataFrame, by: str) -> Table:
    """One row a group: what followed the entry spell; the parts add up to the entries."""
    shown = rows.assign(name=[words.group(by, str(code)) for code in rows["code"]])
    columns = (*_group_columns(by), *(Column(key, _(name), Unit.COUNT) for key, name in words.FOLLOWED.items()))
    note = _(
        "Dilihat pada posisi, sesudah masa bayar pertama. Dilanjutkan: oleh pembayar yang sama; dialihkan: oleh "
        "pembayar lain; pindah: di desa, kecamatan, atau kabupaten lain, siapa pun yang membayar; ketiganya dalam masa "
        "tenggang. Menunggu: masa tenggang belum lewat. Kembali: dibayar lagi sesudahnya. Berakhir: tidak dibayar lagi."
    )
    return _on_one_page(
        Table(f"akhir-masa-bayar-{Dimension(by).slug}", shown[[column.key for column in columns]], columns, note)
    )


def continued(rows: pd.DataFrame, by: str) -> Table:
    """One row a group: of those whose first term has ended, who went on without a gap, and the terms' lengths."""
    named = rows.assign(name=[words.group(by, str(code)) for code in rows["code"]])
    shown = continuing.written(named, "people")
    columns, note = (*_group_columns(by), *continuing.columns()), f"{continuing.rule()} {few_note()}"
    subject = f"bersambung-{Dimension(by).slug}"
    return _on_one_page(Table(subject, shown, columns, note, continuing.figures()))


def compared(pairs: Sequence[Comparison], by: str) -> Table:
    """Both groups at each month: the share, its interval, and the verdict."""
    each = [_compared(pair, kept, by) for pair in pairs for kept in (pair.one, pair.other)]
    rows = pd.DataFrame(each).astype({"share": "Float64", "low": "Float64", "high": "Float64"})
    columns = (
        Column("month", _("Bulan sesudah masuk"), Unit.TEXT),
        Column("name", labels.dimension(by), Unit.TEXT),
        Column("retained", _("Masih dibayar"), Unit.COUNT),
        Column("eligible", _("Dari"), Unit.COUNT, _("Yang bulannya sudah lewat")),
        Column("share", _("Bagian"), Unit.RATE),
        Column("low", _("Selang 95%, bawah"), Unit.RATE),
        Column("high", _("Selang 95%, atas"), Unit.RATE),
        Column("verdict", _("Perbedaan"), Unit.TEXT),
    )
    note = _("Rentang ketelitian 95%. Yang bersinggungan belum beda nyata: selisihnya dapat kebetulan.")
    table = Table(f"banding-{Dimension(by).slug}", rows[[column.key for column in columns]], columns, note)
    return replace(table, sheet=table)


def _compared(pair: Comparison, kept: Kept, by: str) -> dict[str, object]:
    low, high = kept.interval or (None, None)
    return {
        "month": _("Bulan ke-{k}").format(k=pair.k),
        "name": words.group(by, kept.code),
        "retained": kept.retained,
        "eligible": kept.eligible,
        "share": kept.share if kept.eligible >= fractions.FEW else None,
        "low": low,
        "high": high,
        "verdict": _(intervals_chart.VERDICTS[pair.verdict]),
    }


def few_note() -> str:
    """Below how many a share is a fraction (definitions 5.13)."""
    return _("Di bawah lima orang hanya pecahannya yang ditulis; – berarti bulannya belum lewat.")


def _on_one_page(table: Table) -> Table:
    """A group a row is no long table: paper takes it whole beside its chart."""
    sheet = replace(table, rows=_as_printed(table.rows), columns=table.columns[1:], figures=())
    return replace(table, sheet=sheet)


def _as_printed(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows without what no column of a file shows: the month of entry itself, shares and their intervals."""
    unseen = rows.columns.str.endswith("_0") | rows.columns.str.match("(share|low|high)_")
    return rows.loc[:, ~unseen]


def _fractions(kept: Iterable[int], eligible: Iterable[int]) -> list[str]:
    pairs = zip(kept, eligible, strict=True)
    return [formatting.UNKNOWN if pd.isna(some) else fractions.of(int(some), int(of)) for some, of in pairs]


def _kept_column(k: int) -> Column:
    return Column(
        f"kept_{k}", _("Bulan ke-{k}").format(k=k), Unit.TEXT, _("Masih dibayar, dari yang bulannya sudah lewat")
    )


def _group_columns(by: str) -> tuple[Column, ...]:
    return (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", labels.dimension(by), Unit.TEXT),
        Column("people", _("Masuk"), Unit.COUNT, _("Baru pertama kali, sesudah data mulai")),
    )
