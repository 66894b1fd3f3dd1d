"""The blocks of Siaran Pers about publishing: what is checked, going out, and the archive to send."""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import formatting, viewer
from dashboard.desks.ledger.block import FIGURE
from dashboard.desks.press import acts, read, table
from dashboard.desks.press.checks import TITLES, Check
from dashboard.desks.press.preparing import Prepared
from dashboard.language import _
from dashboard.screen import card, layout, menu, ways
from data_access.edition.facts import Edition
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
    is_ready = all(check.is_passed for _each, checks in found for check in checks)
    _publish(draft, [each.title for each, _checks in found], is_ready=is_ready)


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


def _publish(draft: Draft, titles: Sequence[str], *, is_ready: bool) -> None:
    if not is_ready:
        text = _("Belum dapat diterbitkan: ada pemeriksaan yang tidak lulus. Tidak satu pun dapat dilewati.")
        st.warning(layout.literal(text), icon=":material/block:")
    st.caption(layout.literal(_("Yang terbit masuk register angka terbit dan tidak dapat diubah atau dihapus.")))
    with st.popover(_("Terbitkan"), icon=":material/publish:", disabled=not is_ready):
        pressed = _is_sure(draft, titles, is_ready=is_ready)
    if pressed:
        bar = st.progress(0.0)
        acts.publish(viewer.current(), draft, lambda name, done: _tell(bar, name, done))
        st.rerun()


def _is_sure(draft: Draft, titles: Sequence[str], *, is_ready: bool) -> bool:
    """Asks before what nobody can take back, and names what it is: the figures, and when they may be told."""
    when = formatting.moment(draft.release) if draft.release else _("langsung, tanpa embargo")
    asked = _("Terbitkan {count} angka ini? Waktu siar: {when}. Ini tidak dapat dibatalkan.")
    st.markdown(layout.literal(asked.format(count=formatting.number(len(titles)), when=when)))
    st.markdown("\n".join(f"{at}. {layout.literal(title)}" for at, title in enumerate(titles, start=1)))
    return st.button(_("Ya, terbitkan"), type="primary", key="press_publish", disabled=not is_ready)


def out(draft: Draft, shown: Edition) -> None:
    """A release that is out: which edition it is of, whatever the tab shows; its figures by id and title; and the
    archive to send."""
    entries = read.entries(draft)
    _of_edition(sorted({entry.edition_id for entry in entries}), shown)
    when = formatting.moment(draft.release) if draft.release else _("langsung, tanpa embargo")
    text = _("Terbit oleh {who}. Waktu siar: {when}.").format(who=draft.changed_by, when=when)
    st.success(layout.literal(text), icon=":material/check_circle:")
    for entry in entries:
        stated = _("posisi {day}, edisi {edition}").format(
            day=formatting.posisi(entry.posisi), edition=entry.edition_id
        )
        st.page_link(
            menu.script("buku_angka"),
            label=layout.literal(f"{entry.figure_id}: {entry.title} · {stated}"),
            icon=":material/menu_book:",
            query_params={**ways.edition(), FIGURE: entry.figure_id},
        )
    if st.button(_("Siapkan ZIP"), icon=":material/folder_zip:", key="press_zip"):
        bar = st.progress(0.0)
        content = read.archive(draft, lambda name, done: _tell(bar, name, done))
        bar.empty()
        name = f"siaran-{draft.items[0].figure_id}.zip"
        st.download_button(
            _("Unduh ZIP"), content, name, "application/zip", icon=":material/download:", on_click="ignore"
        )


def _of_edition(editions: Sequence[str], shown: Edition) -> None:
    """Of which edition, or editions, what is out was made; and that the tab shows another one, where it does."""
    said = _("Angka siaran ini dari edisi {edition}, seperti diterbitkan.").format(edition=", ".join(editions))
    if [*editions] != [shown.edition_id]:
        other = _("Tab ini menampilkan edisi {edition}; siaran ini tidak berubah karenanya.")
        said += " " + other.format(edition=shown.edition_id)
    st.caption(layout.literal(f"{said} · {_('DATA CONTOH: bukan angka resmi')}" if shown.is_synthetic else said))


def _tell(bar: DeltaGenerator, name: str, done: float) -> None:
    """Which file is being made; a retry begins again at nothing."""
    bar.progress(min(done, 1.0), text=layout.literal(name))
