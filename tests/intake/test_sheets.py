"""Workbooks: which sheets are read, what merged cells and errors are, and that none takes the process with it."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data_access.errors import CakupanError
from data_access.intake import read, sheet_process, workbook
from data_access.intake.extract import Extract
from data_access.intake.kinds import named
from tests import worlds

KIND = named("keanggotaan")
ROWS = worlds.world(
    "nik | nama_sponsor | jenis_sponsor\n" + "\n".join(f"{n} | PT {n} | perusahaan_csr" for n in "abcd")
)


def _put(sheet: Worksheet, rows: Sequence[worlds.Row], above: Sequence[str] = ()) -> None:
    for title in above:
        sheet.append([title])
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append([cell or None for cell in row.values()])


def _saved(book: openpyxl.Workbook, folder: Path) -> Path:
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def _read(book: openpyxl.Workbook, folder: Path) -> Extract:
    return read.rows(KIND, _saved(book, folder))


def _at(column: str, row: int) -> str:
    return f"{openpyxl.utils.get_column_letter(list(ROWS[0]).index(column) + 1)}{row}"


def _column(extract: Extract, name: str) -> list[str]:
    return list(extract.rows[name].cast(pa.string()).to_pylist())


def test_visible_sheets_of_one_shape_are_read_together_and_the_others_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Sampul"
    book.active.append(["Laporan"])
    _put(book.create_sheet("Agustus"), ROWS[:2])
    _put(book.create_sheet("September"), ROWS[2:])
    _put(book.create_sheet("lama", 0), ROWS[:1])
    book["lama"].sheet_state = "hidden"
    extract = _read(book, tmp_path)
    assert _column(extract, "nama_sponsor") == ["PT a", "PT b", "PT c", "PT d"]
    assert extract.rows["line"].to_pylist() == [2, 3, 5, 6]
    assert [str(note) for note in extract.notes] == [
        "1 lembar tersembunyi tidak dibaca: lama",
        "Lembar “Sampul” (1 baris) tidak dibaca: tanpa nama kolom.",
        "Lembar “September” dibaca menyambung: baris 1-nya disebut baris 4.",
    ]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
@pytest.mark.parametrize("cover", ["nothing", "a title", "column names alone"])
def test_data_on_hidden_sheets_alone_stop_the_file_and_are_named(state: str, cover: str, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    if cover == "a title":
        book.active.append(["Laporan"])
    elif cover == "column names alone":
        book.active.append(list(ROWS[0]))
    _put(book.create_sheet("Data"), ROWS)
    book["Data"].sheet_state = state
    with pytest.raises(CakupanError, match=r"Lembar yang terisi tersembunyi: Data\. Tampilkan lembarnya"):
        _read(book, tmp_path)


def test_a_workbook_of_nothing_at_all_is_empty(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Lain").sheet_state = "hidden"
    with pytest.raises(CakupanError, match="Berkas ini kosong"):
        _read(book, tmp_path)


def test_hidden_rows_and_columns_are_read_and_told_with_their_count(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    _put(book.active, ROWS)
    for row in (3, 4, 900):
        book.active.row_dimensions[row].hidden = True
    for column in ("nama_sponsor", "batal"):
        book.active.column_dimensions[openpyxl.utils.get_column_letter(list(ROWS[0]).index(column) + 1)].hidden = True
    extract = _read(book, tmp_path)
    assert _column(extract, "nama_sponsor") == ["PT a", "PT b", "PT c", "PT d"]
    letter = openpyxl.utils.get_column_letter(list(ROWS[0]).index("nama_sponsor") + 1)
    assert [str(note) for note in extract.notes] == [
        "Lembar “Sheet”: 2 baris tersembunyi ikut dibaca (mulai baris 3); hapus bila bukan data.",
        f"Lembar “Sheet”: 1 kolom tersembunyi ikut dibaca ({letter}); hapus bila bukan data.",
    ]


def test_sheets_of_two_shapes_stop_the_file(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    _put(book.active, ROWS[:2])
    _put(book.create_sheet("Lain"), [{name: cell for name, cell in row.items() if name != "profesi"} for row in ROWS])
    with pytest.raises(CakupanError, match="“Sheet” dan “Lain” berbeda kolom: profesi"):
        _read(book, tmp_path)


def test_people_on_a_sheet_without_column_names_stop_the_file(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    _put(book.active, ROWS[:2])
    book.create_sheet("Sambungan").append(list(ROWS[2].values()))
    with pytest.raises(CakupanError, match="Lembar “Sambungan” memuat 1 baris dengan NIK tanpa nama kolom"):
        _read(book, tmp_path)


def test_rows_above_the_header_are_named_with_where_it_is(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    _put(book.active, ROWS, ["LAPORAN", "Klaten"])
    with pytest.raises(CakupanError, match="Baris 1 berisi “LAPORAN”; nama kolom baru ada di baris 3"):
        _read(book, tmp_path)


def test_a_merged_text_holds_for_all_its_rows_and_is_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    _put(book.active, ROWS)
    for column in ("kode_desa", "nama_sponsor"):
        book.active.merge_cells(f"{_at(column, 2)}:{_at(column, 5)}")
    extract = _read(book, tmp_path)
    assert (_column(extract, "kode_desa"), _column(extract, "nama_sponsor")) == (["33.10.22.2005"] * 4, ["PT a"] * 4)
    assert [(said["line"], said["quarantined"]) for said in extract.findings.to_pylist()] == [
        (line, False) for _ in range(2) for line in (3, 4, 5)
    ]


def test_a_merged_number_and_a_cell_across_columns_are_faults(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    _put(book.active, ROWS)
    book.active[_at("iuran_per_bulan", 2)] = 67200
    book.active.merge_cells(f"{_at('iuran_per_bulan', 2)}:{_at('iuran_per_bulan', 3)}")
    book.active.merge_cells(f"{_at('kode_desa', 5)}:{_at('profesi', 5)}")
    extract = _read(book, tmp_path)
    said = {(row["line"], row["column_name"], row["reason"].split(":")[0]) for row in extract.findings.to_pylist()}
    assert said == {
        (2, "iuran_per_bulan", "Angka dalam sel gabungan"),
        (3, "iuran_per_bulan", "Angka dalam sel gabungan"),
        (5, "kode_desa", "Sel gabungan melintang kolom"),
    }
    assert _column(extract, "nama_sponsor") == ["PT c"]


def test_errors_and_formulas_without_a_result_are_faults_with_their_cell(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    _put(book.active, ROWS)
    book.active[_at("nama_sponsor", 2)] = "#N/A"
    book.active[_at("nama_sponsor", 2)].data_type = "e"
    book.active[_at("kode_desa", 3)] = "=VLOOKUP(1,Z1:Z2,1,0)"
    extract = _read(book, tmp_path)
    said = [(row["line"], row["column_name"], row["cell"]) for row in extract.findings.to_pylist()]
    assert sorted(said) == [(2, "nama_sponsor", "#N/A"), (3, "kode_desa", "#RUMUS!")]
    assert _column(extract, "nama_sponsor") == ["PT c", "PT d"]


def test_a_stray_cell_in_the_last_corner_is_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    _put(book.active, ROWS)
    book.active["XFD1048576"] = "x"
    with pytest.raises(CakupanError, match="terisi sampai baris 1048576, kolom XFD"):
        _read(book, tmp_path)


def test_a_workbook_that_unpacks_beyond_measure_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (32 << 20))
    with pytest.raises(CakupanError, match="membesar menjadi 32 MB"):
        read.rows(KIND, file)


@pytest.mark.parametrize(("name", "bound"), [("MEMORY", 64 << 20), ("SECONDS", 0.01)])
def test_a_reader_beyond_its_bounds_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, bound: float
) -> None:
    book = openpyxl.Workbook()
    _put(book.active, ROWS)
    monkeypatch.setattr(sheet_process, name, bound)
    with pytest.raises(CakupanError, match="menuntut memori atau waktu di luar batas"):
        _read(book, tmp_path)


def test_a_module_in_the_folder_somebody_works_in_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyarrow.py").write_text("raise SystemExit(1)")
    monkeypatch.chdir(tmp_path)
    book = openpyxl.Workbook()
    _put(book.active, ROWS)
    assert _read(book, tmp_path).rows_read == 4


@pytest.mark.parametrize(
    ("name", "more", "why"),
    [("a.xlsx", "EncryptedPackage", "berkata sandi"), ("a.xls", "Workbook", "format Excel lama")],
)
def test_a_locked_and_an_old_workbook_are_called_what_they_are(tmp_path: Path, name: str, more: str, why: str) -> None:
    (tmp_path / name).write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + more.encode("utf-16-le"))
    with pytest.raises(CakupanError, match=why):
        read.rows(KIND, tmp_path / name)


def test_cells_without_references_are_counted_on(tmp_path: Path) -> None:
    sheet = b'<x:worksheet xmlns:x="s"><x:row><x:c/><x:c t="e"><x:v>#N/A</x:v></x:c></x:row></x:worksheet>'
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("s.xml", sheet)
    assert workbook.looked(tmp_path / "a.xlsx", "S", "s.xml").flagged == {(0, 1): "#N/A"}
