"""What people write on the page Siaran Pers. Every act names who acts."""

import datetime as dt

from dashboard import language, office
from dashboard.asking import Asker
from dashboard.desks.press import publishing
from dashboard.language import _
from data_access.press import keeping
from data_access.press.draft import Draft
from data_access.progress import Progress
from data_access.settings import Settings


def begin() -> Draft:
    """Keep a new draft, named after the day."""
    settings = Settings()
    name = _("Siaran {day}").format(day=f"{office.today():%d-%m-%Y}")
    return keeping.begin(settings, name, language.locale(), office.actor(settings))


def keep(draft: Draft) -> None:
    """Keep a draft as it is now. Raises `CakupanError` where somebody else changed it meanwhile."""
    settings = Settings()
    keeping.write(settings, draft, office.actor(settings))


def publish(who: Asker, draft: Draft, progress: Progress) -> None:
    """Publish a draft, now. Raises `CakupanError` where a check fails."""
    settings = Settings()
    now = dt.datetime.now(dt.UTC)
    publishing.publish(settings, who, draft, actor=office.actor(settings), now=now, progress=progress)
