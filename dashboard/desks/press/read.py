"""The values of the page Siaran Pers: drafts, their figures as they leave the house, checks, entries and files."""

import datetime as dt
from dataclasses import dataclass, replace

from dashboard import language as wording
from dashboard import office
from dashboard.asking import Asker
from dashboard.desks.press import bundle, publishing, telling
from dashboard.desks.press.bundle import Release
from dashboard.desks.press.preparing import Prepared, prepared
from dashboard.desks.press.publishing import Checked
from dashboard.desks.press.telling import Told
from dashboard.language import _
from data_access.ledger import keeping as ledger
from data_access.press import keeping
from data_access.press.draft import Draft, Item
from data_access.progress import Progress
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class Laid:
    """A draft laid out: its figures in the language of its files, and `release`, in which each has the id it has, or
    would have if it were published now."""

    draft: Draft
    figures: list[Prepared]
    release: Release


def drafts() -> list[Draft]:
    """The one changed last first."""
    return keeping.drafts(Settings())


def begin() -> Draft:
    """A new draft, named after the day."""
    settings = Settings()
    name = _("Siaran {day}").format(day=f"{office.today():%d-%m-%Y}")
    return keeping.begin(settings, name, wording.locale(), office.actor(settings))


def keep(draft: Draft) -> Draft:
    """Raises `CakupanError` where somebody else changed it meanwhile."""
    settings = Settings()
    return keeping.write(settings, draft, office.actor(settings))


def laid(who: Asker, draft: Draft) -> Laid:
    """Every figure of the draft as it leaves the house."""
    settings = Settings()
    draft = publishing.configured(settings, draft)
    figures = [replace(_leaving(who, item, draft.language), item=item) for item in draft.items]
    ready = draft if draft.is_published else publishing.numbered(settings, draft, figures, ledger.entries(settings))
    return Laid(draft, figures, Release(ready, bundle.is_held(draft, _now())))


def sentences(who: Asker, draft: Draft, at: int) -> dict[str, Told]:
    """Of one figure, by language; the editor's title in its own language only."""
    item, told = publishing.configured(Settings(), draft).items[at], {}
    for language in wording.LOCALES:
        found = _leaving(who, item, language)
        if found.out is not None:
            with wording.speaking(language):
                title = item.title if language == draft.language else ""
                told[language] = telling.told(found.out.made, title or found.out.made.drawn.title)
    return told


def _leaving(who: Asker, item: Item, language: str) -> Prepared:
    """Without the editor's words: remembered, for it takes seconds where many cells are hidden."""
    with wording.speaking(language):
        return who.recall(_prepared, item.question, item.threshold)


def _prepared(who: Asker, question: str, threshold: int) -> Prepared:
    return prepared(who, Item(question, threshold=threshold))


def titles() -> dict[str, str]:
    """Of everything published, by id."""
    return {entry.figure_id: entry.title for entry in ledger.entries(Settings())}


def checked(who: Asker, draft: Draft) -> list[Checked]:
    """Each figure with what was checked."""
    settings = Settings()
    return publishing.check(settings, who, draft, ledger.entries(settings))


def publish(who: Asker, draft: Draft, progress: Progress) -> Draft:
    """Raises `CakupanError` where a check fails."""
    settings = Settings()
    return publishing.publish(settings, who, draft, actor=office.actor(settings), now=_now(), progress=progress)


def archive(draft: Draft, progress: Progress) -> bytes:
    """The ZIP of a published draft, as it is at this moment: marked before the release time."""
    settings = Settings()
    ids = {item.figure_id for item in draft.items}
    entries = [entry for entry in ledger.entries(settings) if entry.figure_id in ids]
    release = Release(draft, bundle.is_held(draft, _now()))
    return bundle.archive(publishing.askers(settings, entries), release, progress)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
