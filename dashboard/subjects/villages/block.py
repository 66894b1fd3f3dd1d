"""The blocks of the page Desa: how many villages are reached, where they lie, each of them, and those that are not."""

from typing import Final

import streamlit as st

from dashboard import formatting
from dashboard.figure.made import nobody
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.screen import layout
from dashboard.screen.layout import Open
from dashboard.subjects.villages import figure, map_chart
from dashboard.subjects.villages import table as outreach_tables
from dashboard.subjects.villages.answer import Outreach
from dashboard.subjects.villages.classes import Colour
from dashboard.wording.places import many

_SHORT: Final = {
    Colour.RATE: d("Cakupan"),
    Colour.SHARE: d("Bagian"),
    Colour.SINCE_MONTH: d("Sejak bulan lalu"),
    Colour.SINCE_YEAR: d("Sejak setahun lalu"),
}


def headline(found: Outreach, source: Provenance) -> None:
    """Villages ever reached of all villages, and the people active in them now."""
    villages = found.reach
    whole = formatting.number(villages.villages)
    of = _("{rate} dari {whole} desa/kelurahan: pernah ada pekerja terlindungi").format(
        rate=formatting.percent(villages.reached / villages.villages if villages.villages else None), whole=whole
    )
    where = f"{source.place()} · {source.segments_in_words()}"
    never = _("dari {whole} desa/kelurahan").format(whole=whole)
    layout.numbers(
        (_("Desa/kelurahan terjangkau"), formatting.number(villages.reached), [of]),
        (_("Pekerja aktif"), formatting.number(int(found.places["active"].sum())), [where]),
        (_("Belum terjangkau"), formatting.number(villages.unreached), [never]),
    )


def bubble_map(found: Outreach, source: Provenance, open_region: Open) -> None:
    """The map with its switch of colours; a click on a bubble opens the place. A single place needs no map."""
    if not map_chart.is_drawable(found.places):
        if not found.places["active"].any():
            layout.shown(nobody(), key="map")
        return
    colour = _switch(found, source)
    key = f"map_{colour.value}_{source.region}_{source.posisi}"
    _open(layout.shown(figure.on_map(found, source, colour), key=key, clickable=True), open_region)


def _switch(found: Outreach, source: Provenance) -> Colour:
    """What the colour tells: only what is known of these places can be chosen."""
    known = figure.colours(found)
    chosen = st.segmented_control(
        _("Warna lingkaran"),
        known,
        default=known[0],
        format_func=lambda colour: _(_SHORT[colour]),
        required=True,
        key=f"colour_{source.region}_{source.posisi}",
    )
    return Colour(chosen or Colour.SHARE)


def table(found: Outreach, source: Provenance, open_region: Open) -> None:
    """Every village of the region, searchable; above a regency its regencies, with how to get to the villages."""
    place = many(found.level)
    st.header(_("Semua {places}").format(places=place), anchor=False)
    if not found.shows_villages:
        text = _("Pilih sebuah kabupaten/kota untuk melihat desanya; {count} baris terlalu banyak untuk satu tabel.")
        st.caption(layout.literal(text.format(count=formatting.number(found.reach.villages))))
    shown = outreach_tables.places(found.places, level=found.level, parent_level=found.parent_level)
    wanted = st.text_input(
        _("Cari {places}").format(places=place),
        placeholder=_("Nama atau kode …"),
        icon=":material/search:",
        key=f"search_{source.region}",
        width=420,
    )
    if wanted:
        shown = outreach_tables.matching(shown, wanted)
    if shown.rows.empty:
        layout.empty_state(_("Tidak ada yang cocok"), _("Periksa ejaan, atau kosongkan kotak cari."))
        return
    # A search is another table: the row chosen before it is not the row of the same number after it.
    key = f"places_{source.region}_{source.posisi}_{len(shown.rows)}"
    _open(layout.table(shown, key=key, clickable=True), open_region)


def unreached(found: Outreach, source: Provenance, open_region: Open) -> None:
    """Villages nobody ever was protected in: how many of how many, where, and inside a regency which."""
    made, key = figure.reached(found, source), f"reach_{source.region}_{source.posisi}"
    _open(layout.shown(made, key=key, clickable=True), open_region)
    if found.shows_villages and len(made.shown.rows):
        layout.table(made.shown, key=key)


def _open(code: str | None, open_region: Open) -> None:
    if code and code[0].isdigit():  # people placed only above the places have a row, and no place to open
        open_region(code)
        st.rerun()
