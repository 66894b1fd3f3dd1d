"""Denominators against a plain recursion over the region tree, on three engines."""

import functools
from dataclasses import replace

import pytest

from data_access.dimensions import Dimension
from data_access.questions import basis
from data_access.questions.question import CoverageQuestion
from data_access.reference import regions
from data_access.scope import NATION, Scope
from data_access.vocabulary import DEFAULT_SEGMENTS, Basis, Level, Movement, Segment
from tests.edition import random_worlds
from tests.questions.conftest import World

NOW = random_worlds.POSISI
BPU = frozenset({Segment.BPU})
WANTED = {DEFAULT_SEGMENTS: ("semua",), BPU: ("BPU", "informal"), frozenset({Segment.PU}): ("PU",)}


def children(code: str) -> list[str]:
    dots = code.count(".") + 1 if code else 0
    return _below(dots).get(code, [])


@functools.cache
def _below(dots: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in regions.names():
        if name.count(".") == dots:
            found.setdefault(name.rpartition(".")[0], []).append(name)
    return found


def workers(world: World, code: str, segment: str, question: CoverageQuestion, profession: str = "") -> int | None:
    """Its own figure, the latest in force at the posisi else the earliest later; else its children's sum."""
    own = dated(world, code, segment, question, profession)
    if own:
        past = [one for one in own if one[0] <= question.posisi]
        return max(past)[-1] if past else min(own, key=lambda one: (one[0], -one[1]))[-1]
    total = None
    for child in children(code):
        part = workers(world, child, segment, question, profession)
        if part is None:
            return None
        total = (total or 0) + part
    return total


def dated(
    world: World, code: str, segment: str, question: CoverageQuestion, profession: str
) -> list[tuple[int, int, int]]:
    """The region's own figures: month from which each is in force, its reference month, workers; the month as a count
    of months since year 0. One of an MoU that is not yet in force is none."""
    found = []
    for (year, month), people in world.figures.get((code, profession, segment, question.basis), {}).items():
        if question.basis is Basis.BEKERJA:  # of August, published in January
            found.append((12 * (year + 1), 12 * year + (month or 8) - 1, people))
        else:
            reference = 12 * year + (month or 1) - 1
            found.append((reference, reference, people))
    return [one for one in found if question.basis is not Basis.MOU or one[0] <= question.posisi]


def expected(world: World, code: str, question: CoverageQuestion, profession: str = "") -> int | None:
    """Of the segments that describe the same people, one the region has a figure of its own of; else a sum."""
    wanted = WANTED.get(question.segments, ())
    first = sorted(wanted, key=lambda segment: not dated(world, code, segment, question, profession))
    figures = (workers(world, code, segment, question, profession) for segment in first)
    return next((figure for figure in figures if figure is not None), None)


@pytest.mark.parametrize("segments", WANTED)
@pytest.mark.parametrize("kind", [Basis.BEKERJA, Basis.ELIGIBLE, Basis.MOU])
@pytest.mark.parametrize("posisi", [NOW - 60, NOW, NOW + 12, NOW + 36])
def test_a_region_has_its_own_figure_or_its_childrens(
    world: World, segments: frozenset[Segment], kind: Basis, posisi: int
) -> None:
    question = CoverageQuestion(posisi, basis=kind, segments=segments)
    for code in ("", "33", "33.10", "33.02", "18.71", "33.10.22", "65.03", "65"):
        answer = world.ask(basis.workers_of(NATION, replace(question, region=code)))
        figure = expected(world, code, question)
        assert list(answer["workers"]) == ([] if figure is None else [figure]), code


@pytest.mark.parametrize("dimension", [Dimension.PROVINCE, Dimension.REGENCY, Dimension.DISTRICT])
def test_rows_of_places_have_the_figures_of_those_places(world: World, dimension: Dimension) -> None:
    question = CoverageQuestion(NOW, region="33")
    answer = world.ask(basis.workers_by(NATION, question, dimension))
    level = list(Level).index(Level(dimension.value)) - 1
    asked = [code for code in regions.names() if code.count(".") == level and code.startswith("33")]
    figures = {code: expected(world, code, question) for code in asked}
    assert dict(zip(answer["code"], answer["workers"], strict=True)) == {
        code: n for code, n in figures.items() if n is not None
    }


def test_professions_have_figures_of_their_own_or_none(world: World) -> None:
    for code in ("", "33", "33.10", "33.02"):
        question = CoverageQuestion(NOW, region=code, segments=BPU)
        figure = expected(world, code, question, "petani")
        answer = world.ask(basis.workers_by(NATION, question, Dimension.PROFESSION))
        assert dict(zip(answer["code"], answer["workers"], strict=True)) == (
            {} if figure is None else {"petani": figure}
        )


def test_each_segment_is_measured_on_its_own_workers(world: World) -> None:
    question = CoverageQuestion(NOW, region="33.10", segments=frozenset(Segment))
    answer = world.ask(basis.workers_by(NATION, question, Dimension.SEGMENT))
    figures = {
        one: expected(world, "33.10", replace(question, segments=frozenset({one}))) for one in (Segment.BPU, Segment.PU)
    }
    assert dict(zip(answer["code"], answer["workers"], strict=True)) == {
        one: n for one, n in figures.items() if n is not None
    }


@pytest.mark.parametrize("dimension", [Dimension.SPONSOR_TYPE, Dimension.MOVEMENT])
def test_payers_and_movements_have_no_workers(world: World, dimension: Dimension) -> None:
    assert world.ask(basis.workers_by(NATION, CoverageQuestion(NOW), dimension)).empty


def test_people_of_one_movement_are_no_share_of_all_workers(world: World) -> None:
    assert world.ask(basis.workers_of(NATION, CoverageQuestion(NOW, movement=Movement.SERTAKAN))).empty


def test_a_mixture_of_segments_nobody_counts_has_no_workers(world: World) -> None:
    assert world.ask(
        basis.workers_of(NATION, CoverageQuestion(NOW, segments=frozenset({Segment.PU, Segment.BPU})))
    ).empty


def test_each_month_has_the_workers_of_its_year(world: World) -> None:
    for code in ("", "33", "33.10", "33.02", "18.71"):
        question = CoverageQuestion(NOW, region=code, segments=BPU)
        answer = world.ask(basis.workers_by_month(NATION, question, 18))
        first = max(world.edition.data_mulai, NOW - 17)
        figures = {month: expected(world, code, replace(question, posisi=month)) for month in range(first, NOW + 1)}
        assert dict(zip(answer["month"], answer["workers"], strict=True)) == {
            m: n for m, n in figures.items() if n is not None
        }


def test_a_scope_below_the_region_sees_no_figure_of_it(world: World) -> None:
    scope = Scope(frozenset({"33.10"}))
    assert world.ask(basis.workers_of(scope, CoverageQuestion(NOW, region="33"))).empty
    assert world.ask(basis.workers_of(scope, CoverageQuestion(NOW))).empty


def test_a_rate_is_described_by_the_segments_its_workers_have() -> None:
    for segments, words in WANTED.items():
        assert basis.described_by(CoverageQuestion(NOW, segments=segments)) == set(words)
    assert basis.described_by(CoverageQuestion(NOW, segments=BPU, movement=Movement.SERTAKAN)) == set()
