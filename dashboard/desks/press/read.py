"""What the page Siaran Pers asks: drafts, their figures as they leave the house, checks, entries and files. Nothing is
written here; the acts of this desk are in `acts`."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from dashboard import language as wording
from dashboard import last_seen
from dashboard.asking import Asker, Clerk
from dashboard.desks.press import bundle, checking, telling
from dashboard.desks.press.bundle import Release
from dashboard.desks.press.checking import Checked
from dashboard.desks.press.preparing import Prepared, numbered, prepared
from dashboard.desks.press.protecting import Earlier, protected
from dashboard.desks.press.telling import PressSentences
from dashboard.export import letters, picture
from dashboard.export.shape import Shape, is_legible
from dashboard.export.stamp import Stamp
from dashboard.figure import public
from data_access.edition import opening
from data_access.ledger import keeping as ledger
from data_access.ledger.entry import Entry
from data_access.press import keeping
from data_access.press.draft import Draft, Item
from data_access.progress import Progress
from data_access.settings import Settings

WIDTHS: Final = {shape: 960 if shape is Shape.WIDE else 560 for shape in Shape}
"""Pixels a picture is shown in."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A draft laid out: its figures in the language of its files, and `release`, in which each has the id it has, or
    would have if it were published now."""

    draft: Draft
    figures: tuple[Prepared, ...]
    release: Release


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a screen shows it, what those hear who do not see it, and whether its words are hard to read."""

    content: bytes
    alt: str
    is_small: bool


def drafts() -> list[Draft]:
    """The one changed last first; while the database is away, as they were read last. Raises `NotReady` where they
    never were."""
    settings = Settings()
    return last_seen.of(settings, "releases", lambda: keeping.drafts(settings))


def laid(who: Asker, draft: Draft) -> Laid:
    """Every figure of the draft as it leaves the house."""
    settings = Settings()
    draft = protected(settings, who, draft, _public(settings))
    figures = tuple(_leaving(who, item, draft.language) for item in draft.items)
    ready = draft if draft.is_published else numbered(settings, draft, figures, _ids(settings))
    return Laid(draft, figures, Release(ready, bundle.is_held(draft, _now())))


def _entries(settings: Settings) -> list[Entry]:
    return last_seen.of(settings, "ledger", lambda: ledger.entries(settings))


def _ids(settings: Settings) -> tuple[str, ...]:
    return last_seen.of(settings, "ledger ids", lambda: ledger.ids(settings))


def _leaving(who: Asker, item: Item, language: str) -> Prepared:
    with wording.speaking(language):
        return prepared(who, item)


def pictured(who: Asker, laid: Laid, at: int, shape: Shape) -> Picture:
    """The very picture of one figure that may leave the house, in a shape, in the language of the draft's files."""
    stamp = laid.release.stamp(laid.release.draft.items[at])
    with wording.speaking(laid.draft.language):
        return who.recall(_pictured, laid.draft.items[at], stamp, shape)


def _pictured(who: Asker, item: Item, stamp: Stamp, shape: Shape) -> Picture:
    found = prepared(who, item)
    if found.out is None:
        raise ValueError(found.fault)
    drawn = found.drawn
    content = picture.preview(drawn, found.out.made.source, stamp, shape, WIDTHS[shape])
    return Picture(content, drawn.alt_text, not is_legible(drawn, shape))


def unshown(laid: Laid, at: int) -> str:
    """Which letters of one figure that may leave the house no font has; blank for none."""
    found = laid.figures[at]
    if found.out is None:
        raise ValueError(found.fault)
    made, stamp = found.out.made, laid.release.stamp(laid.release.draft.items[at])
    return letters.of_figure(found.drawn, made.shown, made.source, stamp)


def sentences(who: Asker, laid: Laid, at: int) -> dict[str, PressSentences]:
    """Of one figure, by language; the editor's title in its own language only."""
    item, told = laid.draft.items[at], {}
    for language in wording.LOCALES:
        with wording.speaking(language):
            title = item.title if language == laid.draft.language else ""
            found = who.recall(_told, item.bare, title)
        if found is not None:
            told[language] = found
    return told


def _told(who: Asker, item: Item, title: str) -> PressSentences | None:
    out = prepared(who, item).out
    return telling.told(out.made, title or out.made.drawn.title) if out else None


def entries(draft: Draft) -> list[Entry]:
    """What the ledger holds of a published draft, in the order of its figures."""
    held = {entry.figure_id: entry for entry in _entries(Settings())}
    return [held[item.figure_id] for item in draft.items if item.figure_id in held]


def checked(who: Asker, draft: Draft) -> list[Checked]:
    """Each figure with what was checked: what depends on the edition and the ledger alone is remembered, and checked
    anew when the release is published."""
    settings = Settings()
    return checking.check(settings, who, draft, _public(settings))


def _public(settings: Settings) -> Earlier:
    return Earlier(_ids(settings), lambda: public.published(_entries(settings)))


def archive(draft: Draft, progress: Progress) -> bytes:
    """The ZIP of a published draft, as it is at this moment: marked before the release time."""
    settings = Settings()
    release = Release(draft, bundle.is_held(draft, _now()))
    return bundle.archive(askers(settings, entries(draft)), release, progress)


def askers(settings: Settings, entries: list[Entry]) -> dict[str, Asker]:
    """By figure id, who asks the edition it was published from."""
    editions = {entry.edition_id: opening.by_id(settings, entry.edition_id) for entry in entries}
    return {entry.figure_id: Clerk(editions[entry.edition_id]) for entry in entries}


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
