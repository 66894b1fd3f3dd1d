"""What somebody does at a page in a browser, and what they find there."""

import re
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from dashboard.screen import menu
from tests.browser.serving import settled, still

STREAMLITS_OWN: Final[dict[tuple[str, str], str]] = {}
"""Rule and selector of what is inside Streamlit's own widgets and cannot be mended from here, with the reason. Empty:
nothing had to be forgiven with Streamlit 1.67."""


def path(name: str, place: str) -> str:
    opening = next(iter(menu.PAGES))
    return ("" if name == opening else name) + (f"?wilayah={place}" if place else "")


def violations(page: Page, within: str = ":root") -> list[str]:
    """What axe-core finds seriously wrong, a line a node: rule, selector, markup, what would be right."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: dict[str, Any] = page.evaluate("part => axe.run(part, {resultTypes: ['violations']})", within)
    return [
        f"{rule['id']}: {selector}: {node['html'][:200]}: {node['failureSummary']}"
        for rule in found["violations"]
        if rule["impact"] in ("serious", "critical") or rule["id"] == "heading-order"
        for node in rule["nodes"]
        if (rule["id"], selector := " ".join(map(str, node["target"]))) not in STREAMLITS_OWN
    ]


def ready(page: Page, people: str) -> None:
    """The headline shows `people`, the run is over and the charts are drawn."""
    expect(page.get_by_test_id("stMetricValue").first).to_have_text(people)
    settled(page)


def resized(page: Page, width: int, height: int) -> None:
    """The window has this size in pixels, and what stands in it has found its place."""
    page.set_viewport_size({"width": width, "height": height})
    settled(page)
    page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    still(page)


class Look(NamedTuple):
    """The size of a window in pixels, and what the system calls its colours."""

    width: int
    height: int
    scheme: Literal["light", "dark"]


DESK: Final = Look(1440, 1000, "light")
NIGHT: Final = Look(1440, 1000, "dark")
TELEPHONE: Final = Look(390, 844, "light")
TELEPHONE_BY_NIGHT: Final = Look(390, 844, "dark")
LOOKS: Final = (DESK, NIGHT, TELEPHONE_BY_NIGHT, TELEPHONE)
"""In the order in which an open page takes them: narrow after wide closes the menu, as it is on a telephone."""
_RERUN: Final = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  window.reran = false;
  new MutationObserver(() => { window.reran ||= app.dataset.testScriptState === "notRunning"; })
    .observe(app, {attributeFilter: ["data-test-script-state"]});
  document.activeElement.blur();
}"""
"""`window.reran` says whether the next run is over; a key that is pressed is no letter in a box."""


def equipped(page: Page, look: Look) -> None:
    """What is opened next is opened in such a window."""
    page.set_viewport_size({"width": look.width, "height": look.height})
    page.emulate_media(color_scheme=look.scheme)


def seen(page: Page, look: Look) -> None:
    """An open page is drawn as one opened in such a window: its charts, too, whose colours the server chooses."""
    dark = look.scheme == "dark"
    if page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") != dark:
        page.emulate_media(color_scheme=look.scheme)
        expect(page.get_by_test_id("stApp")).to_have_css("color-scheme", look.scheme)
        page.evaluate(_RERUN)
        page.keyboard.press("r")  # Streamlit's key for another run
        page.wait_for_function("window.reran")
    resized(page, look.width, look.height)


def choose(page: Page, label: str, option: str) -> None:
    settled(page)  # a run that ends meanwhile takes an open list away
    settled(page)  # a run that ends meanwhile would close the list
    page.get_by_role("combobox", name=re.compile(label)).first.click()
    page.keyboard.type(option)  # a long list draws only the options in sight
    page.get_by_role("option", name=option, exact=True).click()


def downloaded(page: Page, label: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=label).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()
