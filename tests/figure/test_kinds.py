"""Every kind of figure: made by value in any language, and the same one that its page shows."""

from dataclasses import replace

import pandas as pd
import pytest

from dashboard import kinds
from dashboard import language as wording
from dashboard.asking import Asker, Clerk
from dashboard.charts.palette import Palette
from dashboard.desks.press import telling
from dashboard.figure import finishing
from dashboard.figure.asked import Asked
from dashboard.figure.finished import FinishedFigure
from dashboard.figure.made import Made, Nothing
from dashboard.figure.table import Unit
from dashboard.screen import menu
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings
from tests.figure import in_the_demo
from tests.figure.in_the_demo import OCTOBER
from tests.pages import odd_worlds
from tests.pages.conftest import opened
from tests.reading import said

REGIONS = ("", "33.10", "33.10.22.2005")
NO_PEOPLE = frozenset(
    {"workers", "villages", "reached", "unreached", "grace", "previous_rank", "month", "milestone", "target"}
)
"""Columns of numbers that count nobody of ours: published denominators, villages, months, ranks that no paper shows,
what was agreed."""
OF_VILLAGES = frozenset({"reach"})


def made_of(kind: str, region: str, clerk: Clerk) -> Made:
    made = kinds.asked(kind, CoverageQuestion(OCTOBER, region)).make(clerk)
    assert isinstance(made, Made)
    return made


@pytest.mark.parametrize("language", wording.LOCALES)
@pytest.mark.parametrize(("kind", "region"), in_the_demo.SOMETHING)
def test_a_figure_says_how_it_can_be_asked_for_again(kind: str, region: str, language: str, clerk: Clerk) -> None:
    with wording.speaking(language):
        made = made_of(kind, region, clerk)
        again = kinds.read(made.asked.text()).make(clerk)
        assert isinstance(again, Made)
        assert again.asked == made.asked
        assert (again.part, again.whole) == (made.part, made.whole)
        pd.testing.assert_frame_equal(again.shown.rows, made.shown.rows)
        assert again.drawn.chart.to_dict() == made.drawn.chart.to_dict()
        assert made.asked.kind == kind
        if made.whole is not None:
            assert made.part is not None
            assert made.part <= made.whole


@pytest.mark.parametrize("language", wording.LOCALES)
@pytest.mark.parametrize(("kind", "region"), in_the_demo.NOTHING)
def test_where_there_is_nothing_to_show_is_said_what_and_what_to_do(
    kind: str, region: str, language: str, clerk: Clerk
) -> None:
    with wording.speaking(language):
        nothing = kinds.asked(kind, CoverageQuestion(OCTOBER, region)).make(clerk)
    assert isinstance(nothing, Nothing)
    assert nothing.what
    assert nothing.todo


def test_every_kind_is_made_with_something_to_show_and_mous_below_the_nation_too() -> None:
    assert {kind for kind, _region in in_the_demo.SOMETHING} == set(kinds.KINDS)
    below = {kind for kind, region in in_the_demo.SOMETHING if region}
    assert below == set(kinds.KINDS)


@pytest.mark.parametrize(("kind", "region"), [place for place in in_the_demo.SOMETHING if place[0] not in OF_VILLAGES])
def test_every_number_of_a_figure_counts_people_or_is_built_on_such_counts(
    kind: str, region: str, clerk: Clerk
) -> None:
    """Or it would leave the house while the counts it tells of are hidden."""
    made = made_of(kind, region, clerk)
    counts, rows = made.counts, made.printed.rows
    assert counts.measures
    told = {key for key, _measure in counts.measures} | {each.column for each in counts.built}
    columns = (*made.printed.columns, *made.printed.figures, *made.shown.figures)
    numbers = {column.key for column in columns if column.unit in (Unit.COUNT, Unit.RATE, Unit.CHANGE)}
    assert set(rows.select_dtypes("number").columns) - told - NO_PEOPLE == set()
    assert numbers - told - NO_PEOPLE == set()
    assert len(counts.groups) == len(rows)
    assert len(counts.posisi) in (0, len(rows))


@pytest.mark.parametrize(("kind", "region"), [place for place in in_the_demo.SOMETHING if place[0] in OF_VILLAGES])
def test_a_figure_of_villages_counts_no_people(kind: str, region: str, clerk: Clerk) -> None:
    made = made_of(kind, region, clerk)
    assert made.counts.measures == ()
    assert set(made.printed.rows.select_dtypes("number").columns) - NO_PEOPLE == set()


def test_a_kind_that_is_not_known_is_answered_with_those_that_are(clerk: Clerk) -> None:
    with pytest.raises(CakupanError, match=r"“tebakan” tidak dikenal; yang ada: coverage, trend"):
        kinds.asked("tebakan", CoverageQuestion(OCTOBER)).make(clerk)


def test_a_choice_that_is_not_known_is_answered_with_those_that_are(clerk: Clerk) -> None:
    with pytest.raises(CakupanError, match=r"“bintang” bukan pilihan by untuk angka coverage; pilih salah satu: prof"):
        kinds.asked("coverage", CoverageQuestion(OCTOBER), by="bintang").make(clerk)


@pytest.fixture
def finished(monkeypatch: pytest.MonkeyPatch) -> list[Asked]:
    """What cards ask to be finished, which they go on showing."""
    seen: list[Asked] = []
    original = finishing.figure

    def seeing(who: Asker, asked: Asked, palette: Palette) -> FinishedFigure | Nothing:
        seen.append(asked)
        return original(who, asked, palette)

    monkeypatch.setattr(finishing, "figure", seeing)
    return seen


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("name", [name for name, entry in menu.PAGES.items() if entry.asks])
def test_every_figure_of_a_page_is_one_of_the_registry(
    name: str, region: str, finished: list[Asked], demo_home: Settings, clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd_worlds.point_to(demo_home, monkeypatch)
    page = opened(name, wilayah=region)
    assert not page.exception
    for asked in finished:
        made = kinds.read(asked.text()).make(clerk)
        words = made.what if isinstance(made, Nothing) else made.drawn.title
        assert words in said(page)


def test_a_figure_with_a_blank_among_its_names_is_told_too(clerk: Clerk) -> None:
    """Of the villages of a line, those placed above a village have no district."""
    made = made_of("mou_villages", "65.03", clerk)
    rows = made.printed.rows
    blank = replace(made.printed, rows=rows.assign(district=pd.array([pd.NA] * len(rows), dtype="string")), sheet=None)
    assert " · –" in telling.told(replace(made, shown=blank), made.drawn.title).alt_text
