"""A broken edition is never published: each law is broken once by hand and must be the one named."""

import shutil
from pathlib import Path

import duckdb
import pytest

from data_access.edition import opening, verify
from data_access.errors import CakupanError
from data_access.settings import Settings


@pytest.fixture
def copy(published_home: Settings, tmp_path: Path) -> duckdb.DuckDBPyConnection:
    """A published edition that may be written to."""
    file = tmp_path / "copy.duckdb"
    shutil.copy(opening.current(published_home).path, file)
    file.chmod(0o640)
    return duckdb.connect(str(file))


def test_a_published_edition_keeps_every_law(copy: duckdb.DuckDBPyConnection) -> None:
    verify.verify(copy)


@pytest.mark.parametrize(
    ("damage", "named"),
    [
        ("DELETE FROM paid_spell WHERE person = (SELECT min(person) FROM paid_spell)", "Setiap baris"),
        ("UPDATE coverage_fact SET next_from = held_until - 1 WHERE next_from IS NULL", "dua kali dalam satu bulan"),
        ("UPDATE coverage_fact SET held_from = held_from - 1", "gabungan bulan"),
        ("UPDATE paid_spell SET held_months = held_months - 1 WHERE held_months > 1", "tumpang tindih"),
        ("UPDATE coverage_fact SET active_until_0 = held_from", "dihitung dengan dua cara"),
        ("UPDATE coverage_fact SET entry = 'lanjut'", "Entri pertama"),
        ("UPDATE coverage_fact SET moves_out = true WHERE next_from IS NULL", "berpindah keluar"),
        ("UPDATE paid_spell SET tariff = tariff + 1 WHERE tariff > 0", "Tarif masa bayar"),
        ("UPDATE coverage_fact SET active_until_3 = active_until_2 - 1", "tidak pernah menyusut"),
        ("UPDATE coverage_fact SET next_from = active_until_3 WHERE next_from IS NULL", "tidak menutup pada g"),
        ("UPDATE coverage_fact SET segment = 'XYZ'; UPDATE paid_spell SET segment = 'XYZ'", "segment berisi “XYZ”"),
        ("UPDATE paid_spell SET village_role = 'camat'", "village_role berisi “camat”"),
        ("ALTER TABLE basis DROP COLUMN source", "tabel basis"),
        ("UPDATE payer SET code = NULL", "sel wajib"),
        ("INSERT INTO mou_stage VALUES (1, 24321, 1, 2, 1, 1)", "Tahap baris MoU"),
        ("INSERT INTO mou_stage VALUES (1, 24321, 1, 1, 1, 1)", "hitungan dari masa bayarnya"),
        (
            """INSERT INTO mou VALUES (1, 'n', 't', 'c', NULL, '33.10', '33', '33.10', NULL, NULL, NULL, '2026-01-01',
                                       '2026-12-31', 'active', NULL, 1);
               INSERT INTO mou_line BY NAME (SELECT 1 AS line_id, 1 AS mou_id, '1' AS line, 24311 AS baseline,
                                             24321 AS due, 1 AS target_people, 'lainnya' AS sector);
               INSERT INTO mou_spell VALUES (1, 1, '18', NULL, NULL, NULL, 24311, NULL, NULL)""",
            "di wilayah MoU-nya",
        ),
    ],
)
def test_what_breaks_a_law_is_named(copy: duckdb.DuckDBPyConnection, damage: str, named: str) -> None:
    copy.execute(damage)
    with pytest.raises(CakupanError, match="Edisi tidak diterbitkan") as refused:
        verify.verify(copy)
    assert named in str(refused.value)
