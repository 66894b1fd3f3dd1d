"""A NIK a spreadsheet damaged is repaired where its sixteen digits are certain, else refused; it is kept as an HMAC."""

import calendar
import datetime as dt
import hashlib
import hmac
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access.intake import importing, key
from data_access.intake.matching import Workspace
from data_access.intake.membership import MEMBERSHIP
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

NIK = "3310220101900003"
NO_BREAK_SPACE = "\u00a0"
WIDE = NIK.translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})
"""The same digits as an East Asian keyboard types them."""


def _hmac(settings: Settings, nik: str) -> bytes:
    return hmac.new(settings.nik_key_file.read_bytes(), nik.encode(), hashlib.sha256).digest()


@pytest.mark.parametrize(
    "written",
    [
        NIK,
        f" {NIK} ",
        f"'{NIK}",
        f"''{NIK}",
        f"’{NIK}",
        "3310 2201 0190 0003",
        f"{NO_BREAK_SPACE}{NIK}",
        f"\t{NIK}",
        f"{NIK}.0",
        f"{NIK},00",
        "3.310220101900003E+15",
        "3,310220101900003e15",
        f"\u200b{NIK}",
    ],
)
def test_a_damaged_nik_is_repaired_where_it_is_certain(settings: Settings, written: str) -> None:
    worlds.load(settings, [worlds.world("nik\nana")[0] | {"nik": written}])
    assert stored.spell(settings)["person_key"] == _hmac(settings, NIK)


@pytest.mark.parametrize(
    "written",
    [
        "3.31022E+15",
        "3,31022E+15",
        "3310220101900003.5",
        "9910220101900003.0",
        "9.910220101900003E+15",
        "331022010190000",
        "33102201019000033",
        "-3310220101900003",
        "3310220101900003E1",
        f"{NIK} {NIK}",
        WIDE,
        "1" * 16,
    ],
)
def test_a_nik_that_is_not_certain_is_refused_and_masked(settings: Settings, written: str) -> None:
    report = worlds.load(settings, [worlds.world("nik\nana")[0] | {"nik": written}])
    ((line, column, kept, _why, quarantined),) = stored.said(settings)
    assert (report.quarantined, line, column, quarantined) == (1, 2, "nik", True)
    assert "2201019" not in kept


@pytest.mark.parametrize(
    ("cell", "accepted"),
    [
        (3310220101900003, True),
        (float(3310220101900003), True),
        (3310220101900000, False),  # Excel writes 0 for the sixteenth digit
        (9910220101900003, False),  # no float holds it
        (331022010190000, False),
        ("3310220101900000", True),
        ("3310220101900003", True),
    ],
)
def test_a_number_in_a_spreadsheet_is_a_nik_only_if_its_digits_are_certain(
    settings: Settings, tmp_path: Path, cell: float | str, accepted: bool
) -> None:
    row = worlds.world("nik\nana")[0] | {"nik": cell}
    book = openpyxl.Workbook()
    book.active.append(list(row))
    book.active.append(list(row.values()))
    book.save(tmp_path / "a.xlsx")
    report = importing.import_file(
        "keanggotaan", tmp_path / "a.xlsx", settings, taken_on=worlds.TAKEN_ON, actor=worlds.ACTOR
    )
    assert (report.added, report.quarantined) == (int(accepted), int(not accepted))
    if accepted:
        assert stored.spell(settings)["person_key"] == _hmac(settings, str(int(cell)))


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("3310229901900001", "tanggal lahir"),
        ("3310220001900002", "tanggal lahir"),
        ("3310223102900003", "tanggal lahir"),
        ("3310223002000003", "tanggal lahir"),
        ("3310222902910003", "tanggal lahir"),
        ("3310226902910003", "tanggal lahir"),
        ("3310223104900003", "tanggal lahir"),
        ("3310224001900003", "tanggal lahir"),
        ("3310223201900003", "tanggal lahir"),
        ("3310227201900003", "tanggal lahir"),
        ("3310220100900003", "tanggal lahir"),
        ("3310220113900003", "tanggal lahir"),
        ("9910225001900003", "provinsi"),
        ("0000005001900003", "provinsi"),
        ("1111111111111111", "semua digitnya sama"),
        ("1234567890123456", "tanggal lahir"),
    ],
)
def test_a_nik_nobody_can_have_is_refused_and_says_why(settings: Settings, written: str, why: str) -> None:
    assert worlds.load(settings, [worlds.world("nik\nana")[0] | {"nik": written}]).quarantined == 1
    ((_line, column, kept, reason, quarantined),) = stored.said(settings)
    assert (column, quarantined, why in reason) == ("nik", True, True)
    assert written not in kept + reason


@pytest.mark.parametrize("written", ["3310223101900003", "3310227101900003", "3310226902920003", "3310222902000003"])
def test_a_nik_somebody_can_have_is_kept_without_a_word(settings: Settings, written: str) -> None:
    assert worlds.load(settings, [worlds.world("nik\nana")[0] | {"nik": written}]).added == 1
    assert stored.said(settings) == []


def test_a_serial_of_zeros_is_kept_and_told(settings: Settings) -> None:
    report = worlds.load(settings, [worlds.world("nik\nana")[0] | {"nik": "3310220101900000"}])
    assert (report.added, report.quarantined) == (1, 0)
    ((_line, column, kept, reason, quarantined),) = stored.said(settings)
    assert (column, kept, quarantined) == ("nik", "331022******0000", False)
    assert "0000" in reason


@given(st.dates(min_value=dt.date(1930, 1, 1), max_value=dt.date(2029, 12, 31)), st.booleans())
def test_every_day_there_was_is_a_day_of_birth_and_the_next_after_a_month_is_none(born: dt.date, woman: bool) -> None:
    last = calendar.monthrange(born.year, born.month)[1]
    digits = [f"331022{day + 40 * woman:02d}{born:%m%y}0001" for day in (born.day, last + 1)]
    with Workspace(MEMBERSHIP, b"x" * 32) as workspace:
        found = workspace.connection.execute("SELECT is_born($1), is_born($2)", digits).fetchall()
    assert found == [(True, False)]


def test_only_sample_data_may_have_the_region_that_exists_nowhere(settings: Settings) -> None:
    file = worlds.write([worlds.world("nik\nana")[0] | {"nik": "0000000101900003"}], settings.home / "a.csv")
    sample, office = (
        importing.import_file(
            "keanggotaan",
            file,
            settings,
            taken_on=worlds.TAKEN_ON,
            actor=worlds.ACTOR,
            dry_run=True,
            is_synthetic=is_synthetic,
        )
        for is_synthetic in (True, False)
    )
    assert (sample.added, office.quarantined) == (1, 1)


@given(secret=st.text(min_size=32, max_size=90), text=st.text(st.characters(exclude_categories=["Cs"])))
def test_the_hmac_in_sql_is_the_standard_librarys(secret: str, text: str) -> None:
    encoded = secret.encode("utf-8", errors="replace")
    with Workspace(MEMBERSHIP, encoded) as workspace:
        (found,) = workspace.connection.execute("SELECT keyed($text)", {"text": text}).fetchall()[0]
    assert found == hmac.new(encoded, text.encode(), hashlib.sha256).digest()


def test_another_key_is_another_person(settings: Settings, tmp_path: Path) -> None:
    other = worlds.new_home(tmp_path / "other")
    for home in (settings, other):
        worlds.load(home, worlds.world("nik\nana"))
    assert stored.spell(settings)["person_key"] != stored.spell(other)["person_key"]
    assert key.load(settings) != key.load(other)
