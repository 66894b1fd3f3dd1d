"""A file taken earlier than what is in force replaces nothing of it in silence, whatever its kind."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

import pytest

from data_access.agreements import editing
from data_access.intake import importing, undo
from data_access.intake.report import ImportReport
from data_access.scope import NATION
from data_access.settings import Settings
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


def test_what_a_form_changed_since_stands(settings: Settings) -> None:
    _taken(settings, OCTOBER, [worlds.USUAL_MOU], "mou")
    mou = editing.load(NATION, settings, "119/2026")
    changed = mou.with_line(replace(mou.lines[0], target_people=77))
    editing.save(NATION, settings, changed, expected_version=mou.version, actor="uji")
    assert _taken(settings, OCTOBER, [worlds.USUAL_MOU], "mou").outdated == 1
    assert editing.load(NATION, settings, "119/2026").lines[0].target_people == 77
