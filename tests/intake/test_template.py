"""Templates: what an office starts from."""

from pathlib import Path

import openpyxl
import pytest

from data_access.errors import CakupanError
from data_access.intake import importing, template
from data_access.intake.kinds import KINDS
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def file(kind: str, tmp_path: Path) -> Path:
    template.write(kind, tmp_path / f"{kind}.xlsx")
    return tmp_path / f"{kind}.xlsx"


def test_a_template_has_every_column_with_a_note_and_two_examples(kind: str, file: Path) -> None:
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["Data", "Petunjuk"]
    header, *examples = book["Data"].iter_rows()
    assert [cell.value for cell in header] == list(KINDS[kind].column_names)
    assert all(cell.comment is not None and cell.comment.text for cell in header)
    assert len(examples) == 2
    assert {cell.number_format for row in book["Data"].iter_rows() for cell in row} == {"@"}


def test_the_instructions_say_what_a_row_is_and_name_every_column(kind: str, file: Path) -> None:
    told = list(openpyxl.load_workbook(file)["Petunjuk"].iter_rows(values_only=True))
    assert str(told[1][0]).startswith("Satu baris adalah ")
    assert set(KINDS[kind].column_names) <= {row[0] for row in told}


def test_closed_lists_are_offered(kind: str, file: Path) -> None:
    closed = {column.name for column in KINDS[kind].columns if column.choices}
    rules = openpyxl.load_workbook(file)["Data"].data_validations.dataValidation
    assert [rule.type for rule in rules] == ["list"] * len(closed)


def test_an_unfilled_template_is_refused_row_by_row_by_name(settings: Settings, kind: str, file: Path) -> None:
    report = importing.import_file(kind, file, settings, taken_on=worlds.TAKEN_ON, actor=worlds.ACTOR)
    assert (report.rows_read, report.added, report.quarantined) == (2, 0, 2)
    refused = [(line, reason) for line, *_, reason, quarantined in stored.said(settings) if quarantined]
    assert refused == [(line, "Baris contoh dari templat. Hapus baris ini, lalu impor lagi.") for line in (2, 3)]


def test_a_template_filled_beside_its_examples_loads_what_was_filled(settings: Settings, tmp_path: Path) -> None:
    template.write("keanggotaan", tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    names = [cell.value for cell in book["Data"][1]]
    book["Data"].append([worlds.world("nik\nana")[0].get(str(name), "") for name in names])
    book.save(tmp_path / "a.xlsx")
    report = importing.import_file(
        "keanggotaan", tmp_path / "a.xlsx", settings, taken_on=worlds.TAKEN_ON, actor=worlds.ACTOR
    )
    assert (report.added, report.quarantined) == (1, 2)


def test_there_is_no_template_of_an_unknown_kind(tmp_path: Path) -> None:
    with pytest.raises(CakupanError, match="yang ada: keanggotaan, penyebut, target"):
        template.write("iuran", tmp_path / "a.xlsx")
