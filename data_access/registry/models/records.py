"""Imports and what they brought, and the editions published of it.

Each kind of import has a table of what is in force and a twin, `superseded_*`, of what later imports replaced or
withdrew: undoing an import deletes its rows and moves the replaced ones back.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
)

from data_access.registry.models.shape import metadata, text

import_batch = Table(
    "import_batch",
    metadata,
    Column("batch_id", Integer, primary_key=True, autoincrement=False),
    Column("kind", String, nullable=False, comment="keanggotaan, penyebut or target"),
    Column("file_name", String, nullable=False),
    Column("file_sha256", String, nullable=False),
    Column("taken_on", Date, nullable=False, comment="when the extract was taken (--diambil)"),
    Column("imported_at", DateTime(timezone=True), nullable=False),
    Column("actor", String, nullable=False),
    Column("rows_read", Integer, nullable=False),
    Column("rows_added", Integer, nullable=False, comment="of an identity not in force before"),
    Column("rows_replaced", Integer, nullable=False, comment="same identity, other fields"),
    Column("rows_withdrawn", Integer, nullable=False, comment="marked batal"),
    Column("rows_unchanged", Integer, nullable=False),
    Column("rows_quarantined", Integer, nullable=False),
    Column("is_synthetic", Boolean, nullable=False, comment="DATA CONTOH"),
    Column("rows_outdated", Integer, comment="an extract taken later says otherwise; NULL: counted in rows_unchanged"),
)
"""One row an import that stands. An import that changed nothing still stands here: its taken_on closes a posisi."""

finding = Table(
    "import_finding",
    metadata,
    Column("batch_id", ForeignKey("import_batch.batch_id"), nullable=False, index=True),
    Column("line", Integer, nullable=False, comment="line of the file, the header is line 1"),
    Column("column_name", String, nullable=False, comment="blank: the whole row"),
    Column("cell", String, nullable=False, comment="the faulty cell; a NIK is masked"),
    Column("reason", String, nullable=False, comment="Indonesian sentence that says what would be right"),
    Column("quarantined", Boolean, nullable=False, comment="false: the row was kept, with this remark"),
)


def _kind(name: str, *columns: Column[Any]) -> tuple[Table, Table]:
    """The table in force and its twin of superseded rows."""
    in_force = Table(
        name,
        metadata,
        Column("record_key", LargeBinary(16), nullable=False, comment="digest of the identity"),
        Column("content_key", LargeBinary(16), nullable=False, comment="digest of every stored field"),
        Column("batch_id", Integer, nullable=False, comment="the import that brought this version"),
        *columns,
    )
    superseded = in_force.to_metadata(metadata, name=f"superseded_{name}")
    superseded.append_column(
        Column("superseded_by", Integer, nullable=False, index=True, comment="the import that replaced or withdrew it")
    )
    Index(f"ix_{name}_record_key", in_force.c.record_key, unique=True)
    return in_force, superseded


paid_spell, superseded_paid_spell = _kind(
    "paid_spell",
    Column("person_key", LargeBinary(32), nullable=False, comment="HMAC-SHA256 of the NIK"),
    text("place_code"),
    text("profession_code"),
    text("village_role"),
    Column("segment", String, nullable=False),
    Column("package", String, nullable=False, comment="programmes in fixed order, e.g. JKK+JKM+JHT"),
    Column("movement", String, nullable=False),
    Column("sponsor_type", String, nullable=False),
    text("sponsor_id"),
    text("sponsor_name"),
    text("sponsor_label"),
    text("acquirer_kind"),
    text("acquirer_name"),
    text("acquirer_label"),
    text("branch_code"),
    Column("registered_on", Date, nullable=False),
    Column("paid_from", Integer, nullable=True, comment="month, year*12 + month-1; NULL only where paid_months is 0"),
    Column("paid_months", Integer, nullable=False, comment="0: a registration not yet paid"),
    Column("contribution_rupiah", BigInteger, nullable=True, comment="given monthly contribution, whole rupiah"),
)
"""One row a paid spell (definitions 5.1) in force. `*_name` is the upper-cased name, or a pseudonym where it is a
person's; `*_label` is how it may be shown: a person's real name only with recorded consent, else the pseudonym."""

basis_figure, superseded_basis_figure = _kind(
    "basis_figure",
    text("place_code"),
    text("profession_code"),
    Column("segment", String, nullable=False, comment="BasisSegment"),
    Column("basis", String, nullable=False),
    Column("year", Integer, nullable=False),
    Column("month", Integer, nullable=True, comment="1 to 12; NULL: the usual month of its basis"),
    Column("workers", BigInteger, nullable=False),
    Column("source", String, nullable=False),
)

target_figure, superseded_target_figure = _kind(
    "target_figure",
    text("place_code"),
    Column("measure", String, nullable=False),
    Column("period", String, nullable=False),
    Column("value", Double, nullable=False),
    Column("unit", String, nullable=False),
    text("basis"),
    text("segment"),
    Column("grace", Integer, nullable=True),
    Column("source", String, nullable=False),
)

edition = Table(
    "edition",
    metadata,
    Column("edition_id", String, primary_key=True, comment="posisi.n, e.g. 2026-10.2"),
    Column("posisi", Integer, nullable=False),
    Column("file_name", String, nullable=False),
    Column("file_sha256", String, nullable=False),
    Column("file_bytes", BigInteger, nullable=False),
    Column("paid_spells", Integer, nullable=False),
    Column("people", Integer, nullable=False),
    Column("published_at", DateTime(timezone=True), nullable=False),
    Column("published_by", String, nullable=False),
)

edition_in_use = Table(
    "edition_in_use",
    metadata,
    Column("only_row", Integer, primary_key=True, autoincrement=False),
    Column("edition_id", ForeignKey("edition.edition_id"), nullable=False),
    Column("since", DateTime(timezone=True), nullable=False),
    Column("actor", String, nullable=False),
)
"""The pointer: at most one row, changed in one transaction."""
