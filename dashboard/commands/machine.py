"""What the command line knows of the machine it runs on: its user, its calendar, its file system."""

import datetime as dt
import getpass

from xlsxwriter.exceptions import XlsxFileError

from dashboard.commands import screen
from dashboard.wording import _
from data_access.errors import CakupanError
from data_access.settings import Settings


def actor(settings: Settings) -> str:
    """Who acts: `CAKUPAN_ACTOR`, else the system user, until sign-in exists."""
    return settings.actor or getpass.getuser()


def today() -> dt.date:
    return dt.date.today()  # noqa: DTZ011  the office's own calendar day


def question_future(what: str, day: dt.date) -> None:
    """A day that has not come is questioned, not refused: the machine's clock may be the one that is wrong."""
    if day > today():
        screen.say(_("Periksa: {what} {day} belum tiba menurut jam mesin ini."), what=what, day=day.isoformat())


def fault(raised: OSError | XlsxFileError) -> CakupanError:
    """A path that cannot be used, a full disk: what the system says, and about which file. XlsxWriter wraps it."""
    cause = next((part for part in (raised, *raised.args) if isinstance(part, OSError)), OSError())
    return CakupanError(
        "Berkas atau folder {path} tidak dapat dipakai ({reason}); periksa jalur, izin, dan sisa ruang.",
        path=cause.filename or "?",
        reason=cause.strerror or "?",
    )
