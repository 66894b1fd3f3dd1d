"""Tables of an edition that say what it knows (definitions 5.16), beside those of `schema`."""

from sqlalchemy import Column, Integer, String, Table

from data_access.edition.schema import metadata

known_regency = Table(
    "known_regency",
    metadata,
    Column("code", String, primary_key=True),
    Column("data_mulai", Integer, nullable=False),
)
"""The scope of the edition (definitions 5.16), and the month in which the data of each regency begin."""

extent = Table(
    "extent",
    metadata,
    Column("code", String, primary_key=True),
    Column("known", Integer, nullable=False),
    Column("regencies", Integer, nullable=False),
)
"""Of the nation (blank) and each province: its regencies, and how many of them the edition knows."""
