"""A chart that leaves the house tells no more than its table: what is hidden there is in no mark, label or word."""

from dataclasses import replace
from itertools import product
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.charts.grid import HIDDEN, HIDDEN_LABEL
from dashboard.charts.house_style import Figure
from dashboard.desks.press import checks
from dashboard.disclosure import is_small
from dashboard.disclosure.reader import exposed
from dashboard.disclosure.tables import CountTable, Sum
from dashboard.figure import backing
from dashboard.figure.adding_up import TOLD
from dashboard.figure.made import Made, Nothing, TooSmall
from dashboard.figure.outside import outside
from dashboard.formatting import hidden_sign
from dashboard.remainder import OTHERS
from dashboard.subjects import retention, sponsorship
from dashboard.subjects.cliff.metrics import MONTHLY
from dashboard.subjects.cliff.words import band_name
from dashboard.subjects.retention.cohorts_chart import ALL
from dashboard.subjects.sponsorship import answer as sponsorship_answer
from tests.disclosure import attack
from tests.figure.given import Given
from tests.figure.handmade import OCTOBER, SOURCE
from tests.figure.leaving import COUNTS, QUESTION, TYPES, Stay, bridge_of, cliff_of, falling, shown, stay_of, unsolved


def marks(figure: Figure) -> list[dict[str, Any]]:
    return [row for rows in figure.chart.to_dict()["datasets"].values() for row in rows]


def crossing(pairs: pd.DataFrame) -> Made | Nothing:
    """Professions crossed with sponsor types, of hand-made people."""
    return sponsorship.across(QUESTION).make(Given({sponsorship_answer.across: pairs, backing.provenance: SOURCE}))


@settings(max_examples=30)  # each is drawn, which takes a tenth of a second
@given(st.dictionaries(st.tuples(st.sampled_from(["petani", "art", "supir"]), st.sampled_from(TYPES)), COUNTS))
def test_a_crossing_draws_a_sign_where_its_table_has_one(people: dict[tuple[str, str], int]) -> None:
    pairs = pd.DataFrame(
        [(*pair, count) for pair, count in people.items() if count], columns=["code", "column_code", "active"]
    )
    out = unsolved(crossing(pairs))
    told = shown(out, "active", "code", "column_code")
    for mark in marks(out.made.drawn):
        count = told[mark["code"], mark["column_code"]]
        is_hidden = count == hidden_sign()
        assert (mark["shade"] == HIDDEN) == is_hidden
        assert mark["label"] == (HIDDEN_LABEL if is_hidden else str(count))
        assert mark["active"] == (0 if is_hidden else count)


def test_cells_taken_together_hide_what_one_of_them_hides() -> None:
    pairs = pd.DataFrame(
        [(f"{at}", "mandiri", 100 - at) for at in range(30)] + [("40", "mandiri", 3), ("41", "mandiri", 2)],
        columns=["code", "column_code", "active"],
    )
    out = unsolved(crossing(pairs))
    found = {mark["code"]: mark["label"] for mark in marks(out.made.drawn)}
    assert found["others"] == HIDDEN_LABEL
    assert found["0"] == "100"
    assert "tidak terbaca" in out.made.drawn.measure


@settings(max_examples=30)  # each is drawn, which takes a tenth of a second
@given(st.lists(st.lists(COUNTS, min_size=13, max_size=13), min_size=1, max_size=4))
def test_a_cliff_draws_what_its_sums_leave_and_no_more(falls: list[list[int]]) -> None:
    found = cliff_of(falls)
    out = unsolved(falling(found))
    rows = out.made.shown.rows.set_index("code")
    names = {band_name(code): code for code in (MONTHLY, OTHERS, *TYPES)}
    drawn = [mark for mark in marks(out.made.drawn) if "at" in mark]
    assert drawn
    for month in {mark["month"] for mark in drawn}:
        row = rows.loc[f"{month // 12}-{month % 12 + 1:02d}"]
        bands = {names[mark["name"]]: mark["active"] for mark in drawn if mark["month"] == month}
        assert sum(bands.values()) == row["active"]  # which is not the sign
        assert bands.pop(MONTHLY, 0) == row["monthly"]
        assert sum(bands.values()) == row["sponsored"]
        assert all(people == row[f"band_{code}"] for code, people in bands.items() if code != OTHERS)
    assert "belum teralokasi" not in out.made.drawn.title + out.made.drawn.alt_text


@st.composite
def stays(draw: st.DrawFn) -> Stay:
    """Two groups that came in in five months, some of whom are paid in each month after; any word follows."""
    rows, ends = [], []
    for code, month in product(("iik", "apbdes"), range(OCTOBER - 5, OCTOBER)):
        people = draw(COUNTS)
        kept = [people, *(draw(st.integers(0, people)) for _k in range(OCTOBER - month))]
        rows += [(code, month, k, people, retained) for k, retained in enumerate(kept) if people]
        ends += [(code, word, draw(COUNTS)) for word in ("berjalan", "lanjut", "berakhir")]
    rows += [("iik", OCTOBER - 6, k, 400, 300) for k in range(7)]
    cells = pd.DataFrame(rows, columns=["code", "month", "k", "people", "retained"])
    return stay_of(cells, pd.DataFrame(ends, columns=["code", "followed", "people"]))


@settings(max_examples=30)  # each is drawn, which takes a tenth of a second
@given(stays())
def test_a_triangle_draws_a_sign_where_its_table_has_one(found: Stay) -> None:
    out = found.out(retention.triangle)
    rows = out.made.shown.rows.set_index("code")
    for mark in marks(out.made.drawn):
        month = int(mark["code"])
        row = rows.loc[f"{month // 12}-{month % 12 + 1:02d}"]
        cells = [row["people"], row[f"retained_{mark['column_code']}"]]
        is_hidden = hidden_sign() in cells
        assert (mark["shade"] == HIDDEN) == is_hidden
        assert (mark["label"] == HIDDEN_LABEL) == is_hidden
        assert mark["row"].endswith(HIDDEN_LABEL if cells[0] == hidden_sign() else f"· {cells[0]}")
        assert not any(not isinstance(cell, str) and is_small(int(float(str(cell)))) for cell in cells)


@settings(max_examples=30)  # each is drawn, which takes a tenth of a second
@given(stays())
def test_nobody_solves_what_followed_from_its_rows_and_columns(found: Stay) -> None:
    """Rows, columns and both kinds of totals: an attacker who knows them all learns of no few."""
    out = found.out(retention.followed)
    kinds = ("berjalan", "lanjut", "berakhir")
    rows = found.cohorts.followed.set_index("code")
    table = attack.crossed({(code, kind): int(rows[kind].to_dict()[code]) for code, kind in product(rows.index, kinds)})
    signs = out.made.shown.rows.set_index("code")
    hidden = {
        (code, "*" if kind == "people" else kind)
        for code, kind in product(rows.index, ("people", *kinds))
        if signs.loc[code, kind] == hidden_sign()
    } | {("*", key) for row, key in out.hidden if row == TOLD}
    small = [cell for cell, people in table.counts.items() if is_small(people)]
    assert set(small) <= hidden
    assert [cell for cell in small if attack.most_by_solving(table, hidden, cell) < 5] == []
    for mark in marks(out.made.drawn):
        code = "*" if mark["code"] == ALL else mark["code"]
        is_hidden = (code, mark["column_code"]) in hidden or (code, "*") in hidden
        assert (mark["label"] == HIDDEN_LABEL) == is_hidden


@settings(max_examples=30, suppress_health_check=[HealthCheck.filter_too_much])  # few of few people have curves
@given(stays())
def test_curves_have_no_point_that_their_table_hides(found: Stay) -> None:
    out = found.out(retention.curves)
    rows = out.made.shown.rows.set_index("code")
    for mark in marks(out.made.drawn):
        if mark.get("k", 0) > 0:
            row = rows.loc[mark["code"]]
            assert hidden_sign() not in (row[f"retained_{mark['k']}"], row[f"eligible_{mark['k']}"])


def test_a_bridge_takes_its_hidden_steps_together() -> None:
    out = unsolved(bridge_of({"baru": 40, "kembali": 3, "lapsed": 20, "moved_out": 7}))
    told = {mark["key"]: mark["label"] for mark in marks(out.made.drawn)}
    assert told == {
        "opening": "100",
        "baru": "+40",
        "lapsed": "−20",
        "hidden": "disembunyikan",
        "closing": "116",
    }
    assert out.made.drawn.title == "100 menjadi 116 pekerja aktif sejak September 2026"


@settings(max_examples=30)  # each is drawn, which takes a tenth of a second
@given(
    st.fixed_dictionaries(dict.fromkeys(("baru", "kembali", "moved_in", "lapsed", "moved_out"), COUNTS)).filter(
        lambda steps: any(steps.values())
    )
)
def test_nobody_solves_a_bridge(steps: dict[str, int]) -> None:
    out = unsolved(bridge_of(steps, opening=900))
    counts: dict[Any, int] = {"opening": 900, **steps, "awal": 0}
    gains, losses = ("opening", "awal", "baru", "kembali", "moved_in"), ("lapsed", "moved_out")
    counts["all"] = sum(counts[name] for name in gains)
    counts["closing"] = counts["all"] - sum(counts[name] for name in losses)
    signs = shown(out, "people", "code")
    hidden = {name for name in counts if name != "all" and signs[(name,)] == hidden_sign()}
    table = CountTable(counts, (Sum("all", gains), Sum("all", (*losses, "closing"))), frozenset({"all"}))
    assert exposed(table, hidden) == []
    drawn = {mark["key"] for mark in marks(out.made.drawn)}
    assert not drawn & hidden
    assert ("hidden" in drawn) == bool(hidden)


@pytest.mark.parametrize("people", [{"kembali": 3}, {"baru": 2, "kembali": 3}])
def test_the_sentence_of_a_bridge_says_no_hidden_step(people: dict[str, int]) -> None:
    out = unsolved(bridge_of({**people, "lapsed": 30}))
    assert "masuk" not in out.made.drawn.title


def test_a_cliff_of_which_every_month_is_hidden_is_not_drawn() -> None:
    """Three who pay month by month go on: with them each month goes, and the sum of the others."""
    made = falling(cliff_of([[*[0] * 12, 3], [*[2] * 12, 3]]))
    assert isinstance(made, Made)
    with pytest.raises(TooSmall):
        outside(made)


def test_the_headline_of_a_cliff_has_no_percentage_without_its_numbers() -> None:
    found = cliff_of([[400] * 13, [20] * 13])
    found = replace(found, fall=replace(found.fall, workers=20_000))
    made = falling(found)
    assert isinstance(made, Made)
    out = outside(made)
    assert checks.percentages([out.made.drawn.title]).is_passed
    assert out.made.drawn.title in out.made.drawn.alt_text
    assert out.made.drawn.title.startswith("5.460 menjadi 4.200 pekerja dibayar pada 31 Januari 2027 bila 1.260 ")
