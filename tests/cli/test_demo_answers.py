"""The counts of definitions 7, as `cakupan show --demo` tells them."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from data_access.settings import Settings


@pytest.fixture
def show(demo_home: Settings, monkeypatch: pytest.MonkeyPatch) -> Any:
    """`cakupan show ... --demo --json` beside an office's home that holds the demo."""
    office = demo_home.home.parents[1]
    monkeypatch.setenv("CAKUPAN_HOME", str(office))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", f"sqlite:///{office / 'membership.db'}")

    def answer(*words: str) -> dict[str, Any]:
        result = CliRunner().invoke(app, ["show", *words, "--demo", "--json"], catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return dict(json.loads(result.stdout))

    return answer


def test_iik_of_bandar_lampung_acquired_sixty_within_sertakan(show: Any) -> None:
    period = ("--from", "2024-12", "--until", "2024-12")
    for movement, by in (("iik", "chapter"), ("sertakan", "sponsor")):
        rows = show("leaderboard", "--movement", movement, "--by", by, *period)["rows"]
        assert {row["name"]: row["acquired"] for row in rows}["IIK Bandar Lampung"] == 60


@pytest.mark.parametrize("grace", ["0", "3"])
def test_6900_vulnerable_workers_of_banyumas_of_about_11000(show: Any, grace: str) -> None:
    asked = ("coverage", "--region", "33.02", "--posisi", "2024-12", "--segment", "BPU", "--grace", grace)
    rows = show(*asked, "--movement", "gn_lingkaran", "--by", "segment")["rows"]
    assert sum(row["active"] for row in rows) == 6900
    assert show(*asked, "--basis", "mou", "--by", "segment")["basis"]["workers"] == 11000


def test_nine_villages_of_klaten_were_reached_by_october_2023(show: Any) -> None:
    asked = ("coverage", "--region", "33.10", "--posisi", "2023-10", "--movement", "ekosistem_desa", "--by", "village")
    reached = {row["name"] for row in show(*asked)["rows"] if row["active"]}
    assert reached == {
        "Jombor",
        "Pesu",
        "Jimbung",
        "Gemblegan",
        "Sumyang",
        "Kemudo",
        "Wunut",
        "Paseban",
        "Gatak",
    }


def test_an_answer_of_the_demo_says_that_it_is_one(show: Any) -> None:
    assert show("coverage", "--by", "regency", "--region", "33")["is_synthetic"] is True


def test_of_the_sixty_of_december_2024_fourteen_were_paid_at_three_and_seven_at_nine(show: Any) -> None:
    period = ("--region", "18.71", "--movement", "sertakan", "--from", "2024-12", "--until", "2024-12")
    answer = show("retention", "--by", "acquirer", *period, "--k", "3")
    iik = next(row for row in answer["rows"] if row["code"] == "iik")
    assert (iik["people"], iik["eligible"], iik["retained"], iik["rate"]) == (60, 60, 14, 14 / 60)
    assert sum(iik["followed"].values()) == 60
    later = show("retention", "--by", "acquirer", *period, "--k", "9")
    assert next(row["retained"] for row in later["rows"] if row["code"] == "iik") == 7


def test_the_cliff_begins_at_the_coverage_of_those_paid_and_only_falls(show: Any) -> None:
    rows = show("cliff", "--region", "33.10", "--months", "12")["rows"]
    paid = show("coverage", "--region", "33.10", "--by", "segment", "--grace", "0")
    assert rows[0]["active"] == sum(row["active"] for row in paid["rows"])
    assert rows[0]["rate"] == rows[0]["active"] / paid["basis"]["workers"]
    assert [row["month"] for row in rows][::6] == ["2026-10", "2027-04", "2027-10"]
    within = show("ending", "--region", "33.10", "--within", "3")
    assert within["people"] == rows[0]["active"] - rows[3]["active"] == sum(row["people"] for row in within["rows"])
