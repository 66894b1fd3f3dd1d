"""A pack as PPTX, 16:9: charts an office can edit, one message a slide, and for the speaker what is behind it."""

import io
from collections.abc import Sequence
from typing import Any, Final

from pptx import Presentation
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Slides
from pptx.slide import Slide
from pptx.util import Emu, Pt

from dashboard import language
from dashboard.charts.palette import LIGHT
from dashboard.export import letters, native, packed, projected, typeset
from dashboard.export.deck import Deck, Progress, Sheet, counted, silent
from dashboard.export.native import FONT, colour
from dashboard.export.slide_text import (
    BOLD,
    HEIGHT,
    INNER,
    MARGIN,
    WIDTH,
    Box,
    beyond,
    fitting,
    listed,
    named,
    say,
    written,
)
from dashboard.export.stamp import INTERNAL
from dashboard.figure.provenance import Provenance
from dashboard.language import _

CHART_TOP: Final = 140
_TITLE, _MEASURE, _CHART, _FOOT = (28, 74), (102, 36), (CHART_TOP, 326), (470, 62)
"""From the top, and how high."""
_ITEM: Final = 300
"""Points across for the topic, at the right of the marks."""
_SIZES: Final = (28, 26, 24, 22, 20, 18)
_TITLE_ONLY: Final = 5


def pptx(deck: Deck, progress: Progress = silent) -> bytes:
    """The same bytes for the same pack; its only date is the posisi."""
    slides = Presentation()
    _widen(slides)
    _cover(slides, deck)
    pages = deck.contents()
    contents = [_contents(slides, deck, at) for at in range(len(pages))]
    shown = [_sheet(slides, sheet) for sheet in counted(deck.sheets, progress)]
    for page, rows in zip(pages, contents, strict=True):
        for (_message, number), row in zip(page, rows, strict=True):
            if number is not None:
                row.click_action.target_slide = shown[number - len(pages) - 2]
    _properties(slides, deck)
    content = io.BytesIO()
    slides.save(content)
    return packed.steady(content.getvalue(), typeset.first_day_after(deck.source))


def _widen(slides: Slides) -> None:
    """The program's own master, made 16:9 and in the house font, so that a slide somebody adds looks the same."""
    wider = Pt(WIDTH) / slides.slide_width
    slides.slide_width, slides.slide_height = Pt(WIDTH), Pt(HEIGHT)
    master = slides.slide_master
    for placed in (*master.placeholders, *(one for layout in master.slide_layouts for one in layout.placeholders)):
        if placed._element.spPr.xfrm is not None:
            placed.left, placed.width = Emu(placed.left * wider), Emu(placed.width * wider)
    theme = next(part for part in master.part.rels.values() if part.reltype.endswith("/theme")).target_part
    theme._blob = theme.blob.replace(b'typeface="Calibri"', f'typeface="{FONT}"'.encode())
    package = slides.part.package
    for name in [name for name, one in package._rels.items() if one.reltype.endswith("/thumbnail")]:
        package.drop_rel(name)  # a picture of some other pack


def _properties(slides: Slides, deck: Deck) -> None:
    said, at = slides.core_properties, typeset.first_day_after(deck.source).replace(tzinfo=None)
    said.title, said.subject = (packed.property_of(text) for text in (deck.title, " · ".join(deck.cover())))
    said.keywords, said.comments = deck.source.edition_id, packed.property_of(INTERNAL.stated(deck.source))
    said.author = said.last_modified_by = typeset.AUTHOR
    said.language, said.created, said.modified, said.revision = language.current().tag, at, at, 1


def _cover(slides: Slides, deck: Deck) -> None:
    slide = _blank(slides, deck.title, deck.source, (MARGIN, 150, INNER, 100), 44)
    written(slide, (MARGIN, 256, INNER, 140), deck.cover(), size=20, shade=LIGHT.quiet)


def _contents(slides: Slides, deck: Deck, page: int) -> list[Any]:
    """One page of contents; returns the boxes of its lines, which are to lead to their slides."""
    entries = deck.contents()[page]
    slide = _blank(slides, _("Daftar isi"), deck.source, (MARGIN, _TITLE[0], INNER, 44))
    _foot(slide, [*deck.footer(), *filter(None, [letters.of_deck(deck)])], page + 2)
    rows, size = [], min(listed(message) for message, _number in entries)
    for at, (message, number) in enumerate(entries):
        top = 80 + at * 39
        _rule(slide, top)
        rows.append(written(slide, (MARGIN, top, INNER - 60, 39), [message], size=size))
        rows[-1].text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        if number is not None:
            leads = written(slide, (WIDTH - MARGIN - 50, top, 50, 39), [str(number)], size=size, align=PP_ALIGN.RIGHT)
            leads.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    return rows


def _rule(slide: Slide, top: float) -> None:
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Pt(MARGIN), Pt(top), Pt(WIDTH - MARGIN), Pt(top))
    line._element.remove(line._element.find(qn("p:style")))  # the theme's own: thick, with a shadow
    line.line.color.rgb, line.line.width = colour(LIGHT.line), Pt(0.75)


def _sheet(slides: Slides, sheet: Sheet) -> Slide:
    figure = sheet.drawn
    slide = _blank(slides, figure.title, sheet.source)
    measure = sheet.measure
    place = (MARGIN, _MEASURE[0], INNER, _MEASURE[1] + beyond(measure))
    written(slide, place, [measure], size=fitting(measure, (14, 12)), shade=LIGHT.quiet)
    _drawing(slide, sheet)
    written(
        slide, (WIDTH - MARGIN - _ITEM, 8, _ITEM, 20), [sheet.item], size=12, shade=LIGHT.quiet, align=PP_ALIGN.RIGHT
    )
    _foot(slide, [*sheet.footer(), *filter(None, [letters.of_sheet(sheet)])], len(slides.slides))
    notes: Any = slide.notes_slide.notes_text_frame
    say(notes, sheet.notes(), 12, LIGHT.ink)
    return slide


def _drawing(slide: Slide, sheet: Sheet) -> None:
    """A chart with its data, or where no program has such a chart, a picture of it; both say what they show."""
    figure, lower = sheet.drawn, beyond(sheet.measure)
    top, height = _CHART[0] + lower, _CHART[1] - lower
    if figure.plain is None:
        picture = io.BytesIO(projected.png(figure, (INNER, height)))
        drawn: Any = slide.shapes.add_picture(picture, Pt(MARGIN), Pt(top))
        fits = min(Pt(INNER) / drawn.width, Pt(height) / drawn.height)
        drawn.width, drawn.height = int(drawn.width * fits), int(drawn.height * fits)
        drawn.left = (Pt(WIDTH) - drawn.width) // 2
    else:
        values: Any = native.data(figure.plain)
        place = Pt(MARGIN), Pt(top), Pt(INNER), Pt(height)
        drawn = slide.shapes.add_chart(native.kind(figure.plain), *place, values)
        native.dress(drawn.chart, figure.plain, INNER)
    named(drawn, figure.alt_text)


def _blank(
    slides: Slides, title: str, source: Provenance, at: Box = (MARGIN, _TITLE[0], INNER, _TITLE[1]), size: int = 0
) -> Slide:
    """A slide with its watermark, marks and title."""
    slide: Slide = slides.slides.add_slide(slides.slide_layouts[_TITLE_ONLY])
    for watermark in INTERNAL.watermarks(source):
        _watermark(slide, watermark)
    heading: Any = slide.shapes.title
    heading.left, heading.top, heading.width, heading.height = map(Pt, at)
    say(heading.text_frame, [title], size or fitting(title, _SIZES, BOLD), LIGHT.ink, is_bold=True)
    heading.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    marks = INTERNAL.marks(source)
    room = (MARGIN, 8, INNER - _ITEM, 20)
    written(slide, room, ["   ·   ".join(marks)], size=12, shade=LIGHT.warning, is_bold=True)
    return slide


def _foot(slide: Slide, lines: Sequence[str], number: int) -> None:
    foot = written(slide, (MARGIN, _FOOT[0], INNER - 50, _FOOT[1]), lines, size=12, shade=LIGHT.quiet)
    foot.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    place = (WIDTH - MARGIN - 50, _FOOT[0], 50, _FOOT[1])
    page = written(slide, place, [str(number)], size=12, shade=LIGHT.quiet, align=PP_ALIGN.RIGHT)
    page.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM


def _watermark(slide: Slide, text: str) -> None:
    """Behind the chart, which has no ground of its own, so that the chart can still be taken hold of."""
    box = written(slide, (40, 210, 880, 120), [text], size=96, shade=LIGHT.quiet, is_bold=True, align=PP_ALIGN.CENTER)
    box.rotation, box.text_frame.word_wrap = -16, False
    fill = box.text_frame.paragraphs[0].runs[0]._r.rPr.find(qn("a:solidFill"))[0]
    fill.append(parse_xml(f'<a:alpha xmlns:a="{fill.nsmap["a"]}" val="12000"/>'))
    tree = slide.shapes._spTree
    tree.remove(box._element)
    tree.insert(2, box._element)
