"""What leaves the house: no small count in table, chart or counts, and none that a reader can work out."""

import json
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import kinds
from dashboard.asking import Clerk
from dashboard.disclosure import is_small
from dashboard.disclosure.reader import exposed
from dashboard.figure import backing, outside, rates
from dashboard.figure.adding_up import TOLD, labels, structure
from dashboard.figure.made import Made, TooSmall
from dashboard.figure.outside import Outside
from dashboard.formatting import hidden_sign
from dashboard.subjects import coverage
from dashboard.subjects.coverage import answer
from data_access.questions.question import CoverageQuestion
from tests.figure import in_the_demo
from tests.figure.given import Given
from tests.figure.handmade import SOURCE
from tests.figure.in_the_demo import OCTOBER
from tests.figure.leaving import left_over

QUESTION = CoverageQuestion(OCTOBER, "33.10")
PROFESSIONS = ("petani", "art", "nelayan", "supir", "montir", "penjahit")


def made_of(people: dict[str, int], workers: dict[str, int] | None = None) -> Made:
    """Coverage by profession of hand-made people."""
    names = pd.Series([None] * len(people), dtype="object")
    active = pd.DataFrame({"code": list(people), "name": names, "active": list(people.values())})
    known = pd.DataFrame(
        {
            "code": pd.Series(list(workers or {}), dtype="str"),
            "workers": pd.Series((workers or {}).values(), dtype="int64"),
        }
    )
    rows = rates.table(active, known, sum((workers or {}).values()) or None)
    made = coverage.by(QUESTION, "profession").make(Given({answer.breakdown: rows, backing.provenance: SOURCE}))
    assert isinstance(made, Made)
    return made


def cells(out: Outside, column: str) -> dict[str, Any]:
    return dict(zip(out.made.shown.rows["code"], out.made.shown.rows[column], strict=True))


def test_two_small_rows_are_hidden_and_drawn_as_one() -> None:
    out = outside.outside(made_of({"petani": 65, "art": 3, "nelayan": 4, "supir": 0}, {"petani": 100, "art": 10}))
    sign = hidden_sign()
    assert cells(out, "active") == {"petani": 65, "supir": 0, "art": sign, "nelayan": sign}
    assert cells(out, "rate")["art"] == cells(out, "andil")["nelayan"] == sign
    assert cells(out, "rate")["petani"] == 0.65
    assert out.made.drawn.title == "Petani paling banyak: 65 dari 72 pekerja aktif (90,3%)"
    drawn = json.dumps(out.made.drawn.chart.to_dict())
    assert "disembunyikan" in drawn
    assert "nelayan" not in drawn


def test_one_small_row_takes_the_next_smallest_with_it() -> None:
    out = outside.outside(made_of({"petani": 65, "art": 3, "supir": 20}))
    assert cells(out, "active") == {"petani": 65, "supir": hidden_sign(), "art": hidden_sign()}


def test_nothing_small_nothing_hidden() -> None:
    made = made_of({"petani": 65, "art": 15, "unallocated": 20})
    out = outside.outside(made)
    assert out.hidden == frozenset()
    assert out.made.drawn is made.drawn
    assert cells(out, "active") == {"petani": 65, "art": 15, "unallocated": 20}


@pytest.mark.parametrize("people", [{"petani": 4}, {"petani": 3, "art": 1}, {"petani": 3, "art": 4}])
def test_so_few_that_nothing_is_left_to_draw_stays_inside(people: dict[str, int]) -> None:
    with pytest.raises(TooSmall):
        outside.outside(made_of(people))


def test_what_is_public_says_who_was_counted_and_hides_whom_it_hides() -> None:
    out = outside.outside(made_of({"petani": 65, "art": 3, "nelayan": 4}))
    told = {
        tuple(sorted(dict(cell.where).get("profession") or ())): (cell.measure, cell.posisi, cell.people)
        for cell in out.counts
    }
    assert told == {
        ("petani",): ("active", OCTOBER, 65),
        ("art",): ("active", OCTOBER, None),
        ("nelayan",): ("active", OCTOBER, None),
        (): ("active", OCTOBER, 72),
    }
    assert all(dict(cell.where)["region"] == frozenset({"33.10"}) for cell in out.counts)
    assert all(dict(cell.where)["months_unpaid"] == frozenset("0123") for cell in out.counts)


@given(st.dictionaries(st.sampled_from(PROFESSIONS), st.integers(0, 12)).filter(lambda people: any(people.values())))
def test_no_reader_of_a_breakdown_learns_of_a_few(people: dict[str, int]) -> None:
    out = left_over(made_of(people))
    shown = {code: count for code, count in cells(out, "active").items() if count != hidden_sign()}
    assert all(people[code] == count and not is_small(count) for code, count in shown.items())
    hidden = [code for code in people if code not in shown]
    left = sum(people.values()) - sum(shown.values())
    if hidden:
        assert len(hidden) > 1
        assert left - (len(hidden) - 1) >= 5


@pytest.mark.parametrize(("kind", "region", "more"), in_the_demo.LEAVING)
def test_what_leaves_the_house_of_any_kind_tells_of_no_few(
    kind: str, region: str, more: dict[str, str], clerk: Clerk
) -> None:
    made = kinds.asked(kind, CoverageQuestion(OCTOBER, region), **more).make(clerk)
    assert isinstance(made, Made)
    out = outside.outside(made)
    shown = out.made.shown.rows
    for key, _measure in made.counts.measures:
        numbers = [cell for cell in shown[key] if not isinstance(cell, str) and pd.notna(cell)]
        assert not any(is_small(abs(int(number))) for number in numbers), key
    assert not any(cell.people is not None and is_small(cell.people) for cell in out.counts)
    inside = made.printed.rows.set_axis(pd.Index(labels(made), dtype="object"))
    measured = [cell for cell in out.hidden if cell[1] in dict(made.counts.measures) or cell[0] == TOLD]
    assert exposed(structure(inside, made.counts), measured) == []


@pytest.mark.parametrize(("kind", "region"), in_the_demo.TOO_SMALL)
def test_what_cannot_be_told_without_its_few_stays_inside(kind: str, region: str, clerk: Clerk) -> None:
    made = kinds.asked(kind, CoverageQuestion(OCTOBER, region)).make(clerk)
    assert isinstance(made, Made)
    with pytest.raises(TooSmall):
        outside.outside(made)


def test_every_kind_leaves_the_house_but_endings_which_name_payers_of_a_few() -> None:
    assert set(kinds.KINDS) - {kind for kind, _region, _more in in_the_demo.LEAVING} == {"sponsor_endings"}


def test_a_board_that_hides_a_row_has_no_ranks(clerk: Clerk) -> None:
    """They would say how many stand above it; the bars that are left stand without."""
    hiding = []
    for credit in ("sponsor", "company", "district", "term"):
        made = kinds.asked("board", CoverageQuestion(OCTOBER, "33.02"), by=credit, since="2026-01").make(clerk)
        assert isinstance(made, Made)
        out = outside.outside(made)
        assert "1. " in json.dumps(made.drawn.chart.to_dict())
        if any(key == "acquired" for _row, key in out.hidden):
            hiding.append(credit)
            assert set(out.made.shown.rows["rank"]) == {hidden_sign()}
            assert "1. " not in json.dumps(out.made.drawn.chart.to_dict())
    assert hiding


def test_programmes_of_almost_the_same_people_do_not_tell_the_few_between_them() -> None:
    """Packages nest: who knows 12 with JHT and 11 with JP knows one with JHT alone."""
    people = {"JKK": 19, "JKM": 19, "JHT": 12, "JP": 11, "JKP": 0}
    rows = rates.table(
        pd.DataFrame({"code": list(people), "name": None, "active": list(people.values())}), rates.no_workers()
    )
    made = coverage.by(QUESTION, "programme").make(Given({answer.breakdown: rows, backing.provenance: SOURCE}))
    assert isinstance(made, Made)
    told = cells(outside.outside(made), "active")
    assert {told["JHT"], told["JP"]} & {hidden_sign()}
    assert told["JKK"] == 19
