"""Large synthetic extracts, drawn by DuckDB in one statement: three paid spells a person, over every village."""

import datetime as dt
from pathlib import Path
from typing import Final

import duckdb
import sqlalchemy

from data_access import reference
from data_access.reference import regions
from data_access.registry import connect
from data_access.registry.models import mou, mou_line

_CROWD: Final = """
COPY (
    WITH village AS (
        SELECT (row_number() OVER (ORDER BY code) - 1)::BIGINT AS n, code
        FROM read_csv($regions, all_varchar = true) WHERE length(code) = 13
    ),
    drawn AS (
        SELECT i, i % 3 AS turn, (i // 3 + 1) * 9973 % 10000000000 AS number,
            hash(i // 3) AS h, hash(i + 1000000007) AS g, (i % 4 = 0)::INTEGER * $edit AS edited
        FROM range($rows) t(i)
    ),
    spell AS (
        SELECT *, (h // 32 % (SELECT count(*) FROM village))::BIGINT AS n,
            -- a person's months differ: no two rows are one identity
            DATE '2024-01-01' + to_months((h % 12 + turn * 8 + g % 5)::INTEGER) AS month,
            CASE WHEN h % 10 < 7 THEN 'BPU' WHEN h % 10 < 9 THEN 'PU' WHEN h % 20 = 9 THEN 'JAKON' ELSE 'PMI' END
                AS segmen
        FROM drawn
    )
    SELECT
        -- as worlds.synthetic: a day of birth there is, a regency there is not
        format('3399{:02d}{:02d}{:02d}{:02d}{:04d}', number // 9999 // 33600, number // 9999 // 1200 % 28 + 1,
            number // 9999 // 100 % 12 + 1, number // 9999 % 100, number % 9999 + 1) AS nik,
        CASE WHEN g % 50 = 0 THEN left(code, 8) WHEN g % 50 = 1 THEN '' ELSE code END AS kode_desa,
        CASE WHEN g % 25 = 2 THEN '' ELSE ['petani', 'buruh_tani', 'nelayan', 'pekebun', 'art', 'tukang_ojek', 'supir',
            'pedagang_pasar', 'pemulung', 'penjahit', 'buruh_bangunan', 'serabutan'][
            1 + ((h // 16 + edited) % 12)::INTEGER] END AS profesi,
        ['', '', '', '', '', '', 'rt_rw', 'kader'][1 + (h // 7 % 8)::INTEGER] AS peran_desa,
        segmen,
        CASE WHEN g % 40 = 3 THEN 'JHT' WHEN g % 4 = 0 THEN 'JKK+JKM+JHT' ELSE 'JKK+JKM' END AS program,
        ['sertakan', 'gn_lingkaran', 'ekosistem_desa', 'perisai', 'reguler', 'reguler'][
            1 + (g // 8 % 6)::INTEGER] AS gerakan,
        CASE WHEN segmen IN ('PU', 'JAKON') THEN 'pemberi_kerja' ELSE ['mandiri', 'mandiri', 'individu', 'iik',
            'perusahaan_csr', 'apbdes', 'dbh_cht', 'apbd_kab'][1 + (g // 64 % 8)::INTEGER] END AS jenis_sponsor,
        '' AS id_sponsor,
        CASE WHEN jenis_sponsor = 'mandiri' THEN '' ELSE 'Contoh ' || h % 997 END AS nama_sponsor,
        ['', '', 'perisai', 'kantor_desa', 'iik'][1 + (g // 512 % 5)::INTEGER] AS jenis_pencatat,
        CASE WHEN jenis_pencatat = '' THEN '' ELSE 'Pencatat ' || g // 4096 % 499 END AS nama_pencatat,
        '' AS izin_nama,
        ['klaten', 'purwokerto', 'tarakan', ''][1 + (h // 3 % 4)::INTEGER] AS kantor_cabang,
        strftime(month, '%Y-%m-') || lpad((1 + g % 28)::VARCHAR, 2, '0') AS tanggal_daftar,
        strftime(month, '%Y-%m') AS bulan_mulai,
        CASE WHEN g % 100 = 5 THEN 0 ELSE [3, 5, 6, 7, 12][1 + (g // 128 % 5)::INTEGER] END AS jumlah_bulan,
        CASE WHEN g % 3 = 0 THEN '16800' ELSE '' END AS iuran_per_bulan,
        '' AS batal
    FROM spell JOIN village USING (n)
    ORDER BY i
) TO '{file}' (HEADER, DELIMITER ',')
"""


def write(file: Path, rows: int, *, edited: bool = False) -> Path:
    """A CSV of `rows` rows, always the same ones; `edited` gives a quarter of them another profession."""
    values = {"regions": str(reference.path("regions.csv.gz")), "rows": rows, "edit": int(edited)}
    with duckdb.connect() as database:
        database.execute(_CROWD.replace("{file}", str(file)), values)
    return file


def agree(url: str) -> None:
    """An MoU of two lines with every regency, for farmers and for heads of RT and RW, straight into a registry."""
    regencies = [code for code in regions.names() if code.count(".") == 1]
    today = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    mous = [
        {
            "mou_id": at,
            "number": f"{at}/MOU/2025",
            "title": "Kesepakatan contoh",
            "region_code": code,
            "counterpart": "Disnaker",
            "starts_on": dt.date(2025, 1, 1),
            "ends_on": dt.date(2026, 12, 31),
            "status": "active",
            "version": 1,
            "changed_at": today,
            "changed_by": "benchmark",
        }
        for at, code in enumerate(regencies, 1)
    ]
    due = {"target_people": 500, "due_on": dt.date(2026, 12, 31)}
    lines = [
        {"line_id": at * 2 + n, "mou_id": at, "line": str(n), **selects, **due}
        for at in range(1, len(mous) + 1)
        for n, selects in enumerate(
            ({"profession_code": "petani", "village_role": ""}, {"profession_code": "", "village_role": "rt_rw"})
        )
    ]
    with connect.begin(url) as registry:
        registry.execute(sqlalchemy.insert(mou), mous)
        registry.execute(sqlalchemy.insert(mou_line), lines)
