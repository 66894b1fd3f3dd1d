"""Agendas kept under a name, on both databases."""

import pytest

from data_access import own_agendas
from data_access.errors import CakupanError
from data_access.registry import connect
from data_access.settings import Settings


@pytest.fixture(params=["sqlite", "postgresql"])
def registry(request: pytest.FixtureRequest, settings: Settings) -> Settings:
    if request.param == "sqlite":
        return settings
    url = str(request.getfixturevalue("postgres_url"))
    connect.migrate(url)
    return settings.model_copy(update={"database_url": url})


def test_an_agenda_comes_back_in_its_order_and_the_last_saved_holds(registry: Settings) -> None:
    assert own_agendas.saved(registry) == {}
    assert own_agendas.save(registry, "  Rapat   Senin ", ["trend", "map"], actor="ani") == "Rapat Senin"
    own_agendas.save(registry, "Akhir tahun", ["cliff"], actor="ani")
    own_agendas.save(registry, "Rapat Senin", ["map", "trend", "cliff"], actor="budi")
    assert own_agendas.saved(registry) == {"Akhir tahun": ("cliff",), "Rapat Senin": ("map", "trend", "cliff")}
    own_agendas.remove(registry, "Akhir tahun")
    own_agendas.remove(registry, "Tidak ada")
    assert list(own_agendas.saved(registry)) == ["Rapat Senin"]


@pytest.mark.parametrize(("name", "topics"), [("  ", ["trend"]), ("x" * 61, ["trend"]), ("Rapat", [])])
def test_an_agenda_without_a_name_or_a_topic_is_refused(name: str, topics: list[str], settings: Settings) -> None:
    with pytest.raises(CakupanError):
        own_agendas.save(settings, name, topics, actor="ani")
    assert own_agendas.saved(settings) == {}
