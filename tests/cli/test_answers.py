"""From raw extracts to `cakupan show --json`: the whole way, against plain Python over the same text."""

import datetime as dt
import random
from collections import Counter
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from data_access import months
from data_access.dimensions import Dimension
from tests import worlds
from tests.cli.running import cakupan
from tests.edition import oracle
from tests.questions.conftest import KNOWN
from tests.questions.inside import code

POSISI = months.month("2026-10")
PLACES = (
    "33.10.22.2005",
    "33.10.22.2006",
    "33.10.01.2001",
    "33.10.22",
    "33.10",
    "33.02.01.2001",
    "33",
    "",
    "18.71.01.1001",
)
IDENTITY = (
    "nik",
    "jenis_sponsor",
    "id_sponsor",
    "nama_sponsor",
    "program",
    "gerakan",
    "jenis_pencatat",
    "nama_pencatat",
    "bulan_mulai",
)


def drawn(dice: random.Random) -> worlds.Row:
    one = dice.choice
    sponsor = one(
        (
            ("mandiri", "", ""),
            ("iik", "", "IIK A"),
            ("perusahaan_csr", "C1", ""),
            ("apbd_kab", "", ""),
            ("baznas", "", "Baznas  a"),
        )
    )
    acquirer = one((("", ""), ("iik", "IIK A"), ("kantor_desa", "Desa B")))
    start = POSISI - dice.randrange(24)
    first = months.first_day(start - one((0, 0, 2))).replace(day=dice.randrange(1, 28))
    return worlds.USUAL | {
        "nik": worlds.synthetic(dice.randrange(60)),
        "kode_desa": one(PLACES),
        "profesi": one(("petani", "Nelayan", "ojol", "", "profesi aneh")),
        "peran_desa": one(("", "kader")),
        "segmen": one(("BPU", "BPU", "PU", "JAKON", "PMI")),
        "program": one(("JKK+JKM", "JKK+JKM+JHT", "JHT")),
        "gerakan": one(("sertakan", "reguler")),
        "jenis_sponsor": sponsor[0],
        "id_sponsor": sponsor[1],
        "nama_sponsor": sponsor[2],
        "jenis_pencatat": acquirer[0],
        "nama_pencatat": acquirer[1],
        "tanggal_daftar": first.isoformat(),
        "bulan_mulai": months.text(start),
        "jumlah_bulan": str(one((0, 1, 2, 3, 6, 12))),
    }


def identity(row: worlds.Row) -> tuple[str, ...]:
    return tuple(" ".join(row[column].upper().split()) for column in IDENTITY)


def extracts(seed: int) -> tuple[list[worlds.Row], list[worlds.Row], list[worlds.Row]]:
    """A first file, a second that adds, replaces and withdraws, and what is in force after both."""
    dice = random.Random(seed)
    first = {identity(row): row for row in (drawn(dice) for _ in range(150))}
    second = {identity(row): row for row in (drawn(dice) for _ in range(30))}
    for key, row in dice.sample(sorted(first.items()), 40):
        second[key] = (
            row | {"batal": "ya"}
            if dice.random() < 0.5
            else row | {"kode_desa": dice.choice(PLACES), "jumlah_bulan": "4"}
        )
    after = {key: row for key, row in (first | second).items() if row["batal"] != "ya"}
    return list(first.values()), list(second.values()), list(after.values())


PROFESSIONS = {"petani": "petani", "Nelayan": "nelayan", "ojol": "tukang_ojek"}


def in_force(row: worlds.Row) -> oracle.Row:
    """A raw row as the oracle reads it."""
    return {
        "person_key": row["nik"].encode(),
        "place_code": row["kode_desa"],
        "profession_code": PROFESSIONS.get(row["profesi"], ""),
        "village_role": row["peran_desa"],
        "segment": row["segmen"],
        "package": row["program"],
        "movement": row["gerakan"],
        "sponsor_type": row["jenis_sponsor"],
        "sponsor_id": row["id_sponsor"],
        "sponsor_name": " ".join(row["nama_sponsor"].upper().split()),
        "acquirer_kind": row["jenis_pencatat"],
        "acquirer_name": " ".join(row["nama_pencatat"].upper().split()),
        "registered_on": dt.date.fromisoformat(row["tanggal_daftar"]),
        "paid_from": months.month(row["bulan_mulai"]),
        "paid_months": int(row["jumlah_bulan"]),
    }


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.usefixtures("settings")
def test_the_answer_is_what_the_extracts_say(tmp_path: Path, seed: int) -> None:
    first, second, after = extracts(seed)
    for name, rows in (("satu", first), ("dua", second)):
        cakupan("import", "keanggotaan", str(worlds.write(rows, tmp_path / f"{name}.csv")), "--diambil", "2026-11-16")
    cakupan("publish", "--posisi", "2026-10", "--wilayah", "indonesia")
    facts = oracle.facts([in_force(row) for row in after], KNOWN)
    for dimension, region, posisi, grace in (
        (Dimension.PROFESSION, "", "2026-10", 3),
        (Dimension.VILLAGE, "33.10", "2026-10", 0),
        (Dimension.DISTRICT, "33.10", "2026-07", 3),
        (Dimension.REGENCY, "33", "2026-05", 1),
        (Dimension.PROVINCE, "", "2026-09", 2),
        (Dimension.SPONSOR_TYPE, "33", "2026-10", 3),
        (Dimension.SEGMENT, "", "2025-12", 3),
        (Dimension.MOVEMENT, "33.02", "2026-10", 0),
    ):
        answer = cakupan(
            "show",
            "coverage",
            "--region",
            region,
            "--by",
            dimension,
            "--posisi",
            posisi,
            "--grace",
            str(grace),
            "--json",
        )
        counted = Counter(
            code(fact, dimension)
            for fact in oracle.active(facts, months.month(posisi), grace)
            if fact.place.startswith(region) and fact.segment != "PMI"
        )
        assert {row["code"]: row["active"] for row in answer["rows"] if row["active"]} == counted
        assert (answer["posisi"], answer["grace"], answer["region"]) == (posisi, grace, region or None)
        for name, both in (("official", 3), ("paid", 0)):
            people = oracle.active(facts, months.month(posisi), both)
            counted_by_hand = sum(fact.place.startswith(region) and fact.segment != "PMI" for fact in people)
            told = answer["headline"][name]
            assert (told["grace"], told["active"]) == (both, counted_by_hand)


@pytest.mark.usefixtures("published_home")
def test_a_table_names_the_basis_its_year_and_its_source() -> None:
    told = " ".join(CliRunner().invoke(app, ["show", "coverage", "--region", "33.10"]).stderr.split())
    assert "penyebut: Penduduk bekerja, 2024, dunia uji" in told
    none = " ".join(CliRunner().invoke(app, ["show", "coverage", "--basis", "eligible"]).stderr.split())
    assert "belum ada data pembanding" in none
    assert "penyebut: Penduduk bekerja" not in none


@pytest.mark.usefixtures("published_home")
def test_an_answer_says_all_that_is_needed_to_recompute_it() -> None:
    answer = cakupan("show", "coverage", "--region", "33.10", "--by", "profession", "--segment", "BPU", "--json")
    assert answer["basis"] == {
        "code": "bekerja",
        "source": "dunia uji",
        "year": 2024,
        "first_year": 2024,
        "in_force_only_from": None,
        "workers": 12,
    }
    assert answer["segments"] == ["BPU"]
    assert answer["edition"] == "2026-10.1"
    assert set(answer["rows"][0]) == {"code", "name", "active", "workers", "rate"}
    assert answer["rows"][-1]["code"] == "unallocated"
    regency = cakupan("show", "coverage", "--region", "33", "--by", "regency", "--json")
    klaten = next(row for row in regency["rows"] if row["code"] == "33.10")
    assert (klaten["name"], klaten["workers"], klaten["rate"]) == ("Kabupaten Klaten", 20, klaten["active"] / 20)
    assert next(row for row in regency["rows"] if row["code"] == "33.01")["rate"] is None


@pytest.mark.usefixtures("published_home")
def test_a_trend_is_the_answers_of_its_months() -> None:
    trend = cakupan("show", "trend", "--region", "33.10", "--months", "6", "--json")
    assert [row["month"] for row in trend["rows"]] == ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"]
    for row in trend["rows"]:
        answer = cakupan("show", "coverage", "--region", "33.10", "--by", "segment", "--posisi", row["month"], "--json")
        assert row["active"] == sum(part["active"] for part in answer["rows"])
        assert (row["workers"], row["rate"]) == (20, row["active"] / 20)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["show", "coverage", "--posisi", "2026-11"], "melampaui edisi 2026-10.1"),
        (["show", "coverage", "--posisi", "2019-01"], "mendahului data edisi 2026-10.1; tulis 20"),
        (["show", "coverage", "--posisi", "Oktober"], "tulis seperti 2026-10"),
        (["show", "coverage", "--region", "33.99"], "tidak dikenal"),
        (["show", "coverage", "--edition", "2020-01.1"], "yang ada: 2026-10.1"),
        (["editions", "use", "2020-01.1"], "yang ada: 2026-10.1"),
    ],
)
@pytest.mark.usefixtures("published_home")
def test_a_wrong_word_is_answered_with_what_would_be_right(words: list[str], sentence: str) -> None:
    result = CliRunner().invoke(app, words)
    assert result.exit_code != 0
    assert sentence in str(result.exception)
