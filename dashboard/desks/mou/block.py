"""The page Kelola MoU: the MoUs there are, the one that is open, what may be done with it, and who changed what."""

from collections.abc import Mapping

import streamlit as st

from dashboard import formatting, language
from dashboard.desks.mou import acts_block, form_block, read, table
from dashboard.desks.mou import draft as mou_draft
from dashboard.desks.mou.draft import MouDraft
from dashboard.desks.mou.read import Desk
from dashboard.language import _
from dashboard.screen import address, card, drafts, filters, layout, ways
from dashboard.screen.address import Refused
from data_access.agreements.mou import Mou
from data_access.edition.opening import NoEdition
from data_access.errors import CakupanError


def edition(desk: Desk) -> None:
    """Where the figures of MoUs come from, so what a change made here waits for."""
    found = desk.edition
    if isinstance(found, NoEdition):
        layout.empty_state(_("Belum ada yang dapat ditampilkan"), language.sentence(found.template, found.values))
        return
    if found.is_synthetic:
        st.badge(_("DATA CONTOH: bukan angka resmi"), icon=":material/science:", color="orange")
    text = _(
        "Halaman Target MoU memakai edisi {edition}, posisi {posisi}; perubahan di sini menunggu terbit berikutnya."
    )
    closed = _("tertutup") if found.is_closed else _("sementara")
    posisi = f"{formatting.posisi(found.posisi)} ({closed})"
    st.caption(layout.literal(text.format(edition=found.edition_id, posisi=posisi)))


def listing(desk: Desk) -> None:
    """Every MoU in one table; without any, how to bring some in."""
    if desk.standing:
        card.live(table.listing(list(desk.standing.values()), desk.published), key="mou_list")
        return
    layout.empty_state(
        _("Belum ada MoU"),
        _("Buat di sini, atau muat berkas dengan: cakupan import mou BERKAS."),
    )


def choice(desk: Desk) -> str:
    """The number of the MoU that is open, `NEW_MOU`, or blank."""
    said = ways.said([address.MOU]).get(address.MOU, "")
    names = {"": _("Pilih MoU …"), **{number: f"{number} · {mou.title}" for number, mou in desk.standing.items()}}
    if said not in {address.NEW_MOU, *names}:
        layout.notes([Refused(address.MOU, said)])
        said = ""
    options = names | ({address.NEW_MOU: _("MoU baru")} if said == address.NEW_MOU else {})
    with st.container(horizontal=True, vertical_alignment="bottom"):
        filters.choose(st.selectbox, address.MOU, _("MoU yang dibuka"), options, at=said, unsaid="")
        st.button(_("MoU baru"), icon=":material/add:", on_click=ways.open_mou, args=(address.NEW_MOU,))
    return said


def opened(number: str, desk: Desk) -> None:
    """The MoU that is open: what may be done with it, its form, and its history."""
    standing = desk.standing
    draft = _draft(number, standing.get(number))
    title = draft.read.title if draft.read else _("MoU baru")
    st.header(layout.literal(title), anchor=False)
    if news := drafts.news():
        st.success(layout.literal(news), icon=":material/check:")
    now = standing.get(number)
    is_overtaken = mou_draft.is_overtaken(draft, now)
    if draft.read is not None:
        _state(draft.read, desk.published)
    if now is not None and is_overtaken:
        _overtaken(now)
    faults = mou_draft.faults(draft, standing) if draft.was_tried else []
    form_block.header(draft, standing, faults)
    form_block.lines(draft, faults)
    if now is not None and is_overtaken:
        _reconciling(number, draft, now)
        return
    form_block.faults_found(draft, faults)
    _keeping(number, draft, standing)
    if draft.read is not None:
        history = read.history(number)
        acts_block.acts(draft, draft.read, history)
        acts_block.history(history)


def _state(mou: Mou, published: Mapping[str, int]) -> None:
    state = table.publication(mou, published)
    text = _("Versi {version}, disimpan {at} oleh {actor}: {state}.")
    st.caption(
        layout.literal(
            text.format(version=mou.version, at=table.moment(mou.changed_at), actor=mou.changed_by, state=state)
        )
    )


def _overtaken(now: Mou) -> None:
    """Somebody else kept a version meanwhile: who, and when."""
    text = _("MoU ini sudah diubah oleh {actor} pada {at} sejak Anda membukanya. Isian Anda tetap ada di bawah.")
    at = table.moment(now.changed_at)
    st.warning(layout.literal(text.format(actor=now.changed_by, at=at)), icon=":material/group:")


def _reconciling(number: str, draft: MouDraft, now: Mou) -> None:
    """What the other changed beside what is typed here, which can be put onto it, or thrown away."""
    st.header(_("Isian Anda dan versi yang lebih baru"), anchor=False)
    card.live(
        table.three_ways(draft.read or now, mou_draft.stated(draft), now),
        key=f"ways_{draft.key}",
    )
    with st.container(horizontal=True):
        st.button(
            _("Terapkan isian saya pada versi terbaru"),
            icon=":material/merge:",
            on_click=_apply,
            args=(number, draft, now),
        )
        st.button(_("Buang isian saya"), icon=":material/undo:", on_click=drafts.forget, args=(number,))


def _apply(number: str, draft: MouDraft, now: Mou) -> None:
    drafts.put(number, mou_draft.applied(draft, now))


def _keeping(number: str, draft: MouDraft, standing: Mapping[str, Mou]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        is_asked = st.button(_("Simpan"), icon=":material/save:", key=f"keep_{draft.key}")
        st.button(
            _("Buang isian"),
            icon=":material/undo:",
            key=f"discard_{draft.key}",
            disabled=not draft.is_changed,
            on_click=drafts.forget,
            args=(number,),
        )
        if draft.is_changed:
            st.caption(_("Ada isian yang belum disimpan."))
    if is_asked:
        _keep(number, draft, standing)


def _keep(number: str, draft: MouDraft, standing: Mapping[str, Mou]) -> None:
    draft.was_tried, draft.refusal = True, None
    if not mou_draft.faults(draft, standing):
        try:
            acts_block.show_kept(read.keep(draft))
            drafts.forget(number)
        except CakupanError as fault:
            draft.refusal = fault
    st.rerun()


def _draft(number: str, standing: Mou | None) -> MouDraft:
    """The draft somebody has of an MoU. One in which nothing is typed follows what stands meanwhile."""
    found = drafts.of(number)
    if not isinstance(found, MouDraft) or (mou_draft.is_overtaken(found, standing) and not found.is_changed):
        found = mou_draft.of(standing)
        drafts.put(number, found)
    return found
