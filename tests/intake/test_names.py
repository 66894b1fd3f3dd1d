"""No name an office may write is refused as somebody's number or address; what is one still is."""

import pytest

from data_access import personal
from data_access.intake import signs
from data_access.personal import Trace
from data_access.settings import Settings
from tests import worlds
from tests.intake import names, stored

EVERY = (*names.offices(), *names.NUMBERED)
NUMBERS = {
    Trace.PHONE: (
        *("0272/321234", "021/5551234", "021 2024 2025", "0812, 3456, 7890", "0812/3456/7890", "0812 2024 2025"),
        *("0272 - 321234", "0272 321 234", "(0812) 3456 / 7890"),
    ),
    Trace.NUMBER: (
        "12,345,678,901",
        "0123 4567 8901",
        "KPJ 12345678901, 2",
        "1234567890/2024",
        "rek 1234-01-012345-53-1",
    ),
    Trace.EMAIL: ("budi(at)contoh", "budi [at] contoh2.id"),
}


def test_no_name_of_an_office_holds_something_of_a_person() -> None:
    assert len(EVERY) > 300
    assert [(name, found) for name in EVERY if (found := personal.trace(name))] == []
    assert [name for name in EVERY if signs.is_sign(name)] == []


def test_every_name_of_an_office_is_kept_as_it_was_written(settings: Settings) -> None:
    row = worlds.USUAL | {"jenis_sponsor": "lainnya", "jenis_pencatat": "iik", "tanggal_daftar": "2026-01-01"}
    rows = [
        row | {"nik": worlds.nik(f"orang {at}"), "nama_sponsor": name, "nama_pencatat": name}
        for at, name in enumerate(EVERY)
    ]
    report = worlds.load(settings, rows)
    assert (report.added, stored.said(settings)) == (len(EVERY), [])
    found = {(row["sponsor_label"], row["acquirer_label"]) for row in stored.spells(settings)}
    assert found == {(name, name) for name in EVERY}


@pytest.mark.parametrize(("kind", "written"), [(kind, text) for kind, texts in NUMBERS.items() for text in texts])
def test_a_number_of_a_person_beside_marks_of_lists_is_one(kind: Trace, written: str) -> None:
    assert personal.trace(written) is kind


def test_a_number_with_letters_among_its_digits_is_no_label(settings: Settings) -> None:
    written = ("Budi 0812x3456x7890", "PT A 08l2345678 90", "Budi 0812 3456 789O", "Ani 3310x2201x0190x0003")
    row = worlds.USUAL | {"jenis_sponsor": "lainnya", "jenis_pencatat": "iik", "tanggal_daftar": "2026-01-01"}
    rows = [
        row | {"nik": worlds.nik(f"orang {at}"), "nama_sponsor": name, "nama_pencatat": name}
        for at, name in enumerate(written)
    ]
    worlds.load(settings, rows)
    kept = str(stored.everything(settings))
    assert [name for name in written if name in kept] == []
    assert {line for line, *_rest in stored.said(settings)} == {2, 3, 4, 5}
