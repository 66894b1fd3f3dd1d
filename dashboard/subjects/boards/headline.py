"""What is said over a board and below it: the people it counts in all, and the cohorts about to be decided."""

from dataclasses import replace

import pandas as pd

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.figure import backing
from dashboard.language import _
from dashboard.subjects.boards import answer, words
from dashboard.wording import spans
from data_access import questions
from data_access.dimensions import Dimension
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Movement


def numbers(who: Asker, board: BoardQuestion, by: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Label, number and lines below it: people acquired with IIK's part, how many of them are active now, and what came
    back beside them."""
    whole, source = who.recall(answer.of, board, by).whole, who.recall(backing.provenance, board.people)
    iik = formatting.number(whole["acquired_iik"])
    part = _("lewat IIK") if board.is_iik else _("termasuk IIK: {iik}").format(iik=iik)
    months = spans.between(board.since, board.until)
    where = f"{source.place()} · {source.segments_in_words()}"
    of = _("dari {people}").format(people=words.people("acquired", whole["acquired"]))
    returned = _("kembali sesudah lebih dari 3 bulan tidak dibayar; tidak ditambahkan")
    return (
        (_("Peserta baru"), formatting.number(whole["acquired"]), (f"{part} · {months}", where)),
        (_("Aktif kini"), formatting.number(whole["active_now"]), (of,)),
        (_("Reaktivasi"), formatting.number(whole["reactivated"]), (returned,)),
    )


def alike(who: Asker, board: BoardQuestion, by: str) -> str:
    """That everybody SERTAKAN acquired in these months came by IIK, so that the new people of both boards are the same,
    whoever came back; blank where they do not."""
    if board.is_iik:
        everybody = replace(board.people, movement=Movement.SERTAKAN)
        sertakan = replace(board, people=everybody, credit=Dimension.SPONSOR, is_iik=False, chapter="")
        rows = who.ask(questions.leaderboard.acquired, sertakan)
        people, by_iik = (int(rows[column].sum()) for column in ("acquired", "acquired_iik"))
    else:
        whole = who.recall(answer.of, board, by).whole
        people, by_iik = whole["acquired"], whole["acquired_iik"]
    if not people or people != by_iik:
        return ""
    text = _(
        "Semua {count} peserta baru pada kurun ini dibawa IIK: peserta baru di Papan SERTAKAN dan di Papan IIK adalah "
        "orang yang sama."
    )
    return text.format(count=formatting.number(people))


def reminders(who: Asker, people: CoverageQuestion, chapter: str) -> tuple[str, ...]:
    """A sentence a cohort whose third month comes: how many will lapse unless somebody renews."""
    cohorts = who.recall(answer.deciding, people, chapter)
    return tuple(_reminder(int(str(month)), rows) for month, rows in cohorts.groupby("month"))


def _reminder(month: int, rows: pd.DataFrame) -> str:
    text = _(
        "{lapsing} dari {people} pekerja yang masuk pada {month} tidak lagi dibayar mulai {decided} bila tidak "
        "diperpanjang."
    )
    return text.format(
        lapsing=formatting.number(int(rows["lapsing"].sum())),
        people=formatting.number(int(rows["acquired"].sum())),
        month=formatting.month_in_full(month),
        decided=formatting.month_in_full(int(rows["decided_in"].iloc[0])),
    )
