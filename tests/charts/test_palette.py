"""Colours can be read, and the page and its charts wear the same ones."""

import tomllib
from typing import Any

import pytest

from dashboard.charts.palette import DARK, LIGHT, Palette
from data_access.settings import CHECKOUT
from tests.charts.contrast import GRAPHIC, TEXT, channels, contrast

CAPTION = 0.6
"""Streamlit writes captions in the text colour at this opacity."""


def theme(kind: str) -> dict[str, Any]:
    config = tomllib.loads((CHECKOUT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    found: dict[str, Any] = config["theme"][kind]
    return found


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_text_and_graphics_of_a_chart_can_be_read(palette: Palette) -> None:
    paper = channels(palette.paper)
    for text in (palette.ink, palette.quiet, palette.warning):
        assert contrast(channels(text), paper) >= TEXT
    for graphic in (palette.accent, palette.rest):
        assert contrast(channels(graphic), paper) >= GRAPHIC


@pytest.mark.parametrize(("kind", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_page_and_charts_wear_the_same_colours(kind: str, palette: Palette) -> None:
    colours = theme(kind)
    assert (colours["backgroundColor"], colours["textColor"], colours["primaryColor"]) == (
        palette.paper,
        palette.ink,
        palette.accent,
    )


@pytest.mark.parametrize("kind", ["light", "dark"])
@pytest.mark.parametrize("ground", ["backgroundColor", "secondaryBackgroundColor"])
def test_text_links_and_captions_of_the_page_can_be_read(kind: str, ground: str) -> None:
    colours = theme(kind)
    paper, ink = channels(colours[ground]), channels(colours["textColor"])
    faded = [CAPTION * a + (1 - CAPTION) * b for a, b in zip(ink, paper, strict=True)]
    for colour in (ink, faded, channels(colours["linkColor"])):
        assert contrast(colour, paper) >= TEXT
