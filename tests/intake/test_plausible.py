"""Values that can be read and cannot be true are refused or told, with their count, before anything is stored."""

import datetime as dt

import pytest

from data_access.intake import importing
from data_access.registry.models import basis_figure, paid_spell
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

NEXT = worlds.TAKEN_ON + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("column", "cell", "why"),
    [
        ("tanggal_daftar", NEXT.isoformat(), "Tanggal daftar sesudah tanggal ekstrak."),
        ("tanggal_daftar", "2029-08-05", "Tanggal daftar sesudah tanggal ekstrak."),
        ("tanggal_daftar", "1962-08-05", "Tanggal daftar mendahului"),
        ("bulan_mulai", "2062-08", "Bulan mulai lebih dari 12 bulan sesudah tanggal ekstrak."),
        ("bulan_mulai", "2027-12", "Bulan mulai lebih dari 12 bulan sesudah tanggal ekstrak."),
        ("bulan_mulai", "1962-01", "Bulan mulai mendahului"),
        ("iuran_per_bulan", "1680000000", "lebih besar daripada yang mungkin"),
        ("iuran_per_bulan", "16800000", "lebih besar daripada yang mungkin"),
    ],
)
def test_a_spell_that_cannot_be_is_refused(settings: Settings, column: str, cell: str, why: str) -> None:
    report = worlds.load(settings, [worlds.world("nik\nana")[0] | {column: cell}])
    assert (report.quarantined, stored.count(settings, paid_spell)) == (1, 0)
    ((line, named, kept, reason, quarantined),) = stored.said(settings)
    assert (line, named, kept, quarantined) == (2, column, cell, True)
    assert why in reason


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("tanggal_daftar", worlds.TAKEN_ON.isoformat()),
        ("tanggal_daftar", "1977-12-05"),
        ("bulan_mulai", "2027-11"),
        ("iuran_per_bulan", "1000000"),
        ("iuran_per_bulan", "8400"),
        ("jumlah_bulan", "24"),
    ],
)
def test_a_spell_at_the_edge_of_what_can_be_is_kept_without_a_word(settings: Settings, column: str, cell: str) -> None:
    row = worlds.world("nik | tanggal_daftar | bulan_mulai\nana | 2026-01-31 | 2026-11")[0] | {column: cell}
    assert worlds.load(settings, [row]).added == 1
    assert stored.said(settings) == []


@pytest.mark.parametrize(("column", "cell"), [("iuran_per_bulan", "1"), ("jumlah_bulan", "60")])
def test_an_odd_spell_is_kept_and_told(settings: Settings, column: str, cell: str) -> None:
    report = worlds.load(settings, [worlds.world("nik\nana")[0] | {column: cell}])
    assert (report.added, report.quarantined, len(report.findings.remarks)) == (1, 0, 1)
    assert [(named, quarantined) for _, named, _, _, quarantined in stored.said(settings)] == [(column, False)]


BEFORE = "Bulan mulai mendahului bulan tanggal daftar."
ALONE = "Segmen PU dengan pembayar mandiri, padahal iuran PU dibayar pemberi kerja."


@pytest.mark.parametrize(
    ("table", "column", "told"),
    [
        ("tanggal_daftar | bulan_mulai\n2026-01-31 | 2024-03", "bulan_mulai", BEFORE),
        ("tanggal_daftar | bulan_mulai\n2026-02-01 | 2026-01", "bulan_mulai", BEFORE),
        ("tanggal_daftar | bulan_mulai\n2026-01-31 | 2026-01", "", ""),
        ("tanggal_daftar | bulan_mulai | jumlah_bulan\n2026-02-01 | - | 0", "", ""),
        ("segmen | jenis_sponsor\nPU | mandiri", "jenis_sponsor", ALONE),
        ("segmen | jenis_sponsor\nPU | pemberi_kerja", "", ""),
        ("segmen | jenis_sponsor\nBPU | mandiri", "", ""),
    ],
)
def test_values_that_do_not_go_together_are_kept_and_told_with_their_count(
    settings: Settings, table: str, column: str, told: str
) -> None:
    (row,) = worlds.world(table)
    report = worlds.load(settings, [row, row | {"nik": worlds.nik("budi")}])
    assert (report.added, report.quarantined) == (2, 0)
    assert report.findings.remarks == (((told, 2),) if told else ())
    assert {name for _, name, *_ in stored.said(settings)} == ({column} if column else set())


def test_an_employer_may_pay_what_no_bpu_member_pays(settings: Settings) -> None:
    row = worlds.world("nik | segmen | jenis_sponsor\nana | PU | pemberi_kerja")[0]
    assert worlds.load(settings, [row | {"iuran_per_bulan": "16800000"}]).added == 1
    assert worlds.load(settings, [row | {"iuran_per_bulan": "100000001"}]).quarantined == 1


def test_the_day_of_the_extract_decides_and_the_counts_are_told(settings: Settings) -> None:
    rows = worlds.world("nik | tanggal_daftar\nana|2026-11-21\nbudi|2026-11-21\ncici|2026-11-20")
    file = worlds.write(rows, settings.home / "a.csv")
    early = importing.import_file(
        "keanggotaan", file, settings, taken_on=worlds.TAKEN_ON, actor=worlds.ACTOR, dry_run=True
    )
    assert early.findings.faults == (("Tanggal daftar sesudah tanggal ekstrak.", 2),)
    later = importing.import_file("keanggotaan", file, settings, taken_on=NEXT, actor=worlds.ACTOR)
    assert (later.added, later.findings.faults) == (3, ())


@pytest.mark.parametrize(
    ("change", "quarantined"),
    [
        ({"tahun": "2028"}, True),
        ({"tahun": "2027"}, None),
        ({"jumlah": "999999999"}, True),
        ({"jumlah": "1500000"}, False),
        ({"kode_wilayah": "nasional", "jumlah": "144640000"}, None),
        ({"jumlah": "0"}, True),
        ({"jumlah": "0", "segmen": "informal", "dasar": "eligible"}, True),
        ({"jumlah": "0", "segmen": "PMI", "dasar": "eligible"}, False),
        ({"jumlah": "0", "profesi": "nelayan"}, False),
        ({"jumlah": "1"}, None),
        ({"kode_wilayah": "33.10.22.2005"}, True),
        ({"kode_wilayah": "33.10.22.2005", "dasar": "angkatan_kerja"}, False),
        ({"kode_wilayah": "33.10.22"}, False),
        *(({"kode_wilayah": "33.10.22.2005", "dasar": basis}, None) for basis in ("eligible", "register_desa", "mou")),
    ],
)
def test_a_figure_that_cannot_be_is_refused_and_an_odd_one_told(
    settings: Settings, change: worlds.Row, quarantined: bool | None
) -> None:
    worlds.load(settings, [worlds.USUAL_BASIS | change], "penyebut")
    assert [said[-1] for said in stored.said(settings)] == ([] if quarantined is None else [quarantined])
    assert stored.count(settings, basis_figure) == int(not quarantined)


def test_a_figure_that_is_no_basis_is_named_by_row_column_and_value_with_what_would_be_right(
    settings: Settings,
) -> None:
    worlds.load(settings, [worlds.USUAL_BASIS | {"jumlah": "0"}], "penyebut")
    ((line, column, cell, why, _),) = stored.said(settings)
    assert (line, column, cell) == (2, "jumlah", "0")
    assert why.startswith("Angka ini 0: tidak ada wilayah tanpa pekerja. Tulis banyaknya pekerja; ")


@pytest.mark.parametrize(
    ("change", "quarantined"),
    [
        ({}, None),
        ({"nilai": "0"}, False),
        ({"kode_wilayah": "33.10.22.2005", "dasar": "bekerja"}, True),
        ({"kode_wilayah": "33.10.22.2005", "dasar": "eligible"}, None),
    ],
)
def test_a_target_of_nothing_is_told_and_one_of_a_basis_that_is_not_there_refused(
    settings: Settings, change: worlds.Row, quarantined: bool | None
) -> None:
    target = {"kode_wilayah": "33.10", "ukuran": "cakupan", "periode": "2026", "nilai": "10", "satuan": "persen"}
    target |= {"dasar": "", "segmen": "", "tenggang": "", "sumber": "Rencana uji"}
    worlds.load(settings, [target | change], "target")
    assert [said[-1] for said in stored.said(settings)] == ([] if quarantined is None else [quarantined])


@pytest.mark.parametrize(
    ("change", "column", "quarantined"),
    [
        ({"tanggal_ttd": "2026-11-21"}, "tanggal_ttd", True),
        ({"mulai": "2062-02", "berakhir": "2062-12", "jatuh_tempo": "2062-12"}, "mulai", True),
        ({"berakhir": "2037-01"}, "berakhir", True),
        ({"tanggal_ttd": "1966-01-22"}, "tanggal_ttd", True),
        ({"target_orang": "900000"}, "target_orang", False),
        ({"target_orang": "-5"}, "target_orang", True),
        ({"target_orang": "0"}, "target_orang", False),
        ({"uraian": "Ketua RT, hubungi 0812-3456-7890"}, "uraian", True),
        ({"catatan": "budi@contoh.id"}, "catatan", True),
        ({"mitra": "#REF!"}, "mitra", True),
        ({"mitra": "-"}, "mitra", True),
        ({"berakhir": "2036-12", "jatuh_tempo": "2036-12"}, "", None),
        ({"acuan_anggaran": "APBD 415.4/0912/08/2024"}, "", None),
        ({"catatan": "Anggaran Rp1.659.265.600.000 untuk 2024, 2025 dan 2026"}, "", None),
    ],
)
def test_a_line_of_an_mou_that_cannot_be_is_refused_and_an_odd_one_told(
    settings: Settings, change: worlds.Row, column: str, quarantined: bool | None
) -> None:
    report = worlds.load(settings, [worlds.USUAL_MOU | change], "mou")
    assert report.added == int(not quarantined)
    said = {(name, is_out) for _line, name, _cell, _why, is_out in stored.said(settings)}
    assert (column, quarantined) in said | {("", None)}
    assert bool(said) is (quarantined is not None)


def test_a_milestone_in_another_age_is_refused(settings: Settings) -> None:
    worlds.load(settings, [worlds.USUAL_MOU], "mou")
    report = worlds.load(settings, [worlds.USUAL_MILESTONE | {"tanggal": "2062-06"}], "mou_tonggak")
    assert (report.quarantined, report.added) == (1, 0)
    assert "Tanggal ini lebih dari 10 tahun sesudah tanggal ekstrak." in dict(report.findings.faults)


@pytest.mark.parametrize(
    ("kind", "row", "change"),
    [
        ("penyebut", worlds.USUAL_BASIS, {"jumlah": "2000"}),
        ("mou", worlds.USUAL_MOU, {"target_orang": "200"}),
        ("mou_tonggak", worlds.USUAL_MILESTONE, {"target_orang": "50"}),
    ],
)
def test_two_rows_of_one_identity_are_both_set_aside_whatever_the_kind(
    settings: Settings, kind: str, row: worlds.Row, change: worlds.Row
) -> None:
    if kind == "mou_tonggak":
        worlds.load(settings, [worlds.USUAL_MOU], "mou")
    report = worlds.load(settings, [row, row | change], kind)
    assert (report.added, report.quarantined) == (0, 2)
    assert report.findings.faults == (("Identitas yang sama ditulis dengan isi yang berbeda.", 2),)
