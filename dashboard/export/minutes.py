"""Minutes as PDF, set by typst, and as DOCX, to be written on in an office program; both on this machine."""

import io
from dataclasses import dataclass
from typing import Any, Final

import docx
from docx.document import Document
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from dashboard import formatting, language
from dashboard.export import letters, packed, typefaces, typeset
from dashboard.export.stamp import INTERNAL
from dashboard.export.typefaces import HOUSE
from dashboard.figure.provenance import Provenance

_FONT: Final = HOUSE
"""Named, not embedded: python-docx cannot, and Word takes another one where it is missing."""
_INK, _WARNING = RGBColor(0x0F, 0x17, 0x13), RGBColor(0x9A, 0x4A, 0x00)


@dataclass(frozen=True, slots=True)
class WrittenDecision:
    """A decision as it is written down: the action, and facts about it as label and text."""

    head: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Its title is a sentence that also says when there is nothing."""

    title: str
    decisions: tuple[WrittenDecision, ...]


@dataclass(frozen=True, slots=True)
class MinutesPaper:
    title: str
    sections: tuple[Section, ...]


def pdf(paper: MinutesPaper, source: Provenance) -> bytes:
    """A4, tagged (PDF/UA-1), fonts embedded; its only date is the posisi, so the same minutes are the same bytes."""
    sections = [
        {"title": section.title, "items": [{"head": one.head, "facts": one.facts} for one in section.decisions]}
        for section in paper.sections
    ]
    words: dict[str, Any] = {
        **typeset.words(paper.title, source, INTERNAL),
        "sections": sections,
        "footer": _footer(source),
    }
    return typeset.pdf("minutes.typ", {}, words, source)


def document(paper: MinutesPaper, source: Provenance) -> bytes:
    """The same as DOCX, with headings, lists and a footer of an office program; the same minutes are the same bytes."""
    remark, paper = letters.of_words(paper), _legible(paper)
    made = docx.Document()
    _dress(made)
    _describe(made, paper, source)
    for mark in INTERNAL.marks(source):
        made.add_paragraph().add_run(mark).font.color.rgb = _WARNING
    made.add_heading(paper.title, level=1)
    made.add_paragraph("\n".join(source.heading()))
    for section in paper.sections:
        made.add_heading(section.title, level=2)
        for decision in section.decisions:
            _write(made, decision)
    made.add_paragraph("\n".join(filter(None, (*source.footer(), remark))), style="Caption")
    content = io.BytesIO()
    made.save(content)
    return packed.steady(content.getvalue(), typeset.first_day_after(source))


def _legible(paper: MinutesPaper) -> MinutesPaper:
    """The same, with the sign for letters no font has."""
    write = typefaces.legible
    sections = [
        Section(
            write(section.title),
            tuple(
                WrittenDecision(write(one.head), tuple((write(name), write(said)) for name, said in one.facts))
                for one in section.decisions
            ),
        )
        for section in paper.sections
    ]
    return MinutesPaper(write(paper.title), tuple(sections))


def _write(made: Document, decision: WrittenDecision) -> None:
    head = made.add_paragraph()
    head.paragraph_format.keep_with_next = True
    head.add_run(decision.head).bold = True
    for label, text in decision.facts:
        line = made.add_paragraph(style="List Bullet")
        line.add_run(f"{label}: ").bold = True
        line.add_run(text)


def _dress(made: Document) -> None:
    """One family in ink; python-docx's own headings are blue Calibri."""
    sizes = {"Normal": 11, "Heading 1": 18, "Heading 2": 14, "List Bullet": 11, "Caption": 9}
    for name, points in sizes.items():
        style = made.styles[name]
        assert isinstance(style, ParagraphStyle)  # noqa: S101  the template of the library has them
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(points), _INK
        style.font.bold = name.startswith("Heading")
        style.element.rPr.rFonts.attrib.clear()
        style.font.name = _FONT


def _describe(made: Document, paper: MinutesPaper, source: Provenance) -> None:
    """Title and language for those who hear the document; the footer of every page."""
    said = made.core_properties
    said.title, said.author, said.language = packed.property_of(paper.title), typeset.AUTHOR, language.locale()
    said.subject, said.keywords = packed.property_of(" · ".join(source.heading())), source.edition_id
    said.comments = packed.property_of(INTERNAL.stated(source))
    page = made.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.footer.paragraphs[0].text = " · ".join((*INTERNAL.marks(source), _footer(source)))


def _footer(source: Provenance) -> str:
    """At the foot of every page."""
    return f"{source.place()} · {formatting.posisi(source.posisi)} · {source.source()}"
