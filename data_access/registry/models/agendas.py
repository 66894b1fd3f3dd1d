"""Agendas an office has made its own: which topics a meeting looks at, in which order."""

from sqlalchemy import JSON, Column, DateTime, String, Table

from data_access.registry.models.shape import metadata

own_agenda = Table(
    "own_agenda",
    metadata,
    Column("name", String, primary_key=True),
    Column("topics", JSON, nullable=False, comment="names of dashboard.meetings.agenda, in their order"),
    Column("saved_by", String, nullable=False),
    Column("saved_at", DateTime(timezone=True), nullable=False),
)
