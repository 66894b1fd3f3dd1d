"""Text on a slide: in the house font, no smaller than said, and never more than two lines where two are foreseen."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Pt

from dashboard import language
from dashboard.charts.palette import LIGHT
from dashboard.export import typefaces
from dashboard.export.native import FONT, colour

WIDTH, HEIGHT, MARGIN = 960, 540, 36
"""Of a slide, in points."""
INNER: Final = WIDTH - 2 * MARGIN
LETTER, BOLD = 0.6, 0.68
"""Width of a letter in heights, in a font as wide as any that may stand in for the house's."""

Box = tuple[float, float, float, float]


def written(
    slide: Slide,
    at: Box,
    lines: Iterable[str],
    *,
    size: int,
    shade: str = LIGHT.ink,
    is_bold: bool = False,
    align: PP_ALIGN = PP_ALIGN.LEFT,
) -> Any:  # noqa: ANN401  python-pptx does not say which shape
    box = slide.shapes.add_textbox(*map(Pt, at))
    say(box.text_frame, lines, size, shade, is_bold=is_bold, align=align)
    return box


def say(
    frame: TextFrame,
    lines: Iterable[str],
    size: int,
    shade: str,
    *,
    is_bold: bool = False,
    align: PP_ALIGN = PP_ALIGN.LEFT,
) -> None:
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)
    frame.text = typefaces.legible("\n".join(lines))
    for paragraph in frame.paragraphs:
        paragraph.alignment = align
        for run in paragraph.runs:
            run.font.size, run.font.name, run.font.bold = Pt(size), FONT, is_bold
            run.font.color.rgb = colour(shade)
            run._r.get_or_add_rPr().set("lang", language.current().tag)


def named(drawn: Any, text: str) -> None:  # noqa: ANN401  a picture, or the frame of a chart
    """Alternative text, which python-pptx has no word for."""
    drawn._element.xpath(".//p:cNvPr")[0].set("descr", typefaces.legible(text))


def fitting(text: str, sizes: Sequence[int], letter: float = LETTER) -> int:
    """The largest size at which a text takes two lines at most, else the smallest."""
    return next((size for size in sizes if lines(text, size * letter) <= 2), sizes[-1])


def lines(text: str, letter: float) -> int:
    """As a program breaks them, with letters of that many points."""
    lines, used = 1, 0.0
    for word in text.split():
        width = letter * (len(word) + 1)
        lines, used = (lines, used + width) if used + width <= INNER else (lines + 1, width)
    return lines


def beyond(measure: str) -> float:
    """Points a measure needs below the two lines foreseen for it, which the chart then does without."""
    return max(0, lines(measure, 12 * LETTER) - 2) * 15.0


def listed(message: str) -> int:
    """As large as its row of the contents bears."""
    return 16 if lines(message, 16 * LETTER) == 1 else fitting(message, (14, 12))
