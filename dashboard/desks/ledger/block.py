"""The blocks of Buku Angka: every published figure, and one of them as published beside now."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from dashboard import formatting
from dashboard.desks.ledger import table, words
from dashboard.desks.ledger.read import Beside
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.screen import filters, layout
from data_access.edition.opening import Edition
from data_access.ledger.comparison import Why
from data_access.ledger.entry import Entry

FIGURE: Final = "angka"
"""Key of the URL: the id of one figure; blank for all."""


def asked() -> str:
    """The figure the URL names; blank for all."""
    return filters.said((FIGURE,)).get(FIGURE, "")


def _open(figure_id: str) -> None:
    """Another figure, or all of them."""
    filters.say({FIGURE: figure_id})


def edition(used: Edition) -> None:
    """Which edition "now" is."""
    closing = _("tertutup") if used.is_closed else _("sementara")
    text = _("“Sekarang” dihitung dari edisi {edition}: {day} ({closing})")
    said = text.format(edition=used.edition_id, day=formatting.posisi(used.posisi), closing=closing)
    st.caption(layout.literal(f"{said} · {_('DATA CONTOH: bukan angka resmi')}" if used.is_synthetic else said))


def listed(entries: Sequence[Entry]) -> None:
    """Every figure, the newest first; a row opens one."""
    if not entries:
        layout.empty_state(_("Belum ada angka yang disiarkan"), words.how_to_begin())
        return
    _chosen(table.entries(entries), "ledger")
    st.caption(layout.literal(_("Pilih satu baris untuk melihat angkanya seperti disiarkan dan sekarang.")))


def unknown(figure_id: str) -> None:
    """An id of the URL nobody published."""
    what = _("Angka {value} tidak ada di Buku Angka").format(value=figure_id[:40])
    layout.empty_state(what, _("Periksa nomornya, mis. CKP-2026-10-0042, atau pilih dari daftar."))
    _back()


def one(found: Beside) -> None:
    """One figure: what it was, what it is, its corrections and its files."""
    entry, key = found.entry, found.entry.figure_id
    _back()
    st.header(layout.literal(f"{entry.figure_id}: {entry.title}"), anchor=False)
    _standing(found)
    then, now = st.columns(2, gap="medium")
    _reading(then, _("Seperti disiarkan"), entry)
    _reading(now, _("Sekarang"), found.now)
    changed = table.changed(found)
    if len(changed.rows):
        st.subheader(_("Sel yang berbeda"), anchor=False)
        layout.table(changed, key=f"changed_{key}")
    if len(found.chain) > 1:
        st.subheader(_("Koreksi"), anchor=False)
        _chosen(table.entries(found.chain), f"chain_{key}")
    for title, shown in _held(entry):
        with st.expander(title):
            layout.table(shown, key=f"{shown.subject}_{key}")


def _reading(column: "st.delta_generator.DeltaGenerator", label: str, entry: Entry | None) -> None:
    """The figure at one time: its number, of how many, by which basis, from which edition."""
    with column, st.container(border=True, height="stretch", gap=None):
        if entry is None:
            st.metric(label, formatting.UNKNOWN, width="content")
            return
        st.metric(label, words.part(entry), width="content")
        lines = (words.number(entry), words.basis(entry), _("Edisi {edition}").format(edition=entry.edition_id))
        st.caption("  \n".join(layout.literal(line) for line in lines))


def _standing(found: Beside) -> None:
    """Why the figure of today is the same or another, in words and with a sign."""
    text = layout.literal(f"{words.why(found.why)} {found.unmade}".rstrip())
    if found.why is Why.SAME:
        st.success(text, icon=":material/check_circle:")
    else:
        st.warning(text, icon=":material/change_circle:")
    later = [entry.figure_id for entry in found.chain if entry.corrects == found.entry.figure_id]
    if later:
        corrected = _("Angka ini sudah dikoreksi oleh {figures}.").format(figures=", ".join(later))
        st.warning(layout.literal(corrected), icon=":material/edit_note:")


def _held(entry: Entry) -> list[tuple[str, Table]]:
    """What the ledger holds besides, under its titles."""
    return [
        (_("Tabel seperti disiarkan"), table.as_published(entry)),
        (_("Catatan Buku Angka"), table.facts(entry)),
        *([(_("Pemeriksaan sebelum terbit"), table.checks(entry))] if entry.checks else []),
        *([(_("Sidik berkas"), table.files(entry))] if entry.files else []),
    ]


def _chosen(shown: Table, key: str) -> None:
    picked = layout.table(shown, key=key, clickable=True)
    if picked:
        _open(picked)
        st.rerun()


def _back() -> None:
    st.button(
        _("Semua angka"),
        icon=":material/arrow_back:",
        key="ledger_back",
        on_click=_open,
        args=("",),
    )
