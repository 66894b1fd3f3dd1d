"""Finished charts and tables in a browser: drawn as Streamlit's own are, and as ready to be clicked."""

import io
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Locator, Page, expect

from dashboard import server
from data_access.settings import CHECKOUT
from tests.browser.serving import fits, settled

COMPARED: Final = ("ranking", "map-rate", "heatmap", "curves", "compared", "cliff", "pathway", "mou_lines", "funnel")
_NAMED_ANEW: Final = re.compile(r'(id="|url\(#|aria-controls=")[^")]*')
_HEAD: Final = 17
_ROW: Final = 35
"""Pixels: the middle of a head, and the height of a row."""


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `finished.py`, served by Streamlit."""
    log = tmp_path_factory.mktemp("script") / "log"
    with server.listen(0) as free:
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
    options = ("--server.headless=true", "--browser.gatherUsageStats=false", "--server.fileWatcherType=none")
    where = (f"--server.port={address.rsplit(':', 1)[1]}", "--server.address=127.0.0.1", *options)
    command = [sys.executable, "-m", "streamlit", "run", str(CHECKOUT / "tests/browser/finished.py"), *where]
    with log.open("wb") as out:
        environment = os.environ | {"PYTHONPATH": str(CHECKOUT)}
        process = subprocess.Popen(command, env=environment, stdout=out, stderr=out, cwd=log.parent)
    try:
        _wait(f"{address}/_stcore/health", process, log)
        yield address
    finally:
        process.terminate()
        process.wait(60)


def _wait(health: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + 120
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(health, timeout=5):  # noqa: S310  our own loopback address
                return
        except OSError:  # not there yet
            time.sleep(0.2)
    raise RuntimeError(f"the server did not answer:\n{log.read_text()[-2000:]}")


def drawn(page: Page, script: str, road: str, name: str) -> tuple[str, Image.Image]:
    """A chart as the browser has it: its drawing, without the names that differ at each, and its picture."""
    page.goto(f"{script}/?jalan={road}&gambar={name}")
    settled(page)
    marks = page.get_by_test_id("stVegaLiteChart").locator("svg.marks")
    page.wait_for_timeout(300)  # a chart is drawn again when its room is measured
    picture = Image.open(io.BytesIO(marks.screenshot())).convert("RGB")
    return _NAMED_ANEW.sub("", marks.evaluate("svg => svg.outerHTML")), picture


@pytest.mark.parametrize("name", COMPARED)
def test_a_finished_chart_is_the_same_picture(page: Page, script: str, name: str) -> None:
    (own, own_picture), (ours, our_picture) = (drawn(page, script, road, name) for road in ("biasa", "jadi"))
    assert ours == own
    assert our_picture.size == own_picture.size
    assert ImageChops.difference(our_picture, own_picture).getbbox() is None


def test_a_click_on_a_bar_chooses_it_for_the_runs_to_come(page: Page, script: str) -> None:
    page.goto(f"{script}/?jalan=jadi&gambar=ranking")
    settled(page)
    expect(page.get_by_text("dipilih: None")).to_be_visible()
    bars = page.locator("path[aria-roledescription='bar']")
    bars.nth(1).click()
    expect(page.get_by_text("dipilih: B")).to_be_visible()
    page.get_by_role("button", name="Ulangi").click()
    settled(page)
    expect(page.get_by_text("dipilih: B")).to_be_visible()
    bars.nth(0).click()
    expect(page.get_by_text("dipilih: A")).to_be_visible()


def table(page: Page, script: str) -> Locator:
    page.goto(f"{script}/?jalan=tabel")
    settled(page)
    return page.get_by_test_id("stDataFrame")


def first(rows: Locator) -> Locator:
    """The uppermost row, as it is read aloud."""
    return rows.locator("[role=row]").nth(1)


def test_a_row_of_a_later_page_is_chosen_by_its_code(page: Page, script: str) -> None:
    rows = table(page, script)
    page.get_by_role("button", name="Berikutnya").press("Enter")
    expect(page.get_by_text("baris 51–100 dari 120")).to_be_visible()
    expect(first(rows)).to_contain_text("c50")
    rows.click(position={"x": 15, "y": _HEAD + 2 * _ROW})
    expect(page.get_by_text("dipilih: c51")).to_be_visible()
    page.get_by_role("button", name="Terakhir").click()
    expect(page.get_by_text("dipilih: None")).to_be_visible()


def test_a_click_on_a_head_sorts_rows_that_were_not_sent(page: Page, script: str) -> None:
    rows = table(page, script)
    for order, code in (("terbesar", "c72"), ("terkecil", "c0"), ("terbesar", "c72")):
        expect(rows).to_have_count(1)  # the one before stands a moment beside the next
        rows.click(position={"x": 90, "y": _HEAD})
        expect(page.get_by_role("combobox")).to_have_value(f"Pekerja aktif: {order} dahulu")
        expect(first(rows)).to_contain_text(code)


def test_a_pager_fits_a_telephone(page: Page, script: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    table(page, script)
    fits(page, 390)
    page.get_by_role("button", name="Terakhir").click()
    expect(page.get_by_text("baris 101–120 dari 120")).to_be_visible()
    fits(page, 390)
