"""The demo's MoUs: loaded as files, marked as examples, and a board on which every status stands."""

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest

from data_access import fetch, months
from data_access.agreements import editing, path, validation
from data_access.agreements.alerts import AlertKind
from data_access.agreements.mou import Mou
from data_access.agreements.path import Course, LineStatus
from data_access.demo import agreements, opened, world
from data_access.demo.recipe import FEWEST, Recipe
from data_access.demo.stage import Stage
from data_access.questions import mou, mou_people
from data_access.scope import NATION
from data_access.vocabulary import MouStatus, VillageRole
from tests.demo.conftest import LAST, Demo

QUESTION = mou.MouQuestion(LAST)


def kept(demo: Demo) -> dict[str, Mou]:
    return {found.number: found for found in editing.listed(NATION, demo.settings)}


def statuses(demo: Demo) -> dict[str, list[LineStatus]]:
    """How the lines of each MoU stand."""
    lines = fetch.ask(demo.edition, mou.lines(NATION, QUESTION))
    stages = fetch.ask(demo.edition, mou_people.stages(NATION, QUESTION))
    milestones = fetch.ask(demo.edition, mou.milestones(NATION, QUESTION))
    numbers = fetch.ask(demo.edition, mou.agreements(NATION, QUESTION)).set_index("mou_id")["number"]
    found: dict[str, list[LineStatus]] = {}
    for line in lines.to_dict("records"):
        paid = _by_month(stages, line["line_id"], "paid")
        targets = tuple(_by_month(milestones, line["line_id"], "target_people").items())
        course = Course(line["baseline"], line["due"], line["target_people"], targets)
        found.setdefault(numbers[line["mou_id"]], []).append(path.status(course, paid, LAST))
    return found


def _by_month(rows: pd.DataFrame, line_id: int, column: str) -> dict[int, int]:
    own = rows[rows["line_id"] == line_id]
    return dict(zip(map(int, own["month"]), map(int, own[column]), strict=True))


def test_nunukans_of_22_august_2024_is_with_its_dpmd_and_renewed_for_the_next_year(demo: Demo) -> None:
    first, renewal = (kept(demo)[f"DPMD-NUNUKAN/{year} (CONTOH)"] for year in (2024, 2026))
    assert (first.signed_on, first.region_code, first.branch_code) == (dt.date(2024, 8, 22), "65.03", "tarakan")
    assert first.counterpart == "DPMD Kabupaten Nunukan"
    assert {line.village_role for line in first.lines} == {"", *map(str, VillageRole)}
    assert all(not line.place_codes for line in first.lines)
    assert (first.status, first.predecessor) == (MouStatus.ENDED, "")
    assert (renewal.status, renewal.predecessor) == (MouStatus.ACTIVE, first.number)
    assert [line.description for line in renewal.lines] == [line.description for line in first.lines]


def test_every_mou_says_that_its_numbers_are_an_example(demo: Demo) -> None:
    for found in kept(demo).values():
        assert "CONTOH" in found.number
        assert "CONTOH" in found.title
        assert all(line.notes.startswith("CONTOH: angka buatan") for line in found.lines)
        assert all("CONTOH" in line.budget_reference for line in found.lines if line.budgeted_people)


def test_every_status_stands_on_the_board(demo: Demo) -> None:
    found = statuses(demo)
    assert set(found["DISNAKER-SEMARANG/2026-01 (CONTOH)"]) == set(LineStatus) - {LineStatus.BELUM_MULAI}
    assert set(found["DISNAKER-SEMARANG/2027-01 (CONTOH)"]) == {LineStatus.BELUM_MULAI}


def test_the_one_with_a_disnaker_has_milestones_a_budget_that_adds_up_and_a_list_of_villages(demo: Demo) -> None:
    lines = kept(demo)["DISNAKER-SEMARANG/2026-01 (CONTOH)"].lines
    assert sum(bool(line.milestones) for line in lines) >= 4
    assert [len(line.place_codes) for line in lines if line.place_codes] == [12]
    budgets = [(line.budgeted_people, line.budgeted_rupiah) for line in lines if line.budgeted_people is not None]
    assert len(budgets) == 3
    assert all(rupiah == people * 11 * 16_800 for people, rupiah in budgets)


def test_one_ends_within_sixty_days_and_is_alerted(demo: Demo) -> None:
    alerts = fetch.ask(demo.edition, mou.alerts(NATION, QUESTION))
    ends = alerts[alerts["kind"] == AlertKind.ENDS].set_index("number")["after"]
    assert ends["DISNAKER-SEMARANG/2026-01 (CONTOH)"] <= 60
    assert {AlertKind.STATUS, AlertKind.ENDS} <= set(alerts["kind"])


@pytest.mark.parametrize("last", ["2025-12", "2026-01", "2027-05", "2028-12"])
def test_in_whatever_month_the_demo_is_opened_its_mous_hold(last: str) -> None:
    stage = Stage(Recipe(months.month(last), FEWEST))
    everybody, _portrait = world.drawn(stage)
    drawn = agreements.drawn(stage, everybody)
    assert [fault for found in drawn for fault in validation.validate(found)] == []
    assert {found.predecessor for found in drawn} <= {"", *(found.number for found in drawn)}
    assert len({found.number for found in drawn}) == len(drawn) >= 4


def test_the_files_are_among_those_the_demo_imports(tmp_path: Path) -> None:
    assert list(opened.files(Recipe(LAST, FEWEST), tmp_path)) == [
        "keanggotaan",
        "penyebut",
        "target",
        "mou",
        "mou_tonggak",
    ]
