"""What meetings decided: every state a decision ever had is a row; rows are added, and never changed or deleted."""

from sqlalchemy import Column, Date, DateTime, ForeignKey, Integer, String, Table, UniqueConstraint

from data_access.registry.models.shape import metadata, text

decision = Table(
    "decision",
    metadata,
    Column("serial", Integer, primary_key=True),
    Column("decision_id", Integer, nullable=False, comment="1, 2, 3 ...: one number for all states of a decision"),
    Column("version", Integer, nullable=False, comment="1, 2, 3 ...: the newest one stands"),
    Column("status", String, nullable=False, comment="DecisionStatus"),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("actor", String, nullable=False),
    text("region_code"),
    Column("meeting_on", Date, nullable=False),
    Column("what", String, nullable=False),
    Column("who", String, nullable=False, comment="an office or a role, never a person"),
    Column("due_on", Date, nullable=False),
    Column("question", String, nullable=False, server_default="", comment="canonical JSON; blank: on no figure"),
    text("sentence"),
    Column("numerator", Integer, nullable=True),
    Column("denominator", Integer, nullable=True),
    Column("posisi", Integer, nullable=True),
    Column("edition_id", ForeignKey("edition.edition_id"), nullable=True),
    UniqueConstraint("decision_id", "version"),
)
"""The last six say the figure as it stood in that meeting; they are the same in every version."""
