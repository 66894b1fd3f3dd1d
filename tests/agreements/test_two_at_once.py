"""Two people at one MoU: whoever comes second is told, and nothing is lost. Real threads, real databases."""

import datetime as dt
import multiprocessing
import threading
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from data_access.agreements import editing
from data_access.errors import CakupanError
from data_access.intake import importing
from data_access.scope import NATION
from data_access.settings import Settings
from tests import worlds
from tests.agreements.nunukan import MOU

EDITORS = 6


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    url = None if request.param == "sqlite" else str(request.getfixturevalue("postgres_url"))
    return worlds.new_home(tmp_path / "office", url)


def _together(acts: list[Callable[[], object]]) -> list[str]:
    """Every act begun at one moment, a thread each; what they were refused with, blank for none."""
    begin, said = threading.Barrier(len(acts)), [""] * len(acts)

    def act(at: int) -> None:
        begin.wait()
        try:
            acts[at]()
        except CakupanError as fault:
            said[at] = str(fault)

    threads = [threading.Thread(target=act, args=(at,)) for at in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return said


def test_of_many_who_save_one_version_one_succeeds_and_the_others_hear_who(office: Settings) -> None:
    editing.save(NATION, office, MOU, expected_version=0, actor="siti")
    edits = [replace(MOU, title=f"Judul {at}") for at in range(EDITORS)]
    said = _together(
        [
            lambda at=at: editing.save(NATION, office, edits[at], expected_version=1, actor=f"penyunting {at}")  # type: ignore[misc]
            for at in range(EDITORS)
        ]
    )
    (winner,) = [at for at, refusal in enumerate(said) if not refusal]
    found = editing.load(NATION, office, MOU.number)
    assert (found, found.version, found.changed_by) == (edits[winner], 2, f"penyunting {winner}")
    assert all(f"diubah oleh penyunting {winner} pada" in refusal for refusal in said if refusal)
    assert [one.version for one in editing.history(NATION, office, MOU.number)] == [2, 1]


def test_of_many_who_take_one_number_one_succeeds(office: Settings) -> None:
    said = _together(
        [
            lambda at=at: editing.save(NATION, office, replace(MOU, title=f"Judul {at}"), expected_version=0, actor="a")  # type: ignore[misc]
            for at in range(EDITORS)
        ]
    )
    assert sorted(said) == ["", *["MoU 119/2026 sudah ada; buka MoU itu, atau pakai nomor lain."] * (EDITORS - 1)]
    assert len(editing.history(NATION, office, MOU.number)) == 1


def test_a_form_and_an_import_at_once_lose_nothing_silently(office: Settings) -> None:
    worlds.load(office, worlds.mous("target_orang\n100"), "mou")
    found = editing.load(NATION, office, "119/2026")
    file = worlds.write(worlds.mous("target_orang\n120"), office.home / "b.csv")
    said = _together(
        [
            lambda: editing.save(NATION, office, replace(found, title="Lain"), expected_version=1, actor="siti"),
            lambda: importing.import_file("mou", file, office, taken_on=dt.datetime.now(dt.UTC).date(), actor="budi"),
        ]
    )
    history = editing.history(NATION, office, "119/2026")
    assert len(history) == 3 - sum(map(bool, said))
    assert all("sudah diubah oleh" in refusal for refusal in said if refusal)
    for later, earlier in pairwise(history):
        assert later.before == earlier.after


def _save(home: Path, url: str, title: str, begin: Event) -> None:
    office = Settings(home=home, database_url=url, office_url=None, nik_key=None, actor=title)
    begin.wait()
    try:
        editing.save(NATION, office, replace(MOU, title=title), expected_version=1, actor=title)
    except CakupanError:
        raise SystemExit(1) from None


def test_two_processes_are_as_two_people(office: Settings) -> None:
    editing.save(NATION, office, MOU, expected_version=0, actor="siti")
    context = multiprocessing.get_context("spawn")
    begin = context.Event()
    both = [context.Process(target=_save, args=(office.home, office.registry_url, who, begin)) for who in ("A", "B")]
    for process in both:
        process.start()
    begin.set()
    for process in both:
        process.join()
    assert {process.exitcode for process in both} == {0, 1}
    winner = next(who for who, process in zip("AB", both, strict=True) if process.exitcode == 0)
    assert editing.load(NATION, office, MOU.number).changed_by == winner
