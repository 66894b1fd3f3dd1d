"""Tables of an edition, as SQLAlchemy sees them. Months are integers (`data_access.months`); unknown is NULL.

Sorted by place, so that a branch reads a few row groups only.
"""

from typing import Any, Final

from sqlalchemy import BigInteger, Boolean, Column, Date, Double, Integer, MetaData, String, Table

metadata = MetaData()
FORMAT: Final = 8
"""One more whenever a table here changes; 2 came with MoUs, 3 with months from which a basis is in force, 4 with quotas
per village, 5 with `is_pseudonym`, 6 with the regencies that are known, 7 with `in_force` of figures that answer
earlier, too, 8 with what a spell is next to (`moves_in`, `moves_out`, `next_is_elsewhere`) and with tariffs."""


def place_columns() -> list[Column[Any]]:
    """One code a level; NULL where the person is placed only above it (unallocated), `outside` in a place the edition
    does not know."""
    return [Column(f"{level}_code", String) for level in ("province", "regency", "district", "village")]


def _spell() -> list[Column[Any]]:
    """What paid spells and counted spells share."""
    return [
        Column("person", Integer, nullable=False),
        *place_columns(),
        Column("profession_code", String),
        Column("village_role", String),
        Column("segment", String, nullable=False),
        Column("package", String, nullable=False),
        Column("movement", String, nullable=False),
        Column("sponsor_type", String, nullable=False),
        Column("payer", Integer, nullable=False),
        Column("acquirer", Integer),
        Column("branch_code", String),
    ]


edition = Table(
    "edition",
    metadata,
    Column("posisi", Integer, nullable=False),
    Column("data_mulai", Integer, nullable=False),
    Column("extract_taken_on", Date),
    Column("is_closed", Boolean, nullable=False),
    Column("is_synthetic", Boolean, nullable=False),
    Column("input_sha256", String, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("people", Integer, nullable=False),
    Column("software_version", String, nullable=False),
    Column("region_source", String, nullable=False),
    Column("format", Integer, nullable=False),
)
"""One row: facts of the edition about itself. `format`: its tables are those of this software, if it is `FORMAT`."""

coverage_fact = Table(
    "coverage_fact",
    metadata,
    *_spell(),
    Column("held_from", Integer, nullable=False),
    Column("held_until", Integer, nullable=False),
    *[Column(f"active_until_{grace}", Integer, nullable=False) for grace in range(4)],
    Column("entry", String, nullable=False),
    Column("previous_until", Integer),
    Column("previous_grace", Integer),
    Column("next_from", Integer),
    Column("next_entry", String),
    Column("exit", String, nullable=False),
    Column("moves_in", Boolean, nullable=False),
    Column("moves_out", Boolean, nullable=False),
    Column("next_is_elsewhere", Boolean, nullable=False),
)
"""Counted spells (definitions 5.2), with entry and, at the edition's own posisi, exit (5.6). `moves_in`: the spell
before it has another place, segment or movement, so a filter may hold one of them; `moves_out`: the spell after it has.
`next_is_elsewhere`: at some level the places of these two are known and differ.

A person is active at posisi p and grace g in exactly the row with `held_from <= p < active_until_g`, and in no row
otherwise: counting people is counting rows."""

paid_spell = Table(
    "paid_spell",
    metadata,
    *_spell(),
    Column("registered_on", Date, nullable=False),
    Column("paid_from", Integer, nullable=False),
    Column("paid_until", Integer, nullable=False),
    Column("contribution_rupiah", BigInteger),
    Column("is_counted", Boolean, nullable=False),
    Column("held_months", Integer, nullable=False),
    Column("sector", String, nullable=False),
    Column("is_government_money", Boolean, nullable=False),
    Column("tariff", Integer, nullable=False),
)
"""As paid, places carried. `is_counted`: its package holds JKK and JKM. `held_months`: the last of its months, which it
holds. Package, sector and kind of money decide the rate: the `tariff` of `package_rate`, 0 where none is fixed."""

registration = Table(
    "registration",
    metadata,
    *_spell(),
    Column("registered_on", Date, nullable=False),
    Column("paid_from", Integer),
)
"""Rows of 0 months: registered, not yet paid."""

payer = Table(
    "payer",
    metadata,
    Column("payer", Integer, primary_key=True),
    Column("code", String, nullable=False),
    Column("sponsor_type", String, nullable=False),
    Column("label", String),
    Column("is_known", Boolean, nullable=False),
    Column("is_pseudonym", Boolean, nullable=False),
)
"""Who pays. `code` is the same in every edition: type and id, else type and name or pseudonym. `is_known` is false for
"pembayar tidak diketahui": a type with neither id nor name. `is_pseudonym`: the label was made for somebody who did not
agree to be named."""

acquirer = Table(
    "acquirer",
    metadata,
    Column("acquirer", Integer, primary_key=True),
    Column("code", String, nullable=False),
    Column("kind", String),
    Column("label", String),
    Column("is_pseudonym", Boolean, nullable=False),
)

package_rate = Table(
    "package_rate",
    metadata,
    Column("tariff", Integer, nullable=False),
    Column("package", String, nullable=False),
    Column("sector", String, nullable=False),
    Column("is_government_money", Boolean, nullable=False),
    Column("month_from", Integer, nullable=False),
    Column("month_until", Integer, nullable=False),
    Column("rupiah", BigInteger),
)
"""Rupiah a month of a BPU package, by stretch of months with one rate, without gaps; NULL where there was none. Other
segments have no fixed rate. A `tariff` is one package, sector and kind of money."""

region = Table(
    "region",
    metadata,
    Column("code", String, primary_key=True),
    Column("level", String, nullable=False),
    Column("name", String, nullable=False),
    *place_columns(),
    Column("latitude", Double),
    Column("longitude", Double),
)
"""The regions of the edition's scope; its own code stands in the column of its level, too."""

profession = Table(
    "profession", metadata, Column("code", String, primary_key=True), Column("label", String, nullable=False)
)
"""The professions of definitions 4; a code the reference does not know is NULL in people's rows."""

basis = Table(
    "basis",
    metadata,
    Column("code", String, nullable=False),
    *place_columns(),
    Column("level", String, nullable=False),
    Column("profession_code", String),
    Column("segment", String, nullable=False),
    Column("basis", String, nullable=False),
    Column("month_from", Integer),
    Column("month_until", Integer),
    Column("workers", BigInteger, nullable=False),
    Column("first_year", Integer, nullable=False),
    Column("last_year", Integer, nullable=False),
    Column("source", String, nullable=False),
    Column("parts", Integer, nullable=False),
    Column("in_force", Integer, nullable=False),
)
"""Denominators, resolved at publish (definitions 5.4): a region's own figure (`parts` 0), else the sum of its children
if every child has one (`parts` > 0); of a parent with unknown regencies the sum of the known ones. A row answers for
posisi in `[month_from, month_until)`, NULL being open. `in_force`: the month from which the figure, of a sum all its
figures, are in force; a posisi before it uses the earliest later one."""

target = Table(
    "target",
    metadata,
    Column("code", String, nullable=False),
    Column("measure", String, nullable=False),
    Column("period", String, nullable=False),
    Column("value", Double, nullable=False),
    Column("unit", String, nullable=False),
    Column("basis", String),
    Column("segment", String),
    Column("grace", Integer),
    Column("source", String, nullable=False),
)

month = Table("month", metadata, Column("month", Integer, primary_key=True), Column("year", Integer, nullable=False))
"""Every month from data_mulai to the posisi, so that a series has no holes on any engine."""
