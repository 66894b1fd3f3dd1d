"""The tables of a board: every row on screen, its fractions as numbers in spreadsheets, the leading rows on paper."""

from typing import Any, Final

import pandas as pd

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.figure import continuing, money
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.remainder import NO_GROUP, OTHERS, TOTAL
from dashboard.subjects.boards import answer, metrics, words
from dashboard.subjects.boards.answer import Board
from dashboard.wording import definitions, labels, spans
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion

ON_PAPER: Final = 12
"""Rows that fit on one page beside their chart; twelve that are tied are all of them."""


def board(found: Board) -> Table:
    """The board: everybody with somebody new or back, the others together. The last row is the sum of all, those
    without credit among them."""
    rows = _written(pd.concat([found.rows, _total(found)], ignore_index=True), found)
    columns, months = _columns(found), f"{formatting.iso_month(found.question.since)}"
    if found.question.until != found.question.since:
        months += f"_{formatting.iso_month(found.question.until)}"
    subject = f"papan-{'iik' if found.question.is_iik else 'sertakan'}-{months}"
    below = " ".join((_whole(found), _fractions(), continuing.rule()))
    sheet = continuing.on_paper(Table(subject, _written(_leading(found), found), columns[1:], below))
    return Table(subject, rows, columns, note(found), figures=_figures(), sheet=sheet)


def note(found: Board) -> str:
    """The total and IIK's part of it, and the rules in force."""
    rules = definitions.credit_rule(found.credit), rank_rule(found.by), _fractions(), continuing.rule()
    return " ".join((_whole(found), *rules))


def _whole(found: Board) -> str:
    everybody = words.people("acquired", found.whole["acquired"])
    if found.question.is_iik:
        return _("Jumlah {people} lewat IIK.").format(people=everybody)
    part = formatting.number(found.whole["acquired_iik"])
    return _("Jumlah {people}, termasuk IIK: {iik}.").format(people=everybody, iik=part)


def rank_rule(by: str) -> str:
    """How ranks are given, and to whom not (definitions 5.9)."""
    rule = _("Peringkat 1, 2, 2, 4 menurut jumlah yang {ranked}.").format(ranked=words.ranked_by(by))
    return f"{rule} {words.unranked(by)}"


def rule(found: Board) -> tuple[str, ...]:
    """Lines for the foot of every file: the months, what they are compared with, the rank, the credit."""
    now = _("Kurun {months}").format(months=spans.between(found.question.since, found.question.until))
    before = found.question.before()
    compared = _("peringkat dibandingkan dengan {months}").format(months=spans.between(before.since, before.until))
    alone = _("tanpa pembanding: kurun sebelumnya tidak seluruhnya di dalam data")
    who = (_("Pengurus IIK: {name}").format(name=found.chapter_name),) if found.chapter_name else ()
    period = f"{now}; {compared if found.has_before else alone}"
    return (period, *who, rank_rule(found.by), definitions.credit_rule(found.credit))


def complete(who: Asker, question: BoardQuestion, by: str) -> Table:
    """The board asked for, as a table alone."""
    return board(who.recall(answer.of, question, by))


def deciding(who: Asker, people: CoverageQuestion, chapter: str) -> Table:
    """Cohorts of `answer.deciding`, one row a chapter and entry month."""
    rows = who.recall(answer.deciding, people, chapter)
    shown = rows.assign(
        entered=[formatting.month_in_full(int(month)) for month in rows["month"]],
        decided=[formatting.month_in_full(int(month)) for month in rows["decided_in"]],
    )
    columns = (
        Column("code", _("Kode"), Unit.TEXT),
        Column("name", labels.dimension("chapter"), Unit.TEXT),
        Column("entered", _("Masuk"), Unit.TEXT),
        Column("decided", _("Bulan ketiga"), Unit.TEXT),
        Column("acquired", _("Peserta baru"), Unit.COUNT),
        Column("lapsing", _("Akan berhenti dibayar"), Unit.COUNT),
    )
    text = _(
        "Dibayar sampai bulan kedua sesudah masuk dan, menurut data edisi ini, tidak lagi pada bulan ketiga, kecuali "
        "diperpanjang oleh siapa pun."
    )
    return Table("papan-iik-bulan-ketiga", shown[[column.key for column in columns]], columns, text)


def _fractions() -> str:
    return _(
        "Bertahan: dari yang bulan ke-3, 6, atau 12-nya sudah lewat; di bawah lima orang hanya pecahannya yang ditulis."
    )


def _columns(found: Board) -> tuple[Column, ...]:
    """What the board is ranked by stands beside the names, where no screen cuts it off."""
    key = {"continued": "kept_on"}.get(found.by, found.by.replace("retained", "kept"))
    columns = _in_order(found)
    (ranked,) = (column for column in columns if column.key == key)
    rest = [column for column in columns if column is not ranked]
    after = 1 + next(at for at, column in enumerate(rest) if column.key == "name")
    return (*rest[:after], ranked, *rest[after:])


def _in_order(found: Board) -> tuple[Column, ...]:
    ranked = _("Peringkat menurut {ranked}").format(ranked=words.ranked_by(found.by))
    return (
        Column("code", _("Kode"), Unit.TEXT),
        Column("rank", _("Peringkat"), Unit.COUNT, ranked),
        Column("change", _("Perubahan"), Unit.TEXT, _("Sejak kurun sebelumnya yang sama panjang")),
        Column("name", labels.dimension(found.credit), Unit.TEXT),
        Column("acquired", _("Peserta baru"), Unit.COUNT),
        Column("share", _("Bagian"), Unit.RATE, _("Dari semua peserta baru pada kurun ini")),
        *(
            Column(f"kept_{k}", _("Bertahan {k} bulan").format(k=k), Unit.TEXT, _("Dari yang bulannya sudah lewat"))
            for k in metrics.COHORTS
        ),
        *continuing.columns(),
        Column("active_now", _("Aktif kini"), Unit.COUNT, _("Dari peserta baru, dibayar oleh siapa pun")),
        Column("reactivated", _("Reaktivasi"), Unit.COUNT, _("Di samping peserta baru, tidak ditambahkan")),
        Column("worker_months", _("Orang-bulan"), Unit.COUNT, _("Masa bayar di dalam kurun")),
        money.amount(),
        *([money.unpriced()] if found.rows["unpriced_months"].any() else []),
        *money.others(found.rows),
    )


def _figures() -> tuple[Column, ...]:
    """What a spreadsheet needs to recompute the fractions, and the rank before."""
    fractions = [
        Column(key, label.format(k=k), Unit.COUNT)
        for k in metrics.COHORTS
        for key, label in (
            (f"retained_{k}", _("Bertahan {k} bulan (orang)")),
            (f"eligible_{k}", _("Bulan ke-{k} sudah lewat (orang)")),
        )
    ]
    iik = Column("acquired_iik", _("Termasuk IIK"), Unit.COUNT)
    return (Column("previous_rank", _("Peringkat sebelumnya"), Unit.COUNT), iik, *fractions, *continuing.figures())


def behind(found: Board, printed: Table, people: pd.DataFrame) -> dict[str, list[int]]:
    """The people behind months and rupiah of the rows printed, from those of every row."""
    codes, every = [*printed.rows["code"]], {*found.rows["code"]}
    return money.behind(codes, people, {OTHERS: every - {*codes}, TOTAL: every})


def _total(found: Board) -> pd.DataFrame:
    return _together(found, TOTAL, _("Jumlah"), found.rows)


def _leading(found: Board) -> pd.DataFrame:
    """The rows that fit on a page, the others together, those without credit, the total."""
    shown = metrics.leading(found.rows, found.by, ON_PAPER)
    rest = found.rows.drop(index=shown.index)
    nobody = rest[rest["code"].isin(NO_GROUP)]
    others = rest.drop(index=nobody.index)
    name = _("{count} lainnya").format(count=formatting.number(len(others)))
    together = _together(found, OTHERS, name, others).head(len(others))
    return pd.concat([shown, together, nobody, _total(found)], ignore_index=True)


def _together(found: Board, code: str, name: str, rows: pd.DataFrame) -> pd.DataFrame:
    """One row of sums, without a rank, in the types of the board's own rows."""
    everybody, sums = found.whole["acquired"], metrics.whole(rows)
    share: Any = sums["acquired"] / everybody if everybody else pd.NA
    unranked = {"code": code, "name": name, "share": share, "rank": pd.NA, "previous_rank": pd.NA}
    more = continuing.together(rows) | money.summed(rows)
    row = pd.DataFrame([unranked | sums | more])
    return row[list(found.rows.columns)].astype(found.rows.dtypes)


def _written(rows: pd.DataFrame, found: Board) -> pd.DataFrame:
    """With the cells that are words: the change of rank, and how many stayed."""
    moves = zip(rows["rank"], rows["previous_rank"], strict=True)
    written = rows.assign(change=[words.moved(now, before, found.has_before) for now, before in moves])
    for k in metrics.COHORTS:
        people = zip(rows[f"retained_{k}"], rows[f"eligible_{k}"], rows["acquired"], strict=True)
        written[f"kept_{k}"] = [words.retained(kept, of, come) for kept, of, come in people]
    return continuing.written(written, "acquired")
