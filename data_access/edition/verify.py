"""Laws an edition must keep before it is published: each is a statement that counts what breaks it."""

from collections.abc import Iterable
from typing import Final

import duckdb

from data_access import months
from data_access.dimensions import Dimension
from data_access.edition import mou_schema, scope_schema  # noqa: F401  its tables join the metadata the others share
from data_access.edition.declared import Declared
from data_access.edition.schema import registration
from data_access.errors import CakupanError

LAWS: Final = {
    "Setiap baris menjadi masa bayar atau pendaftaran": """
        SELECT abs(rows - (SELECT count(*) FROM paid_spell) - (SELECT count(*) FROM registration)) FROM edition""",
    "Tak seorang pun dihitung dua kali dalam satu bulan": """
        SELECT count(*) FROM coverage_fact WHERE held_until <= held_from OR next_from < held_until""",
    "Bulan terlindungi sama dengan gabungan bulan yang dibayar": """
        WITH reached AS (
            SELECT paid_from, paid_until, max(paid_until) OVER (
                PARTITION BY person ORDER BY paid_from ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
            FROM paid_spell WHERE is_counted
        )
        SELECT abs(coalesce((SELECT sum(held_until - held_from) FROM coverage_fact), 0) - coalesce((
            SELECT sum(paid_until - greatest(paid_from, coalesce(reached, paid_from)))
            FROM reached WHERE paid_until > coalesce(reached, paid_from)), 0))""",
    "Orang-bulan: dibayar = terlindungi + tumpang tindih": """
        SELECT abs(coalesce((SELECT sum(held_until - held_from) FROM coverage_fact), 0)
                 - coalesce((SELECT sum(held_months) FROM paid_spell), 0))""",
    "Yang terbayar pada bulan posisi sama dihitung dengan dua cara": """
        SELECT abs((SELECT count(*) FROM coverage_fact, edition WHERE held_from <= posisi AND posisi < active_until_0)
                 - (SELECT count(DISTINCT person) FROM paid_spell, edition
                    WHERE is_counted AND paid_from <= posisi AND posisi < paid_until))""",
    "Entri pertama baru atau awal, yang lain lanjut, alih, atau reaktivasi": """
        SELECT count(*) FROM coverage_fact WHERE (previous_until IS NULL) <> (entry IN ('baru', 'awal'))""",
    "Siapa berpindah keluar dari satu masa berpindah masuk ke masa berikutnya": """
        SELECT abs(count(*) FILTER (moves_out) - count(*) FILTER (moves_in)) + count(*) FILTER (
            moves_out AND next_from IS NULL OR moves_in AND previous_until IS NULL
            OR next_is_elsewhere AND NOT moves_out)
        FROM coverage_fact""",
    "Tarif masa bayar BPU sesuai paket, sektor, dan jenis uangnya": """
        SELECT count(*) FROM paid_spell LEFT JOIN (
            SELECT DISTINCT tariff AS number, package, sector, is_government_money FROM package_rate
        ) AS rate USING (package, sector, is_government_money)
        WHERE tariff <> CASE WHEN segment = 'BPU' THEN coalesce(number, -1) ELSE 0 END""",
    "Masa aktif tidak pernah menyusut bila tenggang bertambah": """
        SELECT count(*) FROM coverage_fact WHERE NOT (
            held_until = active_until_0 AND active_until_0 <= active_until_1
            AND active_until_1 <= active_until_2 AND active_until_2 <= active_until_3)""",
    "Tahap baris MoU: didaftarkan ≥ pernah dibayar ≥ aktif resmi ≥ dibayar": """
        SELECT count(*) FROM mou_stage WHERE NOT (
            registered >= ever_paid AND ever_paid >= active_official AND active_official >= paid AND paid >= 0)""",
    "Yang dibayar pada baris MoU sama dengan hitungan dari masa bayarnya": """
        WITH counted AS (
            SELECT line_id, count(DISTINCT person) AS people FROM mou_spell, edition
            WHERE since <= posisi AND posisi < paid_until GROUP BY line_id)
        SELECT count(*) FROM mou_stage JOIN edition ON month = posisi LEFT JOIN mou_line USING (line_id)
        LEFT JOIN counted USING (line_id)
        WHERE village_quota IS NULL AND paid <> coalesce(counted.people, 0)""",
    "Kuota desa membatasi yang dihitung pada baris MoU": """
        WITH counted AS (
            SELECT line_id, count(DISTINCT person) AS people FROM mou_spell, edition
            WHERE since <= posisi AND posisi < paid_until GROUP BY line_id
        ), village AS (SELECT line_id, count(*) AS villages FROM mou_line_village GROUP BY line_id)
        SELECT count(*) FROM mou_stage JOIN edition ON month = posisi JOIN mou_line USING (line_id)
        LEFT JOIN counted USING (line_id) LEFT JOIN village USING (line_id)
        WHERE paid > least(coalesce(counted.people, 0), coalesce(villages, 0) * village_quota)""",
    "Setiap orang tercatat di wilayah edisi, di luarnya, atau di atas keduanya": """
        SELECT count(*) FROM coverage_fact
        WHERE regency_code <> 'outside' AND regency_code NOT IN (SELECT code FROM known_regency)
           OR province_code <> 'outside' AND province_code NOT IN (SELECT code FROM region)
           OR (regency_code = 'outside') <> coalesce(village_code = 'outside', false)""",
    "Setiap orang pada baris MoU berada di wilayah MoU-nya": """
        SELECT count(*) FROM mou_spell AS spell JOIN mou_line USING (line_id) JOIN mou USING (mou_id)
        WHERE region_code NOT IN ('', coalesce(spell.province_code, '-'), coalesce(spell.regency_code, '-'),
                                  coalesce(spell.district_code, '-'), coalesce(spell.village_code, '-'))""",
}


BRIDGE: Final = """
    WITH entered AS (
        SELECT held_from AS month, count(*) AS people FROM coverage_fact
        WHERE previous_until IS NULL OR previous_until + least($grace, previous_grace) < held_from GROUP BY ALL
    ), lapsed AS (
        SELECT active_until_{grace} AS month, count(*) AS people FROM coverage_fact
        WHERE next_from IS NULL OR next_from > active_until_{grace} GROUP BY ALL
    ), bridge AS (
        SELECT month, sum(coalesce(entered.people, 0) - coalesce(lapsed.people, 0)) OVER (ORDER BY month) AS closing
        FROM entered FULL JOIN lapsed USING (month)
    )
    SELECT count(*) FROM bridge WHERE closing <> (
        SELECT count(*) FROM coverage_fact WHERE held_from <= month AND month < active_until_{grace})"""
"""At every month and each g, who entered less who lapsed is who is active: definitions 5.7 closes to zero."""


def verify(edition: duckdb.DuckDBPyConnection) -> None:
    """Raise `CakupanError` naming the first law the edition breaks; a broken edition is never published."""
    _words(edition)
    _shapes(edition)
    for law, statement in LAWS.items():
        broken = _scalar(edition, statement)
        if broken:
            raise CakupanError(
                "Edisi tidak diterbitkan. Aturan dilanggar: {law} ({count} kasus).", law=law, count=broken
            )
    _bridges(edition)


def declared(edition: duckdb.DuckDBPyConnection, said: Declared) -> None:
    """Raise `CakupanError` where a month in which a regency's data begin is of no regency of the edition, or earlier
    than the edition's own data."""
    known = dict(edition.execute("SELECT code, data_mulai FROM known_regency").fetchall())
    start = _scalar(edition, "SELECT data_mulai FROM edition")
    for code, month in said.begun.items():
        if code not in known:
            raise CakupanError(
                "Edisi tidak diterbitkan. Data mulai {value} untuk {code}, yang di luar wilayah edisi; wilayahnya: "
                "{known}.",
                value=months.text(month),
                code=code,
                known=", ".join(known) or "-",
            )
        if month < start:
            raise CakupanError(
                "Edisi tidak diterbitkan. Data {code} mulai {value}, sebelum data edisi mulai ({start}); tulis juga: "
                "--data-mulai {value}",
                code=code,
                value=months.text(month),
                start=months.text(start),
            )


def _bridges(edition: duckdb.DuckDBPyConnection) -> None:
    for grace in range(4):
        if edition.execute(BRIDGE.format(grace=grace), {"grace": grace}).fetchall() != [(0,)]:
            raise CakupanError(
                "Edisi tidak diterbitkan. Arus masuk dan keluar dua posisi tidak menutup pada g = {grace}.", grace=grace
            )


def _shapes(edition: duckdb.DuckDBPyConnection) -> None:
    """The file has the tables and columns that `schema` promises its readers, without NULL where it promises none."""
    for table in mou_schema.mou.metadata.sorted_tables:  # those of schema and scope_schema, and its own
        found = [row[0] for row in edition.execute(f"DESCRIBE {table.name}").fetchall()]
        if found != [column.name for column in table.columns]:
            raise CakupanError("Edisi tidak diterbitkan. Kolom tabel {table} tidak sesuai.", table=table.name)
        needed = [column.name for column in table.columns if not column.nullable]
        missing = " OR ".join(f"{name} IS NULL" for name in needed)
        if _scalar(edition, f"SELECT count(*) FROM {table.name} WHERE {missing}"):  # noqa: S608  names of our schema
            raise CakupanError("Edisi tidak diterbitkan. Tabel {table} berisi sel wajib yang kosong.", table=table.name)


def _words(edition: duckdb.DuckDBPyConnection) -> None:
    """An office's own view may hold words outside definitions 2 to 4: name them instead of counting them."""
    closed = {one.column: one.words for one in Dimension if one.words and one.column in registration.c}
    for column, words in closed.items():
        rows = edition.execute(
            f"SELECT DISTINCT {column} FROM paid_spell UNION SELECT DISTINCT {column} FROM registration"  # noqa: S608  ours
        ).fetchall()
        _refuse(column, {row[0] for row in rows if row[0] is not None} - set(words), words)


def _refuse(column: str, strangers: set[str], words: Iterable[str]) -> None:
    if strangers:
        raise CakupanError(
            "Edisi tidak diterbitkan. Kolom {column} berisi “{value}”; yang dikenal: {known}.",
            column=column,
            value=min(strangers),
            known=", ".join(words),
        )


def _scalar(edition: duckdb.DuckDBPyConnection, statement: str) -> int:
    return int(edition.execute(statement).fetchall()[0][0])
