"""An office that already has a membership database: its read-only view `paid_spell` is all that is needed."""

from pathlib import Path

import pandas as pd
import sqlalchemy
from pandas import testing

from data_access import dimensions, fetch
from data_access.edition.extract import SPELL_COLUMNS
from data_access.questions import coverage
from data_access.questions.question import CoverageQuestion
from data_access.registry import connect
from data_access.registry.models import paid_spell
from data_access.scope import NATION
from data_access.settings import Settings
from tests import worlds
from tests.conftest import SMALL_WORLD

COUNTED = [one for one in dimensions.COVERAGE if not one.overlaps]


def _with_view(url: str) -> str:
    """A schema `office` with the view over our own table, blanks as NULL; a URL that finds only it."""
    texts = {c.name for c in paid_spell.c if isinstance(c.type, sqlalchemy.String) and c.server_default is not None}
    columns = ", ".join(f"nullif({name}, '') AS {name}" if name in texts else name for name in SPELL_COLUMNS)
    with connect.begin(url) as registry:
        registry.exec_driver_sql("CREATE SCHEMA office")
        registry.exec_driver_sql(f"CREATE VIEW office.paid_spell AS SELECT {columns} FROM public.paid_spell")
    return f"{url}&options=-csearch_path%3Doffice"


def _answers(settings: Settings) -> pd.DataFrame:
    """People active in October 2026, by everything they can be counted by."""
    edition = worlds.publish(settings, "2026-10", "2024-01")
    question = CoverageQuestion(edition.posisi)
    frames = [fetch.ask(edition, coverage.active_by(NATION, question, dimension)) for dimension in COUNTED]
    return pd.concat(frames, keys=COUNTED)


def test_a_view_with_the_contracts_columns_publishes_the_same_figures(postgres_url: str, tmp_path: Path) -> None:
    own = worlds.new_home(tmp_path / "own", postgres_url)
    worlds.load(own, worlds.world(SMALL_WORLD))
    reading = worlds.new_home(tmp_path / "reading").model_copy(update={"office_url": _with_view(postgres_url)})
    through_the_view = _answers(reading)
    testing.assert_frame_equal(through_the_view, _answers(own))
    assert through_the_view["active"].sum() == 9 * len(COUNTED)
