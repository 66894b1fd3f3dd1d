"""What may be done with an MoU that is kept: renew it for the next year, end it, undo its last change; its history."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard import formatting
from dashboard.desks.mou import read, table, words
from dashboard.desks.mou.draft import MouDraft
from dashboard.language import _
from dashboard.screen import card, drafts, layout, ways
from data_access.agreements import comparing
from data_access.agreements.mou import Mou, next_year
from data_access.agreements.rows import MouChange
from data_access.errors import CakupanError
from data_access.vocabulary import MouStatus

_SHOWN = 20
"""Changes on the screen, the newest."""


def acts(draft: MouDraft, mou: Mou, history: Sequence[MouChange]) -> None:
    """Offers each act in a popover that shows what it will do; none while something is typed and not kept."""
    st.header(_("Tindakan"), anchor=False)
    if draft.is_changed:
        st.caption(_("Simpan atau buang isian dahulu; lalu MoU ini dapat diperbarui, diakhiri, atau dikembalikan."))
        return
    with st.container(horizontal=True):
        with st.popover(_("Perbarui untuk tahun berikutnya"), icon=":material/event_repeat:"):
            _renewal(mou)
        if mou.status != MouStatus.ENDED:
            with st.popover(_("Akhiri"), icon=":material/event_busy:"):
                _end(mou)
        last = history[0]
        if last.before is not None and last.after is not None:
            with st.popover(_("Kembalikan perubahan terakhir"), icon=":material/undo:"):
                _undo(mou, last.before)


def _renewal(mou: Mou) -> None:
    """What is copied, and under which number."""
    draft = next_year(mou, "")
    text = _(
        "Rancangan untuk {starts} sampai {ends}: target, tonggak, dan desa disalin; anggaran dan tanda tangan kosong."
    )
    st.markdown(layout.literal(text.format(starts=formatting.day(draft.starts_on), ends=formatting.day(draft.ends_on))))
    card.live(table.lines(draft), key="renewal_lines")
    number = st.text_input(_("Nomor MoU yang baru"), key="renewal_number")
    if st.button(_("Buat rancangan"), key="renew"):
        _done(lambda: read.renew(mou, number))


def _end(mou: Mou) -> None:
    st.markdown(_("Statusnya menjadi “berakhir”; tanggal, baris, dan riwayatnya tetap."))
    if st.button(_("Akhiri MoU ini"), key="end"):
        _done(lambda: read.end(mou))


def _undo(mou: Mou, before: Mou) -> None:
    """Back to the state before the last change, as a new version."""
    st.markdown(_("Isi sebelum perubahan ini disimpan lagi sebagai versi baru:"))
    card.live(table.changes(comparing.differences(mou, before)), key="undo_changes")
    if st.button(_("Kembalikan"), key="undo"):
        _done(lambda: read.restore(mou, before))


def _done(act: Callable[[], Mou]) -> None:
    """The MoU it left opens; what stood against it is said here, and nothing is lost."""
    try:
        kept = act()
    except CakupanError as fault:
        layout.error(fault)
        return
    show_kept(kept)
    st.rerun()


def show_kept(mou: Mou) -> None:
    """What is kept is what stands; it waits for the next publish."""
    drafts.forget(mou.number)
    drafts.announce(_("Tersimpan sebagai versi {version}; menunggu terbit.").format(version=mou.version))
    ways.open_mou(mou.number)


def history(changes: Sequence[MouChange]) -> None:
    """Who changed what when, the newest first; what exactly, when somebody opens it."""
    st.header(_("Riwayat"), anchor=False)
    for change in changes[:_SHOWN]:
        done = _(words.ACTIONS[change.action])
        title = _("Versi {version}: {done} oleh {actor}, {at}").format(
            version=change.version, done=done, actor=change.actor, at=table.moment(change.at)
        )
        box = st.expander(layout.literal(title), key=f"history_{change.change_id}", on_change="rerun")
        if box.open:
            with box:
                _change(change)
    if len(changes) > _SHOWN:
        st.caption(_("{shown} perubahan terbaru dari {all}.").format(shown=_SHOWN, all=len(changes)))


def _change(change: MouChange) -> None:
    if change.before is None or change.after is None:
        only = change.after or change.before
        if only and only.lines:
            card.live(table.lines(only), key=f"change_{change.change_id}")
        return
    card.live(table.changes(comparing.differences(change.before, change.after)), key=f"change_{change.change_id}")
