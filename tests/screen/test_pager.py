"""A long table is turned over page by page, and sorted as a whole."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

BUTTONS = ("Pertama", "Sebelumnya", "Berikutnya", "Terakhir")


def _page(rows: int, language: str) -> None:
    """Runs inside AppTest: the script is this function's own source. People fall and rise again with the row."""
    import pandas
    import streamlit

    from dashboard import language as wording
    from dashboard.figure import finishing
    from dashboard.figure.table import Column, Table
    from dashboard.figure.table import Unit as Kind
    from dashboard.screen import pager

    wording.speak(language)
    rows = int(streamlit.query_params.get("rows", rows))
    people = [at * 7 % 101 for at in range(rows)]
    frame = pandas.DataFrame({"code": [f"c{at}" for at in range(rows)], "active": people})
    columns = (Column("code", "Kode", Kind.TEXT), Column("active", "Pekerja aktif", Kind.COUNT))
    chosen = pager.table(finishing.table(Table("uji", frame, columns, "")), key="uji", picks=True)
    streamlit.markdown(f"chosen: {chosen}")


def opened(rows: int, language: str = "id") -> AppTest:
    return AppTest.from_function(_page, kwargs={"rows": rows, "language": language}, default_timeout=60).run()


def shown(page: AppTest, column: str = "code") -> list[object]:
    """A column of what was sent, from top to bottom."""
    frame = page.dataframe[0].value
    assert isinstance(frame, pd.DataFrame)
    return list(frame[column])


def codes(first: int, last: int) -> list[str]:
    return [f"c{at}" for at in range(first, last + 1)]


def press(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def able(page: AppTest) -> list[str]:
    """Buttons that lead somewhere."""
    return [button.label for button in page.button if not button.disabled]


@pytest.mark.parametrize("rows", [0, 1, 50])
def test_a_short_table_is_sent_whole_and_needs_no_buttons(rows: int) -> None:
    page = opened(rows)
    assert shown(page) == codes(0, rows - 1)
    assert (len(page.button), len(page.selectbox), len(page.caption)) == (0, 0, 0)


def test_one_row_more_is_another_page() -> None:
    page = opened(51)
    assert shown(page) == codes(0, 49)
    assert page.caption[0].value == "baris 1–50 dari 51"
    assert [button.label for button in page.button] == list(BUTTONS)
    assert able(page) == ["Berikutnya", "Terakhir"]
    press(page, "Berikutnya")
    assert shown(page) == ["c50"]
    assert page.caption[0].value == "baris 51–51 dari 51"
    assert able(page) == ["Pertama", "Sebelumnya"]


def test_buttons_lead_to_every_page_and_back() -> None:
    page = opened(401)
    press(page, "Terakhir")
    assert (shown(page), page.caption[0].value) == (["c400"], "baris 401–401 dari 401")
    press(page, "Sebelumnya")
    assert (shown(page), page.caption[0].value) == (codes(350, 399), "baris 351–400 dari 401")
    press(page, "Pertama")
    assert shown(page) == codes(0, 49)


@pytest.mark.parametrize(("falling", "expected"), [(True, [100, 100, 100]), (False, [0, 0, 0])])
def test_the_whole_table_is_sorted_and_read_from_its_beginning(falling: bool, expected: list[int]) -> None:
    page = press(opened(303), "Terakhir")
    page.selectbox[0].set_value(("active", falling)).run()
    assert shown(page, "active")[:3] == expected
    assert page.caption[0].value == "baris 1–50 dari 303"


def test_the_choice_says_how_a_column_is_sorted() -> None:
    assert opened(51).selectbox[0].options == [
        "Urutan semula",
        "Pekerja aktif: terbesar dahulu",
        "Pekerja aktif: terkecil dahulu",
        "Kode: Z ke A",
        "Kode: A ke Z",
    ]


def test_a_pager_speaks_english_where_the_page_does() -> None:
    page = opened(1_200, "en")
    press(page, "Next")
    assert page.caption[0].value == "rows 51–100 of 1,200"
    assert page.selectbox[0].label == "Sort by"


def test_fewer_rows_than_before_show_their_last_page() -> None:
    page = press(opened(401), "Terakhir")
    page.query_params["rows"] = "60"
    page.run()
    assert shown(page) == codes(50, 59)


def test_nothing_is_chosen_until_a_row_is() -> None:
    assert opened(51).markdown[0].value == "chosen: None"
