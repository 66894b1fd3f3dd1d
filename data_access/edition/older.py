"""How the tables of every format that is still read become those of today, computed as then."""

from typing import Final

from data_access.edition.schema import FORMAT

RECORDS_SCOPE: Final = 6
"""The first format that says which regencies are known."""
_YEARS: Final = """
    CREATE TEMP VIEW basis AS
    SELECT * EXCLUDE (year_from, year_until), year_from * 12 AS month_from, year_until * 12 AS month_until,
           last_year * 12 AS in_force
    FROM "{file}".main.basis;"""
_IN_FORCE: Final = """
    CREATE TEMP VIEW basis AS
    SELECT *, CASE WHEN basis IN ('bekerja', 'angkatan_kerja') THEN (last_year + 1) * 12 ELSE last_year * 12 END
              AS in_force
    FROM "{file}".main.basis;"""
"""Editions before did not say from when a figure is in force: of a Sakernas that is the year after; others were taken
for January's."""
_WITHOUT_QUOTAS: Final = """
    CREATE TEMP VIEW mou_line AS SELECT *, NULL::INTEGER AS village_quota FROM "{file}".main.mou_line;"""
_LOOKS: Final = r"""
    CREATE TEMP VIEW TABLE_ AS
    SELECT *, coalesce(
        regexp_full_match(label, 'Peserta (#.*|\S+ \S+ [0-9][0-9][0-9](-[0-9]+)?)'), FALSE) AS is_pseudonym
    FROM "{file}".main.TABLE_;"""
"""Editions before did not say which labels are pseudonyms; theirs are known by their looks."""
_NAMES: Final = _LOOKS.replace("TABLE_", "payer") + _LOOKS.replace("TABLE_", "acquirer")
_EVERYWHERE: Final = """
    CREATE TEMP VIEW known_regency AS SELECT code, data_mulai FROM region, edition WHERE level = 'regency';
    CREATE TEMP VIEW extent AS
    SELECT above AS code, count(*)::INTEGER AS known, count(*)::INTEGER AS regencies
    FROM (SELECT unnest(['', province_code]) AS above FROM region WHERE level = 'regency') GROUP BY above;"""
"""Editions before recorded no scope: every figure of theirs was published as if every regency were known."""
_MOVES: Final = """
    CREATE TEMP VIEW move AS
    SELECT one.person, one.held_from, one.next_from,
           coalesce(one.province_code <> other.province_code OR one.regency_code <> other.regency_code
                    OR one.district_code <> other.district_code OR one.village_code <> other.village_code, false)
           AS is_elsewhere
    FROM "{file}".main.coverage_fact AS one
    JOIN "{file}".main.coverage_fact AS other ON other.person = one.person AND other.held_from = one.next_from
    WHERE (one.province_code, one.regency_code, one.district_code, one.village_code, one.segment, one.movement)
          IS DISTINCT FROM (other.province_code, other.regency_code, other.district_code, other.village_code,
                            other.segment, other.movement);
    CREATE TEMP VIEW coverage_fact AS
    SELECT fact.*, coalesce(beside.moves_in, false) AS moves_in, coalesce(beside.moves_out, false) AS moves_out,
           coalesce(beside.is_elsewhere, false) AS next_is_elsewhere
    FROM "{file}".main.coverage_fact AS fact
    LEFT JOIN (
        SELECT person, held_from, bool_or(moves_in) AS moves_in, bool_or(moves_out) AS moves_out,
               bool_or(is_elsewhere) AS is_elsewhere
        FROM (SELECT person, unnest([held_from, next_from]) AS held_from, unnest([false, true]) AS moves_in,
                     unnest([true, false]) AS moves_out, unnest([is_elsewhere, false]) AS is_elsewhere FROM move)
        GROUP BY person, held_from
    ) AS beside ON beside.person = fact.person AND beside.held_from = fact.held_from;"""
"""Editions before did not say what a spell is next to. One join, grouped, so that DuckDB leaves it out where nobody
asks; whoever asks one of a million people waits two seconds."""
_TARIFFS: Final = """
    CREATE TEMP VIEW package_rate AS
    SELECT dense_rank() OVER (ORDER BY package, sector, is_government_money)::INTEGER AS tariff, *
    FROM "{file}".main.package_rate;
    CREATE TEMP VIEW paid_spell AS
    SELECT spell.*, CASE WHEN segment = 'BPU' THEN tariff ELSE 0 END AS tariff
    FROM "{file}".main.paid_spell AS spell
    LEFT JOIN (SELECT package, sector, is_government_money, any_value(tariff) AS tariff
               FROM package_rate GROUP BY ALL) USING (package, sector, is_government_money);"""
"""Editions before did not number what decides a rate."""
_UP_TO_7: Final = _MOVES + _TARIFFS
AS_TODAY: Final = {
    FORMAT: "",
    7: _UP_TO_7,
    6: _UP_TO_7 + _IN_FORCE,
    5: _UP_TO_7 + _IN_FORCE + _EVERYWHERE,
    4: _UP_TO_7 + _IN_FORCE + _EVERYWHERE + _NAMES,
    3: _UP_TO_7 + _IN_FORCE + _EVERYWHERE + _NAMES + _WITHOUT_QUOTAS,
    2: _UP_TO_7 + _EVERYWHERE + _NAMES + _WITHOUT_QUOTAS + _YEARS,
}
"""Statements for one cursor on the database `file`."""
