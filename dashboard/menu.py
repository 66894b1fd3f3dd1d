"""The pages there are, in the order of the menu; the first is the one that opens."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from dashboard.wording import deferred as d
from data_access.vocabulary import Segment


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: its title, its icon, and the segments it opens on where those are not the usual three (DOMAIN.md 4).
    `asks` is false for a page that shows no figures: it has no filters and needs no edition."""

    title: str
    icon: str
    opens_on: frozenset[Segment] | None = None
    asks: bool = True


PAGES: Final = MappingProxyType(
    {
        "ringkasan": Entry(d("Ringkasan"), ":material/overview:"),
        "profesi": Entry(d("Profesi"), ":material/work:", frozenset({Segment.BPU})),
        "desa": Entry(d("Desa"), ":material/map:"),
        "sponsor": Entry(d("Sponsor"), ":material/volunteer_activism:"),
        "pengaturan": Entry(d("Pengaturan"), ":material/settings:", asks=False),
    }
)
"""By name: the script in `pages/`, and the page's path in the URL."""


def script(name: str) -> str:
    """Where a page's script lies, as Streamlit wants it said: from the entrypoint's folder."""
    return f"../pages/{name}.py"
