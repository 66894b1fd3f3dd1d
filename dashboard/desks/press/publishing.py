"""Publishes a release: checks every figure again, hashes its files, appends its entry to the ledger; all or none."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import count

from dashboard import language
from dashboard.asking import Asker, Clerk
from dashboard.desks.press import bundle, checking, protecting
from dashboard.desks.press.bundle import Release
from dashboard.desks.press.checking import Checked
from dashboard.desks.press.checks import TITLES
from dashboard.desks.press.preparing import configured, numbered
from dashboard.export import formats
from dashboard.figure import public
from dashboard.language import _
from data_access.edition import publishing as editions
from data_access.errors import CakupanError
from data_access.ledger import keeping as ledger
from data_access.ledger.entry import Entry
from data_access.press import keeping
from data_access.press.draft import Draft
from data_access.progress import Progress, silent
from data_access.settings import Settings


def publish(
    settings: Settings, who: Asker, draft: Draft, *, actor: str, now: dt.datetime, progress: Progress = silent
) -> Draft:
    """Append an entry of each figure to the ledger, and keep the draft as published; returns it with its ids. Makes and
    checks every figure again, even if `who` remembers it.

    Raises `CakupanError` where there is nothing to publish, a check fails, somebody else changed the draft, or the
    edition's file is not the one published.
    """
    clerk, draft = Clerk(editions.checked(who.edition), who.scope), configured(settings, draft)

    def prepare(earlier: Sequence[Entry]) -> list[Entry]:
        if keeping.get(settings, draft.draft_id).version != draft.version or draft.is_published:
            raise CakupanError("Siaran ini sudah diubah atau terbit sementara itu; muat ulang halaman.")
        with language.speaking(language.LOCALES[0]):
            found = checking.check(settings, clerk, draft, protecting.of_entries(earlier))
        _refuse(found)
        taken = [entry.figure_id for entry in earlier]
        as_found = replace(draft, items=tuple(each.item for each, _checks in found))
        ready = numbered(settings, as_found, [each for each, _checks in found], taken)
        return _entries(clerk, ready, found, actor, now, progress)

    def closed(appended: Sequence[Entry]) -> Draft:
        items = [
            replace(item, figure_id=entry.figure_id, also=public.hidden_besides(entry))
            for item, entry in zip(draft.items, appended, strict=True)
        ]
        return replace(draft, items=tuple(items), address=settings.public_address)

    ledger.publish(settings, prepare, lambda registry, appended: keeping.close(registry, closed(appended), actor))
    return keeping.get(settings, draft.draft_id)


def _refuse(found: Sequence[Checked]) -> None:
    failed = [check for _each, checks in found for check in checks if not check.is_passed]
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
    whole = len(draft.items) * formats.RELEASED * (1 + release.is_held)
    for item, (each, checks) in zip(draft.items, found, strict=True):
        if each.out is None:
            raise ValueError(each.fault)
        hashed = bundle.hashes(who, release, item, lambda name: progress(name, next(steps) / whole))
        entries.append(
            public.entry(
                each.out,
                item.figure_id,
                title=each.title,
                published_by=actor,
                files=hashed,
                checks=[asdict(check) for check in checks],
                release_at=draft.release.astimezone(dt.UTC) if draft.release else None,
                corrects=item.corrects or None,
            )
        )
    return entries
