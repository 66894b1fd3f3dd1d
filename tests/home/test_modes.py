"""The home is its owner's alone: what is made, and what older software left open."""

from pathlib import Path

import pytest

from dashboard.commands import doctor
from data_access.home import keep_to_owner, open_to_others, prepare, shut
from data_access.settings import Settings
from tests import worlds


def filled(folder: Path) -> Settings:
    """A home with a database, an edition and a quarantine."""
    settings = Settings(home=folder, database_url=None, office_url=None, nik_key=None, actor=worlds.ACTOR)
    prepare(settings)
    worlds.load(settings, worlds.world("nik | segmen\n ana | BPU\n budi | XX"))
    worlds.publish(settings, "2026-01")
    return settings


def modes(settings: Settings) -> dict[str, int]:
    return {
        str(path.relative_to(settings.home)): path.stat().st_mode & 0o777
        for path in (settings.home, *settings.home.rglob("*"))
        if path.suffix != ".csv"
    }


def test_what_is_made_nobody_else_can_read(tmp_path: Path) -> None:
    found = modes(filled(tmp_path / "home"))
    assert {"membership.db", "nik.key", "editions/2026-01.1.duckdb", "quarantine/extract-0-1.xlsx"} <= set(found)
    assert {name: oct(mode) for name, mode in found.items() if mode & 0o077} == {}


def test_a_home_left_open_is_named_by_the_doctor_and_closed_by_init(tmp_path: Path) -> None:
    settings = filled(tmp_path / "home")
    before = modes(settings)
    for path in (settings.home, *settings.home.rglob("*")):
        if path.name != "nik.key":
            path.chmod(path.stat().st_mode | 0o055)
    (found,) = [one for one in doctor._home(settings) if not one.is_well]
    assert "dapat dibaca orang lain" in found.state
    prepare(settings)
    assert modes(settings) == before
    assert open_to_others(settings) == []
    assert all(one.is_well for one in doctor._home(settings))


def test_the_demo_in_a_home_is_closed_with_it_and_what_its_owner_keeps_there_is_left(tmp_path: Path) -> None:
    settings = filled(tmp_path / "home")
    world = settings.home / "demo" / "20000-24321-1-v2"
    (world / "editions").mkdir(parents=True)
    own = settings.home / "catatan.txt"
    for path in (world / "keanggotaan.parquet", world / "editions" / "2026-10.1.duckdb", own):
        path.touch()
    keep_to_owner(settings)
    found = modes(settings)
    assert {name for name, mode in found.items() if mode & 0o077} == {"catatan.txt"}


def test_a_folder_that_cannot_be_written_to_is_named_by_the_doctor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = filled(tmp_path / "home")
    assert shut(settings) == []
    monkeypatch.setattr("os.access", lambda path, _mode: path != settings.editions)
    (found,) = [one for one in doctor._home(settings) if not one.is_well]
    assert found.state == f"tidak dapat ditulis: {settings.editions}"


def test_what_another_user_owns_stays_and_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = filled(tmp_path / "home")
    settings.home.chmod(0o755)

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refused)
    keep_to_owner(settings)
    assert open_to_others(settings) == [settings.home]
