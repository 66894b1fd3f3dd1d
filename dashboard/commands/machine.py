"""What the command line knows of the machine it runs on: its user, its calendar, its file system."""

import datetime as dt

from xlsxwriter.exceptions import XlsxFileError

from dashboard import office
from dashboard.commands import terminal
from dashboard.language import _
from data_access.errors import CakupanError


def question_future(what: str, day: dt.date) -> None:
    """A day that has not come is questioned, not refused: the machine's clock may be the one that is wrong."""
    if day > office.today():
        terminal.say(_("Periksa: {what} {day} belum tiba menurut jam mesin ini."), what=what, day=day.isoformat())


def fault(raised: OSError | XlsxFileError) -> CakupanError:
    """A path that cannot be used, a full disk: what the system says, and about which file. XlsxWriter wraps it."""
    cause = next((part for part in (raised, *raised.args) if isinstance(part, OSError)), OSError())
    return CakupanError(
        "Berkas atau folder {path} tidak dapat dipakai ({reason}); periksa jalur, izin, dan sisa ruang.",
        path=cause.filename or "?",
        reason=cause.strerror or "?",
    )
