"""The pages there are, in the order of the menu; the first is the one that opens."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from dashboard.language import deferred as d
from dashboard.screen import address
from data_access.vocabulary import Movement, Segment


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A page: its section of the menu, its title, its icon, and the segments it opens on where those are not the usual
    three (definitions 4). `asks` is false for a page that asks nothing by the filters: it has none.
    `without` are the common filters that say nothing on a page; `movement` is the only one a page is about, None being
    all."""

    section: str
    title: str
    icon: str
    opens_on: frozenset[Segment] | None = None
    asks: bool = True
    without: frozenset[str] = frozenset()
    movement: Movement | None = None


_OF_BOARDS: Final = frozenset({address.BASIS, address.MOVEMENT})
_OF_MOUS: Final = frozenset({address.BASIS, address.GRACE, address.SEGMENTS, address.MOVEMENT})
_OF_MEETINGS: Final = frozenset({address.SEGMENTS, address.MOVEMENT})
_PROTECTED: Final = d("Siapa terlindungi")
_BROUGHT: Final = d("Siapa membawa masuk")
_STAYS: Final = d("Siapa bertahan")
_PROMISED: Final = d("Janji dan target")
_PRESS: Final = d("Siaran")
_MEETINGS: Final = d("Rapat")
_SYSTEM: Final = d("Sistem")


PAGES: Final = MappingProxyType(
    {
        "ringkasan": MenuEntry(_PROTECTED, d("Ringkasan"), ":material/overview:"),
        "profesi": MenuEntry(_PROTECTED, d("Profesi"), ":material/work:", frozenset({Segment.BPU})),
        "desa": MenuEntry(_PROTECTED, d("Desa"), ":material/map:"),
        "sponsor": MenuEntry(_PROTECTED, d("Sponsor"), ":material/volunteer_activism:"),
        "papan_sertakan": MenuEntry(
            _BROUGHT, d("Papan SERTAKAN"), ":material/leaderboard:", without=_OF_BOARDS, movement=Movement.SERTAKAN
        ),
        "papan_iik": MenuEntry(_BROUGHT, d("Papan IIK"), ":material/groups:", without=_OF_BOARDS),
        "kelangsungan": MenuEntry(
            _STAYS, d("Keberlanjutan peserta"), ":material/timeline:", without=frozenset({address.BASIS, address.GRACE})
        ),
        "jatuh_tempo": MenuEntry(
            _STAYS, d("Jatuh tempo"), ":material/event_upcoming:", without=frozenset({address.GRACE})
        ),
        "target_mou": MenuEntry(_PROMISED, d("Target MoU"), ":material/handshake:", without=_OF_MOUS),
        "kabupaten": MenuEntry(_PROMISED, d("Kabupaten/Kota"), ":material/flag:"),
        "kelola_mou": MenuEntry(_PROMISED, d("Kelola MoU"), ":material/contract_edit:", asks=False),
        "siaran_pers": MenuEntry(_PRESS, d("Siaran Pers"), ":material/campaign:", asks=False),
        "buku_angka": MenuEntry(_PRESS, d("Register angka terbit"), ":material/menu_book:", asks=False),
        "bahan_rapat": MenuEntry(_MEETINGS, d("Bahan rapat"), ":material/co_present:", without=_OF_MEETINGS),
        "presentasi": MenuEntry(_MEETINGS, d("Presentasi"), ":material/slideshow:", without=_OF_MEETINGS),
        "notulen": MenuEntry(_MEETINGS, d("Notulen"), ":material/edit_note:", without=_OF_MEETINGS),
        "pengaturan": MenuEntry(_SYSTEM, d("Pengaturan"), ":material/settings:", asks=False),
    }
)
"""By name: the script in `pages/`, and the page's path in the URL."""
STAGE: Final = "presentasi"
"""The page that takes the whole screen while a meeting is held."""


def script(name: str) -> str:
    """Where a page's script lies, as Streamlit wants it said: from the entrypoint's folder."""
    return f"../pages/{name}.py"
