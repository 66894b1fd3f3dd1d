"""The rules of an MoU: each fault names a column, a value and what would be right."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from data_access.agreements import validation
from data_access.agreements.faults import Fault
from data_access.agreements.mou import Line, Milestone
from data_access.reference import regions
from tests.agreements.nunukan import MOU
from tests.wording.messages import messages

FIRST, SECOND = MOU.lines
RULES = ("data_access/agreements/validation.py", "data_access/agreements/faults.py")
JUNE = FIRST.milestones[0]


def _found(faults: list[Fault]) -> list[tuple[str, str, str, str]]:
    return [(fault.line, fault.column, fault.cell, f"{fault.reason} {fault.remedy}") for fault in faults]


def test_an_mou_with_falling_milestones_a_target_of_zero_and_no_budget_holds() -> None:
    assert validation.validate(MOU) == []
    assert validation.validate(replace(MOU, lines=())) == []


@pytest.mark.parametrize(
    ("changed", "column", "cell", "remedy"),
    [
        ({"number": ""}, "nomor_mou", "", "Isi dahulu."),
        ({"title": "Pak\x01"}, "judul", "Pak\x01", "Ketik ulang."),
        ({"counterpart": "3310220101900003"}, "mitra", "3310220101900003", "Hapus nomor itu."),
        ({"counterpart": "DPMD 0812-3456-7890"}, "mitra", "DPMD 0812-3456-7890", "Hapus nomor itu."),
        ({"title": "Rek. 1234567890"}, "judul", "Rek. 1234567890", "Hapus nomor itu."),
        ({"title": "budi@contoh.id"}, "judul", "budi@contoh.id", "Hapus alamat itu."),
        ({"region_code": ""}, "kode_wilayah", "", "Tulis kode Kemendagri yang berlaku, misalnya 65.03."),
        ({"status": "baru"}, "status", "baru", "Pilih salah satu: draft, active, ended."),
        ({"ends_on": dt.date(2026, 1, 1)}, "berakhir", "2026-01-01", "Tulis 2026-02-01 atau sesudahnya."),
    ],
)
def test_a_fault_of_the_whole_has_no_line(changed: dict[str, Any], column: str, cell: str, remedy: str) -> None:
    (found,) = _found(validation.validate(replace(MOU, **changed)))
    assert found[:3] == ("", column, cell)
    assert found[3].endswith(f". {remedy}")


@pytest.mark.parametrize(
    ("changed", "column", "cell", "remedy"),
    [
        ({"line": ""}, "baris", "", "Isi dahulu."),
        (
            {"village_role": "camat"},
            "peran_desa",
            "camat",
            "Pilih salah satu: perangkat_desa, bpd, rt_rw, linmas, kader.",
        ),
        ({"profession_code": "sulap"}, "profesi", "sulap", "Tulis kode profesi yang ada, misalnya petani."),
        (
            {"movement": "bersih"},
            "gerakan",
            "bersih",
            "Pilih salah satu: sertakan, gn_lingkaran, ekosistem_desa, asn_peduli, perisai, reguler.",
        ),
        (
            {"place_codes": ("65.03.01.2999",)},
            "kode_desa",
            "65.03.01.2999",
            "Tulis kode Kemendagri yang berlaku, misalnya 65.03.",
        ),
        (
            {"place_codes": ("65.03.01.2001", "65.71.01.1001")},
            "kode_desa",
            "65.71.01.1001",
            "Tulis kode di dalam 65.03.",
        ),
        ({"target_people": -1}, "target_orang", "-1", "Tulis bilangan bulat 0 sampai 300000000."),
        ({"budgeted_rupiah": -1}, "dianggarkan_rupiah", "-1", "Tulis bilangan bulat 0 sampai 1000000000000000."),
        ({"village_quota": -1}, "kuota_desa", "-1", "Tulis bilangan bulat 0 sampai 300000000."),
        (
            {"village_quota": 100, "place_codes": ("65.03.01.2001", "65.03.01.2002"), "target_people": 250},
            "target_orang",
            "250",
            "Tulis 200, atau perbaiki kuotanya.",
        ),
        ({"due_on": dt.date(2026, 1, 31)}, "jatuh_tempo", "2026-01-31", "Tulis 2026-02 atau sesudahnya."),
    ],
)
def test_a_fault_of_a_line_names_it(changed: dict[str, Any], column: str, cell: str, remedy: str) -> None:
    line = replace(SECOND, **changed)
    (found,) = _found(validation.validate(replace(MOU, lines=(FIRST, line))))
    assert found[:3] == (line.line, column, cell)
    assert found[3].endswith(f". {remedy}")


def test_a_line_may_be_due_in_the_month_of_the_start() -> None:
    line = Line("3", 5, dt.date(2026, 2, 1))
    assert validation.validate(replace(MOU, starts_on=dt.date(2026, 2, 28), lines=(line,))) == []


def test_a_quota_per_village_has_the_target_of_all_its_villages() -> None:
    """Nunukan's 240 villages, a hundred people each; a district listed stands for the villages in it."""
    line = Line("3", 24_000, dt.date(2026, 12, 1), village_quota=100)
    assert validation.validate(replace(MOU, lines=(line,))) == []
    inside = sum(code.startswith("65.03.01.") for code in regions.names())
    of_a_district = replace(line, place_codes=("65.03.01", "65.03.01.2001"), target_people=100 * inside)
    assert validation.validate(replace(MOU, lines=(of_a_district,))) == []


def test_two_lines_of_one_number_are_one_fault() -> None:
    found = _found(validation.validate(replace(MOU, lines=(FIRST, replace(SECOND, line="1")))))
    assert found == [("1", "baris", "1", "Nomor baris ini dipakai lebih dari sekali. Beri nomor lain.")]


@pytest.mark.parametrize(
    ("milestone", "column"),
    [
        (Milestone(dt.date(2026, 1, 31), 10), "tanggal"),
        (Milestone(dt.date(2027, 1, 1), 10), "tanggal"),
        (Milestone(dt.date(2026, 12, 1), 399), "target_orang"),
        (Milestone(dt.date(2026, 8, 1), -1), "target_orang"),
    ],
)
def test_a_milestone_lies_inside_the_time_of_its_line_and_ends_in_its_target(milestone: Milestone, column: str) -> None:
    line = replace(FIRST, milestones=(JUNE, milestone))
    (fault,) = validation.validate(replace(MOU, lines=(line,)))
    assert (fault.line, fault.column, fault.month) == ("1", column, milestone.month)


def test_a_milestone_in_the_due_month_may_repeat_the_target() -> None:
    line = replace(FIRST, milestones=(JUNE, Milestone(dt.date(2026, 12, 1), 400)))
    assert validation.validate(replace(MOU, lines=(line,))) == []


def test_a_month_has_one_milestone() -> None:
    line = replace(FIRST, milestones=(JUNE, Milestone(dt.date(2026, 6, 1), 250)))
    faults = validation.validate(replace(MOU, lines=(line,)))
    assert [(fault.column, fault.cell) for fault in faults] == [("tanggal", "2026-06-30"), ("tanggal", "2026-06-01")]


def test_the_number_of_a_document_is_no_nik_and_a_nik_is_one_anywhere() -> None:
    long = "2.07.03.2.01.0004.5.1.02.02.01.0026"
    assert validation.validate(replace(MOU, number=long, lines=(replace(FIRST, budget_reference=long),))) == []
    assert [fault.column for fault in validation.validate(replace(MOU, title=long))] == ["judul"]
    assert [fault.column for fault in validation.validate(replace(MOU, number="33102201 01900003"))] == ["nomor_mou"]


def test_an_mou_renews_one_that_is_there_and_starts_earlier() -> None:
    renewing = replace(MOU, predecessor="1/2025")
    assert validation.predecessor(MOU, {}) == []
    assert validation.predecessor(renewing, {"1/2025": dt.date(2026, 1, 31)}) == []
    for starts in ({}, {"1/2025": MOU.starts_on}):
        assert [fault.column for fault in validation.predecessor(renewing, starts)] == ["pendahulu"]


def test_every_fault_says_what_is_wrong_and_then_what_would_be_right() -> None:
    said = [text for text, place in messages().items() if place.startswith(RULES)]
    assert len(said) > 10
    for text in said:
        wrong, _parted, right = text.partition(". ")
        assert "{" not in wrong
        assert right.endswith(".")
