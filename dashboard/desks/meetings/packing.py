"""An agenda as a pack: every figure made, and what there is nothing to draw of said in words."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Final

from dashboard.asking import Asker
from dashboard.desks.meetings.agenda import Agenda, Slide
from dashboard.export import pack_pdf, slides
from dashboard.export.deck import Deck, Progress, Sheet, counted, silent
from dashboard.figure import backing
from dashboard.figure.asked import Asked
from dashboard.figure.made import Made, Nothing
from dashboard.language import _
from dashboard.language import deferred as d
from data_access.errors import CakupanError
from data_access.progress import Progress as Labelled
from data_access.progress import silent as labelled_silent
from data_access.questions.question import CoverageQuestion

Make = Callable[[Asked], Made | Nothing]
"""Makes a figure, or remembers it."""

FILES: Final[Mapping[str, Callable[[Deck, Progress], bytes]]] = MappingProxyType(
    {".pptx": slides.pptx, ".pdf": pack_pdf.pdf}
)
"""What makes a pack, by the ending of its name."""
_LABELS: Final = {".pptx": d("Menulis PPTX"), ".pdf": d("Menulis PDF")}


def deck(who: Asker, agenda: Agenda, question: CoverageQuestion, make: Make, progress: Progress = silent) -> Deck:
    """The pack of an agenda for the region and posisi of the question; raises `CakupanError` where no figure of it has
    anything to show."""
    found = [(slide, sheet(slide, make)) for slide in counted(agenda.slides, progress)]
    sheets = tuple(one for _slide, one in found if isinstance(one, Sheet))
    empty = (f"{slide.name}: {one}" for slide, one in found if isinstance(one, str))
    left_out = tuple(dict.fromkeys((*agenda.left_out(), *empty)))
    if not sheets:
        raise CakupanError(
            "Agenda {title} tidak punya satu angka pun untuk wilayah ini: {why}.",
            title=agenda.title,
            why="; ".join(left_out) or "-",
        )
    title = _("Bahan rapat: {title}").format(title=agenda.title)
    return Deck(title, backing.provenance(who, question), sheets, left_out)


def files(
    who: Asker,
    agenda: Agenda,
    question: CoverageQuestion,
    kinds: Sequence[str],
    make: Make,
    progress: Labelled = labelled_silent,
) -> tuple[Deck, dict[str, bytes]]:
    """The pack, and its files by their endings (of `FILES`). Raises as `deck`."""
    share = 1 / (len(kinds) + 1)
    found = deck(who, agenda, question, make, lambda done: progress(d("Menghitung angka"), share * done))
    made = {}
    for at, kind in enumerate(kinds, start=1):
        made[kind] = FILES[kind](found, partial(_told, progress, _LABELS[kind], share, at))
    return found, made


def _told(progress: Labelled, label: str, share: float, before: int, done: float) -> None:
    progress(label, share * (before + done))


def sheet(slide: Slide, make: Make) -> Sheet | str:
    """The figure of a slide, or why there is none."""
    made = make(slide.asked)
    if isinstance(made, Nothing):
        return made.what
    item = "" if slide.about else slide.item  # the message itself says which line of which MoU it is about
    return Sheet(made.drawn, made.source, made.part, made.whole, item)


def file_stem(deck: Deck, agenda: Agenda) -> str:
    """A file name that says what is inside: `cakupan-rapat-bulanan-cabang-33.10-2026-10`."""
    return deck.source.file_stem("rapat-" + re.sub(r"[\W_]+", "-", agenda.name.lower()).strip("-"))
