"""A published world with MoUs: one under way whose lines all stand otherwise, one for the next year, not agreed yet."""

from pathlib import Path
from typing import Final

from data_access.settings import Settings
from tests import worlds

NUMBER: Final = "119/2026"
PEOPLE: Final = """
    nik  | kode_desa     | peran_desa | profesi | bulan_mulai | jumlah_bulan
    ana  | 65.03.01.2001 | rt_rw      | petani  | 2026-01     | 12
    budi | 65.03.01.2001 | rt_rw      | nelayan | 2026-05     | 6
    cici | 65.03.01.2002 | rt_rw      | petani  | 2026-03     | 3
    dedi | 65.03.01.2004 | rt_rw      | nelayan | -           | 0
    evi  | 65.03.01.2002 |            | petani  | 2026-08     | 3
    fani | 65.03         |            | art     | 2026-10     | 6
"""
"""Paid at the end of October: ana, budi, evi and fani; cici was until May, dedi never."""
LINES: Final = """
    baris | uraian | peran_desa | profesi | kode_desa                   | target_orang | jatuh_tempo | dianggarkan_orang
    1     | RT/RW  | rt_rw      |         |                             | 4            | 2026-12     | 3
    2     | Petani |            | petani  | 65.03.01.2001;65.03.01.2002 | 3            | 2026-09     |
    3     |        |            |         |                             | 5            | 2026-12     | 5
"""
NEXT: Final = """
    nomor_mou | mulai      | berakhir   | jatuh_tempo | tanggal_ttd | pendahulu | status
    119/2027  | 2027-02-01 | 2027-12-31 | 2027-12     | -           | 119/2026  | draft
"""


def built(home: Path) -> Settings:
    """Published at October 2026, with data from January 2025."""
    settings = worlds.new_home(home)
    worlds.load(settings, worlds.world(PEOPLE))
    worlds.load(settings, worlds.mous(LINES), "mou")
    worlds.load(settings, worlds.milestones("tanggal | target_orang\n2026-06 | 2"), "mou_tonggak")
    worlds.load(settings, worlds.mous(NEXT), "mou")
    worlds.publish(settings, "2026-10", "2025-01")
    return settings
