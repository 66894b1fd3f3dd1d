"""The colours of the house: one green as accent, everything else ink and grey. Contrast is checked by a test."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one theme; the same values stand in `.streamlit/config.toml`."""

    paper: str
    ink: str
    quiet: str
    line: str
    accent: str
    rest: str
    warning: str
    categories: tuple[str, ...]
    """Kinds of one whole, the last one for the rest taken together; the colour-blind tell them apart (a test)."""
    shades: tuple[str, ...]
    """One hue, from little to much. Text is in ink on the first three, in the colour of the paper on the last two."""


LIGHT: Final = Palette(
    paper="#ffffff",
    ink="#0f1713",
    quiet="#56625c",
    line="#d5dcd8",
    accent="#00704a",
    rest="#8b9691",
    warning="#9a4a00",
    categories=("#00704a", "#4f86d9", "#b0318f", "#6b5b12", "#451a2b", "#8b9691"),
    shades=("#e6f2ec", "#bcdccd", "#84bda2", "#2b8460", "#00553a"),
)
DARK: Final = Palette(
    paper="#101613",
    ink="#e9efec",
    quiet="#a7b3ad",
    line="#34403a",
    accent="#3fb586",
    rest="#75817b",
    warning="#f0a35e",
    categories=("#3fb586", "#6ea0ea", "#d98ac4", "#e0c15a", "#b4552d", "#75817b"),
    shades=("#1b3027", "#245442", "#2f7358", "#57bb92", "#9be6c6"),
)
