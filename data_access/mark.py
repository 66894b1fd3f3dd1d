"""The mark of a home that came out of a backup: the machine it was made on may have gone on, so ids given from then on
carry letters nobody else gives."""

import secrets
from pathlib import Path
from typing import Final

from data_access import whole_file
from data_access.settings import Settings

_LETTERS: Final = "BCDFGHJKLMNPQRSTVWXZ"
"""Consonants: no word comes of them, and no number."""
_LENGTH: Final = 4
PATTERN: Final = f"[{_LETTERS}]{{{_LENGTH}}}"


def file(settings: Settings) -> Path:
    """Where it is kept; no backup takes it along."""
    return settings.home / "restored.mark"


def of(settings: Settings) -> str:
    """The mark of a home, blank where none was ever restored there."""
    try:
        return file(settings).read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return ""


def draw(settings: Settings) -> None:
    """Give the home a mark of its own, in place of one it had."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    whole_file.write(file(settings), letters.encode(), 0o600)
