"""The cases a board is argued about: a world drawn as text, published, and asked by `cakupan show leaderboard`."""

import re
from typing import Any

import pytest

from data_access.settings import Settings
from tests import worlds
from tests.cli.running import cakupan

Rows = dict[str, dict[str, Any]]
BEFORE = """
    nik      | bulan_mulai | jumlah_bulan | gerakan
    terdahulu| 2024-01     | 1            | reguler
"""
"""Somebody long before, so that the data begin there and whoever comes later is new."""


def board(settings: Settings, table: str, *words: str) -> tuple[Rows, list[dict[str, Any]]]:
    """The board over the world `table` at October 2026, its rows by name and in order."""
    worlds.load(settings, worlds.world(BEFORE) + worlds.world(table))
    worlds.publish(settings, "2026-10")
    options = list(words) if "--movement" in words else ["--movement", "sertakan", *words]
    rows = cakupan("show", "leaderboard", *options, "--json")["rows"]
    return {row["name"]: row for row in rows}, rows


YEAR = ("--from", "2026-01", "--until", "2026-10")


def test_a_person_brought_in_twice_in_a_year_is_credited_to_the_first_alone(settings: Settings) -> None:
    by, rows = board(
        settings,
        """
        nik | gerakan  | jenis_sponsor  | nama_sponsor | bulan_mulai | jumlah_bulan
        ana | sertakan | perusahaan_csr | PT Satu      | 2026-01     | 3
        ana | sertakan | perusahaan_csr | PT Dua       | 2026-09     | 3
        """,
        *YEAR,
    )
    assert (by["PT Satu"]["acquired"], by["PT Dua"]["acquired"]) == (1, 0)
    assert (by["PT Satu"]["reactivated"], by["PT Dua"]["reactivated"]) == (0, 1)
    assert (by["PT Satu"]["rank"], by["PT Dua"]["rank"]) == (1, None)
    assert by["PT Satu"]["retained_3"] == {"retained": 0, "eligible": 1}, "three months alone fail at three"
    assert by["PT Satu"]["active_now"] == 1, "active now, by anybody"
    assert sum(row["acquired"] for row in rows) == 1


def test_of_payers_that_overlap_the_earlier_has_the_credit_and_both_their_months(settings: Settings) -> None:
    by, _rows = board(
        settings,
        """
        nik | gerakan  | jenis_sponsor  | nama_sponsor | bulan_mulai | jumlah_bulan
        ana | sertakan | perusahaan_csr | PT Satu      | 2026-01     | 6
        ana | sertakan | perusahaan_csr | PT Dua       | 2026-03     | 6
        """,
        *YEAR,
    )
    assert (by["PT Satu"]["acquired"], by["PT Dua"]["acquired"]) == (1, 0)
    assert (by["PT Satu"]["worker_months"], by["PT Dua"]["worker_months"]) == (6, 6)
    assert by["PT Satu"]["retained_6"] == {"retained": 1, "eligible": 1}, "paid by the other in month six"
    assert by["PT Dua"]["reactivated"] == 0


@pytest.mark.parametrize(("again", "reactivated"), [("2026-06", 0), ("2026-07", 1)])
def test_back_after_three_unpaid_months_is_continued_after_four_reactivated(
    settings: Settings, again: str, reactivated: int
) -> None:
    """Paid in January and February 2026: June follows on three unpaid months, July on four."""
    by, _rows = board(
        settings,
        f"""
        nik | gerakan  | jenis_sponsor  | nama_sponsor | bulan_mulai | jumlah_bulan
        ana | sertakan | perusahaan_csr | PT Satu      | 2026-01     | 2
        ana | sertakan | perusahaan_csr | PT Satu      | {again}     | 1
        """,
        *YEAR,
    )
    assert (by["PT Satu"]["acquired"], by["PT Satu"]["reactivated"]) == (1, reactivated)


def test_a_sponsor_that_only_renews_others_people_has_months_and_no_rank(settings: Settings) -> None:
    by, rows = board(
        settings,
        """
        nik  | gerakan  | jenis_sponsor  | nama_sponsor | bulan_mulai | jumlah_bulan
        ana  | sertakan | perusahaan_csr | PT Pembawa   | 2026-01     | 3
        budi | sertakan | perusahaan_csr | PT Pembawa   | 2026-01     | 3
        ana  | sertakan | perusahaan_csr | PT Penerus   | 2026-04     | 6
        budi | sertakan | perusahaan_csr | PT Penerus   | 2026-04     | 6
        """,
        *YEAR,
    )
    assert by["PT Penerus"]["acquired"] == by["PT Penerus"]["reactivated"] == 0
    assert by["PT Penerus"]["rank"] is None
    assert by["PT Penerus"]["worker_months"] == 12
    assert by["PT Pembawa"]["retained_3"] == {"retained": 2, "eligible": 2}, "kept by whomever"
    assert [row["name"] for row in rows] == ["PT Pembawa", "PT Penerus"]


CHAPTER = """
    nik  | gerakan  | jenis_sponsor | nama_sponsor | jenis_pencatat | nama_pencatat | bulan_mulai | jumlah_bulan
    ana  | sertakan | iik           | IIK Contoh   | iik            | IIK Contoh    | 2026-05     | 3
    budi | sertakan | iik           | IIK Contoh   | iik            | IIK Contoh    | 2026-05     | 6
    cici | sertakan | iik           | IIK Contoh   | iik            | IIK Contoh    | 2026-08     | 3
    dedi | sertakan | individu      |              | iik            | IIK Contoh    | 2026-08     | 3
"""


def test_a_chapter_with_four_people_is_ranked_by_name_with_its_fractions(settings: Settings) -> None:
    by, _rows = board(settings, CHAPTER, "--movement", "iik", "--by", "chapter", *YEAR)
    row = by["IIK Contoh"]
    assert (row["rank"], row["acquired"], row["share"]) == (1, 4, 1.0)
    assert row["retained_3"] == {"retained": 1, "eligible": 2}
    assert row["retained_12"] == {"retained": 0, "eligible": 0}


def test_the_two_boards_share_iiks_people(settings: Settings) -> None:
    by, rows = board(settings, CHAPTER, *YEAR)
    assert by["IIK Contoh"]["acquired"] == 3
    assert by["Tanpa sponsor"]["acquired"] == 1, "an individual nobody knows"
    assert by["Tanpa sponsor"]["rank"] is None
    assert rows[-1]["name"] == "Tanpa sponsor"
    answer = cakupan("show", "leaderboard", "--movement", "sertakan", *YEAR, "--json")
    assert answer["acquired_iik"] == 4 == sum(row["acquired"] for row in rows)


def test_an_empty_period_is_an_empty_board(settings: Settings) -> None:
    _by, rows = board(settings, CHAPTER, "--from", "2025-01", "--until", "2025-03")
    assert rows == []


@pytest.mark.parametrize(
    ("since", "until", "acquired"),
    [("2025-12", "2025-12", 1), ("2026-01", "2026-01", 2), ("2025-12", "2026-01", 3), ("2026-02", "2026-03", 0)],
)
def test_a_year_ends_with_december(settings: Settings, since: str, until: str, acquired: int) -> None:
    _by, rows = board(
        settings,
        """
        nik  | gerakan  | jenis_sponsor  | nama_sponsor | tanggal_daftar | bulan_mulai | jumlah_bulan
        ana  | sertakan | perusahaan_csr | PT Satu      | 2025-12-31     | 2025-12     | 3
        budi | sertakan | perusahaan_csr | PT Satu      | 2026-01-01     | 2026-01     | 3
        cici | sertakan | perusahaan_csr | PT Satu      | 2026-01-31     | 2026-01     | 3
        """,
        "--from",
        since,
        "--until",
        until,
    )
    assert sum(row["acquired"] for row in rows) == acquired
    if since == until == "2026-01":
        assert rows[0]["previous_rank"] == 1, "December is the month before"


def test_who_registers_at_the_end_of_a_month_and_is_paid_from_the_next_is_credited(settings: Settings) -> None:
    by, _rows = board(
        settings,
        """
        nik | gerakan  | jenis_sponsor  | nama_sponsor | tanggal_daftar | bulan_mulai | jumlah_bulan
        ana | sertakan | perusahaan_csr | PT Satu      | 2025-12-31     | 2026-01     | 3
        budi| sertakan | perusahaan_csr | PT Satu      | 2023-12-31     | 2026-01     | 3
        """,
        *YEAR,
    )
    assert by["PT Satu"]["acquired"] == 1, "of the two one was known before the data begin"


def test_twelve_tied_share_the_first_rank_and_the_next_is_thirteenth(settings: Settings) -> None:
    lines = [f"p{n} | sertakan | perusahaan_csr | PT {n:02d} | 2026-05 | 3" for n in range(1, 13)]
    pairs = [f"q{n} | sertakan | perusahaan_csr | PT {n:02d} | 2026-06 | 3" for n in range(1, 13)]
    head = "nik | gerakan | jenis_sponsor | nama_sponsor | bulan_mulai | jumlah_bulan"
    last = "z | sertakan | perusahaan_csr | PT 99 | 2026-05 | 3"
    _by, rows = board(settings, "\n".join((head, *lines, *pairs, last)), *YEAR)
    assert [row["rank"] for row in rows] == [1] * 12 + [13]
    assert [row["name"] for row in rows] == [*(f"PT {n:02d}" for n in range(1, 13)), "PT 99"]


MOVER = """
    nik | gerakan  | kode_desa     | jenis_sponsor  | nama_sponsor | bulan_mulai | jumlah_bulan
    ana | sertakan | 33.10.22.2005 | perusahaan_csr | PT Satu      | 2026-01     | 3
    ana | sertakan | 33.02.01.2001 | perusahaan_csr | PT Satu      | 2026-04     | 7
"""


def test_who_moves_is_the_credit_of_the_first_place_and_retained_wherever(settings: Settings) -> None:
    by, _rows = board(settings, MOVER, "--by", "regency", *YEAR)
    assert (by["Kabupaten Klaten"]["acquired"], by["Kabupaten Banyumas"]["acquired"]) == (1, 0)
    assert by["Kabupaten Klaten"]["retained_3"] == {"retained": 1, "eligible": 1}
    assert by["Kabupaten Klaten"]["active_now"] == 1
    assert by["Kabupaten Banyumas"]["worker_months"] == 7


def test_who_moves_into_a_region_is_moved_in_and_never_new(settings: Settings) -> None:
    board(settings, MOVER, *YEAR)
    words = ("--from", "2025-12", "--until", "2026-10", "--json")
    into = cakupan("show", "bridge", "--region", "33.02", *words)
    assert (into["opening"], into["moved_in"], into["baru"], into["closing"]) == (0, 1, 0, 1)
    out = cakupan("show", "bridge", "--region", "33.10", *words)
    assert (out["opening"], out["baru"], out["moved_out"], out["lapsed"], out["closing"]) == (0, 1, 1, 0, 0)


def test_a_company_written_three_ways_with_one_id_is_one_row(settings: Settings) -> None:
    _by, rows = board(
        settings,
        """
        nik  | gerakan  | jenis_sponsor  | id_sponsor | nama_sponsor       | bulan_mulai | jumlah_bulan
        ana  | sertakan | perusahaan_csr | C-1        | PT Energi Contoh   | 2026-01     | 3
        budi | sertakan | perusahaan_csr | C-1        | PT. ENERGI  CONTOH | 2026-02     | 3
        cici | sertakan | perusahaan_csr | C-1        | Energi Contoh, PT  | 2026-03     | 3
        dedi | sertakan | perusahaan_csr | C-1        | PT Energi Contoh   | 2026-03     | 3
        """,
        "--by",
        "company",
        *YEAR,
    )
    assert [(row["code"], row["name"], row["acquired"]) for row in rows] == [
        ("perusahaan_csr:C-1", "PT Energi Contoh", 4)
    ]


def test_an_individual_is_named_by_consent_only_and_else_by_a_lasting_pseudonym(settings: Settings) -> None:
    table = """
        nik  | gerakan  | jenis_sponsor | nama_sponsor | izin_nama | bulan_mulai | jumlah_bulan
        ana  | sertakan | individu      | Bu Tejo      |           | 2026-01     | 3
        budi | sertakan | individu      | Pak Arif     | ya        | 2026-02     | 3
    """
    by, rows = board(settings, table, *YEAR)
    hidden = next(row for row in rows if row["name"] != "Pak Arif")
    assert by["Pak Arif"]["acquired"] == 1
    assert re.fullmatch(r"Peserta [A-Z][a-z]+ [A-Z][a-z]+ \d{3}", hidden["name"])
    worlds.publish(settings, "2026-10")
    again = cakupan("show", "leaderboard", "--movement", "sertakan", *YEAR, "--json")["rows"]
    assert {row["name"] for row in again} == set(by)


def test_rank_by_retained_is_another_order(settings: Settings) -> None:
    by, _rows = board(
        settings,
        """
        nik  | gerakan  | jenis_sponsor  | nama_sponsor | bulan_mulai | jumlah_bulan
        ana  | sertakan | perusahaan_csr | PT Banyak    | 2026-01     | 3
        budi | sertakan | perusahaan_csr | PT Banyak    | 2026-01     | 3
        cici | sertakan | perusahaan_csr | PT Lama      | 2026-01     | 6
        """,
        "--rank",
        "retained",
        "--k",
        "3",
        *YEAR,
    )
    assert (by["PT Lama"]["rank"], by["PT Banyak"]["rank"]) == (1, 2)


def test_a_chapter_nobody_named_has_a_row_that_says_so(settings: Settings) -> None:
    table = """
        nik  | gerakan  | jenis_pencatat | nama_pencatat | bulan_mulai | jumlah_bulan
        ana  | sertakan | iik            |               | 2026-01     | 3
        budi | sertakan | perisai        | Agen          | 2026-01     | 3
    """
    by, rows = board(settings, table, "--movement", "iik", "--by", "chapter", *YEAR)
    assert [(row["name"], row["acquired"]) for row in rows] == [("Pengurus IIK tanpa nama", 1)]
    assert list(by) == ["Pengurus IIK tanpa nama"], "a Perisai agent is no chapter"
    terms = cakupan("show", "leaderboard", "--movement", "iik", "--by", "term", *YEAR, "--json")["rows"]
    assert [(row["code"], row["name"]) for row in terms] == [("3", "3 bulan")]
