"""Worlds at the edges, published: what a page must bear without a word too many."""

from pathlib import Path
from typing import Final

import pytest

from data_access.settings import Settings
from tests import worlds

WORLDS: Final = {
    "one village": """
        nik  | kode_desa     | jenis_sponsor | nama_sponsor | bulan_mulai | jumlah_bulan
        ana  | 33.10.22.2005 | mandiri       |              | 2026-01     | 10
        budi | 33.10.22.2005 | apbdes        | Desa Gatak   | 2026-08     | 5
    """,
    "one person": """
        nik | bulan_mulai | jumlah_bulan
        ana | 2026-10     | 1
    """,
    "all unallocated": """
        nik  | kode_desa | profesi | bulan_mulai | jumlah_bulan
        ana  | -         | -       | 2026-07     | 4
        budi | -         | -       | 2026-10     | 1
        cici | -         | -       | 2026-01     | 2
    """,
    "nobody left": """
        nik | bulan_mulai | jumlah_bulan
        ana | 2023-01     | 3
    """,
}
"""None of them has a basis or a target."""


def built(name: str, home: Path) -> Settings:
    """The world of that name, published at October 2026."""
    settings = worlds.new_home(home)
    worlds.load(settings, worlds.world(WORLDS[name]))
    worlds.publish(settings)
    return settings


def point_to(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app of this test shows that home."""
    monkeypatch.setenv("CAKUPAN_HOME", str(settings.home))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", settings.registry_url)


def published(name: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The world of that name at October 2026; the app of this test shows it."""
    settings = built(name, home)
    point_to(settings, monkeypatch)
    return settings
