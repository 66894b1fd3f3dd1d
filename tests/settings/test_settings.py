"""Configuration: the environment before secrets.toml, and nothing that depends on where one happens to stand."""

from pathlib import Path

import pytest

from data_access.errors import CakupanError
from data_access.settings import Settings

SECRETS = """
[connections.membership]
url = "sqlite:///kantor.db"
[cakupan]
home = "rumah"
actor = "Sari"
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of an office, stood in, with a secrets.toml and nothing in the environment."""
    for name in ("HOME", "DATABASE_URL", "OFFICE_URL", "ACTOR"):
        monkeypatch.delenv(f"CAKUPAN_{name}", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "secrets.toml").write_text(SECRETS)
    return tmp_path


def test_secrets_are_read_and_paths_in_them_are_made_absolute(office: Path) -> None:
    settings = Settings()
    assert (settings.home, settings.actor) == (office / "rumah", "Sari")
    assert settings.registry_url == f"sqlite:///{office / 'kantor.db'}"


def test_the_environment_comes_first(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAKUPAN_HOME", str(office / "lain"))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", "postgresql://u@h/b")
    monkeypatch.setenv("CAKUPAN_ACTOR", "Budi")
    settings = Settings()
    assert (settings.home, settings.registry_url, settings.actor) == (office / "lain", "postgresql://u@h/b", "Budi")


@pytest.mark.parametrize(("given", "meant"), [("", ".cakupan"), ("~/kantor", "kantor")])
def test_a_blank_home_is_the_default_and_a_tilde_the_users(
    monkeypatch: pytest.MonkeyPatch, given: str, meant: str
) -> None:
    monkeypatch.setenv("CAKUPAN_HOME", given)
    assert Settings().home == Path.home() / meant


def test_an_office_may_hide_more_than_the_usual_small_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings().small_cell == 5
    monkeypatch.setenv("CAKUPAN_SMALL_CELL", "11")
    assert Settings().small_cell == 11


@pytest.mark.parametrize("given", ["1", "-5", "lima", "", "5.0"])
def test_a_threshold_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("CAKUPAN_SMALL_CELL", given)
    with pytest.raises(CakupanError, match="CAKUPAN_SMALL_CELL"):
        Settings()


def test_a_blank_key_is_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAKUPAN_NIK_KEY", "")
    assert Settings().nik_key is None


@pytest.mark.parametrize(
    "secrets",
    [
        "kaputt = [",
        '[connections.membership]\nhost = "rahasia"',
        '[connections]\nmembership = "rahasia"',
        'cakupan = "rahasia"',
        "[cakupan]\nnik_key = 4711",
    ],
)
def test_secrets_of_another_form_are_named_without_what_is_in_them(office: Path, secrets: str) -> None:
    (office / ".streamlit" / "secrets.toml").write_text(secrets)
    with pytest.raises(CakupanError, match=r"secrets\.toml tidak dapat dibaca") as fault:
        Settings()
    assert "rahasia" not in str(fault.value)
    assert "4711" not in str(fault.value)
