"""Sorted bars: what is drawn, in which order, under which sentence."""

from typing import Any

import pandas as pd
import pytest

from dashboard import language as wording
from dashboard.charts import comparison, house_style
from dashboard.charts.palette import DARK, LIGHT
from tests.charts.conftest import Golden
from tests.figure import handmade


def spec(rows: pd.DataFrame, by: str = "profession") -> dict[str, Any]:
    found: dict[str, Any] = house_style.on_screen(comparison.bars(rows, by=by)).to_dict()
    return found


def drawn(rows: pd.DataFrame, by: str = "profession") -> list[dict[str, Any]]:
    (data,) = spec(rows, by)["datasets"].values()
    return list(data)


def regencies(count: int) -> pd.DataFrame:
    people = {f"33.{number:02d}": 100 - number for number in range(1, count + 1)}
    return handmade.rows(people | {"unallocated": 7}, names={code: f"Kabupaten {code}" for code in people})


@pytest.mark.parametrize("language", wording.LOCALES)
def test_the_chart_on_paper_is_the_golden_one(language: str, golden: Golden) -> None:
    """After a wanted change: write the new spec over tests/charts/golden/profesi-<language>.json and look at it."""
    with wording.speaking(language):
        paper = house_style.bare(comparison.bars(handmade.KLATEN, by="profession"))
    paper.pop("config")  # the clothes are the same for every chart, and tested as such below
    golden(f"profesi-{language}", paper)


def test_the_title_is_the_message_with_the_figure_in_it() -> None:
    assert (
        comparison.bars(handmade.KLATEN, by="profession").title
        == "Petani paling banyak: 65 dari 100 pekerja aktif (65,0%)"
    )


def test_a_tie_has_no_winner() -> None:
    two = handmade.rows({"petani": 5, "art": 5, "supir": 1})
    three = handmade.rows({"petani": 5, "art": 5, "supir": 5})
    assert (
        "Asisten rumah tangga dan Petani paling banyak, masing-masing 5" in comparison.bars(two, by="profession").title
    )
    assert "dan 2 lainnya paling banyak, masing-masing 5" in comparison.bars(three, by="profession").title


def test_the_unplaced_are_grey_last_and_never_the_message() -> None:
    rows = handmade.rows({"petani": 1, "unallocated": 99})
    assert [(row["code"], row["is_rest"]) for row in drawn(rows)] == [("petani", False), ("unallocated", True)]
    assert comparison.bars(rows, by="profession").title.startswith("Petani paling banyak: 1 dari 100")


def test_only_the_unplaced_is_said_in_words() -> None:
    assert (
        "Tidak seorang pun dari 9 pekerja aktif"
        in comparison.bars(handmade.rows({"unallocated": 9}), by="profession").title
    )


def test_bars_begin_at_zero() -> None:
    layers = spec(handmade.KLATEN)["layer"]
    assert {tuple(layer["encoding"]["x"]["scale"]["domain"]) for layer in layers} == {(0, 65)}


def test_rows_without_anybody_are_counted_not_drawn() -> None:
    assert "nelayan" not in {row["code"] for row in drawn(handmade.KLATEN)}
    assert "1 tanpa pekerja aktif" in comparison.bars(handmade.KLATEN, by="profession").measure


def test_a_rate_stands_beside_its_bar_with_both_parts_and_only_where_there_is_a_basis() -> None:
    labels = {row["code"]: row["label"] for row in drawn(handmade.KLATEN)}
    assert labels == {"petani": "65 dari 100 (65,0%)", "art": "15", "unallocated": "20"}


def test_all_thirty_one_professions_fit() -> None:
    from dashboard.wording import codes

    people = {code: 100 - at for at, code in enumerate(codes.PROFESSIONS)}
    assert len(drawn(handmade.rows(people))) == 32


def test_a_longer_list_keeps_every_person_in_a_row_of_others() -> None:
    rows = regencies(60)
    bars = drawn(rows, "regency")
    assert len(bars) == comparison.MAX_ROWS
    assert sum(row["active"] for row in bars) == rows["active"].sum()
    assert bars[-2]["name"] == "dan 30 lainnya"
    assert bars[-1]["code"] == "unallocated"


def test_two_places_of_one_name_are_two_bars() -> None:
    rows = handmade.rows(
        {"33.10.16.2001": 3, "33.10.22.2001": 2}, names={"33.10.16.2001": "Gatak", "33.10.22.2001": "Gatak"}
    )
    assert [row["code"] for row in drawn(rows, "village")] == ["33.10.16.2001", "33.10.22.2001"]


def test_the_alternative_text_states_the_takeaway_and_the_unplaced() -> None:
    text = comparison.bars(handmade.KLATEN, by="profession").alt_text
    assert text.startswith("Petani paling banyak: 65 dari 100")
    assert "Asisten rumah tangga 15" in text
    assert "Belum dipetakan 20" in text


def test_numbers_and_months_of_the_chart_follow_the_language() -> None:
    assert spec(handmade.KLATEN)["config"]["locale"]["number"]["decimal"] == ","
    with wording.speaking("en"):
        assert spec(handmade.KLATEN)["config"]["locale"]["number"]["decimal"] == "."


def test_dark_and_light_differ_in_clothes_alone() -> None:
    figure = comparison.bars(handmade.KLATEN, by="profession")
    light, dark = (house_style.on_screen(figure, palette).to_dict() for palette in (LIGHT, DARK))
    assert light.pop("config")["style"]["measure"]["color"] == LIGHT.accent
    assert dark.pop("config")["style"]["measure"]["color"] == DARK.accent
    assert light == dark
