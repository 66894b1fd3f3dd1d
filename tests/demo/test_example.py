"""The bundled example: what is committed is what the generator draws, and it can be nobody's real data."""

import csv
from pathlib import Path

from data_access import months, reference
from data_access.demo import example
from data_access.edition import opening
from data_access.settings import Settings
from tests import worlds

COMMITTED = Path(example.__file__).parent


def _bundled(name: str) -> list[dict[str, str]]:
    with (COMMITTED / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_the_committed_files_are_what_the_generator_draws(tmp_path: Path) -> None:
    example.write(tmp_path)
    for drawn in sorted(tmp_path.iterdir()):
        assert (COMMITTED / drawn.name).read_bytes() == drawn.read_bytes(), (
            f"python -m data_access.demo.example {COMMITTED}"
        )


def test_two_thousand_rows_each_say_that_they_are_an_example() -> None:
    rows = _bundled("example.csv")
    assert len(rows) == 2000
    assert {row["keterangan"] for row in rows} == {"DATA CONTOH"}
    assert {row["sumber"].split(":")[0] for row in _bundled("example_penyebut.csv")} == {"DATA CONTOH"}


def test_no_nik_names_a_region_that_exists() -> None:
    rows = _bundled("example.csv")
    assert {row["nik"][:6] for row in rows} == {"000000"}
    assert {len(row["nik"]) for row in rows} == {16}


def test_every_place_and_profession_is_in_the_reference() -> None:
    rows = _bundled("example.csv")
    assert [row["kode_desa"] for row in rows if row["kode_desa"] and not reference.is_known(row["kode_desa"])] == []
    assert [row["profesi"] for row in rows if row["profesi"] and not reference.profession_code(row["profesi"])] == []
    assert {row["kantor_cabang"] for row in rows} == {branch.name for branch in reference.branches()}


def test_iik_bandar_lampung_registered_sixty_workers_on_5_december_2024() -> None:
    rows = [
        row
        for row in _bundled("example.csv")
        if row["tanggal_daftar"] == "2024-12-05" and row["jenis_pencatat"] == "iik"
    ]
    assert len({row["nik"] for row in rows}) == len(rows) == 60
    assert {(row["gerakan"], row["kantor_cabang"], row["bulan_mulai"]) for row in rows} == {
        ("sertakan", "Bandar Lampung", "2024-12")
    }


def test_the_example_is_imported_whole_and_credits_iik_with_sixty_new_workers(settings: Settings) -> None:
    report = worlds.load(settings, _bundled("example.csv"))
    assert (report.rows_read, report.added, report.quarantined) == (2000, 2000, 0)
    assert worlds.load(settings, _bundled("example_penyebut.csv"), "penyebut").quarantined == 0
    edition = worlds.publish(settings, "2026-10", "2024-01")
    entered = """
        SELECT count(*) FROM coverage_fact JOIN acquirer USING (acquirer)
        WHERE kind = 'iik' AND movement = 'sertakan' AND entry = 'baru' AND held_from = ?
    """
    assert opening.connection(edition).execute(entered, [months.month("2024-12")]).fetchall() == [(60,)]
