"""Who acts, and what day it is."""

import datetime as dt
import getpass

from data_access.settings import Settings


def actor(settings: Settings) -> str:
    """Who acts: `CAKUPAN_ACTOR`, else the system user, until sign-in exists."""
    return settings.actor or getpass.getuser()


def today() -> dt.date:
    return dt.date.today()  # noqa: DTZ011  the office's own calendar day
