"""A day that has not come is refused before anything is stored, and questioned where clocks and zones may differ."""

import datetime as dt

import pytest
from typer.testing import CliRunner, Result

from dashboard import office
from dashboard.cli import app
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


@pytest.mark.parametrize(("posisi", "is_published"), [("2026-10", True), ("2026-11", True), ("2026-12", False)])
def test_a_posisi_of_a_month_to_come_is_not_published(home: Settings, posisi: str, is_published: bool) -> None:
    _import(home, TODAY)
    result = CliRunner().invoke(app, ["publish", "--posisi", posisi])
    assert (result.exit_code == 0, len(publishing.editions(home))) == (is_published, int(is_published))
    assert ("belum tiba" in str(result.exception) + result.output) is (posisi != "2026-10")
