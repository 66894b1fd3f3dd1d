"""A basis figure may have a reference month beside its year (definitions 5.4)."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_TABLES = ("basis_figure", "superseded_basis_figure")


def upgrade() -> None:
    """Add the column; what is there has no month."""
    for table in _TABLES:
        op.add_column(
            table,
            sa.Column("month", sa.Integer(), nullable=True, comment="1 to 12; NULL: the usual month of its basis"),
        )


def downgrade() -> None:
    """Drop it."""
    for table in _TABLES:
        with op.batch_alter_table(table) as altered:
            altered.drop_column("month")
