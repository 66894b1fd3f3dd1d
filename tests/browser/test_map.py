"""The map and the search on Desa, as a hand uses them."""

import re

from playwright.sync_api import Page, expect

from tests.browser.visiting import ready


def test_a_click_on_a_bubble_opens_its_village_and_back_returns(page: Page, address: str) -> None:
    page.goto(f"{address}/desa?wilayah=33.10")
    ready(page, "2")
    chart = page.get_by_test_id("stVegaLiteChart").first
    chart.scroll_into_view_if_needed()
    chart.locator("path[aria-roledescription='point'][aria-label*='Pekerja aktif: 2']").last.click()
    expect(page).to_have_url(re.compile(r"wilayah=33\.10\.22\.2005$"))
    ready(page, "1")
    page.go_back()
    ready(page, "2")
    expect(page).to_have_url(re.compile(r"wilayah=33\.10$"))


def test_another_colour_of_the_map_is_another_chart_of_the_same_places(page: Page, address: str) -> None:
    page.goto(f"{address}/desa?wilayah=33.10")
    ready(page, "2")
    page.get_by_role("radio", name="Sejak setahun lalu").click()
    expect(page.get_by_test_id("stVegaLiteChart").first.get_by_text("bertambah")).to_be_visible()
    ready(page, "2")
