"""A meeting from its agenda to the next one: figures hold still, the connection is cut, decisions come back."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import docx
import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from data_access.settings import Settings
from tests import worlds
from tests.browser import serving
from tests.browser.serving import settled
from tests.browser.visiting import DESK, LOOKS, downloaded, equipped, resized, seen, violations
from tests.browser.wire import wired

FIRST, NEXT = "2026-11-21", "2027-01-20"
MORE = """
    nik  | kode_desa     | profesi | segmen | bulan_mulai | jumlah_bulan
    mira | 33.10.22.2005 | petani  | BPU    | 2026-10     | 3
"""


@pytest.fixture
def office(small_published_home: Settings, tmp_path: Path) -> Settings:
    """The small world, to be written to."""
    return worlds.copied(small_published_home, tmp_path / "office")


def message(page: Page, words: str | re.Pattern[str]) -> None:
    """The screen whose message this is stands."""
    expect(page.get_by_role("heading", level=1)).to_have_text(words)
    settled(page)


def at(page: Page, screen: int) -> None:
    expect(page).to_have_url(re.compile(rf"layar={screen}\b"))
    settled(page)


def start(page: Page, address: str, day: str = FIRST) -> None:
    page.goto(f"{address}/presentasi?wilayah=33.10&rapat={day}")
    settled(page)
    page.get_by_role("button", name="Mulai presentasi").click()
    at(page, 1)


def test_a_meeting_holds_still_survives_a_cut_and_comes_back_next_time(
    page: Page, office: Settings, tmp_path: Path
) -> None:
    with serving.served(office, tmp_path / "log") as address:
        start(page, address)
        message(page, "Belum ada keputusan rapat sebelumnya")
        page.keyboard.press("ArrowRight")
        message(page, re.compile("4 dari 20"))
        told = page.get_by_role("heading", level=1).inner_text()
        worlds.load(office, worlds.world(MORE))
        worlds.publish(office, "2026-10", "2024-01")
        page.keyboard.press("ArrowRight")
        at(page, 3)
        page.keyboard.press("ArrowLeft")
        message(page, told)
    connected = page.locator("[data-testid=stApp][data-test-connection-state=CONNECTED]")
    expect(connected).to_have_count(0)
    port = int(address.rpartition(":")[2])
    with serving.served(office, tmp_path / "log again", port) as address:
        expect(connected).to_have_count(1)
        message(page, told)
        at(page, 2)
        page.keyboard.press("ArrowRight")
        at(page, 3)
        page.keyboard.press("ArrowLeft")
        message(page, told)
        page.get_by_test_id("stExpandSidebarButton").click()
        expect(
            page.get_by_text(re.compile("Edisi 2026-10.2 sudah terbit: .* Di sini tetap edisi 2026-10.1"))
        ).to_be_visible()
        _decide(page)
        _read_back(page, address)
        start(page, address, NEXT)
        message(page, "1 dari 1 keputusan rapat lalu masih terbuka, 1 lewat tenggat")
        row = page.get_by_role("row").last
        for words in ("Surati dua belas desa", "Camat", "LEWAT TENGGAT 30 hari", "4 → 5 (+1)"):
            expect(row).to_contain_text(words)


def test_a_cut_of_the_network_is_only_a_pause(page: Page, address: str) -> None:
    """The server lives on: what was typed, the screen and the session are those of before the cut."""
    connected = page.locator("[data-testid=stApp][data-test-connection-state=CONNECTED]")
    with wired(address) as wire:
        start(page, wire.address)
        page.keyboard.press("ArrowRight")
        at(page, 2)
        told = page.get_by_role("heading", level=1).inner_text()
        page.get_by_test_id("stExpandSidebarButton").click()
        what = page.get_by_label("Apa yang dikerjakan")
        what.fill("Surati dua belas desa")
        wire.cut()
        expect(connected).to_have_count(0)
        expect(page.get_by_role("heading", level=1)).to_have_text(told)
        wire.mend()
        expect(connected).to_have_count(1)
        message(page, told)
        at(page, 2)
        expect(what).to_have_value("Surati dua belas desa")
        page.get_by_role("button", name="Berikutnya").click()
        at(page, 3)
        page.get_by_role("button", name="Sebelumnya").click()
        message(page, told)


def _decide(page: Page) -> None:
    """Beside the second screen; arrow keys in the form move the cursor, not the meeting."""
    what = page.get_by_label("Apa yang dikerjakan")
    what.fill("Surati dua belas desa")
    what.press("ArrowLeft")
    what.press("PageDown")
    at(page, 2)
    page.get_by_role("combobox", name=re.compile("Pelaksana")).click()
    page.keyboard.type("Camat")
    page.get_by_role("option", name="Camat", exact=True).click()
    page.get_by_role("button", name="Catat").click()
    expect(page.get_by_text("Keputusan dicatat")).to_be_visible()
    # for a moment the form that was sent still stands beside the new one
    expect(page.locator("textarea", has_text="Surati")).to_have_count(0)
    expect(what).to_have_value("")
    at(page, 2)


def _read_back(page: Page, address: str) -> None:
    page.goto(f"{address}/notulen?wilayah=33.10&rapat={FIRST}")
    settled(page)
    expect(page.get_by_text("Rapat ini memutuskan 1 hal")).to_be_visible()
    page.get_by_role("button", name="Unduh").click()
    name, content = downloaded(page, "Dokumen PDF")
    assert name == f"cakupan-notulen-33.10-{FIRST}.pdf"
    pdf = " ".join(PdfReader(io.BytesIO(content)).pages[0].extract_text().split())
    name, content = downloaded(page, "Dokumen Word (DOCX)")
    assert name == f"cakupan-notulen-33.10-{FIRST}.docx"
    word = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)
    for text in (pdf, word):
        for said in ("1. Surati dua belas desa", "Pelaksana: Camat", "4 dari 20", "edisi 2026-10.1", "edisi 2026-10.2"):
            assert said in text


@pytest.fixture
def tablet(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1024, "height": 768}, has_touch=True)
    yield context.new_page()
    context.close()


SWIPE = """([from, to]) => {
  const screen = [...document.querySelectorAll("*")].map((at) => at.shadowRoot?.querySelector(".screen")).find(Boolean);
  const touch = (x) => new Touch({identifier: 1, target: screen, clientX: x, clientY: 300});
  screen.dispatchEvent(new TouchEvent("touchstart", {touches: [touch(from)], changedTouches: [touch(from)]}));
  screen.dispatchEvent(new TouchEvent("touchend", {touches: [], changedTouches: [touch(to)]}));
}"""


def test_a_swipe_and_a_remote_change_the_screen_and_stop_at_both_ends(tablet: Page, address: str) -> None:
    start(tablet, address)
    tablet.evaluate(SWIPE, [700, 200])
    at(tablet, 2)
    tablet.keyboard.press("PageDown")
    at(tablet, 3)
    tablet.keyboard.press("PageUp")
    at(tablet, 2)
    tablet.evaluate(SWIPE, [200, 700])
    at(tablet, 1)
    for across in ([200, 700], [300, 290]):
        tablet.evaluate(SWIPE, across)
        tablet.wait_for_timeout(300)
        at(tablet, 1)
    tablet.go_back()
    at(tablet, 2)


def test_a_screen_fits_any_window(page: Page, address: str) -> None:
    page.goto(f"{address}/presentasi?wilayah=33.10&rapat={FIRST}&layar=1")
    for screen in range(1, 8):
        at(page, screen)
        for width, height in ((1920, 1080), (1440, 810), (390, 844)):
            resized(page, width, height)
            for name in ("Sebelumnya", "Berikutnya", "Akhiri"):
                box = page.get_by_role("button", name=name).bounding_box()
                assert box is not None, (screen, width, name)
                assert box["y"] + box["height"] <= height, (screen, width, name)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, screen
        page.keyboard.press("ArrowRight")


def test_a_chart_is_as_wide_as_the_telephone(page: Page, address: str) -> None:
    """What stands around it is scrolled away, and does not make it small."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}/presentasi?wilayah=33.10&rapat={FIRST}&layar=2")
    at(page, 2)
    drawn = page.locator("svg.tall").evaluate("""svg => {
        const {width, height} = svg.getBoundingClientRect(), {width: wide, height: high} = svg.viewBox.baseVal;
        return Math.min(width / wide, height / high) * wide / innerWidth;
    }""")
    assert drawn > 0.85


SMALLEST = 22
"""Pixels of type at 1920 by 1080: a fiftieth of the screen's height, 2 cm where that is a metre."""
MOST_SCREENS: Final = 11
"""Looked at: by then every kind of figure was."""
TYPE = """() => {
  const screen = [...document.querySelectorAll("*")].map((at) => at.shadowRoot?.querySelector(".screen")).find(Boolean);
  const written = [...screen.querySelectorAll("*")].filter((at) => at.getBoundingClientRect().width &&
    [...at.childNodes].some((part) => part.nodeType === Node.TEXT_NODE && part.textContent.trim()));
  return written.map((at) => {
    const drawn = at.getScreenCTM?.();
    return [parseFloat(getComputedStyle(at).fontSize) * (drawn ? Math.hypot(drawn.b, drawn.d) : 1), at.textContent];
  });
}"""


@pytest.mark.parametrize(
    ("agenda", "region"), [("bulanan_cabang", "33"), ("rapat_desa", "33.10"), ("evaluasi_mou", "65.03")]
)
def test_every_word_on_a_screen_is_read_from_six_metres(
    page: Page, demo_address: str, agenda: str, region: str
) -> None:
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(f"{demo_address}/presentasi?wilayah={region}&rapat={FIRST}&agenda={agenda}&layar=1")
    at(page, 1)
    told = page.get_by_role("article").get_by_text(re.compile(r"1/\d+$")).inner_text()
    screens = min(int(told.rpartition("/")[2]), MOST_SCREENS)
    small: dict[tuple[int, str], float] = {}
    for screen in range(1, screens + 1):
        at(page, screen)
        written = page.evaluate(TYPE)
        assert written
        small |= {(screen, text): pixels for pixels, text in written if pixels < SMALLEST}
        if screen < screens:
            page.keyboard.press("ArrowRight")
    assert small == {}


def test_a_screen_has_no_serious_violation(page: Page, demo_address: str) -> None:
    found = []
    for screen in (1, 2, 4):
        equipped(page, DESK)
        page.goto(f"{demo_address}/presentasi?wilayah=33.10&rapat={FIRST}&layar={screen}")
        at(page, screen)
        for look in LOOKS:
            seen(page, look)
            if page.get_by_test_id("stExpandSidebarButton").is_visible():
                page.get_by_test_id("stExpandSidebarButton").click()
            expect(page.get_by_label("Apa yang dikerjakan")).to_be_visible()
            found += [(screen, look, violation) for violation in violations(page)]
    assert found == []


def test_ending_leads_back_to_the_agenda_with_the_menu(page: Page, address: str) -> None:
    start(page, address)
    expect(page.get_by_role("link", name="Ringkasan")).to_have_count(0)
    page.get_by_role("button", name="Akhiri").click()
    expect(page.get_by_role("heading", name="Presentasi")).to_be_visible()
    expect(page).not_to_have_url(re.compile("layar"))
    expect(page.get_by_role("link", name="Ringkasan")).to_be_visible()
