"""However the rows are written down, the database holds the same; what cannot be told apart costs its own line."""

import csv
import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest
from pyarrow import parquet

from data_access.errors import CakupanError
from data_access.intake import importing
from data_access.intake.report import ImportReport
from data_access.registry.models import paid_spell
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

ROWS = worlds.world("""
    nik              | nama_sponsor         | jenis_sponsor  |bulan_mulai|jumlah_bulan|iuran_per_bulan|tanggal_daftar
    3310220101900003 | PT Maju, Jaya; Abadi | perusahaan_csr | 2026-02     | 3            | 16800           | 2026-01-31
    3310220101900011 | Café "Añejo"         | perusahaan_csr | 2026-03     | 12           |                 | 2026-03-01
    3310220101900021 |                      | mandiri        | -           | 0            |                 | 2026-03-02
""")


def _csv(delimiter: str, end: str = "\n", encoding: str = "utf-8") -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, list(ROWS[0]), delimiter=delimiter, lineterminator=end)
        writer.writeheader()
        writer.writerows(ROWS)
        file = folder / "extract.csv"
        file.write_bytes(text.getvalue().encode(encoding))
        return file

    return write


def _cell(name: str, text: str) -> object:
    """As somebody types it into a spreadsheet: numbers as numbers, dates as dates."""
    if name in {"nik", "jumlah_bulan", "iuran_per_bulan"} and text:
        return int(text)
    if name == "tanggal_daftar":
        return dt.date.fromisoformat(text)
    if name == "bulan_mulai" and text:
        return dt.datetime.fromisoformat(f"{text}-01")
    return text or None


def _xlsx(folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([name.replace("_", " ").title() for name in ROWS[0]])
    for row in ROWS:
        sheet.append([_cell(name, text) for name, text in row.items()])
    file = folder / "extract.xlsx"
    book.save(file)
    return file


def _parquet(folder: Path, cell: Callable[[str, str], object]) -> Path:
    file = folder / "extract.parquet"
    parquet.write_table(pa.table({name: pa.array([cell(name, row[name]) for row in ROWS]) for name in ROWS[0]}), file)
    return file


def _float(name: str, text: str) -> object:
    """What pandas makes of a column with a blank in it."""
    return float(text) if name in {"nik", "jumlah_bulan", "iuran_per_bulan"} and text else _cell(name, text)


WRITTEN: dict[str, Callable[[Path], Path]] = {
    "comma": _csv(","),
    "semicolon": _csv(";"),
    "BOM": _csv(";", encoding="utf-8-sig"),
    "CRLF": _csv(",", "\r\n"),
    "BOM, CRLF": _csv(";", "\r\n", "utf-8-sig"),
    "XLSX": _xlsx,
    "Parquet of text": lambda folder: _parquet(folder, lambda _name, text: text),
    "Parquet of numbers and dates": lambda folder: _parquet(folder, _cell),
    "Parquet of floats": lambda folder: _parquet(folder, _float),
}


def _import(settings: Settings, file: Path, kind: str = "keanggotaan") -> ImportReport:
    return importing.import_file(kind, file, settings, taken_on=worlds.TAKEN_ON, actor=worlds.ACTOR)


def _bytes(settings: Settings, content: bytes, name: str = "extract.csv") -> ImportReport:
    file = settings.home / name
    file.write_bytes(content)
    return _import(settings, file)


@pytest.mark.parametrize("write", WRITTEN.values(), ids=WRITTEN)
def test_every_format_gives_equal_rows(settings: Settings, tmp_path: Path, write: Callable[[Path], Path]) -> None:
    worlds.load(settings, ROWS)
    report = _import(settings, write(tmp_path))
    assert (report.unchanged, report.changed, report.quarantined) == (3, False, 0)
    assert {row["sponsor_label"] for row in stored.spells(settings)} == {"PT Maju, Jaya; Abadi", 'Café "Añejo"', ""}
    assert stored.said(settings) == []


HEADER = "nik,segmen,program,gerakan,jenis_sponsor,tanggal_daftar,bulan_mulai,jumlah_bulan,nama_sponsor"


def _line(person: int, name: str = "PT Contoh") -> str:
    return f"33102201019000{person},BPU,JKK+JKM,reguler,perusahaan_csr,2026-01-01,2026-01,3,{name}"


def _file(*lines: str | bytes, end: bytes = b"\n") -> bytes:
    return b"".join((line if isinstance(line, bytes) else line.encode()) + end for line in (HEADER, *lines))


DAMAGED: dict[str, tuple[bytes, int, list[tuple[int, str, str]]]] = {
    # the bytes, good rows, and line, column, a piece of the reason of the others
    "blank lines count as lines": (_file("", _line(11), "", "", "satu"), 1, [(6, "", "tidak sama dengan judul")]),
    "blank lines of CRLF": (_file("", _line(11), "", "satu", end=b"\r\n"), 1, [(5, "", "tidak sama dengan judul")]),
    "lines of spaces are blank": (_file("   ", _line(11)), 1, []),
    "too few cells": (_file(_line(11), "33102201019000,BPU", _line(13)), 2, [(3, "", "Harus 9 sel")]),
    "too many cells": (_file(_line(11), _line(12) + ",x,y", _line(13)), 2, [(3, "", "Harus 9 sel")]),
    "Latin-1": (
        _file(_line(11), _line(12).encode() + b" caf\xe9", _line(13)),
        2,
        [(3, "nama_sponsor", "karakter yang tidak terbaca")],
    ),
    "Latin-1 and too few cells": (_file(b"caf\xe9,x", _line(12)), 1, [(2, "", "Harus 9 sel")]),
    "NUL": (_file(_line(11), _line(12, "P\x00T")), 1, [(3, "nama_sponsor", "karakter yang tidak terbaca")]),
    "a quoted line break counts as a line": (
        _file(_line(11, '"PT\nContoh"'), "satu", _line(13)),
        2,
        [(4, "", "tidak sama dengan judul")],
    ),
    "a quoted CRLF, too": (_file(_line(11, '"PT\r\nContoh"'), "satu", end=b"\r\n"), 1, [(4, "", "Harus 9 sel")]),
    "an old line break inside a cell": (_file(_line(11, "PT\rContoh"), "satu"), 1, [(3, "", "Harus 9 sel")]),
    "an open quote at the end of a row": (
        _file(_line(11), _line(12, '"PT Contoh'), _line(13), _line(14)),
        3,
        [(3, "", "Tanda kutip tidak ditutup.")],
    ),
    "an open quote within a row": (
        _file(_line(11), '"' + _line(12), _line(13), _line(14, '"PT, X"')),
        3,
        [(3, "", "Tanda kutip tidak ditutup.")],
    ),
    "two open quotes": (
        _file(_line(11, '"PT'), _line(12), '"' + _line(13), _line(14)),
        2,
        [(2, "", "Tanda kutip"), (4, "", "Tanda kutip")],
    ),
    "no line break at the end": (_file(_line(11), _line(12))[:-1], 2, []),
    "an open quote in the last cell swallows nothing": (_file(_line(11), _line(12, '"PT'))[:-1], 2, []),
    "a header in quotes, below blank lines": (b"\n\n" + _file(_line(11), "satu"), 1, [(5, "", "Harus 9 sel")]),
}


@pytest.mark.parametrize(("content", "good", "bad"), DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_row_costs_that_row_and_is_named_by_its_line(
    settings: Settings, content: bytes, good: int, bad: list[tuple[int, str, str]]
) -> None:
    report = _bytes(settings, content)
    assert (report.added, report.quarantined, report.rows_read) == (good, len(bad), good + len(bad))
    said = stored.said(settings)
    assert [(line, column) for line, column, *_rest in said] == [(line, column) for line, column, _why in bad]
    assert all(why in finding[3] for finding, (*_, why) in zip(said, bad, strict=True))


def test_names_with_line_breaks_are_one_line_in_the_database(settings: Settings) -> None:
    _bytes(settings, _file(_line(11, '"PT\r\n  Contoh"'), _line(12, "PT\rContoh")))
    assert [row["sponsor_label"] for row in stored.spells(settings)] == ["PT Contoh", "PT Contoh"]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.csv", b"", "Berkas ini kosong"),
        ("a.csv", b"\n\n\n", "Berkas ini kosong"),
        ("a.csv", HEADER.replace(",", "\t").encode(), "dipisah tab"),
        ("a.csv", _file(_line(11)).decode().encode("utf-16"), "berkode UTF-16"),
        ("a.csv", _file(_line(11), end=b"\r"), "simpan ulang"),
        ("a.csv", _line(11).encode(), "Baris pertama harus berisi nama kolom"),
        ("a.csv", HEADER.replace("nik,segmen,", "").encode() + b"\n", "tidak ada: nik, segmen"),
        ("a.csv", (HEADER + ",NIK").encode() + b"\n", "lebih dari sekali: nik"),
        ("a.csv", _file(*[_line(11, '"PT')] * 30), "simpan ulang"),
        ("a.xlsx", b"PK\x03\x04 not a workbook", "Berkas XLSX ini tidak dapat dibaca"),
        ("a.parquet", b"PAR1 not one PAR1", "Berkas Parquet ini tidak dapat dibaca"),
        ("a.txt", b"nik\n", "Format .txt tidak dikenal"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_named_fault(settings: Settings, name: str, content: bytes, why: str) -> None:
    with pytest.raises(CakupanError, match=why):
        _bytes(settings, content, name)
    assert stored.count(settings, paid_spell) == 0


def test_an_absent_file_is_named(settings: Settings) -> None:
    with pytest.raises(CakupanError, match=r"Berkas a\.csv tidak ditemukan"):
        _import(settings, settings.home / "a.csv")


def test_an_unknown_kind_is_named(settings: Settings) -> None:
    with pytest.raises(CakupanError, match="yang ada: keanggotaan, penyebut, target"):
        _import(settings, settings.home / "a.csv", "iuran")


def test_headers_are_matched_without_regard_to_case_and_spaces(settings: Settings) -> None:
    named = HEADER.replace("jumlah_bulan", " Jumlah  Bulan ").replace("nik", "NIK")
    assert _bytes(settings, f"{named}\n{_line(11)}\n".encode()).added == 1


def test_unknown_columns_are_named_and_not_stored(settings: Settings) -> None:
    content = f"kpj,{HEADER},nama pekerja,nama pasangan,\n12345678901,{_line(11)},Siti Rahayu,Siti,\n"
    report = _bytes(settings, content.encode())
    assert (report.added, report.extra_columns) == (1, (("kpj", 1), ("nama_pekerja", 1), ("nama_pasangan", 1)))
    assert "Siti" not in repr(stored.everything(settings))


def test_a_nik_among_the_headers_is_not_repeated(settings: Settings) -> None:
    report = _bytes(settings, f"{HEADER},3310220101900003\n{_line(11)},x\n".encode())
    assert report.extra_columns == (("331022******0003", 1),)


@pytest.mark.parametrize("end", ["", "\n", "\n\n  \n"])
def test_a_header_alone_is_a_fault(settings: Settings, end: str) -> None:
    with pytest.raises(CakupanError, match="hanya berisi nama kolom"):
        _bytes(settings, (HEADER + end).encode())


def test_blank_rows_of_a_spreadsheet_keep_their_line_and_count_for_nothing(settings: Settings) -> None:
    book = openpyxl.Workbook()
    for row in (HEADER.split(","), [], _line(11).split(","), [], ["satu"]):
        book.active.append(row)
    file = settings.home / "a.xlsx"
    book.save(file)
    report = _import(settings, file)
    assert (report.rows_read, report.added, report.quarantined) == (2, 1, 1)
    assert {line for line, *_rest in stored.said(settings)} == {5}


def test_a_cell_right_of_the_table_stops_the_file_and_is_named_by_column_and_row(settings: Settings) -> None:
    book = openpyxl.Workbook()
    for row in (HEADER.split(","), _line(11).split(",")):
        book.active.append(row)
    book.active.cell(8, 12, "di luar")
    book.save(settings.home / "a.xlsx")
    with pytest.raises(CakupanError, match=r"Kolom L tanpa judul, padahal terisi di 1 baris \(mulai baris 8\)\."):
        _import(settings, settings.home / "a.xlsx")


def test_a_column_of_lists_is_named(settings: Settings) -> None:
    file = settings.home / "a.parquet"
    parquet.write_table(pa.table({name: [["x"]] for name in HEADER.split(",")}), file)
    with pytest.raises(CakupanError, match="Kolom nik bukan teks"):
        _import(settings, file)
