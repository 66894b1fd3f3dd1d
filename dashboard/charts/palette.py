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


LIGHT: Final = Palette(
    paper="#ffffff",
    ink="#0f1713",
    quiet="#56625c",
    line="#d5dcd8",
    accent="#00704a",
    rest="#8b9691",
    warning="#9a4a00",
)
DARK: Final = Palette(
    paper="#101613",
    ink="#e9efec",
    quiet="#a7b3ad",
    line="#34403a",
    accent="#3fb586",
    rest="#75817b",
    warning="#f0a35e",
)
