"""A stranger who has any figures of one place, of every kind there is, learns of no few (definitions 5.13)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dashboard import kinds
from dashboard.asking import Asker, Clerk
from dashboard.disclosure import THRESHOLD
from dashboard.export import delimited, picture
from dashboard.export.stamp import Stamp
from dashboard.figure import public
from dashboard.figure.made import Made
from dashboard.figure.outside import Outside
from dashboard.figure.together import hidden_besides
from data_access.edition import opening
from data_access.questions.question import CoverageQuestion
from tests.figure import crowd
from tests.figure.crowd import Place, Sort, Term
from tests.figure.handmade import OCTOBER
from tests.figure.leaving import leaving, released
from tests.figure.stranger import Few, Stranger, Universe
from tests.reading import datasets

T = TypeVar("T")
UNREAD: Final = {"reach": "it counts villages, and names those of nobody, who are shown as 0 everywhere"}
"""Kinds that tell of nobody, and why."""
VARIED: Final = ("profession", "sponsor_type", "programme", "village", "village_role")
"""Breakdowns of coverage."""


class Ask(NamedTuple):
    """A figure of a place: at which level, of which kind, by what, at which g."""

    kind: str
    by: str = ""
    grace: int = 3
    level: int = 1
    """1 is the regency, 2 its first district, 3 a village."""

    def of(self, who: Asker, code: str) -> Made | None:
        """The figure, if there is one."""
        region = ".".join(crowd.villages(code)[0].split(".")[: self.level + 1])
        question = CoverageQuestion(OCTOBER, region, grace=self.grace)
        found = kinds.asked(self.kind, question, **({"by": self.by} if self.by else {})).make(who)
        return found if isinstance(found, Made) else None


ASKS: Final = (
    *(Ask("coverage", by) for by in VARIED),
    *(Ask(kind) for kind in kinds.KINDS if kind not in ("coverage", *UNREAD)),
)


def people(
    payer: int,
    since: int,
    until: int,
    *,
    village: int = 0,
    job: str = "petani",
    acquirer: int = 0,
) -> Sort:
    """Somebody paid for from so many months before the posisi (0 is its own month) to that many after it."""
    return Sort(village, job, "", acquirer, False, (Term(payer, OCTOBER + since, OCTOBER + until),))


MANDIRI, EMPLOYER, IIK, _OTHER_IIK, VILLAGE, COMPANY = range(len(crowd.PAYERS))
CROWD: Final[Place] = {people(MANDIRI, -21, 12): 60, people(VILLAGE, -12, 12): 40, people(EMPLOYER, -5, 24): 30}
"""Others, of whom there are enough."""


CODES: Final = tuple(crowd.codes())


class Leak(NamedTuple):
    """What was once told, by which figures of which place, in one release or one after the other; `is_open`: it still
    is, to who follows people from month to month."""

    why: str
    asks: tuple[Ask, ...]
    place: Place
    is_one_release: bool = True
    is_open: bool = False


LEAKS: Final = (
    Leak(
        "the months of a cliff are compared with its posisi alone: 52 of a month and 49 of the next are 3 who fall",
        (Ask("cliff", grace=0),),
        CROWD | {people(IIK, -3, 4): 9, people(IIK, -3, 6): 3, people(COMPANY, -3, 9): 9},
    ),
    Leak(
        "those ever protected less those active last month",
        (Ask("map"),),
        CROWD | {people(MANDIRI, -15, -9): 3, people(IIK, -9, -3): 7},
    ),
    Leak(
        "a line of an MoU within another",
        (Ask("mou_lines"),),
        {people(VILLAGE, -8, 12): 9, people(VILLAGE, -8, 12, job="art"): 3},
    ),
    Leak(
        "people of an MoU line are active under another name",
        (Ask("coverage", "profession", grace=0), Ask("mou_lines", grace=0)),
        {people(VILLAGE, -8, 12): 40, people(VILLAGE, -8, 12, job="art"): 3, people(MANDIRI, -8, 12, job="supir"): 60},
    ),
    Leak(
        "a board: those acquired less those active now, or less those whose term has ended",
        (Ask("board"),),
        crowd.drawn(0),
    ),
    Leak(
        "lines of an MoU, told after the professions, tell a hidden profession",
        (Ask("coverage", "profession"), Ask("mou_lines")),
        crowd.drawn(CODES.index("31.01")),
        is_one_release=False,
    ),
    Leak(
        "active at g = 3 holds those paid the month before",
        (Ask("coverage", "programme"), Ask("trend", grace=0)),
        CROWD | {people(IIK, 0, 5): 3},
    ),
    Leak(
        "those who came in and are still paid are some of those active",
        (Ask("coverage", "programme", grace=0), Ask("retention_followed")),
        {people(MANDIRI, -21, 12): 3, people(VILLAGE, -12, 12): 40, people(IIK, -5, 24): 30},
    ),
    Leak(
        "who waits for the next term is active at g = 3",
        (Ask("coverage", "sponsor_type"), Ask("retention_followed")),
        CROWD | {people(COMPANY, -21, 12): 2, people(COMPANY, -5, -1): 7},
    ),
    Leak(
        "months of a type bound how many of those its payer brought in are still paid",
        (Ask("sponsor_types"), Ask("board", grace=0)),
        crowd.drawn(0),
        is_one_release=False,
    ),
    Leak(
        "those whose term is not over are paid by a type",
        (Ask("coverage", "sponsor_type"), Ask("board")),
        crowd.drawn(0),
    ),
    Leak(
        "who came in in a month is active in it, and three months later at g = 3",
        (Ask("trend"), Ask("retention_triangle")),
        crowd.drawn(0),
    ),
    Leak(
        "people of April less those who came in up to then, by way of those of March and July",
        (Ask("trend"), Ask("board")),
        crowd.drawn(0),
        is_open=True,
    ),
)


MOVED: Final[tuple[tuple[Sort, Sort], ...]] = (
    (people(IIK, -5, 8), people(COMPANY, -5, 8)),
    (people(MANDIRI, -5, 8, job="art"), people(MANDIRI, -5, 8, job="supir")),
    (people(MANDIRI, -5, 8), people(MANDIRI, -5, 8, village=1)),
    (people(MANDIRI, -5, 8, acquirer=1), people(MANDIRI, -5, 8, acquirer=2)),
)
"""Three of the one and two of the other live among many elsewhere; then two of the one and three of the other."""
FAR: Final[Place] = {sort._replace(village=2): count for sort, count in CROWD.items()}
DRAWN: Final = 3
"""Places of people as they come."""
OF_LEAK: Final = dict(zip((leak.why for leak in LEAKS), CODES[DRAWN:], strict=False))
OF_MOVE: Final = dict(zip(MOVED, CODES[DRAWN + len(LEAKS) :], strict=False))
OF_MANY: Final = CODES[DRAWN + len(LEAKS) + len(MOVED)]
"""A place in which every count, and what lies between any two, is of nobody or of five people and more."""


def places(*, moved: bool) -> dict[str, Place]:
    """The world, before somebody moved or after."""
    few = (2, 3) if moved else (3, 2)
    return {
        **{CODES[seed]: crowd.drawn(seed) for seed in range(DRAWN)},
        **{OF_LEAK[leak.why]: leak.place for leak in LEAKS},
        **{code: FAR | dict(zip(sorts, few, strict=True)) for sorts, code in OF_MOVE.items()},
        OF_MANY: {sort: THRESHOLD * count for sort, count in crowd.drawn(DRAWN).items()} | {people(IIK, -9, -5): 25},
    }


@dataclass(frozen=True, repr=False)  # Hypothesis would print it all
class World:
    """A published world, whose figures are made once."""

    clerk: Clerk
    places: dict[str, Place]
    kept: dict[Any, Any] = field(default_factory=dict)

    def made(self, code: str, ask: Ask) -> Made | None:
        return self._once((code, ask), lambda: ask.of(self.clerk, code))

    def stranger(self, code: str) -> Stranger:
        return Stranger(self._once(code, lambda: Universe(code, self.places[code])))

    def learned(self, code: str, asks: Sequence[Ask], *, is_one_release: bool = True) -> list[Few]:
        """What he learns of figures that leave the house."""
        stranger = self.stranger(code)
        for out in released([self.made(code, ask) for ask in asks], is_one_release=is_one_release):
            stranger.reads(out)
        return stranger.learns()

    def _once(self, key: Any, make: Callable[[], T]) -> T:
        if key not in self.kept:
            self.kept[key] = make()
        found: T = self.kept[key]
        return found


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return _published(tmp_path_factory.mktemp("crowd") / "home", moved=False)


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> World:
    return _published(tmp_path_factory.mktemp("moved") / "home", moved=True)


def _published(home: Path, *, moved: bool) -> World:
    found = places(moved=moved)
    edition = opening.current(crowd.published(home, found))
    return World(Clerk(edition), found)


def test_he_reads_every_kind_there_is(world: World) -> None:
    read = set[str]()
    for code, ask in product((OF_MANY, *CODES[:DRAWN]), ASKS):
        out = None if ask.kind in read else leaving(world.made(code, ask))
        stranger = world.stranger(code)
        if out is not None:
            stranger.reads(out)
        read |= {ask.kind} if stranger.heard else set()
    assert read | set(UNREAD) == set(kinds.KINDS)


PAIRS: Final = tuple(combinations(ASKS, 2))


@settings(max_examples=12, phases=(Phase.explicit, Phase.generate))  # an example takes seconds, a smaller one no less
@given(
    st.sampled_from(CODES[:DRAWN]),
    st.sampled_from(PAIRS),
    st.sampled_from([(3, 3), (3, 0), (0, 3), (0, 0)]),
    st.sampled_from([1, 1, 1, 2, 3]),
    st.booleans(),
)
def test_two_kinds_of_figures_of_a_place_tell_of_no_few(
    world: World, code: str, pair: tuple[Ask, Ask], graces: tuple[int, int], level: int, together: bool
) -> None:
    asks = [ask._replace(grace=grace, level=level) for ask, grace in zip(pair, graces, strict=True)]
    assert world.learned(code, asks, is_one_release=together) == []


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize("code", CODES[:DRAWN])
@pytest.mark.parametrize("kind", ["board", "sponsor_types"])
def test_months_and_rupiah_beside_the_people_of_a_figure_tell_of_no_few(
    world: World, kind: str, code: str, level: int
) -> None:
    assert world.learned(code, [Ask(kind, level=level)]) == []


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.why)
def test_what_was_told_once_is_told_no_more_but_what_is_open(world: World, leak: Leak) -> None:
    """Whoever mends an open one closes it, and tightens what is asked of two kinds of figures."""
    told = world.learned(OF_LEAK[leak.why], leak.asks, is_one_release=leak.is_one_release)
    assert (told != []) == leak.is_open


def seen(out: Outside, like: Made) -> dict[str, object]:
    """A figure in every form it leaves in, under the same source."""
    entry = public.entry(out, "CKP-2026-10-0001", title="", published_by="")
    stamp, made = Stamp("CKP-2026-10-0001"), out.made
    return {
        "words": (made.drawn.title, made.drawn.measure, made.drawn.alt_text, made.part, made.whole),
        "data": datasets(made.drawn),
        "table": entry.public_rows,
        "counts": entry.public_counts,
        "csv": delimited.csv_bytes(made.shown, like.source, stamp),
        "svg": picture.svg(made.drawn, like.source, stamp),
    }


@pytest.mark.parametrize("sorts", MOVED)
def test_nothing_tells_which_of_two_hidden_groups_somebody_is_in(
    world: World, moved: World, sorts: tuple[Sort, Sort]
) -> None:
    code, told = OF_MOVE[sorts], []
    asks = (*ASKS, Ask("board", "chapter"), Ask("reach"))
    for ask in asks:
        before, after = leaving(world.made(code, ask)), leaving(moved.made(code, ask))
        assert (before is None) == (after is None), ask
        if before and after:
            one, other = seen(before, before.made), seen(after, before.made)
            told += [(ask, form) for form in one if one[form] != other[form]]
    assert told == []


def test_where_nobody_is_few_nothing_is_hidden(world: World) -> None:
    found = {ask: world.made(OF_MANY, ask) for ask in ASKS}
    figures = {ask: figure for ask, figure in found.items() if figure}
    assert len(figures) > len(kinds.KINDS) / 2
    outs = {ask: leaving(figure) for ask, figure in figures.items()}
    assert [ask for ask, out in outs.items() if out is None or out.hidden] == []


def test_where_nobody_is_few_figures_of_many_kinds_may_stand_together(world: World) -> None:
    asks = (Ask("coverage", "profession"), Ask("coverage", "sponsor_type"), Ask("trend"), Ask("cliff", grace=0))
    figures = [figure for ask in asks if (figure := world.made(OF_MANY, ask))]
    assert len(figures) == len(asks)
    assert hidden_besides(figures, [], THRESHOLD) == [frozenset()] * len(figures)
