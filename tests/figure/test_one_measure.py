"""One measure has one protection, whatever name a figure gives it (definitions 5.13)."""

import re
from dataclasses import replace
from itertools import permutations, product
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from dashboard.disclosure.differencing import Refusal, refusals
from dashboard.disclosure.published import Published
from dashboard.disclosure.tables import CountTable, Sum
from dashboard.figure import backing, public, rates
from dashboard.figure.complete import all_codes
from dashboard.figure.made import Made
from dashboard.figure.old_name import SPONSORED
from dashboard.figure.one_measure import alike
from dashboard.figure.outside import Outside
from dashboard.formatting import hidden_sign
from dashboard.subjects import cliff, coverage, sponsorship
from dashboard.subjects.cliff import answer as cliff_answer
from dashboard.subjects.cliff import metrics as cliff_metrics
from dashboard.subjects.cliff.answer import Cliff
from dashboard.subjects.cliff.choice import TermChoice
from dashboard.subjects.cliff.words import band_name
from dashboard.subjects.coverage import answer as coverage_answer
from dashboard.subjects.sponsorship import answer as sponsorship_answer
from dashboard.wording import labels
from data_access import months
from data_access.questions.question import CoverageQuestion
from data_access.questions.sponsorship import MONTHLY_PAYERS
from tests.disclosure import attack
from tests.figure.given import Given
from tests.figure.handmade import OCTOBER, SOURCE
from tests.figure.leaving import left_over

QUESTION = CoverageQuestion(OCTOBER, "33.10", grace=0)
TYPES = ("mandiri", "pemberi_kerja", "iik", "apbdes", "baznas")
WORLDS = st.fixed_dictionaries(dict.fromkeys(TYPES, attack.COUNTS))


def by_type(people: dict[str, int]) -> Made:
    """Coverage by sponsor type."""
    active = pd.DataFrame({"code": list(people), "name": None, "active": list(people.values())})
    rows = rates.table(active[active["active"] > 0], rates.no_workers())
    return made(coverage.by(QUESTION, "sponsor_type").make(Given({coverage_answer.breakdown: rows, **SOURCED})))


def falling(people: dict[str, int]) -> Made:
    """A cliff whose first month has these people; of each type somebody falls after three months."""
    ahead = range(OCTOBER, OCTOBER + 13)
    rows = pd.DataFrame(
        [
            {"month": month, "sponsor_type": kind, "people": count if month < OCTOBER + 3 else 0}
            for kind, count in people.items()
            for month in ahead
            if count and (month < OCTOBER + 3 or kind not in MONTHLY_PAYERS)
        ]
        or [{"month": OCTOBER, "sponsor_type": "mandiri", "people": 0}]
    )
    by_month = cliff_metrics.table(rows, ahead, MONTHLY_PAYERS, None)
    fallen = pd.DataFrame({"within": [3], "people": [0], "villages": [2], "unplaced": [0]})
    found = Cliff(by_month, cliff_metrics.bands(rows, ahead, MONTHLY_PAYERS), cliff_metrics.fall(by_month, fallen, 3))
    return made(cliff.cliff(QUESTION, TermChoice(3)).make(Given({cliff_answer.of: found, **SOURCED})))


def crossing(people: dict[str, int]) -> Made:
    """Everybody is a farmer, so that a line of the crossing is a sponsor type."""
    pairs = pd.DataFrame(
        [("petani", kind, count) for kind, count in people.items() if count],
        columns=["code", "column_code", "active"],
    )
    return made(sponsorship.across(QUESTION).make(Given({sponsorship_answer.across: pairs, **SOURCED})))


SOURCED: dict[Any, Any] = {backing.provenance: SOURCE}
FIGURES = (by_type, falling, crossing)


def made(found: object) -> Made:
    if not isinstance(found, Made):
        reject()
    return found


def held_against(new: Outside, earlier: Outside) -> list[Refusal]:
    """As press checks a figure against one of the register."""
    ours, theirs = ([count for _cell, count in public.compared(one)] for one in (new, earlier))
    return refusals(ours, theirs, all_codes=all_codes([*ours, *theirs]))


def told(out: Outside) -> dict[str, int]:
    """Everything a stranger reads of sponsor types in the table and the marks of a figure, as sums of types."""
    table = out.made.shown.rows
    found: dict[str, int] = {}
    if "monthly" in table:
        first = table[table["month"] == OCTOBER].iloc[0]
        found = {key: first[key] for key in ("monthly", "sponsored") if first[key] != hidden_sign()}
        found |= {"*": first["active"]} if first["active"] != hidden_sign() else {}
        names = {band_name(kind): kind for kind in SPONSORED}
        marks = [row for rows in out.made.drawn.chart.to_dict()["datasets"].values() for row in rows]
        first_month = [mark for mark in marks if "at" in mark and mark["month"] == OCTOBER]
        return found | {names[mark["name"]]: mark["active"] for mark in first_month if mark["name"] in names}
    key = "column_code" if "column_code" in table else "code"
    return {kind: people for kind, people in zip(table[key], table["active"], strict=True) if people != hidden_sign()}


def table_of(people: dict[str, int]) -> CountTable:
    monthly, sponsored = ([kind for kind in TYPES if (kind in MONTHLY_PAYERS) is wanted] for wanted in (True, False))
    sums = (Sum("monthly", tuple(monthly)), Sum("sponsored", tuple(sponsored)), Sum("*", ("monthly", "sponsored")))
    counts = dict(people)
    for each in sums:
        counts[each.whole] = sum(counts[part] for part in each.parts)
    return CountTable(counts, sums)


@settings(max_examples=12)  # each is drawn, which takes a tenth of a second
@given(WORLDS)
def test_two_figures_that_may_stand_together_leave_every_few_a_range(people: dict[str, int]) -> None:
    """The stranger has both, in either order, and solves for each type by himself."""
    table, outs = table_of(people), [left_over(figure(people)) for figure in FIGURES]
    for one, other in permutations(outs, 2):
        if held_against(other, one):
            continue
        known = {**told(one), **told(other), "*": sum(people.values())}  # everybody, whom other figures tell
        known |= {kind: 0 for kind, count in people.items() if not count}
        assert all(table.counts[name] == count for name, count in known.items())
        hidden = [name for name in table.counts if name not in known and table.counts[name]]
        for kind in TYPES:
            if 0 < people[kind] < 5:
                assert kind in hidden
                assert attack.most_by_solving(table, hidden, kind) >= 5


def test_the_bands_of_a_cliff_are_the_sponsor_types_of_its_posisi() -> None:
    """mandiri 3 and pemberi_kerja 56 are hidden in one figure; their sum is 59 in the other, less 56 of a third."""
    people = {"mandiri": 3, "pemberi_kerja": 56, "iik": 0, "apbdes": 30, "baznas": 20}
    types, bands = left_over(by_type(people)), left_over(falling(people))
    assert {told(types).get(kind) for kind in ("mandiri", "baznas")} == {None}
    assert told(bands)["monthly"] == 59
    assert held_against(bands, types)
    assert held_against(types, bands)


@settings(max_examples=20)
@given(WORLDS)
def test_no_words_name_what_is_hidden(people: dict[str, int]) -> None:
    out = left_over(by_type(people))
    shown = told(out)
    for kind in TYPES:
        if people[kind] and kind not in shown:
            name = re.escape(labels.name("sponsor_type", kind))
            assert not re.search(rf"{name}[^,.;]*?\d", f"{out.made.drawn.title}. {out.made.drawn.alt_text}")


def cell(measure: str, posisi: int = OCTOBER, **where: str) -> Published:
    groups = tuple(sorted((key, frozenset(codes.split())) for key, codes in where.items()))
    return Published(measure, posisi, groups, 9, "")


SAME = [
    (cell("monthly if nobody renews"), cell("active", sponsor_type="mandiri pemberi_kerja")),
    (cell("active of mandiri,iik"), cell("active", sponsor_type="mandiri iik")),
    (cell("mou paid", mou_line="1"), cell("mou people", mou_line="1", stage="paid")),
    (cell("mou paid", mou_line="1"), cell("mou paid", mou_line="1", months_unpaid="0")),
    (cell("active", programme="JKK"), cell("active")),
    (cell("active", region="33.10.22.2005", placed_in_village="yes"), cell("active", region="33.10.22.2005")),
    (cell("acquired 2026-01..2026-10"), cell(f"people of entries {OCTOBER - 9}..{OCTOBER}")),
    (cell("eligible_3 2026-01..2026-10"), cell("acquired 2026-01..2026-07")),
    (cell("acquired 2026-10..2026-10"), cell("people of entries 0..24321", entry_month="2026-10")),
    (
        cell("retained_3 2026-01..2026-10", credited_village_role="rt_rw"),
        cell(f"retained_3 of entries {OCTOBER - 9}..{OCTOBER}", village_role="rt_rw"),
    ),
    (
        cell("acquired 2026-10..2026-10", credited_district="33.10.22"),
        cell("acquired 2026-10..2026-10", region="33.10.22"),
    ),
    (cell("acquired_iik 2026-01..2026-10"), cell("acquired 2026-01..2026-10", acquirer="iik")),
    (cell("retained 2026-01..2026-10", month_since="3"), cell("retained_3 2026-01..2026-10")),
    (
        cell("continued 2026-01..2026-10", credited_sponsor="iik:7"),
        cell(f"continued of entries {OCTOBER - 9}..{OCTOBER}", credited_sponsor="iik:7", sponsor_type="iik"),
    ),
]
"""Two names of the same people."""


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_names_of_the_same_people_are_one_group(one: Published, other: Published) -> None:
    ours, theirs = ({(as_.measure, as_.posisi, as_.group) for as_ in alike([each], OCTOBER)} for each in (one, other))
    assert ours == theirs


INSIDE = [
    (cell("active", OCTOBER + 3, months_unpaid="0"), cell("active", months_unpaid="0")),
    (cell("sponsored if nobody renews", OCTOBER + 3), cell("active", OCTOBER + 3)),
    (cell("band_iik if nobody renews", OCTOBER), cell("sponsored if nobody renews", OCTOBER)),
    (cell("ending within 3", payer="7"), cell("active", months_unpaid="0")),
    (cell("active", months_unpaid="0", placed_in_village="yes"), cell("ever")),
    (cell("active", programme="JHT"), cell("active")),
    (cell("mou paid", mou_line="1"), cell("mou registered", mou_line="1")),
    (cell("retained_3 2026-01..2026-10"), cell("eligible_3 2026-01..2026-10")),
    (cell("eligible_6 2026-01..2026-10"), cell("eligible_3 2026-01..2026-10")),
    (cell("active_now 2026-01..2026-10", months_unpaid="0"), cell("acquired 2026-01..2026-10", months_unpaid="0")),
    (cell("acquired 2026-01..2026-09"), cell("acquired 2026-01..2026-10")),
    (cell("ended 2026-01..2026-10"), cell("acquired 2026-01..2026-10")),
    (cell("continued 2026-01..2026-10", credited_sponsor="iik:7"), cell("ended 2026-01..2026-10")),
    (cell("continued of entries 24312..24321", sponsor_type="iik"), cell("ended of entries 24312..24321")),
    (
        cell("berakhir of entries 24312..24321", sponsor_type="iik"),
        cell("ended of entries 24312..24321", sponsor_type="iik"),
    ),
    (cell("lanjut of entries 24312..24321"), cell("people of entries 24312..24321")),
]
"""People of the first are some of the second."""


@pytest.mark.parametrize(("part", "whole"), INSIDE)
def test_what_lies_inside_another_count_is_seen_to_by_its_name(part: Published, whole: Published) -> None:
    (ours, *_), (theirs, *_) = alike([part], OCTOBER), alike([whole], OCTOBER)
    assert (ours.measure, ours.posisi) == (theirs.measure, theirs.posisi)
    assert ours.nests_in(theirs)
    assert not theirs.nests_in(ours)


HELD = [
    (cell("active", OCTOBER - 1, months_unpaid="0"), cell("active", months_unpaid="0 1")),
    (cell("active", OCTOBER - 2, months_unpaid="0 1"), cell("active", months_unpaid="0 1 2 3")),
    (cell("berjalan of entries 24312..24321"), cell("active", months_unpaid="0")),
    (cell("active_now 2026-01..2026-10", months_unpaid="0 1"), cell("active", months_unpaid="0 1")),
    (cell("people of entries 24312..24321", entry_month="2026-08"), cell("active", OCTOBER, months_unpaid="0 1 2 3")),
    (cell("people of entries 24312..24321", entry_month="2026-08"), cell("active", OCTOBER - 2, months_unpaid="0")),
    (cell("active", OCTOBER - 3, months_unpaid="0"), cell("mou active_official", mou_line="A 1", line_since="2026-03")),
    (cell("eligible_6 2026-01..2026-10"), cell("active", OCTOBER - 6, months_unpaid="0 1 2 3")),
    (cell("retained_6 2026-03..2026-10"), cell("active", OCTOBER, months_unpaid="0 1 2 3")),
    (
        cell("acquired 2026-10..2026-10", credited_sponsor="iik:A"),
        cell("active", sponsor_type="iik", months_unpaid="0"),
    ),
]
"""People of the first are some of the second, by another of its names."""


@pytest.mark.parametrize(("part", "whole"), HELD)
def test_what_another_measure_holds_is_seen_to_lie_in_it(part: Published, whole: Published) -> None:
    pairs = product(alike([part], OCTOBER), alike([whole], OCTOBER))
    alike_now = [(one, other) for one, other in pairs if (one.measure, one.posisi) == (other.measure, other.posisi)]
    assert [one for one, other in alike_now if one.nests_in(other) and not other.nests_in(one)]
    assert not [one for one, other in alike_now if other.nests_in(one)]


def test_those_whose_term_is_not_over_are_those_who_came_in_less_those_whose_term_is() -> None:
    came, over = (cell(f"{what} 2026-01..2026-10", credited_sponsor="iik:A") for what in ("acquired", "ended"))
    paid = cell("active", sponsor_type="iik", months_unpaid="0")
    told = alike([replace(came, people=9), replace(over, people=7)], OCTOBER)
    assert [one.people for one in told if one.measure == "active" and one.nests_in(paid)] == [2]
    half = alike([replace(came, people=9), replace(over, people=None)], OCTOBER)
    assert [one.people for one in half if one.measure == "active" and one.nests_in(paid)] == [None]


def test_of_who_pays_month_by_month_no_term_is_over() -> None:
    mandiri = [cell(f"{what} 2026-01..2026-10", credited_sponsor="mandiri") for what in ("acquired", "ended")]
    assert not [one for one in alike(mandiri, OCTOBER) if "followed" in dict(one.where) and one.measure == "active"]


def test_lines_of_an_mou_are_compared_by_what_they_ask_of_people() -> None:
    wide = cell("mou paid", mou_line="A 1", line_since="2026-03", line_region="33.10.22")
    narrow = cell(
        "mou paid", mou_line="A 2", line_since="2026-03", line_region="33.10.22.2005", line_profession="petani"
    )
    ours, theirs = ({one.measure: one for one in alike([each], OCTOBER)} for each in (narrow, wide))
    for measure in ("people_of_lines", "active"):
        assert ours[measure].nests_in(theirs[measure])
        assert not theirs[measure].nests_in(ours[measure])
    (farmers,) = alike([cell("active", region="33.10.22.2005", profession="petani", months_unpaid="0")], OCTOBER)
    assert ours["active"].group == farmers.group


def test_a_line_of_no_segment_is_compared_with_figures_of_those_segments_that_are_usual() -> None:
    line = cell("mou paid", mou_line="A 1", line_since="2026-03", line_region="33.10", segment="BPU PU")
    found = {one.measure: dict(one.where)["segment"] for one in alike([line], OCTOBER)}
    assert found["active"] == frozenset({"BPU", "PU"})
    assert found["people_of_lines"] is None


@pytest.mark.parametrize("stage", ["ever_paid", "registered"])
def test_a_later_baseline_lies_within_an_earlier_one(stage: str) -> None:
    def since(month: str) -> Published:
        one = cell(f"mou {stage}", mou_line=month, line_since=month, line_region="33.10")
        return next(found for found in alike([one], OCTOBER) if found.measure == "people_of_lines")

    assert since("2026-05").nests_in(since("2026-03"))
    assert not since("2026-03").nests_in(since("2026-05"))


def test_a_quota_counts_nobody_in_particular() -> None:
    of_quota = cell("mou paid", mou_line="A 1", within_quota="yes", region="33.10")
    assert [one.measure for one in alike([of_quota], OCTOBER)] == ["mou people"]


def test_a_bridge_of_a_month_names_who_came_in_as_a_board_does() -> None:
    step, board = (alike([one], OCTOBER) for one in (cell("active", step="baru_1"), cell("acquired 2026-10..2026-10")))
    assert board[0].group in {one.group for one in step if one.measure == "entries"}
    assert months.text(OCTOBER) == "2026-10"
