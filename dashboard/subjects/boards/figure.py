"""Who brought workers in: the leading rows of a board as bars, every row as a table."""

from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise
from typing import Final

import pandas as pd

from dashboard import formatting, remainder
from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.disclosure.published import Where
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure import backing, continuing, money
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.counts import Counts
from dashboard.figure.made import Made, Nothing, cannot_be_drawn
from dashboard.figure.sums import within
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.subjects.boards import answer, chart, choice, metrics, table, words
from dashboard.subjects.boards.answer import Board
from dashboard.wording import labels, spans
from data_access import dimensions, months
from data_access.dimensions import Dimension
from data_access.questions.leaderboard import BoardQuestion

IIK: Final = "iik"
_PEOPLE: Final = (
    "acquired",
    "acquired_iik",
    *(f"{what}_{k}" for k in metrics.COHORTS for what in ("eligible", "retained")),
    "active_now",
    "reactivated",
    *continuing.COUNTS,
)
_WITHIN: Final = (
    *(within(f"retained_{k}", f"eligible_{k}") for k in metrics.COHORTS),
    *(within(key, "acquired") for key in ("acquired_iik", *(f"eligible_{k}" for k in metrics.COHORTS), "active_now")),
    *continuing.among("acquired"),
)
_OF_EVERYBODY: Final = tuple(
    BuiltOn(column, count) for column in (*money.SUMS, *money.MONTHS, "worker_months") for count in _PEOPLE
)
"""Many months are of many who are still paid: they tell how many those of a hidden count can be."""
_FEWER: Final = tuple(within(f"eligible_{more}", f"eligible_{k}") for k, more in pairwise(metrics.COHORTS))


def board(question: BoardQuestion, by: str) -> Asked:
    """The leading rows of a board ranked by the column `by`; its months are said, whatever the posisi."""
    return BOARD.asked(
        question.people,
        by=question.credit.value,
        since=months.text(question.since),
        until=months.text(question.until),
        rank=by,
        iik="yes" if question.is_iik else "",
        chapter=question.chapter,
    )


def _make_board(who: Asker, asked: Asked) -> Made | Nothing:
    """Nobody ranked is said, not drawn: nobody new, or not enough time for the rule chosen."""
    question, by = _chosen(asked)
    found, source = who.recall(answer.of, question, by), who.recall(backing.provenance, asked.question)
    leading = metrics.leading(found.rows, by, table.ON_PAPER)
    if leading.empty:
        return Nothing(*_unranked(found), None if found.rows.empty else table.board(found))
    shown = table.board(found)
    printed = shown.sheet or shown
    return Made(
        board(question, by),
        _bars(found, leading),
        shown,
        replace(source, rule=table.rule(found)),
        part=found.whole["acquired"],
        counts=_counts(found, printed),
        redraw=lambda hidden: _bars(found, _unranked_without(leading, hidden)),
        behind=lambda: table.behind(found, printed, who.recall(answer.people_paid, question)),
    )


def _chosen(asked: Asked) -> tuple[BoardQuestion, str]:
    """The board, and the column ranked; months not said are those of the year up to the posisi."""
    posisi = asked.question.posisi
    since, until = asked.period(min(posisi - posisi % 12, asked.month("until", posisi)))
    question = BoardQuestion(
        asked.question,
        since,
        until,
        Dimension(asked.one_of("by", dimensions.CREDITS, Dimension.SPONSOR.value)),
        is_iik=asked.one_of("iik", ("", "yes")) == "yes",
        chapter=asked.said("chapter"),
    )
    return question, asked.one_of("rank", tuple(choice.RULES.values()), "acquired")


def _bars(found: Board, leading: pd.DataFrame) -> Figure:
    return chart.bars(
        leading,
        by=found.by,
        has_before=found.has_before,
        measure=_measure(found, leading),
        whole=found.whole["acquired"],
        is_iik=found.question.is_iik and found.question.credit is not Dimension.CHAPTER,
    )


def _unranked_without(leading: pd.DataFrame, hidden: Collection[int]) -> pd.DataFrame:
    """The leading rows without the hidden ones, and without ranks, which would say how many stand above those."""
    if 0 in hidden:
        raise cannot_be_drawn()
    left = leading.drop(index=[code for at, code in enumerate(leading.index) if at in hidden])
    return left.assign(rank=pd.Series(pd.NA, index=left.index, dtype="Int64"))


def _counts(found: Board, printed: Table) -> Counts:
    """Of the sheet: the leading rows, the others together, those without credit, the total."""
    period = f"{months.text(found.question.since)}..{months.text(found.question.until)}"
    everybody = tuple(range(len(printed.rows)))
    fractions = [BuiltOn(f"kept_{k}", f"{what}_{k}") for k in metrics.COHORTS for what in ("retained", "eligible")]
    kept = (*(f"kept_{k}" for k in metrics.COHORTS), *continuing.COLUMNS, *continuing.TERMS)
    alike = ("share", *kept, "worker_months", *money.SUMS, *money.MONTHS)
    return Counts.with_total(
        {key: f"{key} {period}" for key in _PEOPLE}, _groups(found, printed), len(printed.rows) - 1
    ).also(
        *_WITHIN,
        later={2: _FEWER, 3: _OF_EVERYBODY},
        standing=money.standing(period),
        drawn=(found.by, metrics.whole_of(found.by)),
        spoken=("acquired", "acquired_iik"),
        built=(
            *fractions,
            *continuing.BUILT,
            *(BuiltOn(column, "acquired") for column in alike),
            *(BuiltOn(column, found.by, everybody) for column in ("rank", "change")),
        ),
    )


def _groups(found: Board, printed: Table) -> tuple[Where | None, ...]:
    iik = (("acquirer", frozenset({IIK})),) if found.question.is_iik else ()
    chapter = (("chapter", frozenset({found.question.chapter})),) if found.question.chapter else ()
    board = (*iik, *chapter)

    def group(code: str) -> Where | None:
        credited = (f"credited_{found.credit}", frozenset({code}))
        return {remainder.TOTAL: board, remainder.OTHERS: None}.get(code, (*board, credited))

    return tuple(group(str(code)) for code in printed.rows["code"])


def _unranked(found: Board) -> tuple[str, str]:
    if found.rows.empty:
        return (
            _("Tidak ada yang masuk dan tidak ada masa bayar pada kurun ini"),
            _("Pilih kurun, wilayah, atau segmen lain."),
        )
    if not found.whole["acquired"]:
        return _("Tidak seorang pun baru masuk pada kurun ini"), _("Pilih kurun, wilayah, atau segmen lain.")
    if found.by != "acquired" and not found.whole[metrics.whole_of(found.by)]:
        text = _("Belum cukup waktu untuk peringkat menurut {ranked}")
        return (
            text.format(ranked=words.ranked_by(found.by)),
            _("Pilih kurun yang lebih lama, atau peringkat menurut peserta baru."),
        )
    text = _("Tidak ada yang mendapat peringkat menurut {ranked}").format(ranked=words.ranked_by(found.by))
    return text, _("Yang masuk dan sudah dapat diperingkat tidak dihitung untuk siapa pun; lihat tabel.")


def _measure(found: Board, leading: pd.DataFrame) -> str:
    """What the bars count, of how many, and what is not drawn."""
    first = _("{ranked} per {credit}, {months}").format(
        ranked=words.ranked_by(found.by).capitalize(),
        credit=labels.dimension(found.credit),
        months=spans.between(found.question.since, found.question.until),
    )
    everybody = words.people("acquired", found.whole["acquired"])
    part = formatting.number(found.whole["acquired_iik"])
    whole = (
        _("seluruhnya {people} lewat IIK").format(people=everybody)
        if found.question.is_iik
        else _("seluruhnya {people}, termasuk IIK: {iik}").format(people=everybody, iik=part)
    )
    left_out = int(found.rows["rank"].notna().sum()) - len(leading)
    if not left_out:
        return f"{first}; {whole}"
    return f"{first}; {whole}; " + _("{count} lainnya tidak digambar").format(count=formatting.number(left_out))


BOARD: Final = Kind("board", _make_board, ("by", "since", "until", "rank", "iik", "chapter"))
KINDS: Final = (BOARD,)
