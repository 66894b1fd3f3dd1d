"""No figure may stand beside public ones so that a few people can be told by subtraction."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard import language
from dashboard.desks.press.refusals import sentence
from dashboard.disclosure.differencing import Reason, refusals
from dashboard.disclosure.published import Published
from dashboard.disclosure.small_cells import hide
from dashboard.disclosure.tables import CountTable
from tests.disclosure import attack

OCTOBER = 2026 * 12 + 9
PEOPLE = [(region, segment) for region in ("33", "33.10", "33.10.22", "33.02", "34") for segment in ("PU", "BPU")]
"""Everybody is of one of these; `33.10` here is known to be in the regency and no nearer."""
FILTERS = [
    {"region": region, "segment": segment}
    for region in (None, {"33"}, {"33.10"}, {"33.10.22"}, {"33.02"}, {"33.02", "33.10.22"})
    for segment in (None, {"PU"}, {"BPU"})
]


def told(
    people: int | None, figure: str = "CKP-1", *, posisi: int = OCTOBER, measure: str = "aktif", **where: str
) -> Published:
    """A count of those in the codes of each dimension, written with spaces between."""
    return Published(
        measure, posisi, tuple((key, frozenset(codes.split())) for key, codes in where.items()), people, figure
    )


def counted(chosen: dict[str, set[str] | None], crowd: dict[tuple[str, str], int], figure: str) -> Published:
    where = tuple((key, None if codes is None else frozenset(codes)) for key, codes in chosen.items())
    return Published("aktif", OCTOBER, where, sum(crowd[person] for person in PEOPLE if is_in(person, chosen)), figure)


def is_in(person: tuple[str, str], chosen: dict[str, set[str] | None]) -> bool:
    region, segment = person
    return (chosen["region"] is None or any(f"{region}.".startswith(f"{code}.") for code in chosen["region"])) and (
        chosen["segment"] is None or segment in chosen["segment"]
    )


def few_are_told(filters: Sequence[dict[str, set[str] | None]], counts: Sequence[int | None]) -> bool:
    """Whether adding and subtracting some of the counts leaves a group of 1 to 4: all ways are tried.

    A group left is one whose people each stand in it once: added once more often than subtracted, or as often.
    """
    lines = [[int(is_in(person, chosen)) for person in PEOPLE] for chosen in filters]
    for signs in itertools.product((0, 1, -1), repeat=len(filters)):
        left = [sum(sign * line[at] for sign, line in zip(signs, lines, strict=True)) for at in range(len(PEOPLE))]
        people = sum(sign * (count or 0) for sign, count in zip(signs, counts, strict=True))
        if set(left) == {0, 1} and 1 <= people <= 4:
            return True
    return False


@given(
    st.fixed_dictionaries({person: st.sampled_from([0, 0, 1, 2, 5, 9, 30]) for person in PEOPLE}),
    st.lists(st.sampled_from(FILTERS), min_size=2, max_size=6, unique_by=str),
    st.data(),
)
def test_whatever_trying_all_sums_and_differences_tells_is_refused(
    crowd: dict[tuple[str, str], int], filters: list[dict[str, set[str] | None]], data: st.DataObject
) -> None:
    cells = [counted(chosen, crowd, f"CKP-{at}") for at, chosen in enumerate(filters)]
    public = data.draw(st.integers(0, len(cells) - 1))
    assume(not few_are_told(filters[:public], [cell.people for cell in cells[:public]]))
    refused = refusals(cells[public:], cells[:public], all_codes={"segment": frozenset({"PU", "BPU"})})
    assert bool(refused) == few_are_told(filters, [cell.people for cell in cells])
    for refusal in refused:
        assert refusal.new
        assert {*refusal.new} <= {*cells[public:]}
        assert {*refusal.earlier} <= {*cells[:public]}
        assert 1 <= refusal.people <= 4


@given(
    st.fixed_dictionaries({person: st.sampled_from([0, 5, 6, 30]) for person in PEOPLE}),
    st.lists(st.sampled_from(FILTERS), min_size=2, max_size=9, unique_by=str),
)
def test_a_world_without_small_groups_is_never_refused(
    crowd: dict[tuple[str, str], int], filters: list[dict[str, set[str] | None]]
) -> None:
    cells = [counted(chosen, crowd, "CKP-1") for chosen in filters]
    assert refusals(cells[1:], cells[:1]) == []


@given(attack.crossed_tables(4, 3))
def test_a_table_with_its_small_cells_hidden_is_never_refused_and_so_is_its_repetition(table: CountTable) -> None:
    hidden = hide(table).cells

    def cell(name: tuple[str, str], figure: str) -> Published:
        where = [(key, None if code == "*" else frozenset({code})) for key, code in zip(("p", "q"), name, strict=True)]
        return Published("aktif", OCTOBER, tuple(where), None if name in hidden else table.counts[name], figure)

    first = [cell(name, "CKP-1") for name in table.counts]
    assert refusals(first, []) == []
    assert refusals([cell(name, "CKP-2") for name in table.counts], first) == []


@pytest.mark.parametrize(
    ("new", "earlier", "people"),
    [
        (told(97, region="33.10"), told(100, region="33"), 3),
        (told(100, region="33"), told(97, region="33.10.22"), 3),
        (told(96, segment="BPU"), told(100, segment="BPU PU"), 4),
        (told(96, segment="BPU", region="33.10"), told(100), 4),
        (told(99, unpaid="0"), told(100, unpaid="0 1 2 3"), 1),
    ],
)
def test_a_filter_in_or_around_an_earlier_one_is_refused_and_the_earlier_one_named(
    new: Published, earlier: Published, people: int
) -> None:
    (refusal,) = refusals([new], [earlier])
    assert (refusal.reason, refusal.new, refusal.earlier) == (Reason.DIFFERENCE, (new,), (earlier,))
    assert refusal.people == people


@pytest.mark.parametrize(
    ("new", "earlier"),
    [
        (told(95, region="33.10"), told(100, region="33")),  # five people
        (told(100, region="33.10"), told(100, region="33")),  # nobody
        (told(97, region="33.10"), told(100, region="33.1")),  # a prefix of the text, not of the code
        (told(97, region="33.10", segment="BPU"), told(100, region="33", segment="PU")),  # beside each other
        (told(97, region="33.10"), told(100, region="33", posisi=OCTOBER - 1)),
        (told(97, region="33.10"), told(100, region="33", measure="diakuisisi")),
        (told(102, region="33.10"), told(100, region="33.10")),  # late data
        (told(102, region="33.10"), told(100, region="33")),  # late data again: no group has -2 people
    ],
)
def test_what_tells_of_no_small_group_is_not_refused(new: Published, earlier: Published) -> None:
    assert refusals([new], [earlier]) == []


def test_a_whole_less_disjoint_parts_is_refused_and_all_of_them_named() -> None:
    whole, part, other = told(100, "CKP-1", region="33"), told(67, "CKP-2", region="33.02 33.03"), told(900, "CKP-3")
    new = told(30, region="33.10")
    (refusal,) = refusals([new], [whole, part, other])
    assert (refusal.earlier, refusal.people) == ((whole, part), 3)


def test_parts_that_together_hold_the_new_figure_are_refused() -> None:
    parts = [told(40, "CKP-1", region="33.02"), told(60, "CKP-2", region="33.10")]
    new = told(98, region="33.02 33.10", segment="BPU")
    (refusal,) = refusals([new], parts)
    assert (refusal.earlier, refusal.people) == (tuple(parts), 2)


def test_late_data_do_not_hide_a_difference() -> None:
    """The whole was told twice; less the parts, the first telling leaves 3 people, the second 12."""
    earlier = [told(100, "CKP-1", region="33"), told(109, "CKP-2", region="33"), told(67, "CKP-3", region="33.02")]
    (refusal,) = refusals([told(30, region="33.10")], earlier)
    assert refusal.earlier == (earlier[0], earlier[2])


def test_a_count_that_contradicts_the_others_does_not_end_the_search() -> None:
    earlier = [told(100, "CKP-1", region="33"), told(300, "CKP-2", region="33.03"), told(67, "CKP-3", region="33.02")]
    (refusal,) = refusals([told(30, region="33.10")], earlier)
    assert refusal.earlier == (earlier[0], earlier[2])


HALF_HIDDEN = [
    told(100, "CKP-1", region="33"),
    told(None, "CKP-1", region="33.01"),
    told(None, "CKP-1", region="33.02"),
    told(48, "CKP-1", region="33.03"),
]


def test_a_cell_hidden_once_is_not_shown_by_a_revision() -> None:
    (refusal,) = refusals([told(49, "CKP-2", region="33.02")], HALF_HIDDEN)
    assert (refusal.reason, refusal.earlier) == (Reason.SHOWN_AGAIN, (HALF_HIDDEN[2],))


def test_a_revision_may_change_a_total_and_hide_the_same_cells() -> None:
    revised = [replace(cell, people=cell.people and cell.people + 2, figure_id="CKP-2") for cell in HALF_HIDDEN]
    assert refusals(revised, HALF_HIDDEN) == []


def test_another_figure_that_bounds_a_hidden_cell_is_refused() -> None:
    """33.01 and 33.02 hold 52. With 33.04, hidden and so somebody, 33.02 would be seen to hold at most 49, and with
    33.05 33.01 at most 4; no sum or difference alone leaves so few."""
    earlier = [*HALF_HIDDEN, told(None, "CKP-2", region="33.05")]
    new = told(5, "CKP-3", region="33.01 33.05")
    (refusal,) = refusals([new], earlier)
    assert (refusal.reason, refusal.new, refusal.people) == (Reason.REVEALS, (new,), 4)
    assert {HALF_HIDDEN[1], earlier[-1]} <= {*refusal.earlier}


def test_codes_known_completely_tell_more() -> None:
    """Nobody is PU, so that all of 33.10 are BPU, if there is no third segment."""
    earlier = [told(5, region="33.10"), told(0, segment="PU")]
    new = told(6, region="33", segment="BPU")
    assert refusals([new], earlier) == []
    (refusal,) = refusals([new], earlier, all_codes={"segment": frozenset({"PU", "BPU"})})
    assert (refusal.earlier, refusal.people) == (tuple(earlier), 1)


def test_without_earlier_figures_a_new_one_is_checked_against_itself() -> None:
    new = [told(100, region="33"), told(97, region="33.10")]
    (refusal,) = refusals(new, [])
    assert (refusal.new, refusal.earlier) == (tuple(new), ())


def test_a_refusal_names_the_earlier_figure_and_the_way_out_in_both_languages() -> None:
    (across,) = refusals([told(97, region="33.10")], [told(100, "CKP-2026-10-0042", region="33")])
    (within,) = refusals([told(97, region="33.10"), told(100, region="33")], [])
    assert "CKP-2026-10-0042" in sentence(across)
    assert "menyisakan 3 orang" in sentence(within)
    with language.speaking("en"):
        assert "leaves 3 people" in sentence(across)
