"""Drafts of press releases."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "press_draft",
        sa.Column("draft_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "version", sa.Integer(), autoincrement=False, nullable=False, comment="1, 2, 3 ...; the last one stands"
        ),
        sa.Column("content", sa.JSON(), nullable=False, comment="data_access.press.draft"),
        sa.Column("changed_by", sa.String(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("draft_id", "version", name=op.f("pk_press_draft")),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("press_draft")
