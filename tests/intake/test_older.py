"""A file taken earlier than what is in force replaces nothing of it in silence, whatever its kind."""

import datetime as dt
import time
from collections.abc import Iterable
from dataclasses import replace

import pytest
from sqlalchemy import update
from sqlalchemy.event import listen

from data_access.agreements import editing
from data_access.intake import importing, older, undo
from data_access.intake.report import ImportReport
from data_access.registry import connect
from data_access.registry.models import import_batch, mou_change
from data_access.scope import NATION
from data_access.settings import Settings
from data_access.vocabulary import ChangeAction
from tests import worlds
from tests.intake import stored

OCTOBER, NOVEMBER = dt.date(2026, 10, 16), dt.date(2026, 11, 16)
ANA, BUDI = worlds.world("nik | jumlah_bulan\n ana | 3\n budi | 3")


def _taken(
    settings: Settings,
    on: dt.date,
    rows: Iterable[worlds.Row],
    kind: str = "keanggotaan",
    *,
    dry_run: bool = False,
) -> ImportReport:
    file = worlds.write(rows, settings.home / "a.csv")
    return importing.import_file(kind, file, settings, taken_on=on, actor="uji", dry_run=dry_run)


def _said(report: ImportReport) -> str:
    return " ".join(map(str, report.notes))


@pytest.mark.parametrize("dry_run", [True, False])
def test_what_a_later_extract_brought_stands_and_this_is_told(settings: Settings, dry_run: bool) -> None:
    _taken(settings, NOVEMBER, [ANA | {"profesi": "nelayan"}])
    before = stored.spells(settings)
    report = _taken(settings, OCTOBER, [ANA, BUDI], dry_run=dry_run)
    assert (report.added, report.replaced, report.outdated, report.quarantined) == (1, 0, 1, 0)
    assert _said(report).startswith("1 baris tidak dipakai: berkas ini diambil 2026-10-16, sedangkan")
    assert "(sampai 2026-11-16)" in _said(report)
    assert [row for row in stored.spells(settings) if row in before] == before


def test_what_a_later_extract_withdrew_stays_withdrawn_and_what_it_brought_is_not_withdrawn(settings: Settings) -> None:
    _taken(settings, OCTOBER, [ANA])
    _taken(settings, NOVEMBER, [ANA | {"batal": "ya"}, BUDI])
    report = _taken(settings, OCTOBER, [ANA, BUDI | {"batal": "ya"}])
    assert (report.added, report.withdrawn, report.outdated, report.changed) == (0, 0, 2, False)
    assert len(stored.spells(settings)) == 1


def test_an_extract_of_the_same_day_or_later_replaces_without_a_word(settings: Settings) -> None:
    _taken(settings, OCTOBER, [ANA])
    for on, profession in ((OCTOBER, "nelayan"), (NOVEMBER, "supir")):
        report = _taken(settings, on, [ANA | {"profesi": profession}])
        assert (report.replaced, report.outdated, report.notes) == (1, 0, ())


def test_what_is_older_still_is_replaced_and_told(settings: Settings) -> None:
    """The extract of November said nothing new of Ana: whether October's is right nobody knows."""
    _taken(settings, dt.date(2026, 9, 16), [ANA])
    _taken(settings, NOVEMBER, [ANA, BUDI])
    report = _taken(settings, OCTOBER, [ANA | {"profesi": "supir"}])
    assert (report.replaced, report.outdated) == (1, 0)
    assert "padahal ekstrak 2026-11-16 sudah dimuat; 1 baris yang tidak diubah ekstrak itu kini" in _said(report)


@pytest.mark.parametrize(
    ("kind", "row", "other"),
    [
        ("penyebut", worlds.USUAL_BASIS, {"jumlah": "999"}),
        ("mou", worlds.USUAL_MOU, {"target_orang": "99"}),
        ("mou", worlds.USUAL_MOU, {"baris": "2", "judul": "Lain"}),
    ],
)
def test_figures_and_mous_alike(settings: Settings, kind: str, row: worlds.Row, other: worlds.Row) -> None:
    _taken(settings, NOVEMBER, [row], kind)
    before = stored.everything(settings)
    report = _taken(settings, OCTOBER, [row | other], kind)
    assert (report.outdated, report.changed) == (1, False)
    assert "1 baris tidak dipakai: berkas ini diambil 2026-10-16" in _said(report)
    undo.undo(settings, actor="uji")
    assert stored.everything(settings) == before


def test_another_line_of_an_mou_comes_in_and_the_same_again_changes_nothing(settings: Settings) -> None:
    _taken(settings, NOVEMBER, [worlds.USUAL_MOU], "mou")
    report = _taken(settings, OCTOBER, [worlds.USUAL_MOU, worlds.USUAL_MOU | {"baris": "2"}], "mou")
    assert (report.added, report.unchanged, report.outdated, report.notes) == (1, 1, 0, ())


def test_a_form_changed_it_on_the_day_of_the_office(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """At one in the morning in Klaten it is still the day before in Greenwich."""
    _taken(settings, OCTOBER, [worlds.USUAL_MOU], "mou")
    mou = editing.load(NATION, settings, "119/2026")
    editing.save(NATION, settings, replace(mou, title="Lain"), expected_version=mou.version, actor="uji")
    night = dt.datetime(2026, 10, 16, 18, tzinfo=dt.UTC)
    with connect.begin(settings.registry_url) as connection:
        connection.execute(update(mou_change).where(mou_change.c.action == ChangeAction.EDIT).values(at=night))
    monkeypatch.setenv("TZ", "Asia/Jakarta")
    time.tzset()
    try:
        assert _taken(settings, OCTOBER, [worlds.USUAL_MOU], "mou", dry_run=True).outdated == 1
        monkeypatch.setenv("TZ", "UTC")
        time.tzset()
        assert _taken(settings, OCTOBER, [worlds.USUAL_MOU], "mou", dry_run=True).outdated == 0
    finally:
        monkeypatch.undo()
        time.tzset()


def test_what_was_changed_later_is_asked_once_for_all_mous(settings: Settings) -> None:
    numbers = [f"{number}/2026" for number in range(1, 6)]
    _taken(settings, NOVEMBER, [worlds.USUAL_MOU | {"nomor_mou": number} for number in numbers], "mou")
    with connect.begin(settings.registry_url) as connection:
        asked: list[str] = []
        listen(connection, "before_cursor_execute", lambda *said: asked.append(said[2]))
        assert older.changed_later(connection, numbers, OCTOBER) == dict.fromkeys(numbers, NOVEMBER)
    assert len(asked) == 1


def test_older_rows_are_counted_as_what_they_are(settings: Settings) -> None:
    _taken(settings, NOVEMBER, [ANA | {"profesi": "nelayan"}, BUDI])
    _taken(settings, OCTOBER, [ANA, BUDI])
    last = stored.rows(settings, import_batch)[-1]
    assert (last["rows_read"], last["rows_unchanged"], last["rows_outdated"]) == (2, 1, 1)


def test_what_a_form_changed_since_stands(settings: Settings) -> None:
    _taken(settings, OCTOBER, [worlds.USUAL_MOU], "mou")
    mou = editing.load(NATION, settings, "119/2026")
    changed = mou.with_line(replace(mou.lines[0], target_people=77))
    editing.save(NATION, settings, changed, expected_version=mou.version, actor="uji")
    assert _taken(settings, OCTOBER, [worlds.USUAL_MOU], "mou").outdated == 1
    assert editing.load(NATION, settings, "119/2026").lines[0].target_people == 77
