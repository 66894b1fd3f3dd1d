"""MoUs and milestones out of files: what is kept, what is refused and why, what a second file changes."""

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from sqlalchemy import select

from data_access.agreements import editing
from data_access.agreements.mou import Line, Milestone, Mou
from data_access.errors import CakupanError
from data_access.intake import importing, undo
from data_access.intake.report import ImportReport
from data_access.registry import connect
from data_access.registry.models import import_batch, mou_change, mou_line
from data_access.scope import NATION
from data_access.settings import Settings
from data_access.vocabulary import ChangeAction
from tests import worlds
from tests.intake import stored

TWO_LINES = worlds.mous("""
    baris | uraian         | peran_desa | profesi | segmen | jenis_sponsor | kode_desa                   | target_orang | jatuh_tempo | dianggarkan_orang | dianggarkan_rupiah | acuan_anggaran
    10    | Petani di desa |            | petani  | BPU    |               | 65.03.01.2002;65.03.01.2001    | 250          | 2026-09-15  |                   |                    |
    2a    | Ketua RT/RW    | rt_rw      |         |        | apbd_kab      |                             | 400          | 2026-12     | 300               | 60480000           | 2.07.03.2.01.0004.5.1.02.02.01.0026
""")  # noqa: E501  a table


def _load(settings: Settings, table: str) -> ImportReport:
    return worlds.load(settings, worlds.mous(table), "mou")


def _one(settings: Settings, number: str = "119/2026") -> Mou:
    return editing.load(NATION, settings, number)


def _refused(settings: Settings, *rows: dict[str, str], kind: str = "mou") -> list[tuple[int, str, str, str]]:
    """Line, column, cell and the whole sentence of each fault, of rows that all go to quarantine."""
    report = worlds.load(settings, rows, kind)
    assert (report.added, report.replaced, report.changed) == (0, 0, False)
    return [found[:4] for found in stored.said(settings) if found[4]]


def _changes(settings: Settings) -> int:
    return stored.count(settings, mou_change)


def test_every_column_of_a_row_is_kept(settings: Settings) -> None:
    rows = [
        row | {"catatan": "menunggu perdes", "gerakan": "ekosistem_desa", "nomor_mou": " 119 /  2026"}
        for row in TWO_LINES
    ]
    assert worlds.load(settings, rows, "mou").added == 2
    found = _one(settings, "119 / 2026")
    assert found == Mou(
        number="119 / 2026",
        title="Perlindungan ekosistem desa",
        branch_code="tarakan",
        region_code="65.03",
        counterpart="DPMD",
        signed_on=dt.date(2026, 1, 22),
        starts_on=dt.date(2026, 2, 1),
        ends_on=dt.date(2026, 12, 31),
        status="active",
        predecessor="",
        lines=(
            Line(
                "2a",
                400,
                dt.date(2026, 12, 31),
                "Ketua RT/RW",
                "rt_rw",
                sponsor_type="apbd_kab",
                movement="ekosistem_desa",
                budgeted_people=300,
                budgeted_rupiah=60_480_000,
                budget_reference="2.07.03.2.01.0004.5.1.02.02.01.0026",
                notes="menunggu perdes",
            ),
            Line(
                "10",
                250,
                dt.date(2026, 9, 15),
                "Petani di desa",
                "",
                "petani",
                "BPU",
                movement="ekosistem_desa",
                place_codes=("65.03.01.2001", "65.03.01.2002"),
                notes="menunggu perdes",
            ),
        ),
    )
    assert (found.version, found.changed_by) == (1, worlds.ACTOR)


def test_milestones_join_their_line_and_may_fall_back(settings: Settings) -> None:
    worlds.load(settings, TWO_LINES, "mou")
    rows = worlds.milestones("baris|tanggal|target_orang\n2a|2026-06|300\n2a|2026-04-30|350\n2a|2026-12|400")
    assert worlds.load(settings, rows, "mou_tonggak").added == 3
    line = _one(settings).line("2a")
    assert line is not None
    assert line.milestones == (
        Milestone(dt.date(2026, 4, 30), 350),
        Milestone(dt.date(2026, 6, 30), 300),
        Milestone(dt.date(2026, 12, 31), 400),
    )


@pytest.mark.parametrize("kind", ["mou", "mou_tonggak"])
def test_the_same_file_again_changes_nothing(settings: Settings, kind: str) -> None:
    worlds.load(settings, TWO_LINES, "mou")
    rows = TWO_LINES if kind == "mou" else worlds.milestones("baris|tanggal\n2a|2026-04\n2a|2026-06")
    worlds.load(settings, rows, kind)
    before, changes = _one(settings), _changes(settings)
    again = worlds.load(settings, rows, kind)
    assert (again.unchanged, again.added, again.replaced, again.changed) == (2, 0, 0, False)
    assert (_one(settings), _one(settings).version, _changes(settings)) == (before, before.version, changes)


def test_a_later_file_replaces_its_lines_and_leaves_the_others(settings: Settings) -> None:
    worlds.load(settings, TWO_LINES, "mou")
    worlds.load(settings, worlds.milestones("baris|tanggal\n2a|2026-04"), "mou_tonggak")
    before = _one(settings)
    ids = {row["line"]: row["line_id"] for row in stored.rows(settings, mou_line)}
    report = worlds.load(settings, [TWO_LINES[1] | {"target_orang": "500"}, TWO_LINES[0] | {"baris": "11"}], "mou")
    assert (report.replaced, report.added) == (1, 1)
    after = _one(settings)
    changed, untouched = after.line("2a"), after.line("10")
    assert changed is not None
    assert (changed.target_people, len(changed.milestones)) == (500, 1)
    assert untouched == before.line("10")
    assert [line.line for line in after.lines] == ["2a", "10", "11"]
    assert ids.items() <= {row["line"]: row["line_id"] for row in stored.rows(settings, mou_line)}.items()


def test_a_milestone_is_replaced_by_one_of_its_month(settings: Settings) -> None:
    worlds.load(settings, worlds.mous("baris\n1"), "mou")
    worlds.load(settings, worlds.milestones("tanggal|target_orang\n2026-04|40\n2026-06|60"), "mou_tonggak")
    report = worlds.load(settings, worlds.milestones("tanggal|target_orang\n2026-06-10|55"), "mou_tonggak")
    assert (report.replaced, report.added) == (1, 0)
    assert [one.target_people for one in _one(settings).lines[0].milestones] == [40, 55]


def test_blank_status_and_predecessor_leave_what_stands(settings: Settings) -> None:
    _load(settings, "nomor_mou|mulai|berakhir|jatuh_tempo\n1/2025|2025-01|2025-12|2025-12")
    _load(settings, "nomor_mou|pendahulu|status\n2/2026|1/2025|draft")
    _load(settings, "nomor_mou|target_orang\n2/2026|120")
    found = _one(settings, "2/2026")
    assert (found.status, found.predecessor, found.lines[0].target_people) == ("draft", "1/2025", 120)


def test_one_file_may_hold_an_mou_and_the_one_it_renews_in_any_order(settings: Settings) -> None:
    report = _load(
        settings,
        """
        nomor_mou | pendahulu | mulai   | berakhir | jatuh_tempo
        2026      | 2025      | 2026-01 | 2026-12  | 2026-12
        2025      |           | 2025-01 | 2025-12  | 2025-12
    """,
    )
    assert (report.added, report.quarantined) == (2, 0)
    assert _one(settings, "2026").predecessor == "2025"


ROW = worlds.USUAL_MOU
FAULTS = [
    (
        {"berakhir": "2026-01-31"},
        "berakhir",
        "2026-01-31",
        "Tanggal berakhir lebih awal daripada mulai. Tulis 2026-02-01 atau sesudahnya.",
    ),
    (
        {"jatuh_tempo": "2026-01"},
        "jatuh_tempo",
        "2026-01",
        "Jatuh tempo lebih awal daripada bulan mulai. Tulis 2026-02 atau sesudahnya.",
    ),
    (
        {"jatuh_tempo": "akhir tahun"},
        "jatuh_tempo",
        "akhir tahun",
        "Tanggal ini tidak dikenal. Tulis seperti 2026-12-31, atau bulannya: 2026-12.",
    ),
    (
        {"mulai": "31/12/2026"},
        "mulai",
        "31/12/2026",
        "Tanggal ini tidak dikenal. Tulis seperti 2026-12-31, atau bulannya: 2026-12.",
    ),
    (
        {"tanggal_ttd": "2026-01"},
        "tanggal_ttd",
        "2026-01",
        "Tanggal ini tidak dikenal. Tulis tahun-bulan-tanggal, misalnya 2024-12-05.",
    ),
    (
        {"target_orang": "-5"},
        "target_orang",
        "-5",
        "Jumlah ini tidak dikenal. Tulis bilangan bulat tanpa titik, misalnya 684654.",
    ),
    (
        {"target_orang": "9000000000"},
        "target_orang",
        "9000000000",
        "Bilangan ini di luar batas. Tulis bilangan bulat 0 sampai 300000000.",
    ),
    ({"target_orang": ""}, "target_orang", "", "Sel wajib ini kosong. Isi sel ini."),
    (
        {"profesi": "tukang sulap"},
        "profesi",
        "tukang sulap",
        "Belum dipetakan: profesi ini tidak dikenal. Tulis kode profesi yang ada, misalnya petani.",
    ),
    ({"segmen": "TNI"}, "segmen", "TNI", "Nilai ini tidak ada dalam daftar. Pilih salah satu: PU, BPU, JAKON, PMI."),
    ({"status": "baru"}, "status", "baru", "Nilai ini tidak ada dalam daftar. Pilih salah satu: draft, active, ended."),
    (
        {"kode_wilayah": "65.99"},
        "kode_wilayah",
        "65.99",
        "Kode wilayah tidak dikenal. Tulis kode Kemendagri yang berlaku, misalnya 65.03.",
    ),
    (
        {"kode_wilayah": "65.3"},
        "kode_wilayah",
        "65.3",
        "Kode wilayah salah bentuk. Tulis seperti 33.10.22.2005, 33.10.22, 33.10 atau 33.",
    ),
    (
        {"kode_desa": "65.03.01.2001; 65.03.01.2999"},
        "kode_desa",
        "65.03.01.2999",
        "Kode wilayah tidak dikenal. Tulis kode Kemendagri yang berlaku, misalnya 65.03.",
    ),
    (
        {"kode_desa": "65.03.01.2001;33.10.22.2005"},
        "kode_desa",
        "33.10.22.2005",
        "Desa ini di luar wilayah MoU. Tulis kode di dalam 65.03.",
    ),
    (
        {"kode_desa": "65.03.01.2001,65.03.01.2002"},
        "kode_desa",
        "650301******2002",
        "Kode wilayah salah bentuk. Perbaiki 650301******2002; tulis seperti 65.03.01.2001;65.03.01.2002.",
    ),
    (
        {"dianggarkan_rupiah": "60.480.000"},
        "dianggarkan_rupiah",
        "60.480.000",
        "Rupiah ini tidak dikenal. Tulis rupiah bulat tanpa titik, misalnya 60480000.",
    ),
    (
        {"pendahulu": "77/2025"},
        "pendahulu",
        "77/2025",
        "MoU pendahulu ini tidak ada. Tulis nomor MoU yang sudah tersimpan, atau kosongkan.",
    ),
    ({"mitra": ""}, "mitra", "", "Sel wajib ini kosong. Isi sel ini."),
    ({"judul": "a" * 501}, "judul", "a" * 120, "Teks ini terlalu panjang. Tulis paling banyak 500 huruf."),
    (
        {"catatan": "Pak Karto 3310220101900003"},
        "catatan",
        "Pak Karto 331022******0003",
        "Sel ini memuat 16 digit beruntun (mungkin NIK). NIK hanya boleh di kolom nik; hapus dari kolom ini.",
    ),
    (
        {"nomor_mou": "MoU 3310220101900003"},
        "nomor_mou",
        "MoU 331022******0003",
        "Sel ini memuat 16 digit beruntun (mungkin NIK). NIK hanya boleh di kolom nik; hapus dari kolom ini.",
    ),
]


@pytest.mark.parametrize(("cells", "column", "cell", "sentence"), FAULTS, ids=lambda value: str(value)[:30])
def test_a_row_that_cannot_hold_says_where_and_what_would_be_right(
    settings: Settings, cells: dict[str, str], column: str, cell: str, sentence: str
) -> None:
    assert _refused(settings, ROW | cells) == [(2, column, cell, sentence)]


def test_a_bad_line_leaves_the_other_lines_of_its_mou(settings: Settings) -> None:
    report = _load(settings, "baris|jatuh_tempo\n1|2026-12\n2|2025-12\n3|2026-06")
    assert (report.added, report.quarantined) == (2, 1)
    assert [line.line for line in _one(settings).lines] == ["1", "3"]


def test_rows_that_describe_their_mou_differently_are_all_refused(settings: Settings) -> None:
    report = _load(settings, "baris|mitra|nomor_mou\n1|DPMD|A\n2|Disnaker|A\n3|DPMD|A\n1|Disnaker|B")
    assert (report.added, report.quarantined) == (1, 3)
    found = [said for said in stored.said(settings) if said[4]]
    sentence = (
        "Baris-baris MoU ini berbeda isi pada kolom ini. "
        "Tertulis: baris 2 “DPMD”, baris 3 “Disnaker”; samakan di semua baris MoU ini."
    )
    assert [said[:4] for said in found] == [
        (2, "mitra", "DPMD", sentence),
        (3, "mitra", "Disnaker", sentence),
        (4, "mitra", "DPMD", sentence),
    ]


@pytest.mark.parametrize("kind", ["mou", "mou_tonggak"])
def test_two_rows_of_one_identity_are_refused_if_they_differ_and_kept_once_if_not(
    settings: Settings, kind: str
) -> None:
    worlds.load(settings, worlds.mous("baris\n7\n8"), "mou")
    usual = worlds.USUAL_MOU if kind == "mou" else worlds.USUAL_MILESTONE
    rows = [
        usual | {"baris": line, "target_orang": target}
        for line, target in (("7", "1"), ("7", "2"), ("8", "3"), ("8", "3"))
    ]
    report = worlds.load(settings, rows, kind)
    assert (report.quarantined, report.duplicates, report.added + report.replaced) == (2, 1, 1)
    assert [said[:2] for said in stored.said(settings) if said[4]] == [(2, ""), (3, "")]


def test_a_milestone_needs_its_mou_and_its_line(settings: Settings) -> None:
    worlds.load(settings, worlds.mous("baris\n1\n2a"), "mou")
    rows = worlds.milestones("nomor_mou|baris\n119/2025|1\n119/2026|3")
    assert _refused(settings, *rows, kind="mou_tonggak") == [
        (2, "nomor_mou", "119/2025", "MoU ini tidak ada. Impor MoU-nya dahulu, atau periksa nomornya."),
        (3, "baris", "3", "Baris ini tidak ada di MoU-nya. Tulis salah satu: 1, 2a."),
    ]


def test_a_milestone_lies_inside_the_time_of_its_line(settings: Settings) -> None:
    worlds.load(settings, worlds.mous("jatuh_tempo\n2026-10"), "mou")
    rows = worlds.milestones("tanggal|target_orang\n2026-01|1\n2026-02|2\n2026-10|99\n2026-11|100")
    report = worlds.load(settings, rows, "mou_tonggak")
    assert (report.added, report.quarantined) == (1, 3)
    assert [said[:4] for said in stored.said(settings)] == [
        (2, "tanggal", "2026-01", "Tonggak di luar masa baris ini. Tulis 2026-02 sampai 2026-10."),
        (
            4,
            "target_orang",
            "99",
            "Tonggak pada bulan jatuh tempo berbeda dengan target. Tulis 100, atau hapus tonggaknya.",
        ),
        (5, "tanggal", "2026-11", "Tonggak di luar masa baris ini. Tulis 2026-02 sampai 2026-10."),
    ]


def test_a_header_that_a_standing_line_forbids_is_refused(settings: Settings) -> None:
    worlds.load(settings, worlds.mous("baris|kode_desa\n1|65.03.01.2001\n2|"), "mou")
    found = _refused(settings, worlds.USUAL_MOU | {"baris": "2", "kode_wilayah": "33.10"})
    assert found == [
        (2, "", "65.03.01.2001", "Desa ini di luar wilayah MoU. Baris MoU 1: Tulis kode di dalam 33.10."),
    ]


def test_a_dry_run_says_the_same_and_changes_nothing(settings: Settings) -> None:
    before = stored.everything(settings)
    rows = [*TWO_LINES, TWO_LINES[0] | {"baris": "3", "target_orang": "x"}]
    file = worlds.write(rows, settings.home / "a.csv")
    asked: dict[str, Any] = {"taken_on": worlds.TAKEN_ON, "actor": worlds.ACTOR}
    tried = importing.import_file("mou", file, settings, dry_run=True, **asked)
    assert stored.everything(settings) == before
    done = importing.import_file("mou", file, settings, **asked)
    assert (tried.added, tried.quarantined, tried.findings) == (done.added, done.quarantined, done.findings)
    assert (tried.added, tried.quarantined, tried.batch_id) == (2, 1, None)
    assert tried.quarantine_file is not None
    sheet = openpyxl.load_workbook(tried.quarantine_file)["Karantina"]
    assert [cell.value for cell in sheet[2]][:3] == [4, "target_orang", "x"]


@pytest.mark.parametrize("suffix", ["xlsx", "parquet"])
def test_a_spreadsheet_and_parquet_say_what_a_csv_says(settings: Settings, tmp_path: Path, suffix: str) -> None:
    frame = pd.DataFrame(TWO_LINES)
    for name in ("mulai", "berakhir", "tanggal_ttd"):
        frame[name] = pd.to_datetime(frame[name])
    frame["target_orang"] = frame["target_orang"].astype(int)
    file = tmp_path / f"a.{suffix}"
    frame.to_parquet(file) if suffix == "parquet" else frame.to_excel(file, index=False, engine="xlsxwriter")
    importing.import_file("mou", file, settings, taken_on=worlds.TAKEN_ON, actor=worlds.ACTOR)
    typed = _one(settings)
    other = worlds.new_home(tmp_path / "csv")
    worlds.load(other, TWO_LINES, "mou")
    assert typed == _one(other)


def test_every_change_of_an_import_is_remembered_with_who_and_which_file(settings: Settings) -> None:
    first = _load(settings, "target_orang\n100")
    second = _load(settings, "target_orang\n120")
    history = editing.history(NATION, settings, "119/2026")
    assert [(one.action, one.actor, one.version, one.import_id) for one in history] == [
        (ChangeAction.IMPORT, worlds.ACTOR, 2, second.batch_id),
        (ChangeAction.IMPORT, worlds.ACTOR, 1, first.batch_id),
    ]
    assert history[0].after == _one(settings)
    assert history[0].before == history[1].after
    assert history[1].before is None


def test_an_import_is_not_undone_over_what_somebody_changed_since(settings: Settings) -> None:
    _load(settings, "target_orang\n100")
    found = _one(settings)
    editing.end(NATION, settings, found.number, expected_version=found.version, actor="siti")
    before = stored.everything(settings)
    with pytest.raises(CakupanError, match=r"MoU 119/2026 sudah diubah oleh siti pada \d{4}-\d\d-\d\d \d\d:\d\d UTC"):
        undo.undo(settings, actor=worlds.ACTOR)
    assert stored.everything(settings) == before


def test_an_import_is_not_undone_under_an_mou_that_renews_its_own(settings: Settings) -> None:
    _load(settings, "target_orang\n100")
    editing.renew(NATION, settings, "119/2026", new_number="119/2027", actor="siti")
    with pytest.raises(CakupanError, match="MoU 119/2026 tidak dapat dihapus: MoU 119/2027 memperbaruinya"):
        undo.undo(settings, actor=worlds.ACTOR)


def test_undoing_is_remembered_and_takes_no_version_twice(settings: Settings) -> None:
    _load(settings, "target_orang\n100")
    _load(settings, "target_orang\n120")
    undo.undo(settings, actor="siti")
    found = _one(settings)
    assert (found.lines[0].target_people, found.version, found.changed_by) == (100, 3, "siti")
    undo.undo(settings, actor="siti")
    _load(settings, "target_orang\n130")
    history = editing.history(NATION, settings, "119/2026")
    assert [(one.version, str(one.action), one.import_id) for one in history] == [
        (5, "import", 1),
        (4, "undo", None),
        (3, "undo", None),
        (2, "import", None),
        (1, "import", None),
    ]


def test_an_mou_is_synthetic_as_its_import_is(settings: Settings) -> None:
    file = worlds.write(TWO_LINES, settings.home / "a.csv")
    importing.import_file("mou", file, settings, taken_on=worlds.TAKEN_ON, actor=worlds.ACTOR, is_synthetic=True)
    with connect.begin(settings.registry_url) as connection:
        assert [row.import_id for row in connection.execute(select(mou_change))] == [1]
    assert [batch["is_synthetic"] for batch in stored.rows(settings, import_batch)] == [True]
