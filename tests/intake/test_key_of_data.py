"""The key under which people were stored is the only one taken: another would count everybody twice."""

import hashlib
import hmac
import re
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from pydantic import SecretStr
from typer.testing import CliRunner

from dashboard import cli, server
from dashboard.commands import doctor
from data_access.backup import keeping
from data_access.errors import CakupanError
from data_access.home import prepare
from data_access.intake import key, key_of_data
from data_access.registry import connect, shapes
from data_access.registry.models import nik_key, paid_spell
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

ROWS = worlds.world("nik | bulan_mulai | jumlah_bulan\n ana | 2026-01 | 12\n budi | 2026-02 | 9")


@pytest.fixture(params=["sqlite", "postgresql"])
def loaded(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """A home with two people, on either engine."""
    url = request.getfixturevalue("postgres_url") if request.param == "postgresql" else None
    settings = worlds.new_home(tmp_path / "office", url)
    worlds.load(settings, ROWS)
    return settings


def under_another_key(settings: Settings) -> Settings:
    return settings.model_copy(update={"nik_key": SecretStr("kunci lain yang cukup panjang")})


def serve(settings: Settings) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        server.serve(port=taken.getsockname()[1], settings=settings)


DOORS: dict[str, Callable[[Settings], object]] = {
    "init": prepare,
    "import": lambda settings: worlds.load(settings, ROWS),
    "publish": worlds.publish,
    "serve": serve,
}


@pytest.mark.parametrize("door", DOORS)
def test_another_key_is_refused_at_every_door_and_nothing_changes(door: str, loaded: Settings) -> None:
    before = stored.everything(loaded)
    with pytest.raises(CakupanError, match=r"bukan kunci yang dipakai basis data; .* Kembalikan kunci lama"):
        DOORS[door](under_another_key(loaded))
    assert stored.everything(loaded) == before
    assert stored.count(loaded, paid_spell) == 2


def test_the_doctor_names_another_key(loaded: Settings) -> None:
    assert [one for one in doctor._key(loaded) if not one.is_well] == []
    (found,) = [one for one in doctor._key(under_another_key(loaded)) if not one.is_well]
    assert "bukan kunci yang dipakai basis data" in found.state


def test_init_makes_no_second_key_over_people(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    worlds.load(settings, ROWS)
    secret = settings.nik_key_file.read_text()
    settings.nik_key_file.unlink()
    monkeypatch.setattr(sys, "argv", ["cakupan", "init"])
    with pytest.raises(SystemExit) as left:
        cli.main()
    assert left.value.code == 1
    said = " ".join(capsys.readouterr().err.split())
    assert re.search(r"Kunci NIK hilang, .* Kembalikan kunci lama dari cadangannya", said)
    assert not settings.nik_key_file.exists()
    settings.nik_key_file.write_text(secret)
    settings.nik_key_file.chmod(0o600)
    assert not prepare(settings)
    assert worlds.load(settings, ROWS).unchanged == 2


def test_init_makes_no_second_key_over_a_database_older_than_fingerprints(settings: Settings) -> None:
    worlds.load(settings, ROWS)
    with connect.begin(settings.registry_url) as registry:
        command.downgrade(shapes._alembic(registry), "0006")
    secret = settings.nik_key_file.read_text()
    settings.nik_key_file.unlink()
    with pytest.raises(CakupanError, match="Kunci NIK hilang"):
        prepare(settings)
    settings.nik_key_file.write_text(secret)
    settings.nik_key_file.chmod(0o600)
    prepare(settings)
    with pytest.raises(CakupanError, match="bukan kunci yang dipakai"):
        key_of_data.check(under_another_key(settings))


def test_without_a_key_an_edition_is_published_and_nothing_imported(loaded: Settings) -> None:
    loaded.nik_key_file.unlink()
    assert worlds.publish(loaded).people == 2
    with pytest.raises(CakupanError, match="Kunci NIK hilang"):
        worlds.load(loaded, ROWS)


@pytest.mark.parametrize(
    "door",
    [
        prepare,
        DOORS["import"],
        lambda settings: keeping.backup(settings, settings.home / "a.zip", with_key=True),
    ],
)
def test_over_people_a_lost_key_is_to_be_brought_back_and_never_made(
    door: Callable[[Settings], object], loaded: Settings
) -> None:
    loaded.nik_key_file.unlink()
    with pytest.raises(CakupanError, match=r"Kunci NIK hilang, .* Kembalikan kunci lama") as refused:
        door(loaded)
    assert "cakupan init" not in str(refused.value)
    (found,) = doctor._key(loaded)
    assert "Kembalikan kunci lama" in found.state
    assert "cakupan init" not in found.state + found.remedy


def test_publish_says_that_the_key_is_lost(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    worlds.load(settings, ROWS)
    monkeypatch.setenv("CAKUPAN_HOME", str(settings.home))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", settings.registry_url)
    publish = ["publish", "--posisi", "2026-09"]
    assert "Kunci NIK hilang" not in CliRunner().invoke(cli.app, publish).output
    settings.nik_key_file.unlink()
    result = CliRunner().invoke(cli.app, publish)
    assert result.exit_code == 0
    said = " ".join(result.output.split())
    assert "terbit: 2 orang" in said
    assert "Periksa: Kunci NIK hilang" in said


def test_a_key_nobody_is_stored_under_may_be_replaced(settings: Settings) -> None:
    prepare(settings)
    settings.nik_key_file.unlink()
    assert prepare(settings)
    assert worlds.load(settings, ROWS).added == 2


def test_the_database_holds_a_fingerprint_and_not_the_key(settings: Settings) -> None:
    prepare(settings)
    (row,) = stored.rows(settings, nik_key)
    secret = settings.nik_key_file.read_text()
    assert row["fingerprint"] == hmac.new(secret.encode(), b"Cakupan: sidik kunci NIK", hashlib.sha256).hexdigest()
    assert secret not in str(row)
    assert key.fingerprint(b"a" * 16) != key.fingerprint(b"b" * 16)
