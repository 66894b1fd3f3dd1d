"""The one list of the files a pack for a meeting can leave as: how a name ends, its type, what is said meanwhile, its
writer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from dashboard.export import pack_pdf, slides
from dashboard.export.deck import Deck, Progress
from dashboard.export.formats import PDF
from dashboard.language import deferred as d


@dataclass(frozen=True, slots=True)
class PackFormat:
    """`suffix` begins with its dot; `writing` is told while it is written, and translated then."""

    suffix: str
    mime: str
    writing: str
    write: Callable[[Deck, Progress], bytes]

    @property
    def name(self) -> str:
        """As people call it: `PPTX`."""
        return self.suffix[1:].upper()


_PPTX: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PACK_FORMATS: Final = (
    PackFormat(".pptx", _PPTX, d("Menulis PPTX"), slides.pptx),
    PackFormat(".pdf", PDF, d("Menulis PDF"), pack_pdf.pdf),
)
"""In the order they are offered."""
