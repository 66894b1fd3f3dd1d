"""The standing of a file: internal, or public under an id; a sample; not yet to be released. And its editor's words."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from dashboard import formatting
from dashboard.figure.provenance import Provenance
from dashboard.language import _


@dataclass(frozen=True, slots=True)
class Stamp:
    """Without `figure_id` a file is internal. `address`: where ids are looked up; blank where there is no such place.

    `release`: from when on the figure may be told, with its zone; `is_held`: that time has not come.
    """

    figure_id: str = ""
    address: str = ""
    release: dt.datetime | None = None
    is_held: bool = False
    notes: str = ""
    byline: str = ""

    @property
    def link(self) -> str:
        """What the QR says: the public address of the figure, or its id alone."""
        joint = "" if not self.address or self.address.endswith(("/", "=")) else "/"
        return f"{self.address}{joint}{self.figure_id}" if self.figure_id else ""

    def marks(self, source: Provenance) -> tuple[str, ...]:
        """What stands first in every file."""
        return (
            *([_("DATA CONTOH: bukan angka resmi")] if source.is_synthetic else []),
            *([self._held()] if self.is_held else []),
            *([] if self.figure_id else [_("INTERNAL: bukan untuk disiarkan")]),
        )

    def stated(self, source: Provenance) -> str:
        """In one line, for the description inside a file: its standing, where, who, when, of whom, from which edition,
        and the id under which it was published."""
        said = (*self.marks(source), *source.heading(), *source.footer(), self.link)
        return " · ".join(filter(None, said))

    def watermarks(self, source: Provenance) -> tuple[str, ...]:
        """What lies across every picture and every page of a document."""
        return (
            *([_("DATA CONTOH")] if source.is_synthetic else []),
            *([_("BELUM UNTUK DISIARKAN")] if self.is_held else []),
        )

    def _held(self) -> str:
        if self.release is None:
            return _("BELUM UNTUK DISIARKAN")
        return _("BELUM UNTUK DISIARKAN sebelum {time}").format(time=formatting.moment(self.release))


INTERNAL: Final = Stamp()
"""Of whatever was not published: every ordinary download."""
