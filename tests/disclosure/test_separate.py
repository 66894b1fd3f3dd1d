"""Counts taken apart are told of as they are all at once."""

from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from dashboard.disclosure import differencing
from dashboard.disclosure.equations import Equations, consistent
from dashboard.disclosure.published import Published
from dashboard.disclosure.separate import related, separate
from data_access import months

POSISI = months.month("2026-10")
VILLAGES, PROFESSIONS, PAYERS = ("33.10.01", "33.10.02", "33.10.03"), ("petani", "art", "supir"), ("iik", "asn")


def cell(people: int | None, **codes: str) -> Published:
    return Published(
        "active", POSISI, tuple((key, frozenset({code})) for key, code in sorted(codes.items())), people, ""
    )


@st.composite
def releases(draw: st.DrawFn) -> list[Published]:
    """A regency's people by village, and by profession and payer; perhaps a profession of one village, which ties
    them, and the province around. Some counts are hidden."""
    people = {
        (village, profession, payer): draw(st.sampled_from([0, 0, 1, 3, 7, 30]))
        for village in VILLAGES
        for profession in PROFESSIONS
        for payer in PAYERS
    }

    def count(*codes: str, region: str = "33.10") -> Published:
        counted = sum(n for key, n in people.items() if set(codes) <= set(key))
        chosen = {"profession" if code in PROFESSIONS else "payer": code for code in codes if code not in VILLAGES}
        village = [c for c in codes if c in VILLAGES]
        is_hidden = counted > 0 and draw(st.sampled_from([False, False, True]))
        return cell(None if is_hidden else counted, region=village[0] if village else region, **chosen)

    cells = [cell(sum(people.values()), region="33.10"), *(count(village) for village in VILLAGES)]
    cells += [count(profession, payer) for profession in PROFESSIONS for payer in PAYERS]
    if draw(st.booleans()):
        cells.append(count(VILLAGES[0], PROFESSIONS[0]))
    if draw(st.booleans()):
        cells.append(cell(sum(people.values()) + draw(st.sampled_from([0, 2, 90])), region="33"))
    return list({each.group: each for each in cells}.values())


def least(equations: list[Equations]) -> tuple[set[int], set[Published]]:
    """The small groups there are, by how many people, and the hidden counts told to be small."""
    groups = {people for each in equations for people, _cells in each.small_groups(5)}
    return groups, {cells[0] for each in equations for _people, cells in each.small_hidden(5)}


@given(releases())
def test_parts_tell_what_the_whole_tells(cells: list[Published]) -> None:
    whole = [consistent(cells, {})]
    parts = [consistent(part, {}) for part in separate(cells)]
    groups, hidden = least(whole)
    some, told = least(parts)
    assert told == hidden
    assert bool(some) == bool(groups)
    assert min(some, default=0) == min(groups, default=0)


def test_villages_and_professions_are_told_apart_by_their_regency() -> None:
    regency, province = cell(100, region="33.10"), cell(900, region="33")
    villages = [cell(40, region=village) for village in VILLAGES[:2]]
    work = [cell(60, region="33.10", profession="petani"), cell(30, region="33.10", profession="art", payer="iik")]
    parts = separate([province, regency, *villages, *work])
    assert {frozenset(part) for part in parts} == {
        frozenset({regency, *villages}),
        frozenset({regency, *work}),
        frozenset({province, regency}),
    }


def test_a_profession_of_a_village_ties_both() -> None:
    cells = [cell(100, region="33.10"), cell(40, region=VILLAGES[0]), cell(60, region="33.10", profession="petani")]
    tied = [*cells, cell(20, region=VILLAGES[0], profession="petani")]
    assert len(separate(cells)) == 2
    assert separate(tied) == [tied]


def test_a_hidden_count_takes_nothing_apart() -> None:
    cells = [cell(None, region="33.10"), cell(40, region=VILLAGES[0]), cell(60, region="33.10", profession="petani")]
    assert separate(cells) == [cells]


@given(releases(), st.data())
def test_what_of_a_ledger_is_not_asked_tells_nothing_of_the_new_counts(
    cells: list[Published], data: st.DataObject
) -> None:
    new = data.draw(st.lists(st.sampled_from(cells), min_size=1, max_size=4, unique=True))
    earlier = [cell for cell in cells if cell not in new]
    found = differencing.refusals(new, earlier)
    with mock.patch.object(differencing, "related", lambda told, _new: list(told)):
        assert bool(differencing.refusals(new, earlier)) == bool(found)


def test_of_a_ledger_that_grows_a_new_figure_asks_for_no_more_than_the_whole_of_each_place_beside_it() -> None:
    new = [cell(20, region="33.99"), *(cell(10, region="33.99", profession=code) for code in ("petani", "art"))]
    ledger = [cell(9_000, region="33")]
    for regency in [f"33.{number:02d}" for number in range(1, 40)]:
        ledger.append(cell(90, region=regency))
        ledger += [cell(45, region=regency, profession=code) for code in ("petani", "art")]
        ledger += [cell(9, region=f"{regency}.{number:02d}") for number in range(1, 11)]
    ledger += [cell(50, region=f"34.{number:02d}") for number in range(1, 40)]
    asked = related([*new, *ledger], frozenset(new))
    assert [one for one in asked if one not in new] == [ledger[0], *(one for one in ledger if one.people == 90)]
