"""The ledger on both databases: entries are added, in order, by anybody at once, and stand for ever."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import delete, insert, text, update
from sqlalchemy.exc import DatabaseError

from data_access import months
from data_access.errors import CakupanError
from data_access.ledger import keeping
from data_access.ledger.entry import Entry, next_id
from data_access.press import keeping as press
from data_access.registry import connect
from data_access.registry.models import edition, figure_entry
from data_access.settings import Settings

OCTOBER = months.month("2026-10")
EDITION = {
    "edition_id": "2026-10.1",
    "posisi": OCTOBER,
    "file_name": "2026-10.1.duckdb",
    "file_sha256": "ab" * 32,
    "file_bytes": 1,
    "paid_spells": 1,
    "people": 1,
    "published_at": dt.datetime(2026, 11, 16, tzinfo=dt.UTC),
    "published_by": "uji",
}
ENTRY = Entry(
    figure_id="CKP-2026-10-0001",
    title="Petani paling banyak",
    question="{}",
    numerator=12,
    denominator=None,
    basis="",
    basis_source="",
    posisi=OCTOBER,
    edition_id="2026-10.1",
    edition_sha256="ab" * 32,
    published_by="siti",
    checks=[{"name": "posisi", "said": "tertutup"}],
    release_at=dt.datetime(2026, 11, 23, 3, 0, tzinfo=dt.UTC),
    files={"a.png": "cd" * 32},
    public_rows={"columns": [["code", "Kode", "text"]], "rows": [["a", ["a"]]]},
    public_counts=[{"measure": "active", "posisi": "2026-10", "where": {"region": ["33.10"]}, "people": None}],
)


@pytest.fixture(autouse=True)
def published_edition(home: Settings) -> None:
    with connect.begin(home.registry_url) as registry:
        registry.execute(insert(edition).values(EDITION))


def one_more(earlier: object) -> list[Entry]:
    """The next figure of October."""
    assert isinstance(earlier, list)
    return [replace(ENTRY, figure_id=next_id(OCTOBER, [entry.figure_id for entry in earlier]))]


def test_an_entry_comes_back_as_it_was_appended(home: Settings) -> None:
    appended = keeping.publish(home, lambda _earlier: [ENTRY])
    assert keeping.entries(home) == appended
    assert keeping.get(home, ENTRY.figure_id) == appended[0]
    assert replace(appended[0], serial=0, published_at=None) == ENTRY
    assert appended[0].published_at is not None
    assert appended[0].published_at.tzinfo is not None


def test_what_cannot_be_written_beside_the_entries_takes_them_back(home: Settings) -> None:
    drafts = press.begin(home, "Rilis", "id", "siti")
    changed = press.write(home, replace(drafts, name="Rilis dua"), "budi")
    with pytest.raises(CakupanError, match="sudah diubah atau terbit"):
        keeping.publish(home, one_more, lambda registry, _appended: press.close(registry, drafts, "siti"))
    assert keeping.entries(home) == []
    keeping.publish(home, one_more, lambda registry, _appended: press.close(registry, changed, "siti"))
    assert len(keeping.entries(home)) == 1
    assert press.get(home, changed.draft_id).version == changed.version + 1


def test_ids_count_within_their_posisi() -> None:
    taken = ["CKP-2026-10-0009", "CKP-2026-10-0041", "CKP-2026-09-0077", "lain"]
    assert next_id(OCTOBER, taken) == "CKP-2026-10-0042"
    assert next_id(OCTOBER - 1, taken) == "CKP-2026-09-0078"
    assert next_id(OCTOBER + 1, taken) == "CKP-2026-11-0001"
    assert next_id(OCTOBER, [*taken, "CKP-2026-10-KMRT-0050"], "WXYZ") == "CKP-2026-10-WXYZ-0051"
    assert next_id(OCTOBER, ["CKP-2026-10-9999"]) == "CKP-2026-10-10000"


@pytest.mark.parametrize("statement", [update(figure_entry).values(title="lain"), delete(figure_entry)])
def test_the_database_itself_lets_nobody_change_or_delete_an_entry(home: Settings, statement: object) -> None:
    appended = keeping.publish(home, one_more)
    engine = connect.connect(home.registry_url)
    with pytest.raises(DatabaseError, match="never changed or deleted"), engine.begin() as connection:
        connection.execute(statement)  # type: ignore[call-overload]  # either of two statements
    engine.dispose()
    assert keeping.entries(home) == appended


def test_nor_empty_the_ledger_at_once(home: Settings) -> None:
    appended = keeping.publish(home, one_more)
    engine = connect.connect(home.registry_url)
    every = "DELETE FROM figure_entry" if engine.dialect.name == "sqlite" else "TRUNCATE figure_entry CASCADE"
    with pytest.raises(DatabaseError, match="never changed or deleted"), engine.begin() as connection:
        connection.execute(text(every))
    engine.dispose()
    assert keeping.entries(home) == appended


def test_an_edition_that_the_ledger_names_cannot_be_deleted(home: Settings) -> None:
    keeping.publish(home, one_more)
    engine = connect.connect(home.registry_url)
    with pytest.raises(DatabaseError), engine.begin() as connection:
        connection.execute(delete(edition))
    engine.dispose()


def test_many_who_publish_at_once_get_an_id_each(home: Settings) -> None:
    seen = []

    def prepare(earlier: object) -> list[Entry]:
        assert isinstance(earlier, list)
        seen.append(len(earlier))
        return one_more(earlier)

    with ThreadPoolExecutor(6) as people:
        appended = [future.result() for future in [people.submit(keeping.publish, home, prepare) for _ in range(12)]]
    assert sorted(entry.figure_id for [entry] in appended) == [f"CKP-2026-10-{at:04d}" for at in range(1, 13)]
    assert [entry.serial for entry in keeping.entries(home)] == list(range(1, 13))
    assert len(seen) >= 12


def test_who_is_overtaken_looks_again_at_what_stands_by_then(home: Settings) -> None:
    seen: list[list[str]] = []

    def prepare(earlier: object) -> list[Entry]:
        assert isinstance(earlier, list)
        seen.append([entry.figure_id for entry in earlier])
        if len(seen) == 1:
            keeping.publish(home, one_more)  # somebody else, meanwhile
        return one_more(earlier)

    [appended] = keeping.publish(home, prepare)
    assert seen == [[], ["CKP-2026-10-0001"]]
    assert appended.figure_id == "CKP-2026-10-0002"


def test_a_release_is_published_whole_or_not_at_all(home: Settings) -> None:
    two = [ENTRY, replace(ENTRY, figure_id="CKP-2026-10-0002", edition_id="2026-10.9")]
    with pytest.raises(CakupanError, match=r"Edisi 2026-10\.9 angka ini tidak pernah terbit"):
        keeping.publish(home, lambda _earlier: two)
    assert keeping.entries(home) == []


def test_an_entry_of_an_edition_with_another_fingerprint_is_refused(home: Settings) -> None:
    with pytest.raises(CakupanError, match="tidak pernah terbit"):
        keeping.publish(home, lambda _earlier: [replace(ENTRY, edition_sha256="00" * 32)])


def test_a_correction_points_to_an_entry_that_stands(home: Settings) -> None:
    with pytest.raises(CakupanError, match="“CKP-2026-10-0007” yang hendak dikoreksi tidak ada"):
        keeping.publish(home, lambda _earlier: [replace(ENTRY, corrects="CKP-2026-10-0007")])
    keeping.publish(home, one_more)
    keeping.publish(home, one_more)
    keeping.publish(home, lambda e: [replace(one_more(e)[0], corrects="CKP-2026-10-0001")])
    keeping.publish(home, lambda e: [replace(one_more(e)[0], corrects="CKP-2026-10-0003")])
    entries = keeping.entries(home)
    corrected = ["CKP-2026-10-0001", "CKP-2026-10-0003", "CKP-2026-10-0004"]
    for figure_id in corrected:
        assert [entry.figure_id for entry in keeping.chain(entries, figure_id)] == corrected
    assert [entry.figure_id for entry in keeping.chain(entries, "CKP-2026-10-0002")] == ["CKP-2026-10-0002"]


def test_an_unknown_id_is_answered_with_how_ids_look(home: Settings) -> None:
    with pytest.raises(CakupanError, match="nomornya seperti CKP-2026-10-0042"):
        keeping.get(home, "CKP-1")
