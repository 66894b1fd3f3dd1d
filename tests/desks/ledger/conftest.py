"""A home on each of the two databases, and what it takes to publish a figure there."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dashboard import kinds, language
from dashboard.asking import Clerk
from dashboard.desks.ledger import again
from dashboard.figure import outside, public
from dashboard.figure.made import Made
from data_access import months
from data_access.edition.facts import Edition
from data_access.ledger import keeping
from data_access.ledger.entry import Entry, next_id
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings
from tests import worlds

OCTOBER = months.month("2026-10")
CHECKS = [{"rule": again.READ_BACK}]
Publish = Callable[..., Entry]


@pytest.fixture(params=["sqlite", "postgresql"])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """An empty home."""
    url = None if request.param == "sqlite" else str(request.getfixturevalue("postgres_url"))
    return worlds.new_home(tmp_path / "office", url)


def crowd(people: int, profession: str, place: str = "33.10.22.2005", start: str = "2026-08") -> list[worlds.Row]:
    """So many people of one profession, paid from `start` to the end of the year."""
    names = "\n".join(f"{profession}{place}{at} | {place} | {profession} | {start} | 12" for at in range(people))
    return worlds.world(f"nik | kode_desa | profesi | bulan_mulai | jumlah_bulan\n{names}")


def load(home: Settings) -> Edition:
    """41 people of three professions in Klaten, of 200; one of them few."""
    worlds.load(home, [*crowd(30, "petani"), *crowd(8, "supir"), *crowd(3, "art")])
    worlds.load(
        home, worlds.bases("kode_wilayah | segmen | jumlah\n33.10 | informal | 150\n33.10 | semua | 200"), "penyebut"
    )
    return worlds.publish(home, "2026-10", "2024-01")


def publish(home: Settings, edition: Edition, kind: str = "coverage", threshold: int = 5, **more: Any) -> Entry:
    """One figure of Klaten, into the ledger."""
    asked = kinds.asked(kind, CoverageQuestion(OCTOBER, "33.10"))
    with language.speaking("id"):
        made = asked.make(Clerk(edition))
        assert isinstance(made, Made)
        out = outside.outside(made, threshold)

    def prepare(earlier: Any) -> list[Entry]:
        figure_id = next_id(OCTOBER, [entry.figure_id for entry in earlier])
        prepared = public.entry(out, figure_id, title=made.drawn.title, published_by="siti", checks=CHECKS)
        return [replace(prepared, **more)]

    return keeping.publish(home, prepare)[0]
