"""The cut in SQL against the cut in plain Python, on random worlds."""

import random
from collections import Counter
from pathlib import Path

import duckdb
import pytest

from data_access.edition import build, verify
from data_access.progress import silent
from data_access.reference import professions, regions
from data_access.settings import Settings
from tests import worlds
from tests.edition import oracle, random_worlds

KNOWN = set(regions.names()) | {profession.code for profession in professions()}


def built(tmp_path: Path, rows: list[oracle.Row], data_mulai: int | None = None) -> duckdb.DuckDBPyConnection:
    settings = Settings(home=tmp_path, database_url=f"sqlite:///{tmp_path / 'm.db'}", office_url=None)
    random_worlds.store(settings, rows)
    build.build(tmp_path / "e.duckdb", settings, random_worlds.POSISI, worlds.declared(data_mulai=data_mulai), silent)
    edition = duckdb.connect(str(tmp_path / "e.duckdb"), read_only=True)
    verify.verify(edition)
    return edition


def cut(edition: duckdb.DuckDBPyConnection, rows: list[oracle.Row]) -> Counter[tuple[object, ...]]:
    """The facts as the oracle writes them; person numbers follow the order of digests, payers that of their keys."""
    keys = sorted({row["person_key"] for row in rows})
    payers = sorted({oracle.payer(row) for row in rows})
    acquirers = sorted({(row["acquirer_kind"], row["acquirer_name"]) for row in rows} - {("", "")})
    statement = """
        SELECT person, coalesce(village_code, district_code, regency_code, province_code, ''),
               coalesce(profession_code, ''), coalesce(village_role, ''), segment, movement, payer,
               held_from, held_until, entry, acquirer
        FROM coverage_fact"""
    found = edition.execute(statement).fetchall()
    return Counter(
        (keys[row[0] - 1], *row[1:6], payers[row[6] - 1], *row[7:10], acquirers[row[10] - 1] if row[10] else ("", ""))
        for row in found
    )


@pytest.mark.parametrize("seed", range(12))
def test_the_cut_is_what_plain_python_cuts(tmp_path: Path, seed: int) -> None:
    rows = random_worlds.rows(seed)
    expected = oracle.facts(rows, KNOWN)
    assert cut(built(tmp_path, rows), rows) == Counter(tuple(fact) for fact in expected)


@pytest.mark.parametrize("seed", range(20, 24))
def test_each_spell_ends_as_plain_python_says(tmp_path: Path, seed: int) -> None:
    rows = random_worlds.rows(seed, people=60, spells=500)
    facts = oracle.facts(rows, KNOWN)
    found = built(tmp_path, rows).execute("SELECT person, held_from, exit FROM coverage_fact").fetchall()
    keys = sorted({row["person_key"] for row in rows})
    expected = {(fact.person, fact.held_from): oracle.ending(fact, facts, random_worlds.POSISI) for fact in facts}
    assert {(keys[person - 1], month): end for person, month, end in found} == expected
    assert {"berjalan", "menunggu", "lanjut", "alih", "berakhir"} <= set(expected.values()), "a kind of end is missing"


def test_row_order_never_matters(tmp_path: Path) -> None:
    rows = random_worlds.rows(99)
    shuffled = random.Random(1).sample(rows, len(rows))
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert cut(built(tmp_path / "a", rows), rows) == cut(built(tmp_path / "b", shuffled), rows)


@pytest.mark.parametrize("start", [0, 6, random_worlds.POSISI - random_worlds.START])
def test_entries_before_data_mulai_are_nobodys_credit(tmp_path: Path, start: int) -> None:
    rows = random_worlds.rows(7)
    begin = random_worlds.START + start
    found = cut(built(tmp_path, rows, begin), rows)
    assert found == Counter(tuple(fact) for fact in oracle.facts(rows, KNOWN, begin))
    assert all(fact[9] != "baru" for fact in found if fact[7] <= begin)  # type: ignore[operator]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("grace", range(4))
def test_a_person_is_active_in_exactly_one_row_or_none(tmp_path: Path, seed: int, grace: int) -> None:
    rows = random_worlds.rows(seed + 50)
    edition = built(tmp_path, rows)
    facts = oracle.facts(rows, KNOWN)
    for posisi in range(random_worlds.START - 1, random_worlds.START + 36, 3):
        found = edition.execute(
            f"SELECT person, held_from FROM coverage_fact WHERE held_from <= $1 AND $1 < active_until_{grace}", [posisi]
        ).fetchall()
        keys = sorted({row["person_key"] for row in rows})
        expected = {(fact.person, fact.held_from) for fact in oracle.active(facts, posisi, grace)}
        assert len(found) == len(expected)
        assert {(keys[person - 1], month) for person, month in found} == expected
