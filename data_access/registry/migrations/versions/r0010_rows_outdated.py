"""An import counts by itself the rows of which an extract taken later says otherwise (definitions 5.1)."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of imports that are there nobody knows how many of their unchanged rows were such."""
    comment = "an extract taken later says otherwise; NULL: counted in rows_unchanged"
    op.add_column("import_batch", sa.Column("rows_outdated", sa.Integer(), nullable=True, comment=comment))


def downgrade() -> None:
    """Drop it."""
    with op.batch_alter_table("import_batch") as altered:
        altered.drop_column("rows_outdated")
