"""MoUs of an edition against plain Python: whom a line counts, month by month."""

from collections import Counter
from dataclasses import astuple, replace
from pathlib import Path

import duckdb
import pytest

from data_access import months
from data_access.agreements import alerts
from data_access.agreements.path import Course
from data_access.edition import build, verify
from data_access.progress import silent
from data_access.reference import professions, regions
from data_access.settings import Settings
from tests import worlds
from tests.edition import mou_oracle, oracle, random_mous, random_worlds

KNOWN = set(regions.names()) | {profession.code for profession in professions()}
NOW = random_worlds.POSISI


def built(tmp_path: Path, rows: list[oracle.Row], mous: random_mous.Mous) -> duckdb.DuckDBPyConnection:
    settings = Settings(home=tmp_path, database_url=f"sqlite:///{tmp_path / 'm.db'}", office_url=None)
    random_worlds.store(settings, rows)
    random_mous.store(settings, mous)
    build.build(tmp_path / "e.duckdb", settings, NOW, worlds.declared(), silent)
    edition = duckdb.connect(str(tmp_path / "e.duckdb"), read_only=True)
    verify.verify(edition)
    return edition


@pytest.mark.parametrize("seed", range(8))
def test_every_stage_of_every_line_is_what_plain_python_counts(tmp_path: Path, seed: int) -> None:
    rows, mous = random_worlds.rows(seed, people=40, spells=300), random_mous.drawn(seed)
    edition = built(tmp_path, rows, mous)
    lines = mou_oracle.lines(rows, mous, KNOWN)
    found = edition.execute("SELECT * FROM mou_stage ORDER BY line_id, month").fetchall()
    expected = [
        (at, month, *mou_oracle.counts(line, month))
        for at, line in enumerate(lines, 1)
        for month in range(min(line.baseline, random_worlds.START), NOW + 1)
    ]
    assert found == expected
    assert sum(row[5] for row in found) > 100, "a world in which lines count people"
    assert any(
        sum(mou_oracle.counts(line, NOW)) < sum(map(len, mou_oracle.stages(line, NOW).values())) for line in lines
    )


@pytest.mark.parametrize("seed", range(8, 12))
def test_alerts_are_what_replaying_the_months_of_active_mous_tells(tmp_path: Path, seed: int) -> None:
    rows, mous = random_worlds.rows(seed, people=80, spells=900), random_mous.drawn(seed, 20)
    found = built(tmp_path, rows, mous).execute(
        """SELECT number, line, kind, since, before, after, before_status, after_status FROM mou_alert
           JOIN mou USING (mou_id) LEFT JOIN (SELECT line_id, line FROM mou_line) USING (line_id)"""
    )
    active = {one["number"]: one for one in mous.mous if one["status"] == "active"}
    expected = [
        (number, None, *astuple(alert))
        for number, one in active.items()
        for alert in alerts.of_end(one["ends_on"], NOW)
    ]
    for line in mou_oracle.lines(rows, mous, KNOWN):
        if line.number in active:
            paid = {at: mou_oracle.counts(line, at)[-1] for at in range(line.baseline, NOW + 1)}
            told = alerts.of_line(course(mous, active[line.number], line), paid, NOW)
            expected += [(line.number, line.line, *astuple(alert)) for alert in told]
    assert Counter(found.fetchall()) == Counter(expected)
    assert {row[2] for row in expected} >= {"status", "fell"}


def course(mous: random_mous.Mous, one: oracle.Row, line: mou_oracle.Line) -> Course:
    row = next(row for row in mous.lines if (row["mou_id"], row["line"]) == (one["mou_id"], line.line))
    points = [
        (months.of(point["due_on"]), point["target_people"])
        for point in mous.milestones
        if point["line_id"] == row["line_id"]
    ]
    return Course(line.baseline, months.of(row["due_on"]), row["target_people"], tuple(points))


def test_a_change_of_an_mou_is_another_input_of_the_edition(tmp_path: Path) -> None:
    rows, mous = random_worlds.rows(1), random_mous.drawn(1)
    changed = replace(mous, lines=[line | {"target_people": line["target_people"] + 1} for line in mous.lines])
    digests = []
    for at, agreed in enumerate((mous, mous, changed)):
        (tmp_path / str(at)).mkdir()
        edition = built(tmp_path / str(at), rows, agreed)
        digests.append(edition.execute("SELECT input_sha256 FROM edition").fetchall())
    assert digests[0] == digests[1] != digests[2]
