"""The blocks of Siaran Pers about one figure: its words, the very file, and what is said of it."""

from dataclasses import replace
from typing import Final

import streamlit as st

from dashboard import viewer
from dashboard.desks.press import acts, read
from dashboard.desks.press.read import Laid
from dashboard.export.shape import Shape
from dashboard.figure.provenance import Provenance
from dashboard.language import _, named
from dashboard.screen import filters, layout, ways

SHAPE: Final = "format"
"""Key of the URL: the format looked at."""
_NAMES: Final = {Shape.WIDE: "16:9", Shape.SQUARE: "1:1", Shape.PORTRAIT: "4:5", Shape.A4: "A4"}
_LONGEST: Final = 200


def words(laid: Laid, at: int) -> None:
    """The editor's words, and what the system fills in, which nobody can take out."""
    item, own = laid.draft.items[at], laid.figures[at].made
    drawn = own.drawn if own else None
    said = replace(
        item,
        title=_line(_("Judul"), item.title, drawn.title if drawn else ""),
        subtitle=_line(_("Anak judul"), item.subtitle, drawn.measure if drawn else ""),
        notes=st.text_area(_("Catatan"), item.notes, max_chars=600, height=80).strip(),
        corrects=st.text_input(
            _("Mengoreksi angka"),
            item.corrects,
            placeholder="CKP-2026-10-0042",
            max_chars=30,
            help=_("Nomor angka di register angka terbit yang dibetulkan oleh angka ini; kosong bila bukan koreksi."),
        ).strip(),
    )
    if own:
        st.caption(layout.literal(" · ".join(_filled_in(own.source))))
    if said != item and layout.tried(lambda: acts.keep(laid.draft.with_item(at, said))):
        st.rerun()


def _line(label: str, said: str, own: str) -> str:
    """A blank line is the figure's own words, shown as what would stand there."""
    typed: str = st.text_input(label, said, placeholder=own, max_chars=_LONGEST)
    return typed.strip()


def _filled_in(source: Provenance) -> tuple[str, ...]:
    return (_("Diisi sistem"), source.as_of(), *source.footer())


def preview(laid: Laid, at: int) -> None:
    """The very picture, in one format."""
    st.header(_("Pratinjau"), anchor=False)
    each = laid.figures[at]
    if each.out is None:
        layout.empty_state(_("Angka ini tidak dapat disiarkan"), each.fault)
        return
    wanted = ways.said((SHAPE,)).get(SHAPE, Shape.WIDE)
    shape = Shape(wanted) if wanted in set(Shape) else Shape.WIDE
    names = {one.value: name for one, name in _NAMES.items()}
    filters.choose(st.radio, SHAPE, _("Format"), names, at=shape.value, unsaid=Shape.WIDE.value, horizontal=True)
    picture = read.pictured(viewer.current(), laid, at, shape)
    with st.container(border=True):
        st.image(picture.content, alt=picture.alt, width=read.WIDTHS[shape], output_format="PNG")
    layout.remark(read.unshown(laid, at))
    if picture.is_small:
        text = _("Tulisan di gambar menjadi kecil pada format ini; A4 atau rincian yang lebih kasar lebih terbaca.")
        st.caption(layout.literal(text))


def sentences(laid: Laid, at: int) -> None:
    """Lead and caption in both languages, to copy."""
    told = read.sentences(viewer.current(), laid, at)
    if not told:
        return
    with st.expander(_("Kalimat untuk naskah, dua bahasa")):
        for language, each in told.items():
            st.markdown(f"**{layout.literal(named(language))}**")
            for label, text in (
                (_("Kalimat pertama"), each.lead),
                (_("Keterangan gambar"), each.caption),
                (_("Teks alternatif"), each.alt_text),
            ):
                st.caption(layout.literal(label))
                st.code(text, language=None, wrap_lines=True)
