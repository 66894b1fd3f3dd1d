"""The server beside its pages: who may connect, how fast, and how it says that something is wrong."""

import json
import socket
from pathlib import Path

import pytest
from starlette.requests import Request

from dashboard import server
from data_access.errors import CakupanError
from data_access.settings import Settings

REQUEST = Request({"type": "http"})


def test_it_listens_on_loopback_without_waiting_for_acknowledgements() -> None:
    with server.listen(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"
        assert listening.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_taken_port_is_said_in_a_sentence() -> None:
    with server.listen(0) as listening, pytest.raises(CakupanError, match="sudah dipakai"):
        server.listen(listening.getsockname()[1])


def test_health_of_a_published_home_names_its_edition(published_home: Settings) -> None:
    assert published_home.editions.is_dir()
    answer = server.health(REQUEST)
    assert (answer.status_code, json.loads(bytes(answer.body))["edition"]) == (200, "2026-10.1")


def test_health_without_an_edition_says_why(settings: Settings) -> None:
    assert settings.home.is_dir()
    answer = server.health(REQUEST)
    assert answer.status_code == 200
    assert json.loads(bytes(answer.body)) == {
        "status": "no edition",
        "edition": None,
        "reason": "Belum ada edisi. Muat data, lalu jalankan: cakupan publish --posisi 2026-10",
    }


def test_health_is_503_when_the_database_cannot_be_reached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no database")
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", f"sqlite:///{tmp_path / 'file'}")
    answer = server.health(REQUEST)
    assert answer.status_code == 503
    assert json.loads(bytes(answer.body))["status"] == "unreachable"


def test_health_is_503_when_the_editions_file_is_gone(
    published_home: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = published_home.registry_url
    monkeypatch.setenv("CAKUPAN_HOME", str(published_home.home / "elsewhere"))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", database)
    answer = server.health(REQUEST)
    assert (answer.status_code, json.loads(bytes(answer.body))["status"]) == (503, "edition lost")
