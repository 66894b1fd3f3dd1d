"""Drafts of press releases: every state is a row of its own, so that what was removed can come back."""

from sqlalchemy import JSON, Column, DateTime, Integer, String, Table

from data_access.registry.models.shape import metadata

press_draft = Table(
    "press_draft",
    metadata,
    Column("draft_id", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, primary_key=True, autoincrement=False, comment="1, 2, 3 ...; the last one stands"),
    Column("content", JSON, nullable=False, comment="data_access.press.draft"),
    Column("changed_by", String, nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
)
