"""What the page Kelola MoU shows and does: MoUs as the membership database has them now, kept in its own transactions.

Nothing here is remembered: what somebody else keeps meanwhile is seen at the next run.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard import last_seen, office, viewer
from dashboard.desks.mou import draft as mou_draft
from dashboard.desks.mou.draft import MouDraft
from dashboard.subjects.mou import answer
from data_access.agreements import editing
from data_access.agreements.mou import Mou
from data_access.agreements.rows import MouChange
from data_access.edition.facts import Edition
from data_access.edition.opening import NoEdition
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies on the desk in one run: the MoUs this viewer may see, by number, and the version of each in the edition
    of the tab; or why there is none, for MoUs may be entered before anything is published."""

    standing: Mapping[str, Mou]
    edition: Edition | NoEdition
    published: Mapping[str, int]


def desk() -> Desk:
    """Read anew each time; while the database is away, as it was read last. Raises `NotReady` where it never was."""
    settings, scope = Settings(), viewer.scope()
    listed = last_seen.of(settings, ("mous", scope), lambda: editing.listed(scope, settings))
    standing = {found.number: found for found in listed}
    try:
        who = viewer.current()
    except NoEdition as fault:
        return Desk(standing, fault, {})
    published = who.recall(answer.listed, CoverageQuestion(who.edition.posisi))
    return Desk(standing, who.edition, published.versions)


def history(number: str) -> tuple[MouChange, ...]:
    """Who changed an MoU, the newest first."""
    settings, scope = Settings(), viewer.scope()
    return last_seen.of(settings, ("mou", scope, number), lambda: editing.history(scope, settings, number), ())


def keep(draft: MouDraft) -> Mou:
    """The MoU as it then stands; raises what `editing.save` raises."""
    mou_typed = mou_draft.stated(draft)
    return editing.save(viewer.scope(), Settings(), mou_typed, expected_version=draft.version, actor=_actor())


def end(found: Mou) -> Mou:
    return editing.end(viewer.scope(), Settings(), found.number, expected_version=found.version, actor=_actor())


def renew(found: Mou, number: str) -> Mou:
    return editing.renew(viewer.scope(), Settings(), found.number, new_number=number, actor=_actor())


def restore(found: Mou, before: Mou) -> Mou:
    """An earlier state as a new version of what stands."""
    return editing.save(viewer.scope(), Settings(), before, expected_version=found.version, actor=_actor())


def _actor() -> str:
    return office.actor(Settings())
