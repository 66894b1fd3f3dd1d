"""The pages there are, in the order of the menu; the first is the one that opens."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from dashboard import address
from dashboard.wording import deferred as d
from data_access.vocabulary import Movement, Segment


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: its title, its icon, and the segments it opens on where those are not the usual three (DOMAIN.md 4).
    `asks` is false for a page that shows no figures: it has no filters and needs no edition. `without` are the common
    filters that say nothing on a page; `movement` is the only one a page is about, None being all."""

    title: str
    icon: str
    opens_on: frozenset[Segment] | None = None
    asks: bool = True
    without: frozenset[str] = frozenset()
    movement: Movement | None = None


_OF_BOARDS: Final = frozenset({address.BASIS, address.MOVEMENT})


PAGES: Final = MappingProxyType(
    {
        "ringkasan": Entry(d("Ringkasan"), ":material/overview:"),
        "profesi": Entry(d("Profesi"), ":material/work:", frozenset({Segment.BPU})),
        "desa": Entry(d("Desa"), ":material/map:"),
        "sponsor": Entry(d("Sponsor"), ":material/volunteer_activism:"),
        "papan_sertakan": Entry(
            d("Papan SERTAKAN"), ":material/leaderboard:", without=_OF_BOARDS, movement=Movement.SERTAKAN
        ),
        "papan_iik": Entry(d("Papan IIK"), ":material/groups:", without=_OF_BOARDS),
        "pengaturan": Entry(d("Pengaturan"), ":material/settings:", asks=False),
    }
)
"""By name: the script in `pages/`, and the page's path in the URL."""


def script(name: str) -> str:
    """Where a page's script lies, as Streamlit wants it said: from the entrypoint's folder."""
    return f"../pages/{name}.py"
