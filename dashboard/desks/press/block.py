"""The blocks of Siaran Pers about a draft as a whole: which one, its name, byline, release time, and its figures."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Final

import streamlit as st

from dashboard import formatting
from dashboard.desks.press import acts, read
from dashboard.desks.press.read import Laid
from dashboard.formatting import ZONES
from dashboard.language import LOCALES, _, named
from dashboard.screen import filters, layout, ways
from data_access.edition.facts import Edition
from data_access.press.draft import Draft

DRAFT: Final = "siaran"
"""Key of the URL: the number of the draft worked on."""
FIGURE: Final = "urutan"
"""Key of the URL: the place of the figure looked at, from 1."""
_MORNING: Final = dt.time(10)


def edition(used: Edition) -> None:
    """Which edition the figures are made from."""
    closing = _("tertutup") if used.is_closed else _("sementara")
    text = _("Angka dibuat dari edisi {edition}: {day} ({closing})")
    said = text.format(edition=used.edition_id, day=formatting.posisi(used.posisi), closing=closing)
    st.caption(layout.literal(f"{said} · {_('DATA CONTOH: bukan angka resmi')}" if used.is_synthetic else said))


def chosen() -> Draft | None:
    """The draft of the URL, else the one changed last; None where there is none yet."""
    known = {str(draft.draft_id): draft for draft in read.drafts()}
    wanted = ways.said((DRAFT,)).get(DRAFT, "")
    at = wanted if wanted in known else next(iter(known), "")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if known:
            options = {number: _described(draft) for number, draft in known.items()}
            filters.choose(st.selectbox, DRAFT, _("Siaran"), options, at=at, unsaid="")
        is_asked = st.button(_("Siaran baru"), icon=":material/add:", key="press_new")
    if is_asked and layout.tried(lambda: ways.say({DRAFT: str(acts.begin().draft_id), FIGURE: ""})):
        st.rerun()
    if not known:
        layout.empty_state(
            _("Belum ada siaran"),
            _("Buka “Unduh” pada sebuah angka, lalu tekan “Tambahkan ke siaran”, atau mulai siaran baru di sini."),
        )
    return known.get(at)


def _described(draft: Draft) -> str:
    state = _("terbit") if draft.is_published else _("{count} angka").format(count=len(draft.items))
    return f"{draft.name} ({state}, {draft.changed_by})"


def settings(draft: Draft) -> None:
    """What holds of all its figures; each change is kept at once, so that one resumes where one left off."""
    with st.container(border=True):
        name, byline, language = st.columns([3, 3, 2])
        said = replace(
            draft,
            name=name.text_input(_("Nama siaran"), draft.name, max_chars=120).strip() or draft.name,
            byline=byline.text_input(_("Disusun oleh"), draft.byline, max_chars=120).strip(),
            language=language.segmented_control(
                _("Bahasa berkas"), LOCALES, default=draft.language, format_func=named, required=True
            ),
            release=_release(draft.release),
        )
    _keep(draft, said)


def _release(before: dt.datetime | None) -> dt.datetime | None:
    """When it may be told, in one of Indonesia's zones; no day: at once."""
    day, hour, zone = st.columns([3, 3, 2])
    date = day.date_input(
        _("Tanggal siar"),
        before.date() if before else None,
        format="DD/MM/YYYY",
        help=_("Kosong: langsung, tanpa embargo. Sebelum waktunya, setiap berkas bertanda BELUM UNTUK DISIARKAN."),
    )
    if not date:
        return None
    time = hour.time_input(_("Pukul"), before.time() if before else _MORNING)
    offset = before.utcoffset() if before else None
    hours = int(offset.total_seconds() // 3600) if offset else next(iter(ZONES))
    ahead = zone.selectbox(_("Zona waktu"), list(ZONES), index=list(ZONES).index(hours), format_func=ZONES.__getitem__)
    return dt.datetime.combine(date, time, dt.timezone(dt.timedelta(hours=ahead)))


def figures(laid: Laid) -> int | None:
    """Its figures in their order, one of them looked at; the place of that one, None where there is none."""
    draft = laid.draft
    st.header(_("Angka dalam siaran ini"), anchor=False)
    _restore(draft)
    if not draft.items:
        layout.empty_state(
            _("Siaran ini belum memuat angka"),
            _("Buka “Unduh” pada sebuah angka, lalu tekan “Tambahkan ke siaran”."),
        )
        return None
    titles = {str(at): f"{at}. {each.title}" for at, each in enumerate(laid.figures, start=1)}
    wanted = ways.said((FIGURE,)).get(FIGURE, "1")
    at = int(wanted) - 1 if wanted in titles else 0
    filters.choose(st.radio, FIGURE, _("Angka yang disunting"), titles, at=str(at + 1), unsaid="1")
    with st.container(horizontal=True):
        _act(_("Naikkan"), "arrow_upward", draft, lambda: draft.moved(at, at - 1), at, disabled=at == 0)
        last = len(draft.items) - 1
        _act(_("Turunkan"), "arrow_downward", draft, lambda: draft.moved(at, at + 1), at + 2, disabled=at == last)
        _act(_("Keluarkan"), "delete", draft, lambda: draft.without(at), at)
    return at


def _restore(draft: Draft) -> None:
    if draft.removed:
        text = _("Kembalikan yang terakhir dikeluarkan ({count})").format(count=len(draft.removed))
        _act(text, "undo", draft, draft.restored, len(draft.items) + 1)


def _act(
    label: str, icon: str, draft: Draft, change: Callable[[], Draft], then: int, *, disabled: bool = False
) -> None:
    """A button that changes the draft, and the figure looked at afterwards, from 1."""
    if st.button(label, icon=f":material/{icon}:", key=f"press_{icon}", disabled=disabled):
        ways.say({FIGURE: str(max(then, 1))})
        _keep(draft, change())


def _keep(before: Draft, said: Draft) -> None:
    if said != before and layout.tried(lambda: acts.keep(said)):
        st.rerun()
