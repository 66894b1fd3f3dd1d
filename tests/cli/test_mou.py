"""`cakupan show mou` on a small world counted by hand, and what it refuses."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from dashboard.commands.mou import exact
from data_access.agreements import editing
from data_access.scope import NATION
from data_access.settings import Settings
from tests import worlds
from tests.agreements import published
from tests.pages import odd_worlds

FIGURES = {
    "line",
    "target",
    "budgeted",
    "registered",
    "ever_paid",
    "active_official",
    "paid",
    "expected",
    "status",
    "needed_per_month",
    "pace",
    "forecast",
    "forecast_low",
    "forecast_high",
    "due",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return published.built(tmp_path_factory.mktemp("mou") / "home")


@pytest.fixture(autouse=True)
def shown(home: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    odd_worlds.point_to(home, monkeypatch)


def show(*words: str) -> dict[str, Any]:
    result = CliRunner().invoke(app, ["show", "mou", *words, "--json"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.stdout))


def lines(*words: str) -> dict[str, dict[str, Any]]:
    return {line["line"]: line for line in show("--number", published.NUMBER, *words)["mous"][0]["lines"]}


def test_an_answer_says_all_that_is_needed_to_ask_it_again() -> None:
    answer = show()
    assert (answer["edition"], answer["posisi"], answer["region"]) == ("2026-10.1", "2026-10", None)
    assert (answer["is_synthetic"], answer["is_closed"], answer["awaiting_publish"]) == (False, True, [])
    assert len(answer["edition_sha256"]) == 64
    assert [one["number"] for one in answer["mous"]] == ["119/2026", "119/2027"]
    assert [one["status"] for one in answer["mous"]] == ["active", "draft"]


def test_an_mou_says_whose_it_is_and_its_distinct_people() -> None:
    mou = show("--number", published.NUMBER)["mous"][0]
    assert (mou["title"], mou["counterpart"], mou["region"]) == ("Perlindungan ekosistem desa", "DPMD", "65.03")
    assert mou["people"] == mou["paid"] == 4
    assert (mou["registered"], mou["ever_paid"], mou["active_official"]) == (6, 5, 4)
    assert sum(line["paid"] for line in mou["lines"]) > mou["people"], "lines overlap"


def test_every_figure_of_a_line_is_that_counted_by_hand() -> None:
    found = lines()
    assert all(set(line) >= FIGURES for line in found.values())
    assert {
        key: [line[stage] for stage in ("registered", "ever_paid", "active_official", "paid")]
        for key, line in found.items()
    } == {"1": [4, 3, 2, 2], "2": [3, 3, 2, 2], "3": [6, 5, 4, 4]}
    assert [(line["target"], line["budgeted"], line["due"]) for line in found.values()] == [
        (4, 3, "2026-12"),
        (3, None, "2026-09"),
        (5, 5, "2026-12"),
    ]
    assert [line["status"] for line in found.values()] == ["tertinggal", "lewat_tenggat", "perlu_perhatian"]


def test_what_is_expected_needed_and_forecast_is_that_worked_out_by_hand() -> None:
    """Line 1: 2 by June, 4 by December, 2 paid since June. Line 3: 1 in January, 5 by December, +1, 0, +1 of late."""
    found = lines()
    assert found["1"]["expected"] == float(2 + Fraction(2 * 4, 6))
    assert found["3"]["expected"] == float(1 + Fraction(4 * 9, 11))
    keys = ("needed_per_month", "pace", "forecast", "forecast_low", "forecast_high", "reached_in", "is_out_of_reach")
    assert [found["1"][key] for key in keys] == [1, 0, 2, 2, 2, None, True]
    assert [found["3"][key] for key in keys] == [1, 2 / 3, 5, 4, 6, "2026-12", False]


def test_from_the_due_month_on_nothing_is_needed_or_forecast() -> None:
    late = lines()["2"]
    assert [late[key] for key in ("needed_per_month", "forecast", "forecast_low", "forecast_high")] == [None] * 4
    assert late["paid_at_due"] == 2


@pytest.mark.parametrize("posisi", ["2025-01", "2026-01"])
def test_before_an_mou_begins_its_lines_have_not_begun(posisi: str) -> None:
    assert {line["status"] for line in lines("--posisi", posisi).values()} == {"belum_mulai"}
    assert {line["pace"] for line in lines("--posisi", posisi).values()} == {None}


def test_a_region_has_the_mous_that_lie_in_it() -> None:
    assert len(show("--region", "65")["mous"]) == 2
    assert show("--region", "33.10")["mous"] == []


@pytest.mark.parametrize(
    ("value", "written"), [(None, "null"), (Fraction(6), "6"), (Fraction(10, 3), "3.3333333333333335")]
)
def test_a_fraction_is_written_whole_or_as_the_nearest_double(value: Fraction | None, written: str) -> None:
    assert json.dumps(exact(value)) == written


def test_on_a_screen_a_status_is_a_word_and_a_shape() -> None:
    result = CliRunner().invoke(app, ["show", "mou"], catch_exceptions=False)
    assert result.exit_code == 0
    for said in ("▼ tertinggal", "× lewat tenggat", "△ perlu perhatian", "◊ belum mulai", "3,3"):
        assert said in result.stdout
    assert "2026-10.1" in result.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--number", "7/2020"], "yang ada: 119/2026, 119/2027"),
        (["--posisi", "2027-01"], "melampaui edisi 2026-10.1"),
        (["--posisi", "Oktober"], "tulis seperti 2026-10"),
        (["--region", "33.99"], "tidak dikenal"),
        (["--edition", "2020-01.1"], "yang ada: 2026-10.1"),
    ],
)
def test_a_wrong_word_is_answered_with_what_would_be_right(words: list[str], sentence: str) -> None:
    result = CliRunner().invoke(app, ["show", "mou", *words])
    assert result.exit_code == 1
    assert sentence in str(result.exception)


def test_what_was_changed_since_awaits_publication(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = published.built(tmp_path / "changed")
    odd_worlds.point_to(settings, monkeypatch)
    assert not any(one["is_awaiting_publish"] for one in show()["mous"])
    standing = editing.load(NATION, settings, published.NUMBER)
    editing.end(NATION, settings, published.NUMBER, expected_version=standing.version, actor=worlds.ACTOR)
    editing.renew(NATION, settings, published.NUMBER, new_number="119/2028", actor=worlds.ACTOR)
    answer = show()
    assert [one["is_awaiting_publish"] for one in answer["mous"]] == [True, False]
    assert answer["awaiting_publish"] == ["119/2028"]
    assert answer["mous"][0]["status"] == "active", "figures are those of the edition"
    on_screen = CliRunner().invoke(app, ["show", "mou"]).stderr
    assert "menunggu terbit" in on_screen
    assert "belum ada di edisi ini: 119/2028" in on_screen
    refused = CliRunner().invoke(app, ["show", "mou", "--number", "119/2028"])
    assert refused.exit_code == 1
    assert "cakupan publish" in str(refused.exception), "it is there: it only waits"


def test_a_line_an_mou_does_not_have_is_answered_with_those_it_has() -> None:
    words = ["figure", "mou_path", "--with", f"number={published.NUMBER}", "--with", "line=9", "-o", "x.png"]
    result = CliRunner().invoke(app, words)
    assert f"MoU {published.NUMBER} tidak punya baris “9”; yang ada: 1, 2" in str(result.exception)
