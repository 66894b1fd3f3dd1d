"""A finished figure as a stranger reads it: its words out of the files, beside what the ledger is to keep of it."""

import io
import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from pypdf import PdfReader

from dashboard import formatting
from dashboard.charts.house_style import Figure
from dashboard.export import document, picture
from dashboard.export.stamp import Stamp
from dashboard.figure.made import Made
from dashboard.language import _
from dashboard.wording import labels

_TOLD: Final = re.compile(r"<(title|desc) [^>]*>(.*?)</\1>", re.DOTALL)


def missing(made: Made, drawn: Figure, stamp: Stamp) -> tuple[str, ...]:
    """What is not read of a figure as it leaves the house, in the language in force: in the picture (SVG) numerator and
    denominator; in the document (PDF) place, posisi, what its percentages are of, and edition."""
    source = made.source
    svg = picture.svg(drawn, source, stamp).decode()
    told = " ".join(unescape(text) for _tag, text in _TOLD.findall(svg))
    paper = _squeezed(_text(document.pdf(drawn, made.printed, source, stamp)))
    behind = (source.place(), formatting.posisi(source.posisi), source.edition_id, *source.footer())
    lost = [number for number in _numbers(made) if not _stands(number, told)]
    lost += [words for words in behind if _squeezed(words) not in paper]
    basis = _("Penyebut: {basis} {years}").format(basis=labels.name("basis", source.basis), years="")
    is_strange = bool(source.rule) and _squeezed(basis) in paper
    return (*lost, _("dasar penyebut yang dipakai angka itu")) if is_strange else tuple(lost)


def _numbers(made: Made) -> Iterator[str]:
    if made.part is not None:
        yield formatting.number(made.part)
    if made.part is not None and made.whole:
        yield formatting.number(made.whole)


def _stands(number: str, text: str) -> bool:
    """A number alone, not the digits of a longer one."""
    return re.search(rf"(?<!\d){re.escape(number)}(?!\d|[.,]\d)", text) is not None


def _text(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def _squeezed(text: str) -> str:
    """Lines of paper end anywhere, and words may be divided there."""
    return re.sub(r"[\s\u00ad\u200b-]+", "", text)
