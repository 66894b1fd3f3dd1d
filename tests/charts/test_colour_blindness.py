"""Colours that mean different things stay apart for those who see fewer of them, in light and in dark.

Simulated with the matrices of Machado, Oliveira & Fernandes (2009), severity 1.0, on linear RGB; distances are CIE76.
"""

from itertools import combinations, pairwise
from typing import Final

import pytest

from dashboard.charts.palette import DARK, LIGHT, Palette
from tests.charts.contrast import GRAPHIC, TEXT, channels, contrast

Matrix = tuple[tuple[float, float, float], ...]
APART: Final = 14.0
"""CIE76: several times what is just noticeable (2.3), on thin bands beside each other."""
SIGHT: Final[dict[str, Matrix]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_XYZ: Final[Matrix] = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE: Final = (0.95047, 1.0, 1.08883)


def linear(colour: str) -> list[float]:
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels(colour)]


def times(matrix: Matrix, vector: list[float]) -> list[float]:
    return [sum(weight * part for weight, part in zip(row, vector, strict=True)) for row in matrix]


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    """CIELAB of a colour as somebody with that sight sees it."""
    light = [min(1.0, max(0.0, part)) for part in times(SIGHT[sight], linear(colour))]
    x, y, z = (_cube_root(part / white) for part, white in zip(times(TO_XYZ, light), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube_root(part: float) -> float:
    return float(part ** (1 / 3)) if part > 0.008856 else 7.787 * part + 16 / 116


def distance(one: str, other: str, sight: str) -> float:
    pairs = zip(seen(one, sight), seen(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def test_the_simulation_knows_what_is_confused_and_what_is_not() -> None:
    assert distance("#ff0000", "#ff0000", "usual") == 0
    assert distance("#000000", "#ffffff", "usual") == pytest.approx(100, abs=0.1)
    assert distance("#b3b300", "#e59a00", "deutan") < distance("#b3b300", "#e59a00", "usual") / 2


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_kinds_stay_apart(palette: Palette, sight: str) -> None:
    for one, other in combinations(palette.categories, 2):
        assert distance(one, other, sight) >= APART, (one, other)


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_rise_standstill_and_fall_stay_apart(palette: Palette, sight: str) -> None:
    for one, other in combinations((palette.accent, palette.rest, palette.warning), 2):
        assert distance(one, other, sight) >= APART, (one, other)


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_shades_go_one_way_in_steps_that_are_seen(palette: Palette, sight: str) -> None:
    lightness = [seen(shade, sight)[0] for shade in palette.shades]
    steps = [after - before for before, after in pairwise(lightness)]
    assert len({step > 0 for step in steps}) == 1
    assert min(abs(step) for step in steps) >= 6


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_kinds_are_seen_on_the_paper(palette: Palette) -> None:
    for colour in palette.categories:
        assert contrast(channels(colour), channels(palette.paper)) >= GRAPHIC, colour


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_numbers_are_readable_on_every_shade(palette: Palette) -> None:
    for shade in palette.shades[:3]:
        assert contrast(channels(palette.ink), channels(shade)) >= TEXT, shade
    for shade in palette.shades[3:]:
        assert contrast(channels(palette.paper), channels(shade)) >= TEXT, shade
