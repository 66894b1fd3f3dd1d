"""How the tables of every format that is still read become those of today, computed as then."""

from typing import Final

from data_access.edition.schema import FORMAT

_YEARS: Final = """
    CREATE TEMP VIEW basis AS
    SELECT * EXCLUDE (year_from, year_until), year_from * 12 AS month_from, year_until * 12 AS month_until
    FROM "{file}".main.basis;"""
_WITHOUT_QUOTAS: Final = """
    CREATE TEMP VIEW mou_line AS SELECT *, NULL::INTEGER AS village_quota FROM "{file}".main.mou_line;"""
_LOOKS: Final = r"""
    CREATE TEMP VIEW TABLE_ AS
    SELECT *, coalesce(
        regexp_full_match(label, 'Peserta (#.*|\S+ \S+ [0-9][0-9][0-9](-[0-9]+)?)'), FALSE) AS is_pseudonym
    FROM "{file}".main.TABLE_;"""
"""Editions before did not say which labels are pseudonyms; theirs are known by their looks."""
_NAMES: Final = _LOOKS.replace("TABLE_", "payer") + _LOOKS.replace("TABLE_", "acquirer")
AS_TODAY: Final = {
    FORMAT: "",
    4: _NAMES,
    3: _NAMES + _WITHOUT_QUOTAS,
    2: _NAMES + _WITHOUT_QUOTAS + _YEARS,
}
"""Statements for one cursor on the database `file`."""
