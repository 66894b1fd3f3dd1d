"""Two small demo worlds of different seeds, built the way `cakupan demo` builds them, once a session. Read only."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest
from pyarrow import parquet

from data_access import fetch, months
from data_access.demo import opened
from data_access.demo.recipe import FEWEST, Recipe
from data_access.dimensions import Dimension
from data_access.edition import opening
from data_access.edition.facts import Edition
from data_access.questions import basis, coverage
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION
from data_access.settings import Settings
from data_access.vocabulary import Basis, Movement, Segment

LAST = months.month("2026-10")


@dataclass(frozen=True)
class Demo:
    """A published demo world, asked through the product's own questions."""

    settings: Settings
    edition: Edition
    extract: pd.DataFrame

    def active(
        self, posisi: str, by: Dimension, *, region: str = "", grace: int = 0, segments: str = "", movement: str = ""
    ) -> dict[str, int]:
        """People active, by code."""
        statement = coverage.active_by(NATION, _question(posisi, region, grace, segments, movement), by)
        answer = fetch.ask(self.edition, statement)
        return dict(zip(answer["code"], answer["active"], strict=True))

    def workers(self, posisi: str, by: Dimension, of: Basis, *, region: str = "", segments: str = "") -> dict[str, int]:
        """Workers of a basis, by code."""
        statement = basis.workers_by(NATION, _question(posisi, region, 0, segments, "", of), by)
        answer = fetch.ask(self.edition, statement)
        return dict(zip(answer["code"], answer["workers"], strict=True))

    def rows(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        """For what no question asks yet."""
        return opening.connection(self.edition).execute(statement, list(values)).fetchall()


def _question(
    posisi: str, region: str, grace: int, segments: str, movement: str, of: Basis = Basis.BEKERJA
) -> CoverageQuestion:
    question = CoverageQuestion(posisi=months.month(posisi), region=region, grace=grace, basis=of)
    return CoverageQuestion(
        posisi=question.posisi,
        region=region,
        grace=grace,
        basis=of,
        segments=frozenset(Segment(word) for word in segments.split()) or question.segments,
        movement=Movement(movement) if movement else None,
    )


@pytest.fixture(scope="session")
def usual(demo_home: Settings) -> Demo:
    """What everybody sees who opens the demo."""
    return _read(demo_home)


@pytest.fixture(scope="session")
def another(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """Of a seed of its own: what holds by chance with the usual one does not hold here."""
    recipe = Recipe(LAST, FEWEST, seed=7)
    own = opened.home(tmp_path_factory.mktemp("demo"), recipe)
    opened.make(own, recipe)
    return _read(own)


@pytest.fixture(params=["usual", "another"], ids=["usual seed", "another seed"])
def demo(request: pytest.FixtureRequest) -> Demo:
    """Each of the two, built once: pytest forgets a parametrised fixture's value with each change of its parameter."""
    found: Demo = request.getfixturevalue(request.param)
    return found


def _read(own: Settings) -> Demo:
    return Demo(own, opening.current(own), parquet.read_table(_extract(own.home)).to_pandas())


def _extract(home: Path) -> Path:
    return home / "keanggotaan.parquet"
