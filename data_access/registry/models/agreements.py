"""MoUs: edited by people as well as imported, so each has a version, and a history that holds every state there was."""

from sqlalchemy import JSON, BigInteger, Column, Date, DateTime, ForeignKey, Integer, String, Table, UniqueConstraint

from data_access.registry.models.shape import metadata, text

mou = Table(
    "mou",
    metadata,
    Column("mou_id", Integer, primary_key=True),
    Column("number", String, nullable=False, unique=True, comment="trimmed, single spaces"),
    Column("title", String, nullable=False),
    text("branch_code"),
    Column("region_code", String, nullable=False, comment="dotted; its lines count people placed here or below"),
    Column("counterpart", String, nullable=False, comment="an office such as DPMD, never a person"),
    Column("signed_on", Date, nullable=True),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("status", String, nullable=False, comment="MouStatus"),
    Column("predecessor_id", ForeignKey("mou.mou_id"), nullable=True, comment="the MoU this one renews"),
    Column("version", Integer, nullable=False, comment="one more with every change, never used twice by a number"),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    Column("changed_by", String, nullable=False),
)

mou_line = Table(
    "mou_line",
    metadata,
    Column("line_id", Integer, primary_key=True),
    Column("mou_id", ForeignKey("mou.mou_id"), nullable=False),
    Column("line", String, nullable=False, comment="as the document numbers it: 1, 2a"),
    text("description"),
    text("village_role"),
    text("profession_code"),
    text("segment"),
    text("sponsor_type"),
    text("movement"),
    Column("target_people", Integer, nullable=False),
    Column("village_quota", Integer, nullable=True, comment="people of each village; more do not count"),
    Column("due_on", Date, nullable=False, comment="means its month"),
    Column("budgeted_people", Integer, nullable=True),
    Column("budgeted_rupiah", BigInteger, nullable=True),
    text("budget_reference"),
    text("notes"),
    UniqueConstraint("mou_id", "line"),
)
"""One row a line (definitions 5.11). The five selecting texts: blank is any."""

mou_line_place = Table(
    "mou_line_place",
    metadata,
    Column("line_id", ForeignKey("mou_line.line_id"), primary_key=True),
    Column("place_code", String, primary_key=True),
)
"""Villages (or other places inside the MoU's region) a line is about; no row: the whole region."""

mou_milestone = Table(
    "mou_milestone",
    metadata,
    Column("line_id", ForeignKey("mou_line.line_id"), primary_key=True),
    Column("due_on", Date, primary_key=True, comment="means its month; at most one a month, before that of the line"),
    Column("target_people", Integer, nullable=False),
)

mou_change = Table(
    "mou_change",
    metadata,
    Column("change_id", Integer, primary_key=True),
    Column("number", String, nullable=False, index=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("actor", String, nullable=False),
    Column("action", String, nullable=False, comment="ChangeAction"),
    Column("version", Integer, nullable=False, comment="the version this change made"),
    Column("before", JSON(none_as_null=True), nullable=True, comment="the MoU with its lines; NULL: it was not there"),
    Column("after", JSON(none_as_null=True), nullable=True, comment="NULL: it is no longer there"),
    Column("import_id", ForeignKey("import_batch.batch_id"), nullable=True, comment="NULL once that import is undone"),
)
"""The history of every MoU by its number, never rewritten; undoing an import adds to it."""
