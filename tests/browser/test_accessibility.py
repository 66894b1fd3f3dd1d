"""Every page through axe-core, at a desk and on a telephone, by day and by night; and by keyboard alone.

Impacts "serious" and "critical" fail. Nothing is forgiven by rule alone: see `STREAMLITS_OWN`.
"""

import re
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from dashboard.screen import menu
from tests.browser.serving import WAIT, settled
from tests.browser.visiting import path, violations

WIDTHS: Final = {"desk": (1440, 1000), "telephone": (390, 844)}
REGENCY: Final = "33.10"
PLACES: Final = ("", REGENCY, "33.10.16.2005")


@pytest.fixture(scope="module", params=WIDTHS)
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return WIDTHS[request.param]


@pytest.fixture(scope="module", params=["light", "dark"])
def somebody(request: pytest.FixtureRequest, browser: Browser, size: tuple[int, int]) -> Iterator[BrowserContext]:
    """At a desk or with a telephone, the system light or dark; the browser keeps what it has loaded of Streamlit."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=request.param)
    context.set_default_timeout(WAIT)
    yield context
    context.close()


@pytest.fixture
def visitor(somebody: BrowserContext) -> Iterator[Page]:
    opened = somebody.new_page()
    yield opened
    opened.close()


@pytest.fixture
def places(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """A desk by day and a telephone by night see every place; the two others, with the same colours and the same widths
    between them, the regency."""
    asked = request.node.callspec.params
    return PLACES if (asked["somebody"], asked["size"]) in (("light", "desk"), ("dark", "telephone")) else (REGENCY,)


@pytest.mark.parametrize("name", menu.PAGES)
def test_a_page_has_no_serious_violation(visitor: Page, demo_address: str, places: tuple[str, ...], name: str) -> None:
    for place in places if menu.PAGES[name].asks else [""]:
        visitor.goto(f"{demo_address}/{path(name, place)}")
        settled(visitor)
        assert violations(visitor) == [], place


def test_what_opens_has_none_either(visitor: Page, demo_address: str) -> None:
    """The definitions, the downloads, the months of the trend, and on a telephone the menu with the filters."""
    visitor.goto(f"{demo_address}/?wilayah=33.10")
    settled(visitor)
    for name, last in (("Apa artinya?", "Lihat Pengaturan"), ("Unduh", "Tambahkan ke siaran")):
        visitor.get_by_role("button", name=name).first.click()
        expect(visitor.get_by_test_id("stPopoverBody").get_by_text(last)).to_be_visible()
        assert violations(visitor) == [], name
        visitor.keyboard.press("Escape")
    visitor.get_by_role("radio", name="Tabel").first.click()
    if visitor.get_by_test_id("stExpandSidebarButton").is_visible():
        visitor.get_by_test_id("stExpandSidebarButton").click()
    expect(visitor.get_by_role("combobox", name=re.compile("Posisi"))).to_be_visible()
    assert violations(visitor) == []


def test_an_empty_search_and_a_refused_address_have_none(visitor: Page, demo_address: str) -> None:
    visitor.goto(f"{demo_address}/desa?wilayah=33.10&g=7")
    settled(visitor)
    visitor.get_by_label("Cari desa/kelurahan").fill("tidak ada desa begini")
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_text("Tidak ada yang cocok")).to_be_visible()
    assert violations(visitor) == []


def test_every_chart_says_its_takeaway_to_those_who_cannot_see_it(page: Page, demo_address: str) -> None:
    for name in menu.PAGES:
        page.goto(f"{demo_address}/{path(name, '33.10')}")
        settled(page)
        charts = page.get_by_test_id("stVegaLiteChart")
        each = "all => all.map(one => one.getAttribute('aria-label'))"
        told = [tuple(chart.locator("[aria-label]").evaluate_all(each)) for chart in charts.all()]
        assert [words for words in told if not re.search(r"\d", words[0])] == []
        assert len(told) == len(set(told))  # two may begin with the same axis


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
        "Lihat lebih dekat",
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
