"""Under which NIK key the people of this database are counted."""

from sqlalchemy import Column, DateTime, Integer, String, Table

from data_access.registry.models.shape import metadata

nik_key = Table(
    "nik_key",
    metadata,
    Column("only_row", Integer, primary_key=True, autoincrement=False),
    Column("fingerprint", String, nullable=False, comment="HMAC-SHA256 of a fixed text under the key, hexadecimal"),
    Column("since", DateTime(timezone=True), nullable=False),
)
"""At most one row. The key itself is never in a database."""
