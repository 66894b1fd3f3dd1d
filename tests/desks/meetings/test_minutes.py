"""Which decisions a meeting opens with, and how they are told."""

import datetime as dt
from dataclasses import replace

import pytest

from dashboard import kinds
from dashboard.asking import Clerk
from dashboard.desks.meetings import minutes, minutes_paper, minutes_words
from dashboard.figure.made import Made
from data_access import months
from data_access.edition import opening
from data_access.minutes.decision import Decision, DecisionStatus, Snapshot
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings

JUNE, AUGUST, NOVEMBER = dt.date(2026, 6, 20), dt.date(2026, 8, 20), dt.date(2026, 11, 20)
DONE, WITHDRAWN = DecisionStatus.DONE, DecisionStatus.WITHDRAWN


def decision(number: int, met: dt.date, due: dt.date, status: DecisionStatus = DecisionStatus.OPEN) -> Decision:
    return Decision("33.10", met, f"Hal {number}", "Camat", due, status=status, decision_id=number)


@pytest.fixture
def clerk(published_home: Settings) -> Clerk:
    return Clerk(opening.current(published_home))


def numbers(clerk: Clerk, *decisions: Decision) -> list[int]:
    return [follow.decision.decision_id for follow in minutes.of(clerk, decisions, NOVEMBER).earlier]


def test_a_meeting_opens_with_all_of_the_last_one_and_what_is_still_open_the_most_urgent_first(clerk: Clerk) -> None:
    assert numbers(
        clerk,
        decision(1, JUNE, dt.date(2026, 7, 1), DONE),
        decision(2, JUNE, dt.date(2026, 12, 31)),
        decision(3, AUGUST, dt.date(2026, 9, 1), DONE),
        decision(4, AUGUST, dt.date(2026, 10, 1)),
        decision(5, AUGUST, dt.date(2026, 10, 2), WITHDRAWN),
        decision(6, NOVEMBER, dt.date(2026, 12, 1)),
        decision(7, dt.date(2026, 12, 20), dt.date(2027, 1, 1)),
    ) == [4, 2, 3]


def test_its_own_decisions_are_those_of_its_day(clerk: Clerk) -> None:
    found = minutes.of(clerk, [decision(6, NOVEMBER, NOVEMBER), decision(7, NOVEMBER, NOVEMBER, WITHDRAWN)], NOVEMBER)
    assert [follow.decision.decision_id for follow in found.decided] == [6]
    assert minutes_words.closing(found) == "Rapat ini memutuskan 1 hal"
    assert minutes_words.opening(found) == "Belum ada keputusan rapat sebelumnya"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (dt.date(2026, 11, 29), "30 November 2026, 1 hari lagi"),
        (dt.date(2026, 11, 30), "30 November 2026, hari ini"),
        (dt.date(2026, 12, 2), "30 November 2026, LEWAT TENGGAT 2 hari"),
    ],
)
def test_a_due_day_says_how_far_it_is(day: dt.date, said: str) -> None:
    due = decision(1, NOVEMBER, dt.date(2026, 11, 30))
    assert minutes_words.due(due, day) == said
    assert minutes_words.due(replace(due, status=DONE), day) == "30 November 2026"


def test_a_figure_is_asked_again_at_the_posisi_of_the_edition(clerk: Clerk) -> None:
    august = kinds.asked("trend", CoverageQuestion(months.month("2026-08"), "33.10"))
    shown = august.make(clerk)
    assert isinstance(shown, Made)
    kept = replace(decision(1, AUGUST, NOVEMBER), snapshot=minutes.stood(august, shown))
    assert kept.snapshot is not None
    assert (kept.snapshot.numerator, kept.snapshot.posisi) == (shown.part, months.month("2026-08"))
    now = minutes.now(clerk, kept)
    assert isinstance(now, Made)
    assert now.source.posisi == months.month("2026-10")
    follow = minutes.FollowUp(kept, now)
    assert minutes_words.change(follow).startswith(f"{shown.part} → {now.part} (")
    item = dict(minutes_paper.written(follow, NOVEMBER).facts)
    assert "posisi 31 Agustus 2026, edisi 2026-10.1" in item["Saat diputuskan"]
    assert "posisi 31 Oktober 2026, edisi 2026-10.1" in item["Kini"]
    assert item["Diputuskan"] == "20 Agustus 2026"


def test_what_is_decided_on_a_figure_as_it_is_says_it_once(clerk: Clerk) -> None:
    trend = kinds.asked("trend", CoverageQuestion(months.month("2026-10"), "33.10"))
    shown = trend.make(clerk)
    assert isinstance(shown, Made)
    fresh = replace(decision(1, NOVEMBER, NOVEMBER), snapshot=minutes.stood(trend, shown))
    labels = [label for label, _text in minutes_paper.written(minutes.FollowUp(fresh, shown), NOVEMBER).facts]
    assert labels == ["Pelaksana", "Tenggat", "Status", "Saat diputuskan"]


def test_a_figure_nobody_can_ask_for_any_more_says_so_and_stops_nothing(clerk: Clerk) -> None:
    odd = Snapshot("{}", "Sekian", 1, 2, months.month("2026-08"), "2026-08.1")
    follow = minutes.of(clerk, [replace(decision(1, AUGUST, NOVEMBER), snapshot=odd)], NOVEMBER).earlier[0]
    assert "tidak dapat dibaca" in minutes_words.now(follow)
    assert minutes_words.change(follow) == ""
    assert minutes_words.then(odd) == "Sekian · 50,0% (1 dari 2) · posisi 31 Agustus 2026, edisi 2026-08.1"


@pytest.mark.parametrize(
    ("part", "whole", "sentence", "said"),
    [
        (4, 20, "Cakupan 20,0% (4 dari 20): tetap", ""),
        (4, 20, "14 dari 20 desa", "20,0% (4 dari 20)"),
        (1200, 2000, "Kota Semarang paling banyak", "60,0% (1.200 dari 2.000)"),
        (718, None, "IIK Semarang di peringkat pertama", ""),
        (None, None, "Peta", ""),
    ],
)
def test_what_was_divided_is_said_once_and_never_as_a_number_alone(
    part: int | None, whole: int | None, sentence: str, said: str
) -> None:
    assert minutes_words.counted(part, whole, sentence) == said
