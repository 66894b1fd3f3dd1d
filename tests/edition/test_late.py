"""A denominator that comes late moves posisi that are closed (definitions 5.4): publish names them."""

import random
from typing import Any

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from data_access.edition import late, publishing
from data_access.edition.facts import Edition
from data_access.months import month, text
from data_access.reference import rules
from data_access.settings import Settings
from data_access.vocabulary import Basis
from tests import worlds

OCTOBER = month("2026-10")
PEOPLE = """
    nik  | kode_desa     | bulan_mulai | jumlah_bulan
    ana  | 33.10.22.2005 | 2025-01     | 22
    budi | 33.02.01.2001 | 2025-01     | 22
"""


def edition(settings: Settings, figures: str = "") -> Edition:
    """Published after these denominators came."""
    if figures:
        worlds.load(settings, worlds.bases(figures), "penyebut")
    return publishing.publish(settings, OCTOBER, worlds.declared(), actor="uji")


def told(found: list[late.Moved]) -> list[tuple[Any, ...]]:
    return [(one.code, one.year, text(one.first), text(one.last), one.before, one.after) for one in found]


@pytest.fixture
def office(settings: Settings) -> Settings:
    worlds.load(settings, worlds.world(PEOPLE))
    return settings


def test_a_figure_that_came_late_is_named_with_the_closed_posisi_it_moved(office: Settings) -> None:
    first = edition(office, "kode_wilayah | tahun | jumlah\n33.10 | 2024 | 1000\n33.02 | 2024 | 500")
    now = edition(office, "kode_wilayah | tahun | jumlah\n33.10 | 2025 | 1100")
    assert told(late.moved(first, now)) == [("33.10", 2025, "2026-01", "2026-10", 1000, 1100)]
    assert late.moved(now, edition(office)) == []


def test_a_place_without_a_figure_had_none_before(office: Settings) -> None:
    now = edition(office)
    later = edition(office, "kode_wilayah | tahun | jumlah\n33.02 | 2023 | 500")
    assert told(late.moved(now, later)) == [("33.02", 2023, "2025-01", "2026-10", None, 500)]


def test_publish_says_it_by_name_year_before_and_after(office: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    edition(office, "kode_wilayah | tahun | jumlah\n33.10 | 2024 | 1000")
    worlds.load(office, worlds.bases("kode_wilayah | tahun | jumlah\n33.10 | 2025 | 1100"), "penyebut")
    monkeypatch.setenv("CAKUPAN_HOME", str(office.home))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", office.registry_url)
    said = CliRunner().invoke(app, ["publish", "--posisi", "2026-10"], catch_exceptions=False)
    words = " ".join(said.stderr.split())
    assert "mengubah posisi tertutup Januari 2026 sampai Oktober 2026: Kabupaten Klaten (33.10)" in words
    assert "Penduduk bekerja 2025 (semua segmen), dari 1.000 menjadi 1.100 pekerja" in words


def in_force(figures: dict[tuple[int, int | None], int], posisi: int) -> tuple[int, int] | None:
    """Year and workers of the eligible figure used at a posisi, in plain words: the latest in force, else the earliest
    later."""
    dated = sorted((12 * year + (of or 1) - 1, year, workers) for (year, of), workers in figures.items())
    past = [one for one in dated if one[0] <= posisi]
    used = past[-1] if past else next(iter(dated), None)
    return used[1:] if used else None


@pytest.mark.parametrize("seed", range(6))
def test_what_moved_is_what_plain_python_finds_month_by_month(office: Settings, seed: int) -> None:
    dice = random.Random(seed)
    drawn = [(code, year, of) for code in ("33.10", "33.02") for year in (2024, 2025, 2026) for of in (None, 4, 9)]
    figures: dict[str, dict[tuple[int, int | None], int]] = {"33.10": {}, "33.02": {}}
    editions, told_then = [], []
    for _turn in range(2):
        some = dice.sample(drawn, 3)
        drawn = [one for one in drawn if one not in some]
        rows = []
        for code, year, of in some:
            figures[code][year, of] = dice.randrange(100, 900)
            rows.append(f"{code} | {year} | {of or ''} | {figures[code][year, of]} | {Basis.ELIGIBLE}")
        editions.append(edition(office, "kode_wilayah | tahun | bulan | jumlah | dasar\n" + "\n".join(rows)))
        told_then.append({code: dict(own) for code, own in figures.items()})
    expected = set()
    for month_ in range(month("2025-01"), OCTOBER + 1):
        assert rules.closing_due_day(month_) < worlds.TAKEN_ON, "every month of this world is closed"
        for code in figures:
            before, after = (in_force(one[code], month_) for one in told_then)
            if after and (before is None or before[1] != after[1]):
                expected.add((code, month_, before[1] if before else None, after[1], after[0]))
    found = {
        (one.code, at, one.before, one.after, one.year)
        for one in late.moved(*editions)
        for at in range(one.first, one.last + 1)
    }
    assert found == expected
