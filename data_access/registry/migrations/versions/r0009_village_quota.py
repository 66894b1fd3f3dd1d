"""A line of an MoU may be a quota per village (definitions 5.11)."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; no line that is there has a quota."""
    op.add_column(
        "mou_line",
        sa.Column("village_quota", sa.Integer(), nullable=True, comment="people of each village; more do not count"),
    )


def downgrade() -> None:
    """Drop it."""
    with op.batch_alter_table("mou_line") as altered:
        altered.drop_column("village_quota")
