"""`cakupan show retention`, `cliff` and `ending` on the small world, and what they refuse."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from data_access import dimensions, months
from data_access.dimensions import Dimension
from data_access.questions.retention import Followed

pytestmark = pytest.mark.usefixtures("published_home")


def show(*words: str) -> dict[str, Any]:
    result = CliRunner().invoke(app, ["show", *words, "--json"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.stdout))


@pytest.mark.parametrize("words", [["retention"], ["cliff"], ["ending"]])
def test_an_answer_says_all_that_is_needed_to_recompute_it(words: list[str]) -> None:
    answer = show(*words, "--region", "33.10", "--posisi", "2026-08")
    assert (answer["edition"], answer["posisi"], answer["region"]) == ("2026-10.1", "2026-08", "33.10")
    assert (answer["grace"], answer["is_synthetic"], answer["is_closed"]) == (0, False, True)
    assert answer["segments"] == ["PU", "BPU", "JAKON"]
    assert len(answer["edition_sha256"]) == 64


@pytest.mark.parametrize("by", dimensions.COHORTS)
def test_every_group_has_its_people_of_how_many_and_what_followed(by: Dimension) -> None:
    answer = show("retention", "--by", by.value, "--k", "3")
    assert (answer["from"], answer["until"], answer["by"], answer["k"]) == ("2024-11", "2026-10", by.value, 3)
    assert sum(row["people"] for row in answer["rows"]) == 8
    assert sum(row["eligible"] for row in answer["rows"]) == 5
    assert sum(row["retained"] for row in answer["rows"]) == 3
    for row in answer["rows"]:
        assert set(row["followed"]) == set(map(str, Followed))
        assert sum(row["followed"].values()) == row["people"]
        assert (row["rate"] is None) is (row["eligible"] == 0)
    rated = [row for row in answer["rows"] if row["rate"] is not None]
    assert rated
    assert [row for row in rated if not row["low"] <= row["rate"] <= row["high"]] == []


def test_column_k_of_the_triangle_is_the_boards_retained_at_k() -> None:
    triangle = show("retention", "--from", "2025-01", "--until", "2026-07")["triangle"]
    board = show("leaderboard", "--from", "2025-01", "--until", "2026-07")["rows"]
    for k in (3, 6, 12):
        column = [cell for cell in triangle if cell["k"] == k]
        assert sum(cell["retained"] for cell in column) == sum(row[f"retained_{k}"]["retained"] for row in board)
        assert sum(cell["people"] for cell in column) == sum(row[f"retained_{k}"]["eligible"] for row in board)


def test_who_went_on_without_a_gap_is_the_boards_too() -> None:
    groups = show("retention", "--by", "sponsor_type", "--from", "2025-01", "--until", "2026-10")["rows"]
    board = show("leaderboard", "--from", "2025-01", "--until", "2026-10")["rows"]
    counts = [[row["continued"][key] for row in rows] for rows in (groups, board) for key in ("continued", "eligible")]
    assert [sum(count) for count in counts[:2]] == [sum(count) for count in counts[2:]]
    assert sum(counts[1]) > 0
    found = {row["code"]: row["continued"] for row in groups}
    assert found["mandiri"] == {"continued": 0, "eligible": 0, "shortest_term": None, "longest_term": None}


def test_the_cliff_has_a_row_a_month_with_its_rate() -> None:
    answer = show("cliff", "--months", "3")
    assert answer["rows"] == [
        {"month": "2026-10", "active": 7, "sponsored": 2, "monthly": 5, "rate": 0.07},
        {"month": "2026-11", "active": 6, "sponsored": 1, "monthly": 5, "rate": 0.06},
        {"month": "2026-12", "active": 6, "sponsored": 1, "monthly": 5, "rate": 0.06},
        {"month": "2027-01", "active": 5, "sponsored": 0, "monthly": 5, "rate": 0.05},
    ]
    assert answer["basis"] == {
        "code": "bekerja",
        "source": "dunia uji",
        "year": 2024,
        "first_year": 2024,
        "in_force_only_from": None,
        "workers": 100,
    }
    assert answer["assumed_to_go_on"] == ["pemberi_kerja", "mandiri"]


def test_without_a_basis_there_is_no_rate() -> None:
    answer = show("cliff", "--basis", "mou", "--months", "1")
    assert [row["rate"] for row in answer["rows"]] == [None, None]
    assert answer["basis"]["workers"] is None


def test_terms_that_end_have_their_last_month_and_both_prices() -> None:
    answer = show("ending", "--within", "3")
    assert (answer["people"], answer["villages"], answer["unplaced"]) == (2, 2, 0)
    budi, evi = sorted(answer["rows"], key=lambda row: row["last_month"])
    assert (budi["last_month"], budi["renew_3"], budi["full_3"]) == ("2026-10", 2 * 8_400 + 16_800, 3 * 16_800)
    assert (evi["label"], evi["last_month"], evi["renew_3"], evi["full_3"]) == ("IIK Contoh", "2026-12", 50_400, 50_400)
    assert "Tejo" not in json.dumps(answer)
    villages = show("ending", "--within", "3", "--by", "village")["rows"]
    assert {row["village_code"]: row["people"] for row in villages} == {"33.10.22.2005": 1, "33.02.01.2001": 1}


@pytest.mark.parametrize("command", ["retention", "cliff", "ending"])
def test_on_a_screen_it_is_a_table_with_its_posisi(command: str) -> None:
    result = CliRunner().invoke(app, ["show", command], catch_exceptions=False)
    assert result.exit_code == 0
    assert "2026-10.1" in result.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["retention", "--from", "2026-05", "--until", "2026-01"], "terbalik"),
        (["retention", "--posisi", "2027-01"], "melampaui edisi 2026-10.1"),
        (["retention", "--until", "2027-01"], "melampaui edisi 2026-10.1"),
        (["cliff", "--region", "33.99"], "tidak dikenal"),
        (["ending", "--posisi", "Oktober"], "tulis seperti 2026-10"),
        (["ending", "--edition", "2020-01.1"], "yang ada: 2026-10.1"),
    ],
)
def test_a_wrong_word_is_answered_with_what_would_be_right(words: list[str], sentence: str) -> None:
    result = CliRunner().invoke(app, ["show", *words])
    assert result.exit_code == 1
    assert sentence in str(result.exception)


@pytest.mark.parametrize(
    "words",
    [
        ["retention", "--by", "village"],
        ["cliff", "--months", "0"],
        ["ending", "--by", "desa"],
        ["ending", "--within", "0"],
    ],
)
def test_an_option_out_of_its_range_is_a_command_written_wrongly(words: list[str]) -> None:
    assert CliRunner().invoke(app, ["show", *words]).exit_code == 2


def test_entry_months_are_those_of_the_calendar() -> None:
    cells = show("retention", "--by", "movement")["triangle"]
    assert all(months.month(cell["month"]) + cell["k"] <= months.month("2026-10") for cell in cells)
