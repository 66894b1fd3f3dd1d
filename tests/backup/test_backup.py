"""A backup restored onto an empty machine is the office again: rows, editions, published figures, quarantine."""

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import Column, MetaData, Table, select, update
from typer.testing import CliRunner

from dashboard.cli import app
from data_access import whole_file
from data_access.backup import archive, keeping, restoring, rows
from data_access.edition import opening, publishing
from data_access.edition.opening import connection
from data_access.errors import CakupanError
from data_access.intake import undo
from data_access.registry import connect, shapes
from data_access.registry.models import metadata, mou, paid_spell
from data_access.settings import Settings
from tests import worlds
from tests.cli.running import cakupan
from tests.conftest import SMALL_BASES, SMALL_WORLD
from tests.intake import stored

ENGINES = ("sqlite", "postgresql")


def home_on(engine: str, folder: Path, request: pytest.FixtureRequest) -> Settings:
    url = request.getfixturevalue("postgres_url") if engine == "postgresql" else f"sqlite:///{folder / 'membership.db'}"
    return Settings(home=folder, database_url=url, office_url=None, nik_key=None, actor=worlds.ACTOR)


def filled(settings: Settings) -> Settings:
    """An office with everything: two imports, one of which replaced rows, quarantine, MoUs, two editions."""
    new = worlds.new_home(settings.home, settings.database_url)
    worlds.load(new, worlds.world(SMALL_WORLD))
    worlds.load(new, worlds.bases(SMALL_BASES), "penyebut")
    worlds.load(new, worlds.mous("nomor_mou | pendahulu\n 1/2025 | -\n 2/2026 | 1/2025"), "mou")
    worlds.publish(new, "2026-09")
    table = (
        "nik | bulan_mulai | jumlah_bulan | profesi | segmen\n ana | 2024-01 | 34 | supir | BPU\n x | - | 0 | art | XX"
    )
    worlds.load(new, worlds.world(table))
    worlds.publish(new)
    return new


def everything(settings: Settings) -> dict[str, list[str]]:
    """Every row, moments without the zone, which SQLite forgets and PostgreSQL names."""
    return {
        name: [re.sub(r", tzinfo=\S+\('?\w*=?'?[\w/]*'?\)", "", row) for row in found]
        for name, found in stored.everything(settings).items()
    }


@pytest.mark.parametrize(("from_engine", "to_engine"), [("sqlite", "postgresql"), ("postgresql", "sqlite")])
def test_every_row_and_file_comes_back_on_the_other_engine(
    from_engine: str, to_engine: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    office = filled(home_on(from_engine, tmp_path / "office", request))
    before, file = everything(office), tmp_path / "cadangan.zip"
    kept = keeping.backup(office, file, with_key=True)
    assert (kept.editions, kept.without) == (("2026-09.1", "2026-10.1"), ())
    empty = home_on(to_engine, tmp_path / "empty", request)
    assert restoring.restore(empty, file).has_key
    assert everything(empty) == before
    assert empty.nik_key_file.read_text() == office.nik_key_file.read_text()
    assert [path.name for path in (empty.home / "quarantine").iterdir()] == [
        path.name for path in (office.home / "quarantine").iterdir()
    ]
    for edition in publishing.editions(office):
        assert publishing.checked(opening.by_id(empty, edition.edition_id)).path.parent == empty.editions
    assert opening.current(empty).edition_id == "2026-10.1"


def test_an_office_goes_on_where_it_stopped(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    office = filled(home_on("sqlite", tmp_path / "office", request))
    keeping.backup(office, tmp_path / "a.zip", with_key=True)
    empty = home_on("postgresql", tmp_path / "empty", request)
    restoring.restore(empty, tmp_path / "a.zip")
    again = worlds.publish(empty)
    assert re.fullmatch(r"2026-10\.[A-Z]{4}\.2", again.edition_id)
    facts = [connection(one).execute("FROM coverage_fact").fetchall() for one in (again, opening.current(office))]
    assert facts[0] == facts[1]
    assert worlds.load(empty, worlds.world(SMALL_WORLD)).replaced == 1
    undo.undo(empty, actor="uji")
    assert worlds.load(empty, worlds.mous("nomor_mou\n 3/2026"), "mou").added == 1


def test_an_mou_that_renews_a_younger_one_comes_back(settings: Settings) -> None:
    worlds.load(settings, worlds.mous("nomor_mou\n 1/2025\n 2/2026"), "mou")
    with connect.begin(settings.registry_url) as registry:
        first, second = registry.execute(select(mou.c.mou_id).order_by(mou.c.mou_id)).scalars()
        registry.execute(update(mou).where(mou.c.mou_id == first).values(predecessor_id=second))
        lines = [json.loads(line) for line in rows.lines(registry, mou)]
    assert [line[0] for line in lines[1:]] == [second, first]


def test_without_the_key_there_is_nothing_of_it_and_an_edition_can_be_published(
    settings: Settings, tmp_path: Path
) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    worlds.publish(settings)
    keeping.backup(settings, tmp_path / "a.zip", with_key=False)
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        assert not [name for name in packed.namelist() if settings.nik_key_file.read_bytes() in packed.read(name)]
    empty = settings.model_copy(update={"home": tmp_path / "b", "database_url": None})
    assert not restoring.restore(empty, tmp_path / "a.zip").has_key
    assert worlds.publish(empty).people == worlds.publish(settings).people
    with pytest.raises(CakupanError, match="Kunci NIK hilang, padahal basis data sudah berisi peserta"):
        worlds.load(empty, worlds.world(SMALL_WORLD))


def test_only_its_owner_can_read_a_backup_and_what_was_restored(settings: Settings, tmp_path: Path) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    worlds.publish(settings)
    keeping.backup(settings, tmp_path / "a.zip", with_key=True)
    empty = settings.model_copy(update={"home": tmp_path / "b", "database_url": None})
    restoring.restore(empty, tmp_path / "a.zip")
    for path in (tmp_path / "a.zip", *empty.home.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path


@pytest.fixture
def backup(settings: Settings, tmp_path: Path) -> Path:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    worlds.publish(settings)
    keeping.backup(settings, tmp_path / "a.zip", with_key=True)
    return tmp_path / "a.zip"


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-4000])


def _changed(file: Path) -> None:
    with zipfile.ZipFile(file) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    members["database/paid_spell"] = members["database/paid_spell"].replace(b"petani", b"nelaya")
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in members.items():
            packed.writestr(name, content)


def _foreign(file: Path) -> None:
    file.write_text("bukan cadangan")


@pytest.mark.parametrize("harm", [_cut, _changed, _foreign])
def test_a_backup_that_is_not_whole_is_refused_and_leaves_nothing(
    harm: object, backup: Path, settings: Settings, tmp_path: Path
) -> None:
    assert callable(harm)
    harm(backup)
    empty = settings.model_copy(update={"home": tmp_path / "b", "database_url": None})
    with pytest.raises(CakupanError, match="bukan cadangan Cakupan yang utuh"):
        restoring.restore(empty, backup)
    assert not empty.home.exists()


def test_a_member_outside_the_home_is_refused(tmp_path: Path, settings: Settings) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        members = {"editions/../../jahat": archive.add(packed, "editions/../../jahat", [b"x"])}
        archive.seal(packed, archive.Manifest(archive.FORMAT, shapes.newest(), "0", "", members))
    with pytest.raises(CakupanError, match="bukan cadangan Cakupan yang utuh"):
        restoring.restore(settings, tmp_path / "a.zip")


def test_a_backup_of_newer_software_is_refused(tmp_path: Path, settings: Settings) -> None:
    for format_, revision in ((archive.FORMAT, "9999"), (archive.FORMAT + 1, shapes.newest())):
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
            archive.seal(packed, archive.Manifest(format_, revision, "9.9", "", {}))
        with pytest.raises(CakupanError, match=r"versi Cakupan yang lebih baru \(9\.9\)"):
            restoring.restore(settings, tmp_path / "a.zip")


def test_a_home_with_data_or_another_key_keeps_what_it_has(backup: Path, settings: Settings, tmp_path: Path) -> None:
    before = stored.everything(settings)
    with pytest.raises(CakupanError, match="sudah berisi"):
        restoring.restore(settings, backup)
    assert stored.everything(settings) == before
    assert opening.current(settings).path.is_file()
    other = worlds.new_home(tmp_path / "b")
    with pytest.raises(CakupanError, match="isinya lain"):
        restoring.restore(other, backup)
    assert list(other.editions.glob("*.duckdb")) == []
    other.nik_key_file.unlink()
    restoring.restore(other, backup)
    assert stored.count(other, paid_spell) == 12


def test_a_restore_that_breaks_off_leaves_an_empty_home_that_takes_it_again(
    backup: Path, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = settings.model_copy(update={"home": tmp_path / "b", "database_url": None})

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(rows, "put", full)
        with pytest.raises(OSError, match="No space"):
            restoring.restore(empty, backup)
    assert [path.name for path in empty.home.rglob("*") if path.is_file() and path.name != "publish.lock"] == []
    restoring.restore(empty, backup)
    assert stored.everything(empty) == stored.everything(settings)


def test_a_restore_that_breaks_off_leaves_the_database_that_was_there(
    backup: Path, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = settings.model_copy(update={"home": tmp_path / "b", "database_url": None})
    connect.migrate(ready.registry_url)
    before = everything(ready)

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(rows, "put", broken)
        with pytest.raises(KeyboardInterrupt):
            restoring.restore(ready, backup)
    assert connect.is_migrated(ready.registry_url)
    assert everything(ready) == before


def test_a_backup_of_an_older_shape_is_restored_and_brought_up(settings: Settings, tmp_path: Path) -> None:
    """Rows of shape 0001 come into a home of today."""
    worlds.load(settings, worlds.world(SMALL_WORLD))
    early = ["import_batch", "paid_spell"]
    with connect.begin(settings.registry_url) as registry, zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        tables = [
            Table(table.name, MetaData(), *(Column(c.name, c.type) for c in table.columns if c.name != "rows_outdated"))
            for table in metadata.sorted_tables
            if table.name in early
        ]
        members = {
            f"database/{t.name}": archive.add(packed, f"database/{t.name}", rows.lines(registry, t)) for t in tables
        }
        archive.seal(packed, archive.Manifest(archive.FORMAT, "0001", "0", "", members))
    empty = settings.model_copy(update={"home": tmp_path / "b", "database_url": None})
    restoring.restore(empty, tmp_path / "a.zip")
    assert connect.is_migrated(empty.registry_url)
    assert stored.spells(empty) == stored.spells(settings)


def test_an_edition_whose_file_changed_is_left_out_and_named(settings: Settings, tmp_path: Path) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    worlds.publish(settings)
    edition = worlds.publish(settings)
    edition.path.chmod(0o600)
    edition.path.write_bytes(b"lain")
    result = CliRunner().invoke(app, ["backup", str(tmp_path / "a.zip")], catch_exceptions=False)
    assert "edisi 2026-10.2 tidak ikut" in result.output
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        assert "editions/2026-10.1.duckdb" in packed.namelist()
        assert "editions/2026-10.2.duckdb" not in packed.namelist()


def test_a_backup_writes_over_no_file_and_a_fault_leaves_none(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lama.zip").write_text("penting")
    with pytest.raises(CakupanError, match="tidak menimpa"):
        keeping.backup(settings, tmp_path / "lama.zip", with_key=False)
    assert (tmp_path / "lama.zip").read_text() == "penting"
    monkeypatch.setattr(whole_file, "sync", lambda _path: (_ for _ in ()).throw(OSError(28, "No space")))
    with pytest.raises(OSError, match="No space"):
        keeping.backup(settings, tmp_path / "baru.zip", with_key=False)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "lama.zip"]


def test_the_two_commands_move_an_office(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worlds.load(settings, worlds.world(SMALL_WORLD))
    worlds.publish(settings)
    worlds.load(settings, worlds.bases(SMALL_BASES), "penyebut")
    worlds.publish(settings)
    before = cakupan("show", "coverage", "--by", "profession", "--json")
    file = str(tmp_path / "a.zip")
    cakupan("backup", file, "--with-key")
    monkeypatch.setenv("CAKUPAN_HOME", str(tmp_path / "new"))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", f"sqlite:///{tmp_path / 'new' / 'membership.db'}")
    shutil.rmtree(settings.home)
    opening.close()
    cakupan("restore", file)
    assert cakupan("show", "coverage", "--by", "profession", "--json") == before
    assert CliRunner().invoke(app, ["doctor"]).exit_code == 0
