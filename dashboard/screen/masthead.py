"""What stands around every page: the menu; as of when, of whom, and where in the country."""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from functools import cache, partial
from pathlib import Path
from typing import Final

import streamlit as st

from dashboard import language
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.screen import edition_bar, menu
from dashboard.screen.layout import literal
from dashboard.screen.part import part
from dashboard.wording import definitions

_CLOSING: Final = st.components.v2.component(
    "cakupan_menu", js=Path(__file__).with_name("menu.js").read_text(encoding="utf-8")
)


def sections() -> dict[str, list[st.Page]]:
    """Every page under its section of the menu, in the language in force; the first is the one that opens.

    Looking for 17 files takes longer than most a block, so they are found once. A run marks on a page that it may run:
    each has copies of its own.
    """
    return {section: [copy(page) for page in pages] for section, pages in _sections(language.locale()).items()}


@cache
def _sections(spoken: str) -> dict[str, list[st.Page]]:
    found: dict[str, list[st.Page]] = {}
    with language.speaking(spoken):
        for at, (name, entry) in enumerate(menu.PAGES.items()):
            pages = found.setdefault(_(entry.section), [])
            make = partial(st.Page, menu.script(name), title=_(entry.title), icon=entry.icon)
            if at == 0:  # the page that opens has no path, and is found by its name all the same
                pages.append(make(url_path="", default=True))
            pages.append(make(url_path=name, visibility="hidden" if at == 0 else "visible"))
    return found


def menu_of(sections: Mapping[str, Sequence[st.Page]], query: Mapping[str, str], here: str) -> None:
    """The pages by section; `here` is the one shown. Links of our own: they keep what is asked, and Streamlit's menu
    with sections is no list to a screen reader (its `ul` holds headings)."""
    with st.container(gap=None):
        for section, pages in sections.items():
            st.caption(literal(section))
            for page in pages:
                if page.visibility == "visible":
                    st.page_link(page, query_params=dict(query))
        _CLOSING(key="menu", data={"page": here})


def banner(source: Provenance, query: Mapping[str, str]) -> None:
    """As-of line of every page: posisi, edition, how active is counted, of whom, whether another edition is in use;
    `query` is what the page asks."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        if source.is_synthetic:
            st.badge(_("DATA CONTOH: bukan angka resmi"), icon=":material/science:", color="orange")
        st.badge(source.as_of(), icon=":material/event:", color="green" if source.is_closed else "gray")
        st.badge(
            _("Edisi {edition}").format(edition=literal(source.edition_id)), icon=":material/inventory_2:", color="gray"
        )
        _meaning(source, query)
    with st.container(gap=None):
        lines = (source.grace_in_words(), source.basis_in_short(), *source.beginning())
        st.caption("  \n".join(literal(line) for line in lines))
        edition_bar.show()


@part
def _meaning(source: Provenance, query: Mapping[str, str]) -> None:
    """What the words mean, sent when somebody opens it."""
    opened = st.popover(_("Apa artinya?"), icon=":material/menu_book:", key="meaning", on_change="rerun")
    if opened.open:
        with opened:
            _definitions(source, query)


def _definitions(source: Provenance, query: Mapping[str, str]) -> None:
    """All in force. The link is also what a keyboard can reach in here: without it nobody could scroll by keys."""
    st.caption("  \n".join(literal(line) for line in source.footer()))
    for term, text in definitions.in_force():
        st.markdown(f"**{term}.** {text}")
    label = _("Lihat {page}").format(page=_(menu.PAGES["pengaturan"].title))
    st.page_link(menu.script("pengaturan"), label=label, icon=":material/settings:", query_params=dict(query))


def way(
    steps: Sequence[tuple[str, str]], children: Sequence[tuple[str, str]], open_region: Callable[[str], None]
) -> None:
    """Breadcrumb of `steps` from the nation down to the region, and the choice of what lies in it."""
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        for code, name in steps[:-1]:
            st.button(literal(name), key=f"way_{code}", type="tertiary", on_click=open_region, args=(code,))
            st.markdown("›", width="content")
        st.markdown(f"**{literal(steps[-1][1])}**", width="content")
        if children:
            _down(dict(children), steps[-1][0], open_region)


def _down(names: dict[str, str], region: str, open_region: Callable[[str], None]) -> None:
    """One level down by name. The key holds the region, so the choice is empty again after a step."""
    chosen = st.selectbox(
        _("Pilih wilayah"),
        list(names),
        index=None,
        format_func=names.__getitem__,
        width=280,
        placeholder=_("Pilih wilayah …"),
        label_visibility="collapsed",
        key=f"down_{region}",
    )
    if chosen:
        open_region(chosen)
        st.rerun()
