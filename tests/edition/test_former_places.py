"""A place stored under a code that has been retired since is published in the regency it became."""

from sqlalchemy import update

from data_access.edition.opening import connection
from data_access.registry import connect
from data_access.registry.models import paid_spell
from data_access.settings import Settings
from tests import worlds


def test_a_stored_code_of_a_regency_that_moved_is_not_left_in_its_old_province(settings: Settings) -> None:
    worlds.load(settings, worlds.world("nik | kode_desa\nana | 96.01"))
    with connect.begin(settings.registry_url) as registry:
        registry.execute(update(paid_spell).values(place_code="92.01.01.2001"))
    held = (
        connection(worlds.publish(settings))
        .execute("SELECT DISTINCT province_code, regency_code, village_code FROM coverage_fact")
        .fetchall()
    )
    assert held == [("96", "96.01", None)]
