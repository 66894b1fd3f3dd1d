"""Printed numbers agree (definitions 5.17): whatever a figure of a random world prints, of a change, a share or an
axis, follows from the other numbers it prints."""

import math
import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from xml.etree import ElementTree

import pytest

from dashboard import kinds
from dashboard import language as wording
from dashboard.asking import Clerk
from dashboard.desks.press import telling
from dashboard.export import shape
from dashboard.figure.asked import Asked
from dashboard.figure.made import Made, Nothing
from dashboard.figure.table import Table, written
from dashboard.wording import wholes
from data_access.edition import publishing
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings
from tests import worlds
from tests.edition import random_worlds

NUMBER = r"(\d[\d.,]*\d|\d)"
OF = re.compile(rf"{NUMBER} (?:dari|of) {NUMBER}(?: [\w ]+)? \(([<>]?){NUMBER}%\)")
SHARE = re.compile(rf"([<>]?){NUMBER}% \({NUMBER} (?:dari|of) {NUMBER}\)")
BOTH = re.compile(rf"{NUMBER}% (?:menjadi|to|→) {NUMBER}%")
POINTS = re.compile(rf"(?:naik|turun|up|down) {NUMBER} (?:poin persen|percentage points?)")
PERCENTAGE = re.compile(rf"([<>]?){NUMBER}%")
CONSTANT = re.compile(rf"\b95%|(?:sedikitnya|at least) 2%|(?:Target|target) {NUMBER}%")
SVG = "{http://www.w3.org/2000/svg}"

BREAKDOWNS = ("profession", "village_role", "movement")
"""Beside the usual one, of kinds that have several; the boards credit these, too."""

Case = tuple[str, list[Made]]


@pytest.fixture(scope="module", params=[(1, "id"), (2, "en")], ids=str)
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """A language, and every figure there is of a random world, of the nation and of a regency."""
    seed, language = request.param
    home = tmp_path_factory.mktemp("printed")
    settings = Settings(home=home, database_url=f"sqlite:///{home / 'm.db'}", office_url=None)
    random_worlds.store(settings, random_worlds.rows(seed, people=200, spells=900), random_worlds.bases(seed))
    clerk = Clerk(publishing.publish(settings, random_worlds.POSISI, worlds.declared(), actor="uji"))
    asked = [
        kinds.asked(kind, CoverageQuestion(random_worlds.POSISI, region), **more)
        for kind, region in product(kinds.KINDS, ("", "33.10"))
        for more in ({}, *({"by": by} for by in BREAKDOWNS if "by" in kinds.KINDS[kind].choices))
    ]
    with wording.speaking(language):
        return language, [made for one in asked if isinstance(made := _made(one, clerk), Made)]


def _made(asked: Asked, clerk: Clerk) -> Made | Nothing | None:
    """None: no kind of figure has every breakdown."""
    try:
        return asked.make(clerk)
    except CakupanError:
        return None


def value(text: str) -> Fraction:
    """A number of the language in force."""
    return Fraction(text.replace(".", "").replace(",", ".") if wording.locale() == "id" else text.replace(",", ""))


def rounded(exact: Fraction, like: str) -> Fraction:
    """Half up, to as many decimals as a number of the language in force has."""
    unit = 10 ** len(like.partition("," if wording.locale() == "id" else ".")[2])
    return Fraction(math.floor(exact * unit + Fraction(1, 2)), unit)


def holds(part: str, whole: str, side: str, rate: str) -> bool:
    """Whether that is what these two counts make, and never nothing or the whole without being so."""
    exact = 100 * value(part) / value(whole)
    if side:
        return exact < value(rate) if side == "<" else exact > value(rate)
    return value(rate) == rounded(exact, rate) and all((exact == end) == (value(rate) == end) for end in (0, 100))


def sentences(made: Made) -> Iterator[str]:
    drawn, told = made.drawn, telling.told(made, made.drawn.title)
    yield from (drawn.title, drawn.measure, drawn.alt_text, made.shown.note, told.lead, told.caption, told.alt_text)
    if drawn.plain:
        yield from (label for series in drawn.plain.series for label in series.labels)


def test_every_share_in_words_is_what_the_counts_beside_it_make(case: Case) -> None:
    found = 0
    with wording.speaking(case[0]):
        for text in (text for made in case[1] for text in sentences(made)):
            told = [*OF.findall(text), *((part, whole, side, rate) for side, rate, part, whole in SHARE.findall(text))]
            assert all(holds(*each) for each in told), text
            assert all(value(before) != value(after) for before, after in BOTH.findall(text)), text
            found += len(told)
    assert found


def makes(side: str, rate: str, numbers: set[Fraction]) -> bool:
    """Whether two of the numbers make that percentage, as a part of a whole or as a change from one to the other."""
    half = Fraction(1, 2 * 10 ** len(rate.partition("," if wording.locale() == "id" else ".")[2]))
    pairs = [(one, other) for one, other in product(numbers, repeat=2) if other]
    for exact in (100 * each / other for one, other in pairs for each in (one, abs(one - other))):
        if exact < value(rate) if side == "<" else exact > value(rate) if side else abs(exact - value(rate)) <= half:
            return True
    return False


def beside(made: Made) -> Iterator[tuple[str, str]]:
    """What a reader sees together: a sentence, or the words on a mark beside the sentences over it."""
    drawn, told = made.drawn, telling.told(made, made.drawn.title)
    texts = (drawn.title, drawn.alt_text, made.shown.note, made.headline, told.lead, told.caption, told.alt_text)
    yield from ((text, text) for text in texts)
    over = f"{drawn.title}; {drawn.measure}"
    yield drawn.measure, over
    for series in drawn.plain.series if drawn.plain else ():
        yield from ((label, f"{label}; {over}") for label in series.labels)


def test_every_percentage_stands_beside_the_two_numbers_that_make_it(case: Case) -> None:
    """Of whom, how many of how many: a reader needs no other page. Aside from constants of a rule, and of a target as
    its document states it."""
    found = 0
    with wording.speaking(case[0]):
        for text, seen in (pair for made in case[1] for pair in beside(made)):
            told, around = (CONSTANT.sub("", one) for one in (text, seen))
            numbers = {value(one) for one in re.findall(rf"{NUMBER}(?![\d.,]*%)", around)}
            for side, rate in PERCENTAGE.findall(told):
                assert makes(side, rate, numbers), (rate, text)
                found += 1
    assert found > 50


def test_every_share_that_is_not_of_workers_is_named_by_whom_it_is_of(case: Case) -> None:
    """As the register of published figures names it, which knows the kind of a figure alone."""
    shares = [made for made in case[1] if made.part is not None and made.whole]
    assert {made.asked.kind for made in shares if made.source.rule or not made.source.basis_in_force}
    for made in shares:
        is_of_workers = bool(made.source.basis_in_force and not made.source.rule)
        assert wholes.of(made.asked.kind, is_of_workers=is_of_workers), made.asked.kind


def cells(table: Table) -> Iterator[dict[str, str]]:
    columns = {column.key: column for column in table.columns}
    for at in range(len(table.rows)):
        yield {key: written(column, table.rows[key].iloc[at]) for key, column in columns.items()}


def test_every_rate_in_a_table_is_what_its_row_makes(case: Case) -> None:
    with wording.speaking(case[0]):
        rows = [row for made in case[1] for row in cells(made.shown) if {"active", "workers", "rate"} <= set(row)]
        told = [row for row in rows if "–" not in (row["workers"], row["rate"])]
        assert told
        for row in told:
            assert holds(row["active"], row["workers"], row["rate"].strip("0123456789.,%"), row["rate"].strip("<>%"))


def test_the_points_of_a_trend_are_those_between_the_rates_of_its_table(case: Case) -> None:
    with wording.speaking(case[0]):
        for made in (made for made in case[1] if made.asked.kind == "trend" and POINTS.search(made.drawn.title)):
            said = POINTS.findall(made.drawn.title)[0]
            rows = [row for row in cells(made.shown) if row["rate"] != "–"]
            months = {row["code"]: 100 * value(row["active"]) / value(row["workers"]) for row in rows}
            before = months.get("2024-06", months[rows[-1]["code"]])
            assert value(said) == abs(rounded(months[rows[0]["code"]], said) - rounded(before, said)), made.drawn.title


def test_no_axis_says_the_same_twice(case: Case) -> None:
    with wording.speaking(case[0]):
        for made in case[1]:
            drawn = ElementTree.fromstring(shape.chart_svg(made.drawn))  # noqa: S314  our own
            for axis in (group for group in drawn.iter(f"{SVG}g") if "role-axis-label" in group.get("class", "")):
                numbers = [text for text in ("".join(one.itertext()) for one in axis.iter(f"{SVG}text")) if text]
                assert len(set(numbers)) == len(numbers), (made.asked.kind, numbers)
