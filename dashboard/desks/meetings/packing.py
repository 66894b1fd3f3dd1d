"""Makes a pack of an agenda: every figure, and a sentence where there is nothing to draw."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.desks.meetings.agenda import Agenda, Slide
from dashboard.export.deck import Deck, Progress, Sheet, counted, silent
from dashboard.export.pack_formats import PackFormat
from dashboard.figure import backing, graces
from dashboard.figure.made import Nothing, made_of
from dashboard.language import _
from dashboard.language import deferred as d
from data_access.errors import CakupanError
from data_access.progress import Progress as Labelled
from data_access.progress import silent as labelled_silent
from data_access.questions.question import CoverageQuestion

_HEADLINE: Final = "trend"
"""The kind of figure that tells how many are covered, of how many."""


def deck(who: Asker, agenda: Agenda, question: CoverageQuestion, progress: Progress = silent) -> Deck:
    """The pack of an agenda for the region and posisi of the question; raises `CakupanError` where no figure of it has
    anything to show."""
    told = sheets_of(who, agenda, progress)
    sheets = tuple(one for _slide, one in told if isinstance(one, Sheet))
    empty = (f"{slide.name}: {one}" for slide, one in told if isinstance(one, str))
    left_out = tuple(dict.fromkeys((*agenda.left_out(), *empty)))
    if not sheets:
        raise CakupanError(
            "Agenda {title} tidak punya satu angka pun untuk wilayah ini: {why}.",
            title=agenda.title,
            why="; ".join(left_out) or "-",
        )
    title = _("Bahan rapat: {title}").format(title=agenda.title)
    return Deck(title, who.recall(backing.provenance, question), sheets, left_out)


def files(
    who: Asker,
    agenda: Agenda,
    question: CoverageQuestion,
    formats: Sequence[PackFormat],
    progress: Labelled = labelled_silent,
) -> tuple[Deck, dict[PackFormat, bytes]]:
    """The pack, and its files by their format. Raises as `deck`."""
    share = 1 / (len(formats) + 1)
    pack = deck(who, agenda, question, lambda done: progress(d("Menghitung angka"), share * done))
    made = {}
    for at, one in enumerate(formats, start=1):
        made[one] = one.write(pack, partial(_told, progress, one.writing, share, at))
    return pack, made


def _told(progress: Labelled, label: str, share: float, before: int, done: float) -> None:
    progress(label, share * (before + done))


def sheets_of(who: Asker, agenda: Agenda, progress: Progress = silent) -> list[tuple[Slide, Sheet | str]]:
    """Each slide with its figure, or why there is none: nothing to draw, or one before it that shows the same."""
    told = list[tuple[Slide, Sheet | str]]()
    for slide in counted(agenda.slides, progress):
        one = _sheet(who, slide)
        same = next((before for before, other in told if _is_repeated(slide, one, before, other)), None)
        told.append((slide, _("sama dengan “{item}”").format(item=same.name) if same else one))
    return told


def _is_repeated(slide: Slide, one: Sheet | str, before: Slide, other: Sheet | str) -> bool:
    """Two lines of an MoU may well stand alike."""
    if isinstance(one, str) or isinstance(other, str):
        return False
    return slide.about == before.about and one.figure.repeats(other.figure)


def _sheet(who: Asker, slide: Slide) -> Sheet | str:
    """The figure of a slide, or why there is none."""
    made = who.recall(made_of, slide.asked)
    if isinstance(made, Nothing):
        return made.what
    item = "" if slide.about else slide.item  # the message itself says which line of which MoU it is about
    return Sheet(_at_both(who, slide, made.drawn), made.source, made.part, made.whole, item)


def _at_both(who: Asker, slide: Slide, drawn: Figure) -> Figure:
    """The headline of a meeting says how many there are at the other g, too."""
    if slide.asked.kind != _HEADLINE:
        return drawn
    return replace(drawn, measure="; ".join((drawn.measure, *who.recall(graces.beside, slide.asked.question))))


def file_stem(deck: Deck, agenda: Agenda) -> str:
    """A file name that says what is inside: `cakupan-rapat-bulanan-cabang-33.10-2026-10`."""
    return deck.source.file_stem("rapat-" + re.sub(r"[\W_]+", "-", agenda.name.lower()).strip("-"))
