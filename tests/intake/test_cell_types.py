"""A cell of another type than text is read as a person would have typed it, and an empty sheet is named."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest
from pyarrow import parquet

from data_access.errors import CakupanError
from data_access.intake import importing
from data_access.intake.report import ImportReport
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

ROW = worlds.world("nik | jenis_sponsor | nama_sponsor | bulan_mulai\n 3310220101900003 | iik | IIK | 2026-02")[0]


def _import(settings: Settings, file: Path) -> ImportReport:
    return importing.import_file("keanggotaan", file, settings, taken_on=worlds.TAKEN_ON, actor=worlds.ACTOR)


def _sheet(file: Path, row: Mapping[str, object]) -> Path:
    book = openpyxl.Workbook()
    book.active.append(list(row))
    book.active.append(list(row.values()))
    book.save(file)
    return file


def _parquet(file: Path, row: Mapping[str, object]) -> Path:
    parquet.write_table(pa.table({name: [cell] for name, cell in row.items()}), file)
    return file


WRITERS = {".xlsx": _sheet, ".parquet": _parquet}


@pytest.mark.parametrize("suffix", WRITERS)
def test_a_truth_in_the_column_batal_withdraws_the_row_or_lets_it_stand(settings: Settings, suffix: str) -> None:
    write, file = WRITERS[suffix], settings.home / f"a{suffix}"
    assert _import(settings, write(file, ROW | {"batal": False})).added == 1
    report = _import(settings, write(file, ROW | {"batal": True}))
    assert (report.withdrawn, report.quarantined) == (1, 0)
    assert stored.spells(settings) == []


def test_bytes_are_read_as_utf_8_and_what_is_none_costs_its_row(settings: Settings) -> None:
    row = {name: cell.encode() or None for name, cell in ROW.items()}
    file = settings.home / "a.parquet"
    assert _import(settings, _parquet(file, row | {"nama_sponsor": "Café".encode()})).added == 1
    assert stored.spell(settings)["sponsor_label"] == "Café"
    report = _import(settings, _parquet(file, row | {"nama_sponsor": b"caf\xe9"}))
    assert (report.added, report.quarantined) == (0, 1)
    ((_line, column, *_rest),) = stored.said(settings)
    assert column == "nama_sponsor"


def test_a_day_with_an_hour_is_named_as_it_stands(settings: Settings) -> None:
    row = ROW | {"tanggal_daftar": dt.datetime.fromisoformat("2026-01-31 13:05")}
    report = _import(settings, _sheet(settings.home / "a.xlsx", row))
    assert report.quarantined == 1
    ((_line, column, cell, *_rest),) = stored.said(settings)
    assert (column, cell) == ("tanggal_daftar", "2026-01-31 13:05:00")


def test_a_workbook_without_a_cell_is_an_empty_file(settings: Settings) -> None:
    file = settings.home / "a.xlsx"
    openpyxl.Workbook().save(file)
    with pytest.raises(CakupanError, match="Berkas ini kosong"):
        _import(settings, file)
