"""The ledger of published figures, and the triggers that let nobody change or delete an entry."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_REFUSE_SQLITE = """
    CREATE TRIGGER figure_entry_no_{event} BEFORE {event} ON figure_entry
    BEGIN SELECT RAISE(ABORT, 'entries of the ledger are never changed or deleted'); END
"""
_REFUSE_POSTGRESQL = """
    CREATE OR REPLACE FUNCTION figure_entry_stands() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'entries of the ledger are never changed or deleted'; END $$
"""
_TRIGGER_POSTGRESQL = """
    CREATE TRIGGER figure_entry_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON figure_entry
    FOR EACH STATEMENT EXECUTE FUNCTION figure_entry_stands()
"""


def upgrade() -> None:
    """Create the table and its triggers."""
    op.create_table(
        "figure_entry",
        sa.Column(
            "serial",
            sa.Integer(),
            autoincrement=False,
            nullable=False,
            comment="1, 2, 3 ...: the order of publishing",
        ),
        sa.Column("figure_id", sa.String(), nullable=False, comment="CKP-posisi-n, e.g. CKP-2026-10-0042"),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False, comment="canonical JSON; asks for the figure again"),
        sa.Column("numerator", sa.Integer(), nullable=True),
        sa.Column("denominator", sa.Integer(), nullable=True),
        sa.Column("basis", sa.String(), server_default="", nullable=False, comment="Basis; blank: the figure has none"),
        sa.Column("basis_source", sa.String(), server_default="", nullable=False, comment="year and who published it"),
        sa.Column("posisi", sa.Integer(), nullable=False),
        sa.Column("edition_id", sa.String(), nullable=False),
        sa.Column("edition_sha256", sa.String(), nullable=False),
        sa.Column("checks", sa.JSON(), nullable=False, comment="what was checked before publishing, in words"),
        sa.Column("published_by", sa.String(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("release_at", sa.DateTime(timezone=True), nullable=True, comment="NULL: at once"),
        sa.Column("files", sa.JSON(), nullable=False, comment="sha256 by file name"),
        sa.Column(
            "public_rows",
            sa.JSON(),
            nullable=False,
            comment="the table as published, by row and column; hidden cells say so",
        ),
        sa.Column(
            "public_counts", sa.JSON(), nullable=False, comment="who was counted, and how many; null where hidden"
        ),
        sa.Column("corrects", sa.String(), nullable=True, comment="the older entry this one corrects"),
        sa.ForeignKeyConstraint(["corrects"], ["figure_entry.figure_id"], name=op.f("fk_figure_entry_corrects")),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.edition_id"], name=op.f("fk_figure_entry_edition_id")),
        sa.PrimaryKeyConstraint("serial", name=op.f("pk_figure_entry")),
        sa.UniqueConstraint("figure_id", name=op.f("uq_figure_entry_figure_id")),
    )
    if op.get_bind().dialect.name == "sqlite":
        for event in ("UPDATE", "DELETE"):
            op.execute(_REFUSE_SQLITE.format(event=event))
    else:
        op.execute(_REFUSE_POSTGRESQL)
        op.execute(_TRIGGER_POSTGRESQL)


def downgrade() -> None:
    """Drop the table, with it its triggers, and their function."""
    op.drop_table("figure_entry")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION figure_entry_stands()")
