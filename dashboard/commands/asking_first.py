"""What a command asks before it takes away or replaces what somebody made."""

import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from dashboard.commands import terminal
from dashboard.language import _
from data_access.errors import CakupanError

Yes = Annotated[bool, typer.Option("--yes", "--ya", help=_("Lakukan tanpa bertanya"))]
_YES: Final = frozenset({"y", "ya", "yes"})


def agreed(question: str, *, yes: bool) -> bool:
    """Whether to go on: asked of a person at a terminal unless the command said so. Raises `CakupanError` where nobody
    could answer."""
    if yes:
        return True
    if not is_watched():
        raise CakupanError(
            "Tidak ada terminal untuk bertanya; tidak ada yang diubah. Bila memang itu maksudnya, tambahkan --ya."
        )
    terminal.say(question + _(" [y/t]"))
    if sys.stdin.readline().strip().lower() in _YES:
        return True
    terminal.say(_("Tidak ada yang diubah."))
    return False


def may_write(file: Path, *, yes: bool) -> bool:
    """Whether a file may take this name: as it likes where there is none, as `agreed` where it would replace one."""
    return not file.exists() or agreed(_("{path} sudah ada. Timpa?").format(path=file), yes=yes)


def is_watched() -> bool:
    """Whether a person sits at the terminal."""
    return sys.stdin.isatty()
