"""Who acts, what day it is, and by which clock."""

import datetime as dt
import getpass
from typing import Final

from data_access.settings import Settings

ZONE: Final = dt.timezone(dt.timedelta(hours=7))
"""Western Indonesia's, in which moments are told."""


def actor(settings: Settings) -> str:
    """Who acts: `CAKUPAN_ACTOR`, else the system user, until sign-in exists."""
    return settings.actor or getpass.getuser()


def today() -> dt.date:
    return dt.date.today()  # noqa: DTZ011  the office's own calendar day
