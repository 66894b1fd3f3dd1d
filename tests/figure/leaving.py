"""Figures made by hand as they leave the house: what tests of hidden cells share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, cast

import pandas as pd
from hypothesis import reject
from hypothesis import strategies as st

from dashboard.disclosure import THRESHOLD
from dashboard.disclosure.differencing import refusals
from dashboard.disclosure.published import Published
from dashboard.disclosure.reader import exposed
from dashboard.figure import backing, public
from dashboard.figure.adding_up import TOLD, labels, structure
from dashboard.figure.asked import Asked
from dashboard.figure.complete import all_codes
from dashboard.figure.made import Made, Nothing, TooSmall
from dashboard.figure.outside import Outside, outside
from dashboard.figure.together import hidden_besides
from dashboard.subjects import bridge, cliff
from dashboard.subjects.bridge import answer as bridge_answer
from dashboard.subjects.bridge import metrics as bridge_metrics
from dashboard.subjects.cliff import answer as cliff_answer
from dashboard.subjects.cliff import metrics as cliff_metric
from dashboard.subjects.cliff.answer import Cliff
from dashboard.subjects.cliff.choice import TermChoice
from dashboard.subjects.retention import answer, words
from dashboard.subjects.retention import metrics as metric
from dashboard.subjects.retention.answer import Cohorts
from dashboard.subjects.retention.choice import CohortChoice
from data_access.dimensions import Dimension
from data_access.edition.facts import Edition
from data_access.questions.question import CoverageQuestion
from tests.figure.given import Given
from tests.figure.handmade import OCTOBER, SOURCE

QUESTION = CoverageQuestion(OCTOBER, "33.10")


TYPES = ("mandiri", "iik", "apbdes", "baznas")


COUNTS = st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 9, 20, 400])


def leaving(figure: Made | None, also: frozenset[Any] = frozenset()) -> Outside | None:
    """What of a figure leaves the house, if anything does; `also`: what is hidden for the sake of others."""
    try:
        return outside(figure, also=also) if figure else None
    except TooSmall:
        return None


def left_over(made: Made | Nothing) -> Outside:
    """What of a figure leaves the house; where that is nothing, another one is drawn."""
    return leaving(made if isinstance(made, Made) else None) or reject()


def released(figures: Sequence[Made | None], *, is_one_release: bool) -> list[Outside]:
    """Figures as the press desk lets them out: in one release, or one after the other. What it refuses stays in."""
    public_now, outs = list[Published](), list[Outside]()
    besides = hidden_besides(figures, [], THRESHOLD) if is_one_release else []
    for at, figure in enumerate(figures):
        also = besides[at] if is_one_release else hidden_besides([figure], public_now, THRESHOLD)[0]
        out = leaving(figure, also)
        new = [count for _cell, count in public.compared(out)] if out else []
        if out and not refusals(new, public_now, all_codes=all_codes([*new, *public_now])):
            outs.append(out)
            public_now += new
    return outs


def unsolved(made: Made | Nothing) -> Outside:
    """As `left_over`, and nobody solves what is hidden of it."""
    out = left_over(made)
    assert isinstance(made, Made)
    inside = made.printed.rows.set_axis(pd.Index(labels(made), dtype="object"))
    counted = [cell for cell in out.hidden if cell[1] in dict(made.counts.measures) or cell[0] == TOLD]
    assert exposed(structure(inside, made.counts), counted) == []
    return out


def shown(out: Outside, key: str, *names: str) -> dict[tuple[Any, ...], Any]:
    rows = out.made.shown.rows
    return dict(zip(zip(*(rows[name] for name in names), strict=True), rows[key], strict=True))


def cliff_of(falls: list[list[int]]) -> Cliff:
    """Sponsor types by how many are left in each of the next months; the first pays month by month."""
    months = range(OCTOBER, OCTOBER + 13)
    people = pd.DataFrame(
        [
            {"month": month, "sponsor_type": TYPES[at], "people": sum(fall[month - OCTOBER :])}
            for at, fall in enumerate(falls)
            for month in months
        ]
    )
    by_month = cliff_metric.table(people, months, ["mandiri"], None)
    fallen = pd.DataFrame({"within": [3], "people": [0], "villages": [2], "unplaced": [3]})
    bands = cliff_metric.bands(people, months, ["mandiri"])
    return Cliff(by_month, bands, cliff_metric.fall(by_month, fallen, 3))


def falling(found: Cliff) -> Made | Nothing:
    """The figure of it."""
    return cliff.cliff(QUESTION, TermChoice(3)).make(Given({backing.provenance: SOURCE, cliff_answer.of: found}))


@dataclass(frozen=True)
class Stay:
    """Hand-made people who came in: their triangle, and what `retention.answer.of` makes of them."""

    triangle: pd.DataFrame
    cohorts: Cohorts

    def out(self, asked: Callable[[CoverageQuestion, CohortChoice], Asked]) -> Outside:
        """A figure of them outside the house."""
        who = Given(
            {
                backing.provenance: SOURCE,
                answer.entered: (OCTOBER - 5, OCTOBER),
                answer.triangle: self.triangle,
                answer.of: self.cohorts,
            }
        )
        return unsolved(asked(QUESTION, CohortChoice(Dimension.SPONSOR_TYPE)).make(who))


def stay_of(cells: pd.DataFrame, ends: pd.DataFrame) -> Stay:
    """As `retention.answer` makes them."""
    codes, order = tuple(str(code) for code in cells["code"].unique()), tuple(words.FOLLOWED)
    curves = metric.curves(cells)
    followed = metric.followed(ends, order)
    cohorts = Cohorts(
        by=Dimension.SPONSOR_TYPE.value,
        headline={},
        shown=codes,
        curves=curves,
        drawn=curves,
        followed=followed,
        drawn_followed=followed,
        codes=codes,
    )
    return Stay(metric.triangle(cells), cohorts)


def bridge_of(steps: dict[str, int], opening: int = 100) -> Any:
    gains, losses = ("awal", "baru", "kembali", "moved_in"), ("lapsed", "moved_out")
    people = {name: steps.get(name, 0) for name in (*gains, *losses)}
    closing = opening + sum(people[name] for name in gains) - sum(people[name] for name in losses)
    by_month = pd.DataFrame({"month": [OCTOBER - 1, OCTOBER], "active": [opening, closing]})
    flows = pd.DataFrame([{"month": OCTOBER, **people}])
    found = bridge_metrics.bridge(by_month, flows, OCTOBER - 1, OCTOBER)
    given_edition = cast("Edition", SimpleNamespace(begins=lambda _region: OCTOBER - 24))
    answers: dict[Callable[..., Any], Any] = {bridge_answer.since: found, backing.provenance: SOURCE}
    return bridge.since(QUESTION, "month").make(Given(answers, given_edition=given_edition))
