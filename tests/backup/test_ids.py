"""A backup is restored on an empty machine while the one it was made on goes on: neither gives an id of the other."""

import datetime as dt
import re
from pathlib import Path

import pytest

from dashboard.asking import Clerk
from dashboard.desks.ledger import again
from dashboard.desks.press import publishing
from data_access import mark
from data_access.backup import keeping, restoring
from data_access.edition import opening
from data_access.errors import CakupanError
from data_access.ledger import keeping as ledger
from data_access.settings import Settings
from tests import worlds
from tests.desks.press.conftest import asked, copied, drafted

NOW = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)


def gone_on(office: Settings) -> tuple[str, str]:
    """The ids of an edition and of a figure that are published now."""
    edition = worlds.publish(office, wilayah=())
    clerk = Clerk(opening.current(office))
    draft = publishing.publish(office, clerk, drafted(office, asked(clerk)), actor="sari", now=NOW)
    entry = ledger.get(office, draft.items[0].figure_id)
    assert again.of_its_edition(office, entry) == []
    return edition.edition_id, entry.figure_id


def test_no_id_is_given_by_two_machines(demo_home: Settings, tmp_path: Path) -> None:
    office = copied(demo_home, tmp_path / "office")
    keeping.backup(office, tmp_path / "a.zip", with_key=True)
    first = gone_on(office)
    assert (first[0], first[1]) == ("2026-10.2", "CKP-2026-10-0001")
    new = office.model_copy(update={"home": tmp_path / "new", "database_url": None})
    restoring.restore(new, tmp_path / "a.zip")
    second = gone_on(new)
    assert re.fullmatch(rf"2026-10\.{mark.PATTERN}\.2", second[0])
    assert re.fullmatch(rf"CKP-2026-10-{mark.PATTERN}-0001", second[1])
    assert [path.stem for path in new.editions.glob("*.duckdb") if path.stem == second[0]] == [second[0]]
    assert opening.by_id(new, second[0]).edition_id == second[0]


def test_every_restore_draws_a_mark_and_no_backup_takes_one_along(settings: Settings, tmp_path: Path) -> None:
    worlds.load(settings, worlds.world("nik\nana"))
    assert mark.of(settings) == ""
    marks, source = [], settings
    for at in range(3):
        keeping.backup(source, tmp_path / f"{at}.zip", with_key=True)
        source = settings.model_copy(update={"home": tmp_path / f"home{at}", "database_url": None})
        restoring.restore(source, tmp_path / f"{at}.zip")
        marks.append(mark.of(source))
        assert mark.file(source).stat().st_mode & 0o777 == 0o600
    assert len(set(marks)) == 3
    assert all(re.fullmatch(mark.PATTERN, one) for one in marks)
    with pytest.raises(CakupanError, match="sudah berisi"):
        restoring.restore(source, tmp_path / "0.zip")
    assert mark.of(source) == marks[-1]


def test_numbers_of_a_marked_home_count_on(settings: Settings) -> None:
    worlds.load(settings, worlds.world("nik\nana"))
    assert worlds.publish(settings).edition_id == "2026-10.1"
    mark.draw(settings)
    marked = [worlds.publish(settings).edition_id for _ in range(2)]
    assert marked == [f"2026-10.{mark.of(settings)}.{number}" for number in (2, 3)]
