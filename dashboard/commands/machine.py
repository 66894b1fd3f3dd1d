"""What the command line knows of the machine it runs on: its calendar."""

import datetime as dt

from dashboard import office
from dashboard.commands import terminal
from dashboard.language import _
from data_access import months
from data_access.errors import CakupanError


def refuse_future(what: str, day: dt.date, within: dt.timedelta) -> None:
    """A day that has not come is questioned, and refused where it lies further ahead than `within`: before anything is
    stored, since all that is said of a posisi hangs on it."""
    today = office.today()
    if day > today + within:
        raise CakupanError(
            "{what} {day} belum tiba: menurut jam mesin ini hari ini {today}. Betulkan tanggalnya, atau jam mesin.",
            what=what,
            day=day.isoformat(),
            today=today.isoformat(),
        )
    if day > today:
        terminal.say(_("Periksa: {what} {day} belum tiba menurut jam mesin ini."), what=what, day=day.isoformat())


def left_of_the_month() -> dt.timedelta:
    """From today to the last day of the running month, whose posisi may be looked at before it is over."""
    today = office.today()
    return months.last_day(months.of(today)) - today
