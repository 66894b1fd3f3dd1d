"""Every page through axe-core, at a desk and on a telephone, by day and by night; and by keyboard alone.

Impacts "serious" and "critical" fail. Nothing is forgiven by rule alone: see `STREAMLITS_OWN`.
"""

import re
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from dashboard.screen import menu
from tests.browser.serving import settled
from tests.browser.visiting import DESK, LOOKS, TELEPHONE_BY_NIGHT, equipped, path, seen, violations

REGENCY: Final = "33.10"
PLACES: Final = {"": (DESK, TELEPHONE_BY_NIGHT), REGENCY: LOOKS, "33.10.16.2005": (DESK, TELEPHONE_BY_NIGHT)}
"""A desk by day and a telephone by night see every place; the two others, with the same colours and the same widths
between them, the regency."""


@pytest.mark.parametrize("name", menu.PAGES)
def test_a_page_has_no_serious_violation_and_its_charts_say_their_takeaway(
    page: Page, demo_address: str, name: str
) -> None:
    found: list[tuple[object, ...]] = []
    for place, looks in PLACES.items() if menu.PAGES[name].asks else [("", LOOKS)]:
        equipped(page, DESK)
        page.goto(f"{demo_address}/{path(name, place)}")
        settled(page)
        found += [(place, "a chart for nobody who cannot see it", words) for words in _untold(page)]
        for look in looks:
            seen(page, look)
            found += [(place, look, violation) for violation in violations(page)]
    assert found == []


def _untold(page: Page) -> list[tuple[str, ...]]:
    """What is said of charts that say no number, or the same as another; two may begin with the same axis."""
    charts = page.get_by_test_id("stVegaLiteChart")
    each = "all => all.map(one => one.getAttribute('aria-label'))"
    told = [tuple(chart.locator("[aria-label]").evaluate_all(each)) for chart in charts.all()]
    return [words for words in told if not re.search(r"\d", words[0]) or told.count(words) > 1]


def test_what_opens_has_none_either(page: Page, demo_address: str) -> None:
    """The definitions, the downloads, the months of the trend, and on a telephone the menu with the filters."""
    page.goto(f"{demo_address}/?wilayah=33.10")
    settled(page)
    found = []
    for look in LOOKS:
        seen(page, look)
        for name, last in (("Apa artinya?", "Lihat Pengaturan"), ("Unduh", "Tambahkan ke siaran")):
            page.get_by_role("button", name=name).first.click()
            expect(page.get_by_test_id("stPopoverBody").get_by_text(last)).to_be_visible()
            found += [(look, name, violation) for violation in violations(page)]
            page.keyboard.press("Escape")
            expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)
        page.get_by_role("radio", name="Tabel").first.click()
        is_behind_a_button = page.get_by_test_id("stExpandSidebarButton").is_visible()
        if is_behind_a_button:
            page.get_by_test_id("stExpandSidebarButton").click()
        expect(page.get_by_role("combobox", name=re.compile("Posisi"))).to_be_visible()
        found += [(look, "Tabel", violation) for violation in violations(page)]
        if is_behind_a_button:
            page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    assert found == []


def test_an_empty_search_and_a_refused_address_have_none(page: Page, demo_address: str) -> None:
    page.goto(f"{demo_address}/desa?wilayah=33.10&g=7")
    settled(page)
    page.get_by_label("Cari desa/kelurahan").fill("tidak ada desa begini")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Tidak ada yang cocok")).to_be_visible()
    found = []
    for look in LOOKS:
        seen(page, look)
        expect(page.get_by_text("Tidak ada yang cocok")).to_be_visible()
        found += [(look, violation) for violation in violations(page)]
    assert found == []


def test_tab_leads_from_the_filters_over_the_breadcrumb_to_the_downloads(page: Page, demo_address: str) -> None:
    page.goto(f"{demo_address}/profesi?wilayah=33.10")
    settled(page)
    wanted = [
        "Profesi",
        "Posisi",
        "Dihitung aktif",
        "Penyebut",
        "PU",
        "Gerakan",
        "Apa artinya?",
        "Indonesia (8 dari 514 kabupaten/kota)",
        "Jawa Tengah (5 dari 35 kabupaten/kota)",
        "Pilih wilayah",
        "Unduh",
    ]
    reached = [_next(page) for _ in range(60)]
    order = [name for names in reached for name in wanted if name in names]
    assert list(dict.fromkeys(order)) == wanted


def _next(page: Page) -> list[str]:
    """Tab; the words on what now has the focus, its icon's among them. The page itself can be scrolled: no words."""
    page.keyboard.press("Tab")
    named = "(({tagName, ariaLabel, innerText}) => tagName == 'MAIN' ? '' : ariaLabel || innerText)"
    return str(page.evaluate(f"{named}(document.activeElement)")).splitlines()


def test_a_breadcrumb_and_a_download_work_by_keyboard(page: Page, demo_address: str) -> None:
    page.goto(f"{demo_address}/profesi?wilayah=33.10")
    settled(page)
    page.get_by_role("button", name="Unduh").first.focus()
    page.keyboard.press("Enter")
    csv = page.get_by_role("button", name="Tabel CSV")
    expect(csv).to_be_visible()
    with page.expect_download() as started:
        csv.focus()
        page.keyboard.press("Enter")
    assert started.value.suggested_filename == "cakupan-profesi-33.10-2026-10.csv"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Jawa Tengah").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"wilayah=33$"))
