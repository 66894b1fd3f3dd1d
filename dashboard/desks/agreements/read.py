"""What the page Kelola MoU shows and does: MoUs as the membership database has them now, kept in its own transactions.

Nothing here is remembered: what somebody else keeps meanwhile is seen at the next run.
"""

from collections.abc import Mapping

from dashboard import loaders, office, viewer
from dashboard.desks.agreements import draft as mou_draft
from dashboard.desks.agreements.draft import Draft
from data_access.agreements import editing
from data_access.agreements.mou import Mou
from data_access.agreements.rows import Change
from data_access.edition.opening import Edition, NoEdition
from data_access.questions import mou
from data_access.settings import Settings


def standing() -> dict[str, Mou]:
    """The MoUs this viewer may see, by number."""
    return {found.number: found for found in editing.listed(viewer.scope(), Settings())}


def edition() -> Edition | NoEdition:
    """The edition in use, or why there is none: MoUs may be entered before anything is published."""
    try:
        return loaders.current()
    except NoEdition as fault:
        return fault


def published(found: Edition | NoEdition) -> Mapping[str, int]:
    """The version of each MoU in the edition in use."""
    if isinstance(found, NoEdition):
        return {}
    question = mou.MouQuestion(found.posisi)
    rows = loaders.answer(found.edition_id, mou.agreements, viewer.scope(), question)
    return dict(zip(rows["number"], map(int, rows["version"]), strict=True))


def history(number: str) -> tuple[Change, ...]:
    """Who changed an MoU, the newest first."""
    return editing.history(viewer.scope(), Settings(), number)


def keep(draft: Draft) -> Mou:
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
