"""Which edition a tab looks at: it keeps the one it has, its address names it, and it says when another one is in use.

A component of our own: Streamlit's alerts interrupt whoever listens, and nothing of Streamlit's tells the address.
"""

from pathlib import Path
from typing import Any, Final

import streamlit as st

from dashboard import formatting, language, office, viewer
from dashboard.language import _
from dashboard.screen import address, layout, ways
from dashboard.screen.layout import literal
from data_access.edition.facts import Edition

_HERE: Final = Path(__file__).parent
_BAR: Final = st.components.v2.component(
    "cakupan_edition",
    html='<p role="status" aria-live="polite"></p>',
    css=(_HERE / "edition_bar.css").read_text(encoding="utf-8"),
    js=(_HERE / "edition_bar.js").read_text(encoding="utf-8"),
)


def begin() -> None:
    """The run looks at the edition of its address, else at the one of its tab, else at the one in use."""
    viewer.begin(ways.said((address.EDITION,)).get(address.EDITION, ""))


def told(other: Edition, kept: Edition) -> str:
    """What the edition in use is, beside another one that is kept."""
    if other.published_at > kept.published_at:
        text = _("Edisi {other} sudah terbit: {what}. Di sini tetap edisi {kept}.")
    else:
        text = _("Kantor kini memakai edisi {other}: {what}. Di sini tetap edisi {kept}.")
    return text.format(other=other.edition_id, what=_what(other), kept=kept.edition_id)


def _what(edition: Edition) -> str:
    closing = _("tertutup") if edition.is_closed else _("sementara")
    day = f"{formatting.posisi(edition.posisi)} ({closing})"
    at = formatting.moment(edition.published_at.astimezone(office.ZONE))
    return _("posisi {day}, terbit {at}").format(day=day, at=at)


def show() -> None:
    """Names the edition in the address; where another one is in use, says so in one line, with the way to it. No part
    that runs alone: what is open elsewhere closes with the same click, and its run would undo the change."""
    if viewer.refusal() is not None:
        return
    kept, other = viewer.current().edition, viewer.other()
    data = {
        "key": address.EDITION,
        "edition": kept.edition_id,
        "used": (other or kept).edition_id,
        "text": _line(kept, other),
    }
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        _BAR(key="edition", data=data, width="content", on_heard_change=viewer.look_again)
        if other:
            _way_to(other, type="tertiary")


def _line(kept: Edition, other: Edition | None) -> str:
    """What there is to say: that another one is in use, or that this run changed to it; mostly nothing."""
    if other:
        return told(other, kept)
    changed = _("Yang tampil kini edisi {edition}.").format(edition=kept.edition_id)
    return changed if viewer.has_changed() else ""


def offers_another() -> bool:
    """Where the edition of the address or the tab cannot be opened and the one in use can: says why, and offers that
    one. Figures of another edition than the one asked for are never shown unasked."""
    why = viewer.refusal()
    other = viewer.other() if why else None
    if why is None or other is None:
        return False
    used = _("Yang dipakai kantor sekarang adalah edisi {edition}: {what}.")
    sentence = language.sentence(why.template, why.values)
    todo = f"{sentence} {used.format(edition=other.edition_id, what=_what(other))}"
    layout.empty_state(_("Edisi yang diminta tidak dapat dibuka"), todo)
    _way_to(other)
    return True


def _way_to(other: Edition, **more: Any) -> None:  # noqa: ANN401  as Streamlit's
    label = literal(_("Pakai edisi {edition}").format(edition=other.edition_id))
    there = {address.EDITION: other.edition_id}
    ways.button(label, there, key="another edition", icon=":material/update:", **more)
