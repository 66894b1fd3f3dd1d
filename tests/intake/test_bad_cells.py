"""A bad cell costs its row, and the finding says line, column, cell and what would be right."""

from pathlib import Path

import pytest

from data_access.registry.models import basis_figure, target_figure
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

NIK = "3310220101900003"
SPLIT: worlds.Row = {"kode_desa": ""}

MEMBERSHIP: tuple[tuple[str, str, worlds.Row, str, str], ...] = (
    # column, cell, cells beside it, the cell as it is kept, a piece of the reason
    ("nik", "", {}, "", "Sel wajib ini kosong."),
    ("nik", "331022010190003", {}, "331022******0003", "NIK harus 16 digit."),
    ("nik", "33102201019000031", {}, "331022******0031", "NIK harus 16 digit."),
    ("nik", "33102201O1900003", {}, "331022******0003", "NIK harus 16 digit."),
    ("nik", "331022/010190/0003", {}, "331022******0003", "tanda atau kata di antara"),
    ("nik", "NIK 3310220101900003", {}, "331022******0003", "tanda atau kata di antara"),
    ("nik", "3310.2201", {}, "3310.2201", "NIK harus 16 digit."),
    ("nik", "Siti Rahayu 2", {}, "", "NIK harus 16 digit."),
    ("nik", "3,31022E+15", {}, "3,31022E+15", "digitnya tidak pasti"),
    ("nik", "9910220101900003.0", {}, "991022******0030", "digitnya tidak pasti"),
    ("nik", "0000000000000000", {}, "000000******0000", "semua digitnya sama"),
    ("nik", "7777777777777777", {}, "777777******7777", "semua digitnya sama"),
    ("kode_desa", "33.1", {}, "33.1", "Kode wilayah salah bentuk."),
    ("kode_desa", "331", {}, "331", "Kode wilayah salah bentuk."),
    ("kode_desa", "33102220", {}, "33102220", "Kode wilayah salah bentuk."),
    ("kode_desa", "Gatak", {}, "Gatak", "Kode wilayah salah bentuk."),
    ("kode_desa", "٣٣.١٠", {}, "٣٣.١٠", "Kode wilayah salah bentuk."),
    ("kode_desa", "3310222005", {}, "3310222005", "penomoran BPS dan Kemendagri berbeda"),
    ("kode_desa", "33.99", {}, "33.99", "tidak ada dalam kode Kemendagri"),
    ("kode_desa", NIK, {}, "331022******0003", "mungkin NIK"),
    ("kabupaten", "Semarang", SPLIT, "Semarang", "mendua"),
    ("kabupaten", "Klatenn", SPLIT, "K***", "“K***” bukan nama kabupaten/kota; mungkin maksudnya: Kabupaten Klaten"),
    ("kecamatan", "Delangu", SPLIT | {"kabupaten": "Klaten"}, "D***", "“D***” bukan kecamatan di"),
    ("desa", "Gatak", SPLIT | {"kabupaten": "Klaten"}, "Gatak", "ada lebih dari satu"),
    ("profesi", f"petani {NIK}", {}, "petani 331022******0003", "mungkin NIK"),
    ("peran_desa", "lurah", {}, "lurah", "Pilih salah satu: perangkat_desa"),
    ("segmen", "", {}, "", "Sel wajib ini kosong."),
    ("segmen", "TNI", {}, "TNI", "Pilih salah satu: PU, BPU"),
    ("program", "", {}, "", "Sel wajib ini kosong."),
    ("program", "JKK+KIS", {}, "JKK+KIS", "Program tidak dikenal."),
    ("gerakan", "", {}, "", "Sel wajib ini kosong."),
    ("gerakan", "kampanye", {}, "kampanye", "tidak ada dalam daftar"),
    ("jenis_sponsor", "", {}, "", "Sel wajib ini kosong."),
    ("jenis_sponsor", "yayasan", {}, "yayasan", "tidak ada dalam daftar"),
    ("id_sponsor", "3,31022E+15", {}, "", "digitnya tidak pasti"),
    ("nama_sponsor", f"PT {NIK}", {"jenis_sponsor": "perusahaan_csr"}, "", "mungkin NIK"),
    ("nama_sponsor", "PT  3310-2201-0190-0003", {"jenis_sponsor": "perusahaan_csr"}, "", "mungkin NIK"),
    ("jenis_pencatat", "tetangga", {}, "tetangga", "tidak ada dalam daftar"),
    ("nama_pencatat", NIK, {}, "", "mungkin NIK"),
    ("izin_nama", "mungkin", {}, "mungkin", "Tulis ya, tidak, atau kosongkan."),
    ("kantor_cabang", "33 1022  010190 0003", {}, "331022******0003", "mungkin NIK"),
    ("tanggal_daftar", "05/12/2024", {}, "05/12/2024", "misalnya 2024-12-05"),
    ("tanggal_daftar", "2024-02-30", {}, "2024-02-30", "Tanggal ini tidak dikenal."),
    ("tanggal_daftar", "0204-02-03", {}, "0204-02-03", "Tanggal ini tidak dikenal."),
    ("tanggal_daftar", "2024-12-05 07:30:00", {}, "2024-12-05 07:30:00", "Tanggal ini tidak dikenal."),
    ("bulan_mulai", "12/2024", {}, "12/2024", "misalnya 2026-10"),
    ("bulan_mulai", "2024-13", {}, "2024-13", "Bulan ini tidak dikenal."),
    ("bulan_mulai", "2024-12-05", {}, "2024-12-05", "Bulan ini tidak dikenal."),
    ("bulan_mulai", "", {"jumlah_bulan": "3"}, "", "Bulan mulai kosong"),
    ("jumlah_bulan", "", {}, "", "Sel wajib ini kosong."),
    ("jumlah_bulan", "61", {}, "61", "0 sampai 60"),
    ("jumlah_bulan", "2.5", {}, "2.5", "0 sampai 60"),
    ("jumlah_bulan", "-1", {}, "-1", "0 sampai 60"),
    ("jumlah_bulan", NIK, {}, "331022******0003", "mungkin NIK"),
    ("iuran_per_bulan", NIK, {}, "331022******0003", "mungkin NIK"),
    ("batal", "x", {}, "x", "Tulis ya, tidak, atau kosongkan."),
    ("desa", "Ga\x00tak", {}, "G***\ufffdtak", "karakter yang tidak terbaca"),
)

FIGURE = worlds.USUAL_BASIS
TARGET = {
    "kode_wilayah": "33.10",
    "ukuran": "cakupan",
    "periode": "2026",
    "nilai": "42.5",
    "satuan": "persen",
    "dasar": "",
    "segmen": "",
    "tenggang": "",
    "sumber": "dunia uji",
}

FIGURES = (
    ("kode_wilayah", "99.99", "Kode wilayah tidak dikenal."),
    ("kode_wilayah", "33.1", "Kode wilayah salah bentuk."),
    ("kode_wilayah", "", "seluruh Indonesia tulis nasional"),
    ("kode_wilayah", "3310", "penomoran BPS dan Kemendagri berbeda"),
    ("tahun", "٢٠٢٤", "empat digit"),
    ("jumlah", "１０００", "tanpa titik"),
    ("profesi", "tukang sulap", "Belum dipetakan"),
    ("segmen", "TNI", "tidak ada dalam daftar"),
    ("dasar", "", "Sel wajib ini kosong."),
    ("tahun", "24", "empat digit"),
    ("jumlah", "54.000", "tanpa titik"),
    ("jumlah", "-5", "tanpa titik"),
    ("sumber", "", "Sel wajib ini kosong."),
    ("jumlah", "#DIV/0!", "Sel ini galat"),
    ("sumber", "Contoh saja", "Baris contoh dari templat."),
)

TARGETS = (
    ("kode_wilayah", "88", "Kode wilayah tidak dikenal."),
    ("kode_wilayah", "", "seluruh Indonesia tulis nasional"),
    ("ukuran", "", "Sel wajib ini kosong."),
    ("periode", "", "Sel wajib ini kosong."),
    ("nilai", "32,15", "titik desimal"),
    ("nilai", "230.000", "titik desimal"),
    ("periode", "nanti", "Tulis tahun, atau tahun-bulan"),
    ("periode", "2026-13", "Tulis tahun, atau tahun-bulan"),
    ("periode", "2206", "Tulis tahun, atau tahun-bulan"),
    ("nilai", "100.5", "Target di atas 100 persen."),
    ("nilai", "-5", "titik desimal"),
    ("nilai", "999999999", "Target di atas 100 persen."),
    ("satuan", "", "Sel wajib ini kosong."),
    ("satuan", "rupiah", "Tulis persen atau orang."),
    ("ukuran", "#N/A", "Sel ini galat"),
    ("dasar", "sensus", "tidak ada dalam daftar"),
    ("segmen", "TNI", "tidak ada dalam daftar"),
    ("tenggang", "4", "Tulis 0, 1, 2, 3"),
    ("sumber", "", "Sel wajib ini kosong."),
)


def _people(count: int) -> list[worlds.Row]:
    return worlds.world("nik\n" + "\n".join(f"orang{number}" for number in range(count)))


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """One file of nothing but bad rows, each with its one bad cell."""
    settings = worlds.new_home(tmp_path_factory.mktemp("bad") / "home")
    usual = dict.fromkeys(("desa", "kecamatan", "kabupaten"), "")
    rows = [
        person | usual | beside | {column: cell}
        for person, (column, cell, beside, _kept, _why) in zip(_people(len(MEMBERSHIP)), MEMBERSHIP, strict=True)
    ]
    worlds.load(settings, rows)
    return settings


@pytest.mark.parametrize(
    ("line", "column", "kept", "why"),
    [(line, column, kept, why) for line, (column, _cell, _beside, kept, why) in enumerate(MEMBERSHIP, start=2)],
    ids=[f"{column}-{number}" for number, (column, *_rest) in enumerate(MEMBERSHIP)],
)
def test_a_bad_cell_is_named_masked_and_explained(bad: Settings, line: int, column: str, kept: str, why: str) -> None:
    (found,) = [finding for finding in stored.said(bad) if finding[0] == line]
    assert found[1:3] == (column, kept)
    assert why in found[3]
    assert found[4]


def test_no_bad_row_is_in_force(bad: Settings) -> None:
    assert stored.spells(bad) == []


def test_every_column_of_the_extract_has_its_bad_cells() -> None:
    """A free text is bad only by what it must not hold, so no column is beyond reproach."""
    assert {column for column, *_rest in MEMBERSHIP} == {*worlds.USUAL, "desa", "kecamatan", "kabupaten"}


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        *(("16.800", "misalnya 16800."), ("17.000", "misalnya 17000."), ("16800,5", "tanpa titik")),
        *(("Rp 16.800,00", "tanpa titik"), ("Rp16.800,-", "tanpa titik"), ("-5", "tanpa titik")),
    ],
)
def test_nobody_is_lost_for_an_optional_amount_nobody_can_read(settings: Settings, cell: str, why: str) -> None:
    report = worlds.load(settings, [_people(1)[0] | {"iuran_per_bulan": cell}])
    assert (report.added, report.quarantined) == (1, 0)
    assert report.findings.remarks == (("Iuran ini tidak terbaca.", 1),)
    assert stored.spell(settings)["contribution_rupiah"] is None
    ((line, column, kept, reason, _),) = stored.said(settings)
    assert (line, column, kept) == (2, "iuran_per_bulan", cell)
    assert why in reason


@pytest.mark.parametrize(("column", "cell", "why"), FIGURES)
def test_a_bad_denominator_is_refused(settings: Settings, column: str, cell: str, why: str) -> None:
    report = worlds.load(settings, [FIGURE | {column: cell}], "penyebut")
    assert (report.quarantined, stored.rows(settings, basis_figure)) == (1, [])
    ((line, named, kept, reason, _),) = stored.said(settings)
    assert (line, named, kept) == (2, column, cell)
    assert why in reason


@pytest.mark.parametrize(("column", "cell", "why"), TARGETS)
def test_a_bad_target_is_refused(settings: Settings, column: str, cell: str, why: str) -> None:
    report = worlds.load(settings, [TARGET | {column: cell}], "target")
    assert (report.quarantined, stored.rows(settings, target_figure)) == (1, [])
    ((line, named, kept, reason, _),) = stored.said(settings)
    assert (line, named, kept) == (2, column, cell)
    assert why in reason


def test_all_faults_of_a_row_are_named_not_only_the_first(settings: Settings) -> None:
    row = worlds.world("nik\nana")[0] | {"segmen": "TNI", "tanggal_daftar": "kemarin", "jumlah_bulan": "sekian"}
    worlds.load(settings, [row])
    assert [column for _, column, *_rest in stored.said(settings)] == ["jumlah_bulan", "segmen", "tanggal_daftar"]


def test_the_good_rows_of_a_bad_file_count(settings: Settings) -> None:
    rows = worlds.world("nik | segmen\nana|\nbudi|TNI\ncici|")
    report = worlds.load(settings, rows)
    assert (report.rows_read, report.added, report.quarantined) == (3, 2, 1)
    assert report.quarantine_file is not None
    assert Path(report.quarantine_file).is_file()


@pytest.mark.parametrize(
    ("column", "cell", "field", "value"),
    [
        ("kode_desa", " 33.10.22 ", "place_code", "33.10.22"),
        ("profesi", "Ojol", "profession_code", "tukang_ojek"),
        ("peran_desa", "RT/RW", "village_role", "rt_rw"),
        ("segmen", "jakon", "segment", "JAKON"),
        ("program", " jht, jkm + JKK ", "package", "JKK+JKM+JHT"),
        ("gerakan", "GN Lingkaran", "movement", "gn_lingkaran"),
        ("jenis_sponsor", "Perusahaan-CSR", "sponsor_type", "perusahaan_csr"),
        ("kantor_cabang", "KC Purwokerto", "branch_code", "purwokerto"),
        ("jumlah_bulan", "3.0", "paid_months", 3),
        ("bulan_mulai", "2026-02-01 00:00:00", "paid_from", 2026 * 12 + 1),
        ("iuran_per_bulan", "16800.00", "contribution_rupiah", 16800),
        ("iuran_per_bulan", "", "contribution_rupiah", None),
    ],
)
def test_a_cell_written_another_way_means_the_same(
    settings: Settings, column: str, cell: str, field: str, value: object
) -> None:
    worlds.load(settings, [worlds.world("nik\nana")[0] | {column: cell}])
    assert stored.spell(settings)[field] == value
    assert stored.said(settings) == []


@pytest.mark.parametrize(
    ("column", "cell", "field", "kept"),
    [
        ("kode_desa", "33.10.22.2999", "place_code", "33.10.22.2999"),
        ("profesi", "tukang sulap", "profession_code", ""),
        ("kantor_cabang", "Kudus  Kota", "branch_code", "Kudus Kota"),
    ],
)
def test_what_the_reference_does_not_know_is_kept_with_a_remark(
    settings: Settings, column: str, cell: str, field: str, kept: str
) -> None:
    report = worlds.load(settings, [worlds.world("nik\nana")[0] | {column: cell}])
    assert stored.spell(settings)[field] == kept
    assert [(line, named, quarantined) for line, named, *_, quarantined in stored.said(settings)] == [
        (2, column, False)
    ]
    assert (report.quarantined, report.quarantine_file) == (0, None)


@pytest.mark.parametrize(("kind", "row"), [("penyebut", FIGURE), ("target", TARGET)])
def test_a_source_names_a_document_and_nobodys_number(settings: Settings, kind: str, row: worlds.Row) -> None:
    report = worlds.load(settings, [row | {"sumber": "Budi 0812-3456-7890"}], kind)
    assert (report.added, report.findings.faults) == (0, (("Sel ini memuat nomor telepon.", 1),))
    assert stored.said(settings)[0][:3] == (2, "sumber", "Budi 08******90")
    assert worlds.load(settings, [row | {"sumber": "BPS 415.4/0912/08/2024, ISBN 978-602-438-123-4"}], kind).added == 1
