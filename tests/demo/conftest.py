"""Two small demo worlds of different seeds, built the way `cakupan demo` builds them, once a session. Read only."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest
from pyarrow import parquet

from data_access import fetch, months
from data_access.demo import opened
from data_access.demo.recipe import FEWEST, SEED, Recipe
from data_access.edition import opening
from data_access.edition.opening import Edition
from data_access.questions import basis, coverage
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION
from data_access.settings import Settings
from data_access.vocabulary import Basis, Dimension, Movement, Segment

LAST = months.month("2026-10")


@dataclass(frozen=True)
class Demo:
    """A published demo world, asked through the product's own questions."""

    settings: Settings
    edition: Edition
    extract: pd.DataFrame

    def active(
        self, posisi: str, by: Dimension, *, region: str = "", grace: int = 0, segments: str = "", movement: str = ""
    ) -> dict[str, int]:  # fmt: skip
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
) -> CoverageQuestion:  # fmt: skip
    question = CoverageQuestion(posisi=months.month(posisi), region=region, grace=grace, basis=of)
    return CoverageQuestion(
        posisi=question.posisi, region=region, grace=grace, basis=of,
        segments=frozenset(Segment(word) for word in segments.split()) or question.segments,
        movement=Movement(movement) if movement else None,
    )  # fmt: skip


@pytest.fixture(scope="session", params=[SEED, 7], ids=["usual seed", "another seed"])
def demo(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Demo:
    recipe = Recipe(LAST, FEWEST, request.param)
    own = opened.home(tmp_path_factory.mktemp("demo"), recipe)
    opened.make(own, recipe)
    extract = parquet.read_table(_extract(own.home)).to_pandas()
    return Demo(own, opening.current(own), extract)


def _extract(home: Path) -> Path:
    return home / "keanggotaan.parquet"
