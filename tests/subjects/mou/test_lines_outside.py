"""The lines of an MoU as they may leave the house: nothing tells of a few people, now or when a line began."""

import datetime as dt
import json
from pathlib import Path
from typing import cast

import pytest

from dashboard.asking import Asker
from dashboard.figure import outside
from dashboard.figure.made import Made, Nothing
from dashboard.formatting import hidden_sign
from dashboard.subjects.mou import answer, lines_figure
from dashboard.subjects.mou.answer import MouAtPosisi
from dashboard.subjects.mou.lines_answer import LineAtPosisi
from dashboard.subjects.mou.metrics import STAGES
from data_access.agreements import path
from data_access.agreements.path import Course
from data_access.edition.facts import Edition
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION
from tests.figure.handmade import OCTOBER

COURSE = Course(OCTOBER - 6, OCTOBER + 2, 100)


def line(number: str, start: int, paid: int) -> LineAtPosisi:
    """Of a line of 100 people that began with so many, and reached so many in one step."""
    people = dict.fromkeys(range(COURSE.baseline, OCTOBER + 1), start) | {OCTOBER: paid}
    return LineAtPosisi(
        int(number),
        number,
        "RT/RW",
        {},
        frozenset({"33.10"}),
        COURSE,
        None,
        None,
        None,
        "",
        "",
        dict.fromkeys(STAGES, paid),
        people,
        path.standing(COURSE, people, OCTOBER),
    )


class Told:
    """Asks nothing: whatever figure is made of an MoU, it is this one."""

    scope = NATION
    edition = Edition(
        edition_id="2026-10.1",
        path=Path(),
        file_sha256="ab" * 32,
        published_at=dt.datetime(2026, 11, 16, tzinfo=dt.UTC),
        posisi=OCTOBER,
        data_mulai=OCTOBER - 24,
        extract_taken_on=None,
        is_closed=False,
        is_synthetic=True,
        input_sha256="cd" * 32,
        rows=0,
        people=0,
        software_version="1",
        region_source="BPS",
    )

    def __init__(self, mou: MouAtPosisi) -> None:
        self.mou = mou

    def recall(self, answering: object, *_values: object) -> MouAtPosisi:
        assert answering is answer.one
        return self.mou


def made(*lines: LineAtPosisi) -> Made | Nothing:
    day = dt.date(2026, 1, 1)
    people = dict.fromkeys(STAGES, 90)
    mou = MouAtPosisi(1, "7/2026", "RT/RW", "DPMD", "33.10", "Klaten", None, day, day, "active", "", people, lines)
    who = cast("Asker", Told(mou))
    return lines_figure.lines(CoverageQuestion(OCTOBER, "33.10"), mou.number).make(who)


@pytest.mark.parametrize(("start", "paid"), [(3, 60), (40, 2), (1, 4)])
def test_a_line_that_counts_or_began_with_a_few_is_hidden_with_all_that_tells_it(start: int, paid: int) -> None:
    inside = made(line("1", start, paid), line("2", 30, 70))
    assert isinstance(inside, Made)
    out = outside.outside(inside).made
    rows = out.shown.rows.set_index("name")
    assert hidden_sign() in set(rows.loc["Baris 1 · RT/RW", ["paid", "start"]])
    assert rows.loc["Baris 1 · RT/RW", "status"] == hidden_sign()
    if start < 5:
        assert rows.loc["Baris 1 · RT/RW", "expected"] == hidden_sign()
    if paid < 5:
        assert rows.loc["Baris 1 · RT/RW", "needed"] == hidden_sign()
    assert rows.loc["Baris 2 · RT/RW", "paid"] == 70
    assert "pace" not in rows
    assert "forecast" not in rows
    drawn = json.dumps(out.drawn.chart.to_dict(), ensure_ascii=False)
    assert "70,0% (70 dari 100)" in drawn
    assert f"({paid} dari 100)" not in drawn
    assert out.drawn.title.endswith("; 1 baris disembunyikan")


def test_without_a_small_count_it_leaves_as_it_is() -> None:
    inside = made(line("1", 20, 60), line("2", 30, 70))
    assert isinstance(inside, Made)
    out = outside.outside(inside)
    assert out.hidden == frozenset()
    assert out.made.drawn is inside.drawn


def test_an_mou_without_lines_says_what_to_do() -> None:
    found = made()
    assert isinstance(found, Nothing)
    assert "Kelola MoU" in found.todo
