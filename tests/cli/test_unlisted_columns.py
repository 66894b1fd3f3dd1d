"""`cakupan import` of columns under names nobody listed: their cells stop the file, or they are told first."""

from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest
from pyarrow import parquet
from typer.testing import CliRunner, Result

from dashboard.cli import app
from data_access.errors import CakupanError
from data_access.intake import unlisted
from data_access.registry.models import paid_spell
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

PEOPLE = worlds.world(
    "nik | kode_desa | profesi | jenis_sponsor | nama_sponsor\n"
    "ana | 33.10.22.2005 | petani | perusahaan_csr | PT Contoh\n"
    "budi | 33.10.22.2006 | tukang_ojek | apbdes | Pemdes Gatak\n"
    "cici | 33.10.22.2007 | - | mandiri | -\n"
)
OF_CONTENT = {
    ("Village Code", "kode_desa"): ("33.10.22.2005", "33.10.22.2006", "33.10.22.2007"),
    ("Wil.", "kode_desa"): ("3310222005", "3310222006", ""),
    ("Kediaman", "desa"): ("Gatak", "Ds. Jombor", "Wunut"),
    ("Domisili", "kabupaten"): ("Kab. Klaten", "Klaten", "Nunukan"),
    ("Mata Pencaharian", "profesi"): ("Petani", "ojol", "-"),
    ("Dibayar Oleh", "nama_sponsor"): ("PT. Contoh", "Pemdes Gatak", "CV Maju"),
    ("Status", "batal"): ("aktif", "Aktif", "BATAL"),
    ("Tugas", "peran_desa"): ("RT/RW", "linmas", "kader"),
    ("Lewat", "jenis_pencatat"): ("iik", "Kantor Desa", "perisai"),
    ("Bayar", "iuran_per_bulan"): ("Rp16.800", "36800", "8400"),
    ("Setuju", "izin_nama/batal"): ("ya", "tidak", "ya"),
}
PLACES = ("kode_desa", "desa", "kecamatan", "kabupaten")


@pytest.fixture
def home(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("CAKUPAN_HOME", str(settings.home))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", settings.registry_url)
    return settings


def _import(file: Path) -> tuple[Result, str]:
    result = CliRunner().invoke(app, ["import", "keanggotaan", str(file), "--diambil", "2026-11-20"])
    return result, " ".join(f"{result.exception if result.exit_code else ''} {result.output}".split())


def _lacking(columns: tuple[str, ...], **more: tuple[str, ...]) -> list[worlds.Row]:
    """The people without these columns, and with others."""
    return [
        {name: cell for name, cell in row.items() if name not in columns} | {name: more[name][at] for name in more}
        for at, row in enumerate(PEOPLE)
    ]


def _written(rows: list[worlds.Row], file: Path) -> Path:
    if file.suffix == ".csv":
        return worlds.write(rows, file)
    if file.suffix == ".parquet":
        parquet.write_table(pa.Table.from_pylist(rows), file)
        return file
    book = openpyxl.Workbook()
    for line in (list(rows[0]), *(list(row.values()) for row in rows)):
        book.active.append(line)
    book.save(file)
    return file


@pytest.mark.parametrize(("title", "column"), OF_CONTENT)
def test_a_column_whose_cells_are_those_of_one_the_file_lacks_stops_it(home: Settings, title: str, column: str) -> None:
    absent = {*column.split("/")} | ({*PLACES} if column in PLACES else set())
    absent |= {"id_sponsor"} if column == "nama_sponsor" else set()
    rows = _lacking(tuple(absent), **{title: OF_CONTENT[title, column]})
    result, said = _import(_written(rows, home.home / "a.csv"))
    assert result.exit_code == 1
    assert f"judul kolom ini tampaknya bermaksud lain: “{title}” = {column}. Ganti judulnya" in said
    assert stored.count(home, paid_spell) == 0


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet"])
def test_whatever_the_format_all_such_columns_are_named_at_once(home: Settings, suffix: str) -> None:
    chosen = {title: OF_CONTENT[title, column] for title, column in OF_CONTENT if title in ("Village Code", "Status")}
    _, said = _import(_written(_lacking(("kode_desa", "batal"), **chosen), home.home / f"a{suffix}"))
    assert "“Village Code” = kode_desa, “Status” = batal." in said


def test_a_csv_read_with_care_is_looked_at_as_well(home: Settings) -> None:
    rows = _lacking(("profesi",), **{"Mata Pencaharian": ("Petani", "ojol", "nelayan"), "catatan": ("a\nb", "", "")})
    assert "“Mata Pencaharian” = profesi" in _import(_written(rows, home.home / "a.csv"))[1]


OTHERS: dict[str, tuple[str, ...]] = {
    "Nama Peserta": ("Siti Rahayu", "Budi Santoso", "Cici"),
    "KPJ": ("12345678901", "12345678902", "12345678903"),
    "No": ("1", "2", "3"),
    "Umur": ("33", "51", "35"),
    "Tempat Lahir": ("Klaten", "Nunukan", "Banyumas"),
    "Tgl Lahir": ("1990-01-01", "1991-02-03", "1980-05-06"),
    "Upah": ("2500000", "1800000", "3000000"),
    "Status": ("aktif", "aktif", ""),
    "Keterangan": ("lunas", "menyusul", "-"),
}


def test_other_columns_are_told_first_each_with_the_rows_that_fill_it(home: Settings) -> None:
    absent = (*PLACES, "profesi", "nama_sponsor", "id_sponsor", "iuran_per_bulan", "batal", "izin_nama")
    result, said = _import(_written(_lacking(absent, **OTHERS), home.home / "a.csv"))
    assert result.exit_code == 0, said
    assert said.startswith(
        "! 3 baris dimuat tanpa wilayah: berkas ini tanpa kolom kode_desa, desa, kecamatan, dan kabupaten. "
        "! 3 baris dimuat tanpa profesi: berkas ini tanpa kolom profesi. "
        "! 2 baris dimuat dengan pembayar tidak diketahui: berkas ini tanpa kolom id_sponsor dan nama_sponsor. "
        "! 9 kolom tambahan tidak dibaca (dalam kurung: baris yang terisi): nama_peserta (3), kpj (3), no (3), "
        "umur (3), tempat_lahir (3), tgl_lahir (3), upah (3), status (2), keterangan (2) 3 baris dibaca: 3 baru"
    )


def test_a_row_set_aside_is_none_that_was_loaded_without_a_place(home: Settings) -> None:
    rows = _lacking((*PLACES, "profesi"))
    rows[0]["segmen"] = "TNI"
    said = _import(_written(rows, home.home / "a.csv"))[1]
    assert "! 2 baris dimuat tanpa wilayah" in said
    assert "! 2 baris dimuat tanpa profesi" in said


@pytest.mark.parametrize(("column", "cells"), [("gerakan", ("sertakan", "reguler")), ("status", ("draft", "active"))])
def test_lines_of_an_mou_lose_no_column_either(settings: Settings, column: str, cells: tuple[str, str]) -> None:
    row = {name: cell for name, cell in worlds.USUAL_MOU.items() if name != column}
    lines = [row | {"baris": str(at), "Lain-lain": cell} for at, cell in enumerate(cells)]
    with pytest.raises(CakupanError, match=f"“Lain-lain” = {column}. Ganti judulnya"):
        worlds.load(settings, lines, "mou")
    report = worlds.load(settings, [line | {"Lain-lain": "ab"} for line in lines], "mou")
    assert (report.added, report.extra_columns) == (2, (("lain-lain", 2),))


@pytest.mark.parametrize("rows", [2, 1000, 1001, 20_000, 20_001, 50_000])
def test_one_cancellation_among_very_many_rows_is_seen(rows: int) -> None:
    states = ["aktif"] * rows
    states[1] = "BATAL"
    filled, cells = unlisted.looked(pa.chunked_array([states, ["-", " ", None]]))
    assert (filled, cells) == (rows, {"aktif": rows - 1, "BATAL": 1})


def test_a_column_nobody_filled_is_looked_at_too() -> None:
    assert unlisted.looked(pa.chunked_array([["", " ", None, "-"]])) == (0, {})
    assert unlisted.looked(pa.chunked_array([], pa.string())) == (0, {})


def test_of_very_many_distinct_cells_some_are_looked_at() -> None:
    names = pa.chunked_array([[f"Orang ke-{number}" for number in range(50_000)]])
    filled, cells = unlisted.looked(names)
    assert filled == 50_000
    assert 500 < len(cells) <= 1000


def test_most_rows_are_enough_where_the_odd_ones_are_written_otherwise(home: Settings) -> None:
    rows = [row for _ in range(4) for row in _lacking(("profesi",))]
    for at, row in enumerate(rows):
        row["nik"] = worlds.nik(f"orang {at}")
        row["Mata Pencaharian"] = "petani" if at else "apa saja"
    assert "“Mata Pencaharian” = profesi" in _import(_written(rows, home.home / "a.csv"))[1]
