"""A demo one may write to, and its edition's clerk."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import kinds
from dashboard.asking import Clerk
from data_access.edition import opening
from data_access.press import keeping
from data_access.press.draft import Draft, Item
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings
from tests import worlds


def copied(demo: Settings, to: Path) -> Settings:
    """The demo in another folder: what is published there is published nowhere else."""
    return worlds.copied(demo, to).model_copy(update={"public_address": "https://angka.example"})


@pytest.fixture
def office(demo_home: Settings, tmp_path: Path) -> Settings:
    return copied(demo_home, tmp_path / "home")


@pytest.fixture
def clerk(office: Settings) -> Clerk:
    return Clerk(opening.current(office))


def asked(clerk: Clerk, kind: str = "coverage", region: str = "33", **more: str) -> Item:
    """A figure of that region at the edition's own posisi."""
    return Item(kinds.asked(kind, CoverageQuestion(posisi=clerk.edition.posisi, region=region), **more).text())


def drafted(office: Settings, *items: Item) -> Draft:
    """A draft of these figures, as it is kept."""

    begun = keeping.begin(office, "Rilis", "id", "sari")
    return keeping.write(office, replace(begun, items=items, byline="Humas"), "sari")
