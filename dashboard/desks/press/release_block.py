"""The blocks of Siaran Pers about publishing: what is checked, going out, and the archive to send."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import formatting, viewer
from dashboard.desks.ledger.block import FIGURE
from dashboard.desks.press import acts, read, table
from dashboard.desks.press.checks import TITLES, Check
from dashboard.desks.press.preparing import Prepared
from dashboard.language import _
from dashboard.screen import card, layout, menu, ways
from data_access.press.draft import Draft


def checks_and_publishing(draft: Draft) -> None:
    """Every check of every figure; what fails blocks."""
    st.header(_("Pemeriksaan sebelum terbit"), anchor=False)
    with st.spinner(_("Memeriksa …")):
        found = read.checked(viewer.current(), draft)
    for at, (each, checks) in enumerate(found, start=1):
        failed = [check for check in checks if not check.is_passed]
        said = _("{passed} dari {count} lulus").format(passed=len(checks) - len(failed), count=len(checks))
        icon = ":material/error:" if failed else ":material/check_circle:"
        with st.expander(layout.literal(f"{at}. {each.title}: {said}"), icon=icon, expanded=bool(failed)):
            for check in sorted(checks, key=lambda check: check.is_passed):
                _told(check)
            _before_and_after(each)
    _publish(draft, is_ready=all(check.is_passed for _each, checks in found for check in checks))


def _told(check: Check) -> None:
    title = layout.literal(_(TITLES[check.rule]))
    if check.is_passed:
        st.markdown(f":material/check_circle: **{title}** · {_('lulus')}  \n{layout.literal(check.reason)}")
        return
    lines = (f"**{title}** · {_('tidak lulus')}", layout.literal(check.reason), layout.literal(check.remedy))
    st.error("  \n".join(filter(None, lines)), icon=":material/error:")


def _before_and_after(each: Prepared) -> None:
    """The table inside the house beside the one that leaves it, where they differ."""
    if each.made is None or each.out is None or not each.out.hidden:
        return
    before, after = st.columns(2)
    with before:
        st.markdown(f"**{_('Di dalam kantor')}**")
        card.listing(table.inside, each.item.bare)
    with after:
        st.markdown(f"**{_('Seperti disiarkan')}**")
        card.listing(table.outside, each.item.bare)


def _publish(draft: Draft, *, is_ready: bool) -> None:
    if not is_ready:
        text = _("Belum dapat diterbitkan: ada pemeriksaan yang tidak lulus. Tidak satu pun dapat dilewati.")
        st.warning(layout.literal(text), icon=":material/block:")
    st.caption(layout.literal(_("Yang terbit masuk Buku Angka dan tidak dapat diubah atau dihapus.")))
    pressed = st.button(_("Terbitkan"), icon=":material/publish:", key="press_publish", disabled=not is_ready)
    if pressed:
        bar = st.progress(0.0)
        acts.publish(viewer.current(), draft, lambda name, done: _tell(bar, name, done))
        st.rerun()


def out(draft: Draft) -> None:
    """A release that is out: its figures by id and title, and the archive to send."""
    titles = read.titles()
    when = formatting.moment(draft.release) if draft.release else _("segera")
    text = _("Terbit oleh {who}. Waktu siar: {when}.").format(who=draft.changed_by, when=when)
    st.success(layout.literal(text), icon=":material/check_circle:")
    for item in draft.items:
        st.page_link(
            menu.script("buku_angka"),
            label=layout.literal(f"{item.figure_id}: {titles.get(item.figure_id, '')}"),
            icon=":material/menu_book:",
            query_params={**ways.edition(), FIGURE: item.figure_id},
        )
    if st.button(_("Siapkan ZIP"), icon=":material/folder_zip:", key="press_zip"):
        bar = st.progress(0.0)
        content = read.archive(draft, lambda name, done: _tell(bar, name, done))
        bar.empty()
        name = f"siaran-{draft.items[0].figure_id}.zip"
        st.download_button(
            _("Unduh ZIP"), content, name, "application/zip", icon=":material/download:", on_click="ignore"
        )


def _tell(bar: DeltaGenerator, name: str, done: float) -> None:
    """Which file is being made; a retry begins again at nothing."""
    bar.progress(min(done, 1.0), text=layout.literal(name))
