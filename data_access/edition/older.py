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
AS_TODAY: Final = {
    FORMAT: "",
    6: _IN_FORCE,
    5: _IN_FORCE + _EVERYWHERE,
    4: _IN_FORCE + _EVERYWHERE + _NAMES,
    3: _IN_FORCE + _EVERYWHERE + _NAMES + _WITHOUT_QUOTAS,
    2: _EVERYWHERE + _NAMES + _WITHOUT_QUOTAS + _YEARS,
}
"""Statements for one cursor on the database `file`."""
