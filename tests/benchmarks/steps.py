"""One measured step in a process of its own, so that its peak memory is its own. Prints one JSON object."""

import contextlib
import datetime as dt
import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any, Final

import duckdb

from data_access import dimensions, fetch, months
from data_access.dimensions import Dimension
from data_access.edition import opening, publishing
from data_access.edition.declared import Declared
from data_access.intake import importing, key
from data_access.questions import (
    basis,
    bridge,
    cliff,
    cohorts,
    coverage,
    ending,
    leaderboard,
    mou,
    mou_people,
    region,
    retention,
)
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.mou import MouQuestion
from data_access.questions.question import CoverageQuestion
from data_access.registry import connect
from data_access.scope import NATION, Scope, ScopedSelect
from data_access.settings import Settings
from data_access.vocabulary import Movement
from tests import crowds

POSISI: Final = months.month("2026-10")
REPEATS: Final = 9
Timed = dict[str, Any]
SCOPES: Final = {
    "nation": (NATION, ""),
    "branch": (Scope(frozenset({"33.02", "33.03", "33.04"})), ""),
    "regency": (Scope(frozenset({"33.10"})), "33.10"),
}


@contextlib.contextmanager
def stopwatch() -> Iterator[Timed]:
    timed: Timed = {}
    begin = time.perf_counter()
    yield timed
    timed["seconds"] = time.perf_counter() - begin


def crowd(file: Path, rows: Path) -> Timed:
    """Drawn in a process of its own, too: a child's peak memory counts what its parent held when it was born."""
    crowds.write(file, int(rows.name))
    return {}


def load(file: Path) -> Timed:
    """The yardstick of an import: DuckDB reads the same CSV into a table on disk, and nothing else."""
    with duckdb.connect(str(file.with_suffix(".duckdb"))) as database, stopwatch() as timed:
        database.execute(f"CREATE TABLE extract AS FROM read_csv('{file}', all_varchar = true)")
    return timed


def import_(file: Path) -> Timed:
    settings = Settings()
    settings.home.mkdir(parents=True)
    key.create(settings)
    connect.migrate(settings.registry_url)
    with stopwatch() as timed:
        report = importing.import_file("keanggotaan", file, settings, taken_on=dt.date(2026, 11, 20), actor="benchmark")
    crowds.agree(settings.registry_url)
    return timed | {"added": report.added, "quarantined": report.quarantined}


def import_bases(file: Path) -> Timed:
    """Real denominators, so that the questions about workers have rows to find."""
    with stopwatch() as timed:
        importing.import_file("penyebut", file, Settings(), taken_on=dt.date(2026, 11, 20), actor="benchmark")
    return timed


def publish() -> Timed:
    with stopwatch() as timed:
        edition = publishing.publish(
            Settings(), POSISI, Declared(data_mulai=months.month("2024-01")), actor="benchmark"
        )
    return timed | {"people": edition.people, "megabytes": edition.path.stat().st_size / 1e6}


def questions() -> Timed:
    """Milliseconds of every question, first asked and median of the next; and of a bare scan of the same rows."""
    edition = opening.current(Settings())
    scan = "SELECT profession_code, count(*) FROM coverage_fact WHERE held_from <= ? GROUP BY ALL"
    bare = _times(lambda: opening.connection(edition).execute(scan, [POSISI]).fetchall())
    answers = {"bare scan of coverage_fact": bare}
    for name, statement in _questions():
        answers[name] = _times(lambda statement=statement: fetch.ask(edition, statement))  # type: ignore[misc]
    return {"milliseconds": answers}


def _times(ask: Callable[[], object]) -> tuple[float, float]:
    taken = []
    for _ in range(REPEATS):
        with stopwatch() as timed:
            ask()
        taken.append(timed["seconds"] * 1000)
    return taken[0], median(taken[1:])


def _questions() -> Iterator[tuple[str, ScopedSelect]]:
    for name, (scope, place) in SCOPES.items():
        asked = CoverageQuestion(POSISI, place)
        for dimension in dimensions.COVERAGE:
            yield f"active by {dimension}, {name}", coverage.active_by(scope, asked, dimension)
        yield f"active by month (24), {name}", coverage.active_by_month(scope, asked, 24)
        yield f"workers by regency, {name}", basis.workers_by(scope, asked, Dimension.REGENCY)
        yield f"workers, {name}", basis.workers_of(scope, asked)
        yield f"workers by month (24), {name}", basis.workers_by_month(scope, asked, 24)
        yield f"way down, {name}", region.trail(scope, place)
        yield from _of_boards(scope, asked, name)
        yield from _of_mous(scope, MouQuestion(POSISI, place), name)
        yield from _of_terms(scope, asked, name)


def _of_boards(scope: Scope, asked: CoverageQuestion, name: str) -> Iterator[tuple[str, ScopedSelect]]:
    """The bridge of a year, and the boards of a year with the widest credits."""
    yield f"bridge (12), {name}", bridge.flows(scope, asked, POSISI - 12)
    sertakan = replace(asked, movement=Movement.SERTAKAN)
    for credit in (Dimension.SPONSOR, Dimension.VILLAGE):
        board = BoardQuestion(sertakan, POSISI - 11, POSISI, credit)
        yield f"acquired by {credit} (12), {name}", leaderboard.acquired(scope, board)
        yield f"reactivated by {credit} (12), {name}", leaderboard.reactivated(scope, board)
        yield f"worker-months by {credit} (12), {name}", leaderboard.worker_months(scope, board)
    whole = BoardQuestion(asked, POSISI - 23, POSISI, Dimension.CHAPTER, is_iik=True)
    yield f"acquired by chapter, IIK (24), {name}", leaderboard.acquired(scope, whole)
    near = BoardQuestion(asked, POSISI - 2, POSISI, Dimension.CHAPTER, is_iik=True)
    yield f"cohorts before month 3, {name}", cohorts.decisive(scope, near)


def _of_terms(scope: Scope, asked: CoverageQuestion, name: str) -> Iterator[tuple[str, ScopedSelect]]:
    """Who stays of two years' entries, the cliff of a year, and the call lists of three months."""
    for by in dimensions.COHORTS:
        period = (POSISI - 23, POSISI, by)
        yield f"still paid by {by} (24), {name}", retention.still_paid(scope, asked, *period)
        yield f"what followed by {by} (24), {name}", retention.what_followed(scope, asked, *period)
    yield f"cliff (12), {name}", cliff.if_nobody_renews(scope, asked, 12)
    yield f"fallen (1 to 12), {name}", ending.fallen(scope, asked, tuple(range(1, 13)))
    yield f"ending in 1, 3, 6, {name}", ending.ending_in(scope, asked, (1, 3, 6))
    yield f"ending by payer (3), {name}", ending.by_payer(scope, asked, 3)
    yield f"ending by village (3), {name}", ending.by_village(scope, asked, 3)


def _of_mous(scope: Scope, asked: MouQuestion, name: str) -> Iterator[tuple[str, ScopedSelect]]:
    """The board of a place's MoUs, and the villages of one: in the nation the first there is."""
    yield f"MoU lines, {name}", mou.lines(scope, asked)
    yield f"MoU stages by month, {name}", mou_people.stages(scope, asked)
    yield f"distinct people of MoUs, {name}", mou_people.people(scope, asked)
    yield f"villages of one MoU, {name}", mou_people.villages(scope, replace(asked, mou_id=None if asked.region else 1))
    yield f"MoU alerts, {name}", mou.alerts(scope, asked)


def main(step: str, *arguments: str) -> None:
    steps: dict[str, Callable[..., Timed]] = {
        "crowd": crowd,
        "load": load,
        "import": import_,
        "bases": import_bases,
        "publish": publish,
        "questions": questions,
    }
    sys.stdout.write(json.dumps(steps[step](*map(Path, arguments))))


if __name__ == "__main__":
    main(*sys.argv[1:])
