"""The blocks of the page Desa: how many villages are reached, where they lie, and each of them."""

from typing import Final

import streamlit as st

from dashboard import formatting, viewer
from dashboard.asking import Asker
from dashboard.figure import backing, graces
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.screen import card, layout
from dashboard.screen.card import Open
from dashboard.screen.part import part
from dashboard.subjects.villages import answer, figure, table
from dashboard.subjects.villages.classes import Colour
from dashboard.wording.places import many
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import Level

_SHORT: Final = {
    Colour.RATE: d("Cakupan"),
    Colour.SHARE: d("Bagian"),
    Colour.SINCE_MONTH: d("Sejak bulan lalu"),
    Colour.SINCE_YEAR: d("Sejak setahun lalu"),
}


def headline(question: CoverageQuestion) -> None:
    """Villages ever reached of all villages, and the people active in them now."""
    layout.numbers(*viewer.current().recall(_headline, question))


def _headline(who: Asker, question: CoverageQuestion) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    found, source = who.recall(answer.of, question), who.recall(backing.provenance, question)
    villages = found.reach
    whole = formatting.number(villages.villages)
    of = _("{rate} dari {whole} desa/kelurahan: pernah ada pekerja terlindungi").format(
        rate=formatting.percent(villages.reached / villages.villages if villages.villages else None), whole=whole
    )
    where = f"{source.place()} · {source.segments_in_words()}"
    never = _("dari {whole} desa/kelurahan").format(whole=whole)
    return (
        (_("Desa/kelurahan yang ada peserta"), formatting.number(villages.reached), (of, where)),
        (graces.label(question), formatting.number(found.active), (where, *graces.beside(who, question))),
        (_("Belum ada peserta"), formatting.number(villages.unreached), (never, where)),
    )


def bubble_map(question: CoverageQuestion, opens: Open) -> None:
    """The map with its switch of colours; a click on a bubble opens the place. A single place needs no map."""
    who = viewer.current()
    if colours := who.recall(figure.colours, question):
        _coloured(question, colours, opens)
    elif not who.recall(answer.active, question):
        card.figure(figure.on_map(question))


@part
def _coloured(question: CoverageQuestion, colours: tuple[Colour, ...], opens: Open) -> None:
    """What is not known of these places is no colour to choose."""
    chosen = st.segmented_control(
        _("Warna lingkaran"),
        colours,
        default=colours[0],
        format_func=lambda colour: _(_SHORT[colour]),
        required=True,
        key=f"colour_{question.region}_{question.posisi}",
    )
    card.figure(figure.on_map(question, Colour(chosen)), opens=opens)


@part
def places(question: CoverageQuestion, opens: Open) -> None:
    """Every village of the region, searchable; above a regency its regencies, with how to get to the villages."""
    who, level = viewer.current(), answer.level_listed(question)
    place = many(level)
    st.header(_("Semua {places}").format(places=place), anchor=False)
    if level != Level.VILLAGE:
        text = _("Pilih sebuah kabupaten/kota untuk melihat desanya; {count} baris terlalu banyak untuk satu tabel.")
        villages = who.recall(answer.reach, question).villages
        st.caption(layout.literal(text.format(count=formatting.number(villages))))
    wanted = st.text_input(
        _("Cari {places}").format(places=place),
        placeholder=_("Nama atau kode …"),
        icon=":material/search:",
        key=f"search_{question.region}",
        width=420,
    )
    wanted = wanted.strip().casefold()
    if who.recall(table.has_match, question, wanted):
        card.opening_list(opens, table.listed, question, wanted)
    else:
        layout.empty_state(_("Tidak ada yang cocok"), _("Periksa ejaan, atau kosongkan kotak cari."))
