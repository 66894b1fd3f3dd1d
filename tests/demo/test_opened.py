"""`open_demo`: a home of its own, built once, the same bytes wherever it is built."""

import datetime as dt
import time
from pathlib import Path

import pytest

from data_access import months
from data_access.demo import opened
from data_access.demo.recipe import FEWEST, Recipe, last_closed_month
from data_access.edition import opening, publishing
from data_access.errors import CakupanError
from data_access.settings import Settings

TODAY = dt.date(2026, 11, 20)
OCTOBER = months.month("2026-10")


def test_the_same_recipe_gives_the_same_bytes(tmp_path: Path) -> None:
    builds = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        builds.append(
            {kind: file.read_bytes() for kind, file in opened.files(Recipe(OCTOBER, FEWEST), tmp_path / name).items()}
        )
    assert builds[0] == builds[1]


def test_another_seed_gives_another_world(tmp_path: Path) -> None:
    first = opened.files(Recipe(OCTOBER, FEWEST, seed=1), tmp_path)["keanggotaan"].read_bytes()
    assert opened.files(Recipe(OCTOBER, FEWEST, seed=2), tmp_path)["keanggotaan"].read_bytes() != first


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """An office's home with nothing in it but the demo, opened once."""
    home = tmp_path_factory.mktemp("office")
    settings = Settings(home=home, database_url=f"sqlite:///{home / 'office.db'}", office_url=None, nik_key=None)
    opened.open_demo(settings, members=FEWEST, today=TODAY)
    return settings


def test_a_second_opening_is_instant_and_publishes_nothing(office: Settings) -> None:
    began = time.process_time()
    own = opened.open_demo(office, members=FEWEST, today=TODAY)
    assert time.process_time() - began < 1, "of the processor's seconds, however busy it is with others"
    assert [edition.edition_id for edition in publishing.editions(own)] == ["2026-10.1"]


def test_the_world_opened_last_is_the_one_opened_when_none_is_named(office: Settings) -> None:
    assert opened.open_demo(office, today=TODAY).home == opened.open_demo(office, members=FEWEST, today=TODAY).home


def test_the_office_is_not_touched(office: Settings) -> None:
    assert [path.name for path in office.home.iterdir()] == ["demo"]
    own = opened.open_demo(office, today=TODAY)
    assert own.home.parent == office.home / "demo"
    assert (own.registry_url == office.registry_url, own.nik_key, own.nik_key_file.stat().st_mode & 0o077) == (
        False,
        None,
        0,
    )


def test_other_recipes_have_other_homes(tmp_path: Path) -> None:
    recipes = (Recipe(OCTOBER), Recipe(OCTOBER + 1), Recipe(OCTOBER, FEWEST), Recipe(OCTOBER, FEWEST, seed=3))
    assert len({opened.home(tmp_path, recipe).home for recipe in recipes}) == 4


def test_what_was_left_half_made_is_made_anew(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, database_url=None, office_url=None, nik_key=None)
    half = opened.home(tmp_path / "demo", Recipe(OCTOBER, FEWEST)).home
    half.mkdir(parents=True)
    (half / "nik.key").write_text("half")
    own = opened.open_demo(settings, members=FEWEST, today=TODAY)
    assert opening.current(own).people == FEWEST


def test_a_world_too_small_for_its_facts_is_refused(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, database_url=None, office_url=None, nik_key=None)
    with pytest.raises(CakupanError, match=r"sedikitnya 20\.000 orang; diminta 19\.999"):
        opened.open_demo(settings, members=19_999, today=TODAY)


@pytest.mark.parametrize(
    ("today", "last"),
    [("2026-11-15", "2026-09"), ("2026-11-16", "2026-10"), ("2026-12-01", "2026-10"), ("2027-01-16", "2026-12")],
)
def test_a_month_is_the_last_one_once_its_due_day_has_passed(today: str, last: str) -> None:
    assert months.text(last_closed_month(dt.date.fromisoformat(today))) == last
    assert Recipe(months.month(last)).taken_on <= dt.date.fromisoformat(today)


def test_a_clock_that_is_years_behind_still_opens_a_world() -> None:
    assert months.text(last_closed_month(dt.date(2020, 1, 1))) == "2025-12"
