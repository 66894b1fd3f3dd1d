"""Colours can be read, and the page and its charts wear the same ones."""

import tomllib
from typing import Any

import pytest

from dashboard.charts.palette import DARK, LIGHT, Palette
from data_access.settings import CHECKOUT

TEXT, GRAPHIC = 4.5, 3.0
"""WCAG 2.2 AA: contrast of text, and of parts of a graphic."""
CAPTION = 0.6
"""Streamlit writes captions in the text colour at this opacity."""


def theme(kind: str) -> dict[str, Any]:
    config = tomllib.loads((CHECKOUT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    found: dict[str, Any] = config["theme"][kind]
    return found


def channels(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def contrast(one: list[float], other: list[float]) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: list[float]) -> float:
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


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
