"""The fingerprint of the key under which people are counted."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table; its row comes with the next `cakupan init` or import."""
    op.create_table(
        "nik_key",
        sa.Column("only_row", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column(
            "fingerprint",
            sa.String(),
            nullable=False,
            comment="HMAC-SHA256 of a fixed text under the key, hexadecimal",
        ),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("only_row", name=op.f("pk_nik_key")),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("nik_key")
