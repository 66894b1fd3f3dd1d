"""The blocks of Buku Angka: every published figure, and one of them as published beside now."""

from collections.abc import Callable
from typing import Final

import streamlit as st

from dashboard import formatting, viewer
from dashboard.asking import Asker
from dashboard.desks.ledger import read, table, words
from dashboard.desks.ledger.read import Beside
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.screen import card, layout, ways
from data_access.edition.facts import Edition
from data_access.ledger.comparison import Why
from data_access.ledger.entry import Entry

FIGURE: Final = "angka"
"""Key of the URL: the id of one figure; blank for all."""


def _open(figure_id: str) -> None:
    """Another figure, or all of them."""
    ways.say({FIGURE: figure_id})


def edition(used: Edition) -> None:
    """Which edition "now" is."""
    closing = _("tertutup") if used.is_closed else _("sementara")
    text = _("“Sekarang” dihitung dari edisi {edition}: {day} ({closing})")
    said = text.format(edition=used.edition_id, day=formatting.posisi(used.posisi), closing=closing)
    st.caption(layout.literal(f"{said} · {_('DATA CONTOH: bukan angka resmi')}" if used.is_synthetic else said))


def figures() -> None:
    """The figure the URL names, as published and now; where it names none, every one."""
    entries, figure_id = read.listed(), ways.said((FIGURE,)).get(FIGURE, "")
    beside = read.beside(viewer.current(), entries, figure_id)
    if beside:
        _one(beside)
    elif figure_id:
        _unknown(figure_id)
    else:
        _all(entries)


def _all(entries: list[Entry]) -> None:
    """Every figure, the newest first; a row opens one."""
    if not entries:
        layout.empty_state(_("Belum ada angka yang disiarkan"), words.how_to_begin())
        return
    card.live(table.entries(entries), key="ledger", opens=_open)
    st.caption(layout.literal(_("Pilih satu baris untuk melihat angkanya seperti disiarkan dan sekarang.")))


def _unknown(figure_id: str) -> None:
    """An id of the URL nobody published."""
    what = _("Angka {value} tidak ada di register angka terbit").format(value=figure_id[:40])
    layout.empty_state(what, _("Periksa nomornya, mis. CKP-2026-10-0042, atau pilih dari daftar."))
    _back()


def _one(beside: Beside) -> None:
    """One figure: what it was, what it is, its corrections and its files."""
    entry, key = beside.entry, beside.entry.figure_id
    _back()
    st.header(layout.literal(f"{entry.figure_id}: {entry.title}"), anchor=False)
    _standing(beside)
    then, now = st.columns(2, gap="medium")
    _reading(then, _("Seperti disiarkan"), entry)
    _reading(now, _("Sekarang"), beside.now)
    changed = table.changed(beside)
    if len(changed.rows):
        st.subheader(_("Sel yang berbeda"), anchor=False)
        card.live(changed, key=f"changed_{key}")
    if len(beside.chain) > 1:
        st.subheader(_("Koreksi"), anchor=False)
        card.live(table.entries(beside.chain), key=f"chain_{key}", opens=_open)
    for title, make in _held(entry):
        with st.expander(title):
            card.listing(make, key)


def _reading(column: "st.delta_generator.DeltaGenerator", label: str, entry: Entry | None) -> None:
    """The figure at one time: its number, of how many, by which basis, from which edition."""
    with column, st.container(border=True, height="stretch", gap=None):
        if entry is None:
            st.metric(label, formatting.UNKNOWN, width="content")
            return
        st.metric(label, words.part(entry), width="content")
        lines = (words.number(entry), words.basis(entry), _("Edisi {edition}").format(edition=entry.edition_id))
        st.caption("  \n".join(layout.literal(line) for line in lines))


def _standing(beside: Beside) -> None:
    """Why the figure of today is the same or another, in words and with a sign."""
    text = layout.literal(f"{words.why(beside.why)} {beside.unmade}".rstrip())
    if beside.why is Why.SAME:
        st.success(text, icon=":material/check_circle:")
    else:
        st.warning(text, icon=":material/change_circle:")
    later = [entry.figure_id for entry in beside.chain if entry.corrects == beside.entry.figure_id]
    if later:
        corrected = _("Angka ini sudah dikoreksi oleh {figures}.").format(figures=", ".join(later))
        st.warning(layout.literal(corrected), icon=":material/edit_note:")


def _held(entry: Entry) -> list[tuple[str, Callable[[Asker, str], Table]]]:
    """Shows what else the ledger keeps of an entry, each under its title."""
    return [
        (_("Tabel seperti disiarkan"), table.as_published),
        (_("Catatan register"), table.facts),
        *([(_("Pemeriksaan sebelum terbit"), table.checks)] if entry.checks else []),
        *([(_("Sidik berkas"), table.files)] if entry.files else []),
    ]


def _back() -> None:
    st.button(
        _("Semua angka"),
        icon=":material/arrow_back:",
        key="ledger_back",
        on_click=_open,
        args=("",),
    )
