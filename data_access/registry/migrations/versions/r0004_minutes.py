"""What meetings decided, and the triggers that let nobody change or delete a row."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_REFUSE_SQLITE = """
    CREATE TRIGGER decision_no_{event} BEFORE {event} ON decision
    BEGIN SELECT RAISE(ABORT, 'decisions are added to, never changed or deleted'); END
"""
_REFUSE_POSTGRESQL = """
    CREATE OR REPLACE FUNCTION decision_stands() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'decisions are added to, never changed or deleted'; END $$
"""
_TRIGGER_POSTGRESQL = """
    CREATE TRIGGER decision_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
    FOR EACH STATEMENT EXECUTE FUNCTION decision_stands()
"""


def upgrade() -> None:
    """Create the table and its triggers."""
    op.create_table(
        "decision",
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column(
            "decision_id",
            sa.Integer(),
            nullable=False,
            comment="1, 2, 3 ...: one number for all states of a decision",
        ),
        sa.Column("version", sa.Integer(), nullable=False, comment="1, 2, 3 ...: the newest one stands"),
        sa.Column("status", sa.String(), nullable=False, comment="DecisionStatus"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("region_code", sa.String(), server_default="", nullable=False),
        sa.Column("meeting_on", sa.Date(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False, comment="an office or a role, never a person"),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column(
            "question", sa.String(), server_default="", nullable=False, comment="canonical JSON; blank: on no figure"
        ),
        sa.Column("sentence", sa.String(), server_default="", nullable=False),
        sa.Column("numerator", sa.Integer(), nullable=True),
        sa.Column("denominator", sa.Integer(), nullable=True),
        sa.Column("posisi", sa.Integer(), nullable=True),
        sa.Column("edition_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.edition_id"], name=op.f("fk_decision_edition_id")),
        sa.PrimaryKeyConstraint("serial", name=op.f("pk_decision")),
        sa.UniqueConstraint("decision_id", "version", name=op.f("uq_decision_decision_id")),
    )
    if op.get_bind().dialect.name == "sqlite":
        for event in ("UPDATE", "DELETE"):
            op.execute(_REFUSE_SQLITE.format(event=event))
    else:
        op.execute(_REFUSE_POSTGRESQL)
        op.execute(_TRIGGER_POSTGRESQL)


def downgrade() -> None:
    """Drop the table, with it its triggers, and their function."""
    op.drop_table("decision")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION decision_stands()")
