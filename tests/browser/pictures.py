"""`python -m tests.browser.pictures`: README's pictures, taken anew from the demo of 150.000.

The first screen of every page, on Kabupaten Klaten as a rule, at a desk, one on a telephone, one at night, as PNGs of
256 colours: flat areas and text lose nothing by that, and none weighs more than 300 kB.
"""

import argparse
import datetime as dt
import io
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from dashboard.screen import menu
from data_access.demo import opened
from data_access.settings import CHECKOUT, Settings
from tests.browser import serving

HEAVIEST: Final = 300_000
_PLACE: Final = "33.10"
_PLACES: Final = {"target_mou": "65.03", "kabupaten": "65.03"}
"""Where a page has more to show than in Klaten: the demo's MoUs."""
_BARE: Final = frozenset({"siaran_pers", "buku_angka", "presentasi", "notulen"})
"""Pages on which the demo has nothing to show before somebody works on them."""
_TODAY: Final = dt.date(2026, 11, 20)
"""The day the pictures pretend to be taken on: the same world whenever they are."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What to open, how large the window is, and the name of the file."""

    page: str
    file: str
    size: tuple[int, int] = (1440, 900)
    scheme: Literal["light", "dark"] = "light"


PICTURES: Final = (
    *(Picture(name, name) for name in menu.PAGES if name not in _BARE),
    Picture("ringkasan", "ringkasan-telepon", size=(390, 844)),
    Picture("desa", "desa-gelap", scheme="dark"),
)


def take(picture: Picture, address: str, browser: Browser) -> bytes:
    """One picture, as a visitor sees the page who has touched nothing."""
    width, height = picture.size
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=picture.scheme)
    try:
        page = context.new_page()
        path = "" if picture.page == next(iter(menu.PAGES)) else picture.page
        query = f"?wilayah={_PLACES.get(picture.page, _PLACE)}" if menu.PAGES[picture.page].asks else ""
        page.goto(f"{address}/{path}{query}")
        serving.settled(page)
        page.wait_for_timeout(500)  # whatever still fades in
        return smaller(page.screenshot())
    finally:
        context.close()


def smaller(png: bytes) -> bytes:
    """The same picture in 256 colours."""
    content = io.BytesIO()
    with Image.open(io.BytesIO(png)) as shot:
        shot.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(content, "PNG", optimize=True)
    return content.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.browser.pictures", description=__doc__)
    parser.add_argument("--into", type=Path, default=CHECKOUT / ".readme")
    into: Path = parser.parse_args().into
    into.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="cakupan-pictures-") as folder, sync_playwright() as playwright:
        home = opened.open_demo(Settings(home=Path(folder)), today=_TODAY)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(serving.ARGUMENTS))
        with serving.served(home, Path(folder) / "log") as address:
            for picture in PICTURES:
                content = take(picture, address, browser)
                (into / f"{picture.file}.png").write_bytes(content)
                sys.stdout.write(f"{picture.file}.png {len(content) / 1000:.0f} kB\n")
                if len(content) > HEAVIEST:
                    raise SystemExit(f"{picture.file}.png is heavier than {HEAVIEST / 1000:.0f} kB")


if __name__ == "__main__":
    main()
