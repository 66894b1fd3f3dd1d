"""The page Pengaturan: what is configured, and nothing that must stay secret."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.wording import definitions
from data_access.settings import Settings
from tests.pages.conftest import opened
from tests.reading import said


def facts(page: AppTest, at: int) -> dict[str, str]:
    rows = page.dataframe[at].value
    return dict(zip(rows["name"], rows["value"], strict=True))


def test_it_names_home_database_and_version(published_home: Settings) -> None:
    page = opened("pengaturan")
    assert not page.exception
    shown = facts(page, 0)
    assert shown["Rumah data"] == str(published_home.home)
    assert shown["Basis data"].startswith("sqlite:///")
    assert re.fullmatch(r"\d+\.\d+\.\d+", shown["Versi perangkat lunak"])


@pytest.mark.usefixtures("published_home")
def test_it_names_the_edition_and_whose_denominators_there_are() -> None:
    page = opened("pengaturan")
    shown = facts(page, 1)
    assert shown["Posisi"] == "31 Oktober 2026 (tertutup)"
    assert shown["Data mulai"] == "Januari 2024"
    assert len(shown["Sidik berkas edisi (SHA-256)"]) == 64
    bases = page.dataframe[2].value
    assert set(bases["name"]) == {"Penduduk bekerja", "Pekerja eligible"}
    assert set(bases["years"]) == {"2024", "2025"}


def test_a_password_is_never_shown(published_home: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    assert published_home.home.is_dir()
    monkeypatch.setenv("CAKUPAN_OFFICE_URL", "postgresql://kantor:sangat-rahasia@127.0.0.1/anggota")
    page = opened("pengaturan")
    everything = said(page) + "".join(frame.value.to_string() for frame in page.dataframe)
    assert "sangat-rahasia" not in everything
    assert "kantor:***@" in everything


@pytest.mark.usefixtures("published_home")
def test_the_definitions_are_those_behind_every_figure() -> None:
    text = said(opened("pengaturan"))
    for term, meaning in definitions.in_force():
        assert f"**{term}.** {meaning}" in text


@pytest.mark.usefixtures("settings")
def test_without_an_edition_it_still_says_what_is_configured() -> None:
    page = opened("pengaturan")
    assert not page.exception
    assert "Rumah data" in facts(page, 0)
    assert "cakupan publish --posisi" in said(page)


@pytest.mark.usefixtures("published_home")
def test_it_speaks_english() -> None:
    page = opened("pengaturan", bahasa="en")
    assert page.title[0].value == "Settings"
    assert {"Data home", "Software version"} <= set(facts(page, 0))
    assert "Definitions in force" in said(page)
