"""The table of published figures: rows are added, and never changed or deleted; the database itself refuses that."""

from sqlalchemy import JSON, Column, DateTime, ForeignKey, Integer, String, Table

from data_access.registry.models.shape import metadata

figure_entry = Table(
    "figure_entry",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=False, comment="1, 2, 3 ...: the order of publishing"),
    Column("figure_id", String, nullable=False, unique=True, comment="CKP-posisi-n, e.g. CKP-2026-10-0042"),
    Column("title", String, nullable=False),
    Column("question", String, nullable=False, comment="canonical JSON; asks for the figure again"),
    Column("numerator", Integer, nullable=True),
    Column("denominator", Integer, nullable=True),
    Column("basis", String, nullable=False, server_default="", comment="Basis; blank: the figure has none"),
    Column("basis_source", String, nullable=False, server_default="", comment="year and who published it"),
    Column("posisi", Integer, nullable=False),
    Column("edition_id", ForeignKey("edition.edition_id"), nullable=False),
    Column("edition_sha256", String, nullable=False),
    Column("checks", JSON, nullable=False, comment="what was checked before publishing, in words"),
    Column("published_by", String, nullable=False),
    Column("published_at", DateTime(timezone=True), nullable=False),
    Column("release_at", DateTime(timezone=True), nullable=True, comment="NULL: at once"),
    Column("files", JSON, nullable=False, comment="sha256 by file name"),
    Column(
        "public_rows", JSON, nullable=False, comment="the table as published, by row and column; hidden cells say so"
    ),
    Column("public_counts", JSON, nullable=False, comment="who was counted, and how many; null where hidden"),
    Column(
        "corrects", ForeignKey("figure_entry.figure_id"), nullable=True, comment="the older entry this one corrects"
    ),
)
"""One row a figure published. Its edition cannot be deleted while it stands here, which is for ever."""
