"""Labels in the margin never overlap, whatever stands beside them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts import margin
from dashboard.charts.margin import Label

SPACE = 400.0
labels = st.lists(st.tuples(st.floats(-50, SPACE + 50), st.floats(1, 60)), max_size=6)


@given(labels)
def test_no_two_labels_overlap_and_all_lie_inside(drawn: list[tuple[float, float]]) -> None:
    wanted, heights = [at for at, _ in drawn], [height for _, height in drawn]
    centres = margin.apart(wanted, heights, SPACE)
    edges = sorted((centre - height / 2, centre + height / 2) for centre, height in zip(centres, heights, strict=True))
    assert all(above[1] <= below[0] + 1e-6 for above, below in pairwise(edges))
    assert all(top >= -1e-6 and bottom <= SPACE + 1e-6 for top, bottom in edges)


@given(labels)
def test_labels_keep_the_order_of_what_they_name(drawn: list[tuple[float, float]]) -> None:
    wanted = [at for at, _ in drawn]
    centres = margin.apart(wanted, [height for _, height in drawn], SPACE)
    assert [centres[at] for at in sorted(range(len(wanted)), key=wanted.__getitem__)] == sorted(centres)


def test_labels_with_room_stay_where_they_want() -> None:
    assert margin.apart([50, 200, 350], [40, 40, 40], SPACE) == [50, 200, 350]


def test_two_that_collide_share_the_way() -> None:
    assert margin.apart([200, 200], [40, 20], SPACE) == pytest.approx([185, 215])


def test_lines_of_a_label_stand_around_its_centre() -> None:
    lines = margin.texts(Label(0.5, "a", ("b", "c"), "direct-label"), 100)
    assert [(line.pixel, line.style) for line in lines] == [
        (85, "direct-label"),
        (100, "quiet-label"),
        (115, "quiet-label"),
    ]
