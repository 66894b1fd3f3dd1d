"""A publish in another process under open tabs: no number moves, one line says so, a click changes, a link stays."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data_access.settings import CHECKOUT, Settings
from tests import worlds
from tests.browser import serving
from tests.browser.serving import fits, settled
from tests.browser.visiting import DESK, LOOKS, downloaded, equipped, seen, violations

FIRST, SECOND = "2026-10.1", "2026-10.2"
QUIET = 5_500
"""Milliseconds after which a tab asks again which edition is in use."""


@pytest.fixture
def office(small_published_home: Settings, tmp_path: Path) -> Settings:
    """The small world, to be written to."""
    return worlds.copied(small_published_home, tmp_path / "office")


def publish(office: Settings) -> None:
    """As somebody does at another machine's terminal, with one person more in Klaten: 5 for 4."""
    worlds.load(office, worlds.world("nik | bulan_mulai | jumlah_bulan\nmira | 2026-10 | 3"))
    here = {"CAKUPAN_HOME": str(office.home), "CAKUPAN_DATABASE_URL": office.registry_url, "PYTHONPATH": str(CHECKOUT)}
    command = [sys.executable, "-c", "from dashboard.cli import main; main()", "publish", "--posisi", "2026-10"]
    subprocess.run(
        [*command, "--data-mulai", "2024-01"], env=os.environ | here, cwd=office.home, check=True, capture_output=True
    )


def workers(page: Page, count: str) -> None:
    settled(page)
    expect(page.get_by_test_id("stMetricValue").first).to_have_text(count)


def looked_at(page: Page) -> None:
    """Somebody comes back to the tab after a while."""
    page.wait_for_timeout(QUIET)
    page.evaluate("window.dispatchEvent(new Event('focus'))")


def test_a_publish_under_two_open_tabs(page: Page, office: Settings, tmp_path: Path) -> None:
    with serving.served(office, tmp_path / "log") as address:
        page.goto(f"{address}/profesi?wilayah=33.10")
        workers(page, "4")
        expect(page).to_have_url(re.compile(rf"profesi\?edisi={FIRST}&wilayah=33\.10$"))
        link = page.url
        beside = page.context.new_page()
        beside.goto(f"{address}/sponsor?wilayah=33.10")
        workers(beside, "2")
        publish(office)

        looked_at(page)
        line = page.get_by_role("status").filter(has_text=f"Edisi {SECOND} sudah terbit")
        expect(line).to_be_visible()
        expect(line).to_have_attribute("aria-live", "polite")
        workers(page, "4")
        _holds_still_and_its_files_say_so(page)

        page.get_by_role("button", name=f"Pakai edisi {SECOND}").press("Enter")
        workers(page, "5")
        expect(page.get_by_role("status").filter(has_text=f"Yang tampil kini edisi {SECOND}.")).to_be_visible()
        expect(page).to_have_url(re.compile(rf"edisi={SECOND}&wilayah=33\.10$"))
        page.go_back()
        workers(page, "4")
        page.go_forward()
        workers(page, "5")

        beside.get_by_role("link", name="Profesi", exact=True).click()
        workers(beside, "4")
        expect(beside).to_have_url(re.compile(rf"profesi\?edisi={FIRST}"))
        expect(beside.get_by_role("button", name=f"Pakai edisi {SECOND}")).to_be_visible()
        port = int(address.rpartition(":")[2])
    with serving.served(office, tmp_path / "log again", port):
        for tab, count in ((page, "5"), (beside, "4")):
            expect(tab.locator("[data-testid=stApp][data-test-connection-state=CONNECTED]")).to_have_count(1)
            workers(tab, count)
        stranger = page.context.new_page()
        stranger.goto(link)
        workers(stranger, "4")
        expect(stranger.get_by_role("status").filter(has_text=f"Edisi {SECOND} sudah terbit")).to_be_visible()


def _holds_still_and_its_files_say_so(page: Page) -> None:
    """A file asked for after the publish has the tab's numbers, and says which edition they are of."""
    page.get_by_role("button", name="Unduh").first.click()
    name, content = downloaded(page, "CSV")
    assert name.endswith(".csv")
    assert f"edisi {FIRST}" in content.decode("utf-8-sig")
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)
    settled(page)


def test_the_line_fits_any_window_and_has_no_serious_violation(page: Page, office: Settings, tmp_path: Path) -> None:
    publish(office)
    found: list[tuple[object, ...]] = []
    with serving.served(office, tmp_path / "log") as address:
        for query in (f"edisi={FIRST}", "edisi=1999-01.1", f"edisi={FIRST}&bahasa=en"):
            equipped(page, DESK)
            page.goto(f"{address}/kelola_mou?{query}")
            settled(page)
            for look in LOOKS:
                seen(page, look)
                fits(page, look.width)
                expect(page.get_by_role("button", name=SECOND)).to_be_visible()
                found += [(query, look, violation) for violation in violations(page)]
    assert found == []
