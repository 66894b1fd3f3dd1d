"""A release goes out: every figure checked again, its files hashed, its entry appended to the ledger; all or none."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import count

from dashboard import language
from dashboard.asking import Asker, Clerk
from dashboard.desks.press import bundle
from dashboard.desks.press.bundle import Release
from dashboard.desks.press.checking import checked
from dashboard.desks.press.checks import TITLES, Check
from dashboard.desks.press.preparing import Prepared, prepared
from dashboard.disclosure.published import Published
from dashboard.figure import public
from dashboard.language import _
from data_access.edition import opening
from data_access.errors import CakupanError
from data_access.ledger import keeping as ledger
from data_access.ledger.entry import Entry, next_id
from data_access.press import keeping
from data_access.press.draft import Draft, Item
from data_access.progress import Progress, silent
from data_access.settings import Settings

Checked = tuple[Prepared, list[Check]]


def configured(settings: Settings, draft: Draft) -> Draft:
    """The draft as this office hides small cells; one that is published as it was hidden then."""
    if draft.is_published:
        return draft
    return replace(draft, items=tuple(replace(item, threshold=settings.small_cell) for item in draft.items))


def check(settings: Settings, who: Asker, draft: Draft, entries: Sequence[Entry]) -> list[Checked]:
    """Each figure of the draft as it would be published, with what was checked in the language in force."""
    earlier, found = list[Published](public.published(entries)), list[Checked]()
    for at, item in enumerate(configured(settings, draft).items, start=1):
        made = _as_published(who, item)
        found.append((made, checked(settings, who, made, draft.byline, earlier)))
        earlier += [replace(cell, figure_id=_("angka ke-{at}").format(at=at)) for cell in _counts(made)]
    return found


def _as_published(who: Asker, item: Item) -> Prepared:
    """In Indonesian, as an entry is and as it is recomputed; what keeps it in the house, in the language in force."""
    with language.speaking(language.LOCALES[0]):
        made = prepared(who, item)
    return made if made.out is not None or language.locale() == language.LOCALES[0] else prepared(who, item)


def publish(
    settings: Settings, who: Asker, draft: Draft, *, actor: str, now: dt.datetime, progress: Progress = silent
) -> Draft:
    """Append an entry of each figure to the ledger, and keep the draft as published; returns it with its ids.

    Raises `CakupanError` where there is nothing to publish, a check fails, or somebody else changed the draft.
    """

    draft = configured(settings, draft)

    def prepare(earlier: Sequence[Entry]) -> list[Entry]:
        if keeping.get(settings, draft.draft_id).version != draft.version or draft.is_published:
            raise CakupanError("Siaran ini sudah diubah atau terbit sementara itu; muat ulang halaman.")
        with language.speaking(language.LOCALES[0]):
            found = check(settings, who, draft, earlier)
        _refuse(found)
        ready = numbered(settings, draft, [made for made, _checks in found], earlier)
        return _entries(who, ready, found, actor, now, progress)

    def closed(appended: Sequence[Entry]) -> Draft:
        items = tuple(replace(item, figure_id=e.figure_id) for item, e in zip(draft.items, appended, strict=True))
        return replace(draft, items=items, address=settings.public_address)

    ledger.publish(settings, prepare, lambda registry, appended: keeping.close(registry, closed(appended), actor))
    return keeping.get(settings, draft.draft_id)


def numbered(settings: Settings, draft: Draft, found: Sequence[Prepared], entries: Sequence[Entry]) -> Draft:
    """The draft with the ids it would have if it were published now."""
    taken, items = [entry.figure_id for entry in entries], []
    for item, each in zip(draft.items, found, strict=True):
        figure_id = next_id(each.made.source.posisi, taken) if each.made else ""
        taken.append(figure_id)
        items.append(replace(item, figure_id=figure_id))
    return replace(draft, items=tuple(items), address=settings.public_address)


def askers(settings: Settings, entries: Sequence[Entry]) -> dict[str, Asker]:
    """By figure id, who asks the edition it was published from."""
    editions = {entry.edition_id: opening.by_id(settings, entry.edition_id) for entry in entries}
    return {entry.figure_id: Clerk(editions[entry.edition_id]) for entry in entries}


def _refuse(found: Sequence[Checked]) -> None:
    failed = [check for _made, checks in found for check in checks if not check.is_passed]
    if not found:
        raise CakupanError("Siaran ini belum memuat angka; tambahkan dari halaman mana pun.")
    if failed:
        raise CakupanError(
            "Tidak diterbitkan: {rule}. {reason}", rule=_(TITLES[failed[0].rule]), reason=failed[0].reason
        )


def _entries(
    who: Asker, draft: Draft, found: Sequence[Checked], actor: str, now: dt.datetime, progress: Progress
) -> list[Entry]:
    release = Release(draft, bundle.is_held(draft, now))
    steps, entries = count(), list[Entry]()
    whole = len(draft.items) * bundle.FILES * (1 + release.is_held)
    for item, (made, checks) in zip(draft.items, found, strict=True):
        if made.out is None:
            raise ValueError(made.fault)
        hashed = bundle.hashes(who, release, item, lambda name: progress(name, next(steps) / whole))
        entries.append(
            public.entry(
                made.out,
                item.figure_id,
                title=made.title,
                published_by=actor,
                files=hashed,
                checks=[asdict(check) for check in checks],
                release_at=draft.release.astimezone(dt.UTC) if draft.release else None,
                corrects=item.corrects or None,
            )
        )
    return entries


def _counts(found: Prepared) -> Sequence[Published]:
    return found.out.counts if found.out else ()
