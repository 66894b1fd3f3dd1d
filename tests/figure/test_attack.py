"""A stranger who has any two figures of one place, in every form they leave in, learns of no few (definitions 5.13).

He reads the register as JSON, tables, drawn marks, alternative texts and the lengths of bars, writes all of it down as
equations over people who are alike, with the months and rupiah they paid, and asks a solver for the most that each few
can be. He is written apart from the product: he knows people by what they are, not by how figures name them.
"""

import io
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from typing import Any

import numpy as np
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from dashboard.disclosure import is_small
from dashboard.export import delimited, picture, workbook
from dashboard.export.stamp import Stamp
from dashboard.figure import public
from dashboard.figure.made import Made
from dashboard.figure.outside import Outside, outside
from dashboard.formatting import hidden_sign
from data_access import months as calendar
from tests.disclosure import attack
from tests.figure.handmade import OCTOBER
from tests.figure.leaving import leaving, released
from tests.figure.places import JOBS, KINDS, RATE, SORTS, TYPES, Place, Sort, Whom, active, holding, people

PLACES = st.fixed_dictionaries(dict.fromkeys(SORTS, st.one_of(st.just(0), attack.COUNTS)))
PAIRS = list(permutations(KINDS, 2))


def in_grace(of: Whom) -> Whom:
    """Those of them who are active at g = 3 and not paid."""
    return lambda sort: sort.state == "grace" and of(sort)


def without_jht(of: Whom) -> Whom:
    return lambda sort: of(sort) and not sort.has_jht


def paid_by(payer: str) -> Whom:
    """In the year, whatever they are now."""
    return lambda sort: sort.payer == payer


_ACTIVE = [
    *(holding(grace, payer=payer, job=job) for grace in (0, 3) for payer in ("", *TYPES) for job in ("", *JOBS)),
    *(holding(grace, has_jht=True) for grace in (0, 3)),
    *(without_jht(holding(grace)) for grace in (0, 3)),
]
FEW: list[Whom] = [*map(paid_by, TYPES), *_ACTIVE, *map(in_grace, _ACTIVE)]
"""Groups that figures count, and what lies between two of them: at g = 3 and not at 0, with JHT and without."""


@dataclass
class Stranger:
    """What he has written down: people of sorts, and months of payers, one to twelve a person."""

    known: list[tuple[np.ndarray, int | None]] = field(default_factory=list)

    def hears(self, whom: Whom, count: int | None) -> None:
        """A count of people; None where he sees the sign, so that there is somebody."""
        self.known.append((np.array([float(whom(sort)) for sort in SORTS] + [0.0] * len(SORTS)), count))

    def hears_months(self, payer: str, months: int) -> None:
        """Orang-bulan of a payer; rupiah are these times the rate, which everybody knows."""
        self.known.append((np.array([0.0] * len(SORTS) + [float(sort.payer == payer) for sort in SORTS]), months))

    def hears_all_months(self, months: int) -> None:
        self.known.append((np.array([0.0] * len(SORTS) + [1.0] * len(SORTS)), months))

    def most(self, whom: Whom) -> float:
        """The most such people there can be."""
        one = np.eye(len(SORTS))
        told = [(line, count) for line, count in self.known if count is not None]
        hidden = [line for line, count in self.known if count is None]
        solved = linprog(
            -np.array([float(whom(sort)) for sort in SORTS] + [0.0] * len(SORTS)),
            A_eq=np.array([line for line, _count in told]) if told else None,
            b_eq=[count for _line, count in told] if told else None,
            A_ub=np.vstack([np.hstack([one, -one]), np.hstack([-12 * one, one]), *(-line for line in hidden)]),
            b_ub=[0.0] * 2 * len(SORTS) + [-1.0] * len(hidden),
        )
        assert solved.status in (0, 3), "what is shown contradicts itself"
        return float("inf") if solved.status == 3 else -solved.fun

    def learns(self, place: Place) -> list[tuple[int, float]]:
        """Of each few he can tell to be few: how many they are, and the most he thinks they can be."""
        few = {
            np.array([whom(sort) for sort in SORTS]).tobytes(): whom for whom in FEW if is_small(people(place, whom))
        }
        found = [(people(place, whom), self.most(whom)) for whom in few.values()]
        return [(count, most) for count, most in found if most < 5 - 1e-6]

    def reads(self, out: Outside) -> None:
        """The register's JSON; what else he finds is held against it."""
        entry = json.loads(json.dumps(_entry(out)))
        for cell in entry["counts"]:
            whom = _whom(cell["measure"], calendar.month(cell["posisi"]), cell["where"])
            if whom is not None:
                self.hears(whom, cell["people"])
        self._reads_months(out, entry["rows"])

    def _reads_months(self, out: Outside, rows: Mapping[str, Any]) -> None:
        keys = [key for key, _word, _kind in rows["columns"]]
        if "paid" not in keys:
            return
        for _label, cells in rows["rows"]:
            row = dict(zip(keys, cells, strict=True))
            if row["paid"] != hidden_sign():
                self.hears_months(row["code"], row["paid"])
            if row["amount_rupiah"] != hidden_sign():
                self.hears_months(row["code"], row["amount_rupiah"] // RATE)
        said = re.search(r"([\d.]+) orang-bulan", out.made.shown.note)
        if said:
            self.hears_all_months(int(said[1].replace(".", "")))


def _entry(out: Outside) -> dict[str, Any]:
    entry = public.entry(out, "CKP-2026-10-0001", title="", published_by="")
    return {"counts": entry.public_counts, "rows": entry.public_rows}


def _whom(measure: str, posisi: int, where: Mapping[str, Sequence[str]]) -> Whom | None:
    """Whom a count of the register counts, by its words; None of last month, of which nobody here knows anything."""
    if measure == "active" and posisi < OCTOBER:
        return None
    parts: list[Whom] = [_words(measure, posisi)]
    grace = max(map(int, where["months_unpaid"]))
    if not measure.startswith("people_"):
        parts.append(lambda s: active(s, grace))
    parts += [_of(key, where[key]) for key in ("sponsor_type", "profession") if key in where]
    if set(where.get("programme", ())) <= {"JP", "JKP"} and "programme" in where:
        return lambda _sort: False
    if where.get("programme") == ["JHT"]:
        parts.append(lambda s: s.has_jht)
    assert set(where) <= {"region", "segment", "months_unpaid", "sponsor_type", "profession", "programme"}
    return lambda sort: all(part(sort) for part in parts)


def _of(key: str, codes: Sequence[str]) -> Whom:
    return lambda sort: (sort.payer if key == "sponsor_type" else sort.job) in codes


def _words(measure: str, posisi: int) -> Whom:
    """The people of `active`, `band_iik if nobody renews`, `people_paid 2025-11..2026-10`."""
    monthly = ("mandiri", "pemberi_kerja")
    word = measure.partition(" ")[0]
    is_over = posisi >= OCTOBER + 3
    if word.startswith("people_"):
        return (
            (lambda _sort: True) if word in ("people_paid", "people_priced", "people_covered") else lambda _sort: False
        )
    if word == "active":
        return lambda s: s.payer in monthly or not is_over
    if word in ("monthly", "sponsored"):
        return lambda s: (s.payer in monthly) == (word == "monthly") and (s.payer in monthly or not is_over)
    assert word.startswith("band_"), measure
    return lambda s: s.payer == word.removeprefix("band_") and not is_over


def made(kind: str, place: Place) -> Made | None:
    found = KINDS[kind](place)
    return found if isinstance(found, Made) else None


@settings(max_examples=10)  # figures are drawn, which takes a tenth of a second each time
@given(PLACES, st.sampled_from(PAIRS), st.booleans())
def test_two_kinds_of_figures_of_a_place_tell_of_no_few(place: Place, kinds: tuple[str, str], together: bool) -> None:
    stranger = Stranger()
    for out in released([made(kind, place) for kind in kinds], is_one_release=together):
        stranger.reads(out)
    assert stranger.learns(place) == []


MEETING: Place = dict.fromkeys(SORTS, 0) | {
    Sort("mandiri", "petani", "paid", False): 3,
    Sort("pemberi_kerja", "supir", "paid", False): 56,
    Sort("iik", "petani", "paid", True): 20,
    Sort("apbdes", "art", "paid", False): 30,
    Sort("apbdes", "art", "grace", False): 2,
    Sort("iik", "supir", "grace", True): 9,
    Sort("mandiri", "petani", "gone", False): 7,
}
"""A village where three pay for themselves, and two of the village's own budget have not paid for some months."""
TELLING = [
    (
        "sponsor_type g0",
        "cliff",
    ),  # mandiri and pemberi_kerja are 59 here, and pemberi_kerja 56 among what is left there
    ("sponsor_type g0", "sponsor_type g3"),  # apbdes 32 less 30
    ("profession g3", "profession g0"),
    ("programme g3", "programme g0"),  # without JHT 91 less 89
]


@pytest.mark.parametrize("kinds", TELLING)
def test_he_is_not_blind_where_each_figure_is_hidden_by_itself_alone_he_learns(kinds: tuple[str, str]) -> None:
    stranger = Stranger()
    for kind in kinds:
        if out := leaving(made(kind, MEETING)):
            stranger.reads(out)
    assert stranger.learns(MEETING)


@pytest.mark.parametrize("kinds", TELLING)
@pytest.mark.parametrize("together", [True, False])
def test_what_one_hides_is_hidden_in_the_other_and_both_leave(kinds: tuple[str, str], *, together: bool) -> None:
    outs, stranger = released([made(kind, MEETING) for kind in kinds], is_one_release=together), Stranger()
    for out in outs:
        stranger.reads(out)
    assert stranger.learns(MEETING) == []
    is_headline = kinds == ("sponsor_type g0", "cliff") and not together  # 59 go on, as the cliff says in words
    assert len(outs) == 2 - is_headline


def test_a_headline_is_never_hidden_so_of_two_that_tell_of_few_one_stays_in() -> None:
    place = {**MEETING} | {Sort("iik", "supir", "grace", True): 0}
    figures = [made(kind, place) for kind in ("trend g3", "trend g0")]
    assert [len(released(figures, is_one_release=one)) for one in (True, False)] == [1, 1]


def test_he_reads_the_money_of_few_where_older_rules_hide_it() -> None:
    """Seven paid for themselves and are gone; of those who are still there the three are hidden, with others."""
    place = {**MEETING} | {Sort("mandiri", "petani", "paid", False): 0, Sort("mandiri", "petani", "gone", False): 2}
    figure = made("types with money", place)
    assert figure is not None
    before, now = Stranger(), Stranger()
    before.reads(outside(figure, rules=1))
    now.reads(outside(figure))
    assert before.learns(place)
    assert now.learns(place) == []


@pytest.mark.parametrize("kind", ["sponsor_type g3", "profession g3", "types with money"])
def test_every_form_says_what_the_register_says_and_no_more(kind: str) -> None:
    """CSV and XLSX cell by cell; the lengths of bars, by that of the one the headline names, are the shown counts and
    the hidden ones together; words name no hidden group beside a number."""
    out = leaving(made(kind, MEETING))
    assert out is not None
    figure, stamp = out.made, Stamp("CKP-2026-10-0001")
    cells = [[_written(cell) for cell in row] for _label, row in _entry(out)["rows"]["rows"]]
    assert [row[: len(cells[0])] for row in _csv(delimited.csv_bytes(figure.shown, figure.source, stamp))] == cells
    assert _xlsx(workbook.xlsx(figure.shown, figure.source, stamp), len(cells)) == cells
    at = [key for key, _word, _kind in _entry(out)["rows"]["columns"]].index("active")
    counts = [row[at] for row in cells]
    shown = sorted((int(count) for count in counts if count not in ("0", hidden_sign())), reverse=True)
    whole = people(MEETING, lambda s: active(s, 3))
    lengths = _bars(picture.svg(figure.drawn, figure.source, stamp).decode())
    assert sorted((round(length * shown[0] / max(lengths)) for length in lengths), reverse=True) == sorted(
        [*shown, *([whole - sum(shown)] if hidden_sign() in counts else [])], reverse=True
    )
    for row in cells:
        if row[at] == hidden_sign():
            assert not re.search(rf"{re.escape(row[1])}[^,.;]*?\d", f"{figure.drawn.title}. {figure.drawn.alt_text}")


def _csv(content: bytes) -> list[list[str]]:
    rows = [line.split(";") for line in content.decode("utf-8-sig").splitlines()[1:]]
    return [[_written(cell.replace(",", ".")) for cell in row] for row in rows]


def _xlsx(content: bytes, rows: int) -> list[list[str]]:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    told = [[_written(cell.value) for cell in row] for row in sheet.iter_rows()]
    return told[1 : rows + 1]


def _written(cell: object) -> str:
    """A number as every file has it, shares to six decimals."""
    text = str(cell)
    return f"{float(text):.6f}" if re.fullmatch(r"\d+\.\d+", text) else text


def _bars(svg: str) -> list[float]:
    """How long each bar is: rectangles that begin at the axis, wide or narrow, one below the other."""
    drawn = re.findall(r'd="M0,([\d.]+) L([\d.]+),\1 L\2,([\d.]+) L0,\3 Z" fill="(#[0-9a-f]{6})" transform', svg)
    return [float(length) for _top, length, _foot, _colour in drawn]
