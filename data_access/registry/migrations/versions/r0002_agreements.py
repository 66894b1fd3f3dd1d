"""MoUs with their lines, the places and milestones of a line, and the history of every MoU."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the five tables."""
    op.create_table(
        "mou",
        sa.Column("mou_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False, comment="trimmed, single spaces"),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("branch_code", sa.String(), server_default="", nullable=False),
        sa.Column(
            "region_code", sa.String(), nullable=False, comment="dotted; its lines count people placed here or below"
        ),
        sa.Column("counterpart", sa.String(), nullable=False, comment="an office such as DPMD, never a person"),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False, comment="MouStatus"),
        sa.Column("predecessor_id", sa.Integer(), nullable=True, comment="the MoU this one renews"),
        sa.Column(
            "version", sa.Integer(), nullable=False, comment="one more with every change, never used twice by a number"
        ),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["predecessor_id"], ["mou.mou_id"], name=op.f("fk_mou_predecessor_id")),
        sa.PrimaryKeyConstraint("mou_id", name=op.f("pk_mou")),
        sa.UniqueConstraint("number", name=op.f("uq_mou_number")),
    )
    op.create_table(
        "mou_change",
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False, comment="ChangeAction"),
        sa.Column("version", sa.Integer(), nullable=False, comment="the version this change made"),
        sa.Column(
            "before",
            sa.JSON(none_as_null=True),
            nullable=True,
            comment="the MoU with its lines; NULL: it was not there",
        ),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True, comment="NULL: it is no longer there"),
        sa.Column("import_id", sa.Integer(), nullable=True, comment="NULL once that import is undone"),
        sa.ForeignKeyConstraint(["import_id"], ["import_batch.batch_id"], name=op.f("fk_mou_change_import_id")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("pk_mou_change")),
    )
    op.create_index(op.f("ix_mou_change_number"), "mou_change", ["number"], unique=False)
    op.create_table(
        "mou_line",
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("mou_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.String(), nullable=False, comment="as the document numbers it: 1, 2a"),
        sa.Column("description", sa.String(), server_default="", nullable=False),
        sa.Column("village_role", sa.String(), server_default="", nullable=False),
        sa.Column("profession_code", sa.String(), server_default="", nullable=False),
        sa.Column("segment", sa.String(), server_default="", nullable=False),
        sa.Column("sponsor_type", sa.String(), server_default="", nullable=False),
        sa.Column("movement", sa.String(), server_default="", nullable=False),
        sa.Column("target_people", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False, comment="means its month"),
        sa.Column("budgeted_people", sa.Integer(), nullable=True),
        sa.Column("budgeted_rupiah", sa.BigInteger(), nullable=True),
        sa.Column("budget_reference", sa.String(), server_default="", nullable=False),
        sa.Column("notes", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["mou_id"], ["mou.mou_id"], name=op.f("fk_mou_line_mou_id")),
        sa.PrimaryKeyConstraint("line_id", name=op.f("pk_mou_line")),
        sa.UniqueConstraint("mou_id", "line", name=op.f("uq_mou_line_mou_id")),
    )
    op.create_table(
        "mou_line_place",
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("place_code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["line_id"], ["mou_line.line_id"], name=op.f("fk_mou_line_place_line_id")),
        sa.PrimaryKeyConstraint("line_id", "place_code", name=op.f("pk_mou_line_place")),
    )
    op.create_table(
        "mou_milestone",
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column(
            "due_on", sa.Date(), nullable=False, comment="means its month; at most one a month, before that of the line"
        ),
        sa.Column("target_people", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["line_id"], ["mou_line.line_id"], name=op.f("fk_mou_milestone_line_id")),
        sa.PrimaryKeyConstraint("line_id", "due_on", name=op.f("pk_mou_milestone")),
    )


def downgrade() -> None:
    """Drop them, those that point to others first."""
    for table in ("mou_milestone", "mou_line_place", "mou_line", "mou_change", "mou"):
        op.drop_table(table)
