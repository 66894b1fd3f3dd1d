"""A day that has not come is refused before anything is stored, and questioned where clocks and zones may differ."""

import datetime as dt

import pytest
from typer.testing import CliRunner, Result

from dashboard import office
from dashboard.cli import app
from dashboard.commands import asking_first
from data_access.edition import publishing
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

TODAY = worlds.TAKEN_ON


@pytest.fixture
def home(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("CAKUPAN_HOME", str(settings.home))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", settings.registry_url)
    monkeypatch.setattr(office, "today", lambda: TODAY)
    return settings


def _import(home: Settings, taken_on: dt.date) -> Result:
    file = worlds.write(worlds.world("nik\nana"), home.home / "a.csv")
    return CliRunner().invoke(app, ["import", "keanggotaan", str(file), "--diambil", taken_on.isoformat()])


@pytest.mark.parametrize("taken_on", [dt.date(2099, 1, 1), TODAY + dt.timedelta(days=2)])
def test_an_extract_of_a_day_to_come_is_refused_and_nothing_is_stored(home: Settings, taken_on: dt.date) -> None:
    before = stored.everything(home)
    refused = _import(home, taken_on)
    assert refused.exit_code != 0
    assert f"tanggal ekstrak {taken_on} belum tiba" in str(refused.exception) + refused.output
    assert stored.everything(home) == before


def test_an_extract_of_tomorrow_is_questioned_since_the_east_has_it_already(home: Settings) -> None:
    result = _import(home, TODAY + dt.timedelta(days=1))
    assert result.exit_code == 0
    assert "Periksa: tanggal ekstrak" in result.output


@pytest.mark.parametrize(
    ("posisi", "flags", "is_published"),
    [
        *(("2026-10", (), True), ("2026-11", (), False), ("2026-11", ("--ya",), True)),
        *(("2026-12", (), False), ("2026-12", ("--ya",), False)),
    ],
)
def test_a_posisi_to_come_is_published_only_of_the_running_month_and_when_confirmed(
    home: Settings, posisi: str, flags: tuple[str, ...], is_published: bool
) -> None:
    _import(home, TODAY)
    result = CliRunner().invoke(app, ["publish", "--posisi", posisi, *flags])
    assert (result.exit_code == 0, len(publishing.editions(home))) == (is_published, int(is_published))
    said = str(result.exception) + result.output
    assert ("belum tiba" in said or "tambahkan --ya" in said) is (posisi != "2026-10")


@pytest.mark.parametrize(("answer", "published"), [("t", 0), ("", 0), ("ya", 1)])
def test_a_person_is_asked_about_a_posisi_to_come(
    home: Settings, monkeypatch: pytest.MonkeyPatch, answer: str, published: int
) -> None:
    _import(home, TODAY)
    monkeypatch.setattr(asking_first, "is_watched", lambda: True)
    result = CliRunner().invoke(app, ["publish", "--posisi", "2026-11"], input=f"{answer}\n", catch_exceptions=False)
    assert "Terbitkan posisi yang belum tiba ini? [y/t]" in " ".join(result.output.split())
    assert len(publishing.editions(home)) == published


@pytest.mark.parametrize(("posisi", "is_provisional"), [("2026-10", False), ("2026-11", True)])
def test_publish_says_that_a_posisi_is_not_closed_yet(home: Settings, posisi: str, is_provisional: bool) -> None:
    _import(home, TODAY)
    said = " ".join(CliRunner().invoke(app, ["publish", "--posisi", posisi, "--ya"]).output.split())
    assert (
        "Posisi 30 November 2026 masih sementara: data terakhir diambil 20 November 2026." in said
    ) is is_provisional
    assert ("sementara" in said) is is_provisional
