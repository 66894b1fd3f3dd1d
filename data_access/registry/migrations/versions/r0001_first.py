"""The first shape: imports, findings, the three kinds with their superseded twins, editions and the pointer.

Equal to `models.metadata`; a test compares the two on both engines.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table."""
    op.create_table(
        "basis_figure",
        sa.Column("record_key", sa.LargeBinary(length=16), nullable=False, comment="digest of the identity"),
        sa.Column("content_key", sa.LargeBinary(length=16), nullable=False, comment="digest of every stored field"),
        sa.Column("batch_id", sa.Integer(), nullable=False, comment="the import that brought this version"),
        sa.Column("place_code", sa.String(), server_default="", nullable=False),
        sa.Column("profession_code", sa.String(), server_default="", nullable=False),
        sa.Column("segment", sa.String(), nullable=False, comment="BasisSegment"),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("workers", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
    )
    op.create_index("ix_basis_figure_record_key", "basis_figure", ["record_key"], unique=True)
    op.create_table(
        "edition",
        sa.Column("edition_id", sa.String(), nullable=False, comment="posisi.n, e.g. 2026-10.2"),
        sa.Column("posisi", sa.Integer(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("file_sha256", sa.String(), nullable=False),
        sa.Column("file_bytes", sa.BigInteger(), nullable=False),
        sa.Column("paid_spells", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("edition_id", name=op.f("pk_edition")),
    )
    op.create_table(
        "import_batch",
        sa.Column("batch_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False, comment="keanggotaan, penyebut or target"),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("file_sha256", sa.String(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False, comment="when the extract was taken (--diambil)"),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("rows_read", sa.Integer(), nullable=False),
        sa.Column("rows_added", sa.Integer(), nullable=False, comment="of an identity not in force before"),
        sa.Column("rows_replaced", sa.Integer(), nullable=False, comment="same identity, other fields"),
        sa.Column("rows_withdrawn", sa.Integer(), nullable=False, comment="marked batal"),
        sa.Column("rows_unchanged", sa.Integer(), nullable=False),
        sa.Column("rows_quarantined", sa.Integer(), nullable=False),
        sa.Column("is_synthetic", sa.Boolean(), nullable=False, comment="DATA CONTOH"),
        sa.PrimaryKeyConstraint("batch_id", name=op.f("pk_import_batch")),
    )
    op.create_table(
        "paid_spell",
        sa.Column("record_key", sa.LargeBinary(length=16), nullable=False, comment="digest of the identity"),
        sa.Column("content_key", sa.LargeBinary(length=16), nullable=False, comment="digest of every stored field"),
        sa.Column("batch_id", sa.Integer(), nullable=False, comment="the import that brought this version"),
        sa.Column("person_key", sa.LargeBinary(length=32), nullable=False, comment="HMAC-SHA256 of the NIK"),
        sa.Column("place_code", sa.String(), server_default="", nullable=False),
        sa.Column("profession_code", sa.String(), server_default="", nullable=False),
        sa.Column("village_role", sa.String(), server_default="", nullable=False),
        sa.Column("segment", sa.String(), nullable=False),
        sa.Column("package", sa.String(), nullable=False, comment="programmes in fixed order, e.g. JKK+JKM+JHT"),
        sa.Column("movement", sa.String(), nullable=False),
        sa.Column("sponsor_type", sa.String(), nullable=False),
        sa.Column("sponsor_id", sa.String(), server_default="", nullable=False),
        sa.Column("sponsor_name", sa.String(), server_default="", nullable=False),
        sa.Column("sponsor_label", sa.String(), server_default="", nullable=False),
        sa.Column("acquirer_kind", sa.String(), server_default="", nullable=False),
        sa.Column("acquirer_name", sa.String(), server_default="", nullable=False),
        sa.Column("acquirer_label", sa.String(), server_default="", nullable=False),
        sa.Column("branch_code", sa.String(), server_default="", nullable=False),
        sa.Column("registered_on", sa.Date(), nullable=False),
        sa.Column(
            "paid_from",
            sa.Integer(),
            nullable=True,
            comment="month, year*12 + month-1; NULL only where paid_months is 0",
        ),
        sa.Column("paid_months", sa.Integer(), nullable=False, comment="0: a registration not yet paid"),
        sa.Column(
            "contribution_rupiah", sa.BigInteger(), nullable=True, comment="given monthly contribution, whole rupiah"
        ),
    )
    op.create_index("ix_paid_spell_record_key", "paid_spell", ["record_key"], unique=True)
    op.create_table(
        "superseded_basis_figure",
        sa.Column("record_key", sa.LargeBinary(length=16), nullable=False, comment="digest of the identity"),
        sa.Column("content_key", sa.LargeBinary(length=16), nullable=False, comment="digest of every stored field"),
        sa.Column("batch_id", sa.Integer(), nullable=False, comment="the import that brought this version"),
        sa.Column("place_code", sa.String(), server_default="", nullable=False),
        sa.Column("profession_code", sa.String(), server_default="", nullable=False),
        sa.Column("segment", sa.String(), nullable=False, comment="BasisSegment"),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("workers", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("superseded_by", sa.Integer(), nullable=False, comment="the import that replaced or withdrew it"),
    )
    op.create_index(
        op.f("ix_superseded_basis_figure_superseded_by"), "superseded_basis_figure", ["superseded_by"], unique=False
    )
    op.create_table(
        "superseded_paid_spell",
        sa.Column("record_key", sa.LargeBinary(length=16), nullable=False, comment="digest of the identity"),
        sa.Column("content_key", sa.LargeBinary(length=16), nullable=False, comment="digest of every stored field"),
        sa.Column("batch_id", sa.Integer(), nullable=False, comment="the import that brought this version"),
        sa.Column("person_key", sa.LargeBinary(length=32), nullable=False, comment="HMAC-SHA256 of the NIK"),
        sa.Column("place_code", sa.String(), server_default="", nullable=False),
        sa.Column("profession_code", sa.String(), server_default="", nullable=False),
        sa.Column("village_role", sa.String(), server_default="", nullable=False),
        sa.Column("segment", sa.String(), nullable=False),
        sa.Column("package", sa.String(), nullable=False, comment="programmes in fixed order, e.g. JKK+JKM+JHT"),
        sa.Column("movement", sa.String(), nullable=False),
        sa.Column("sponsor_type", sa.String(), nullable=False),
        sa.Column("sponsor_id", sa.String(), server_default="", nullable=False),
        sa.Column("sponsor_name", sa.String(), server_default="", nullable=False),
        sa.Column("sponsor_label", sa.String(), server_default="", nullable=False),
        sa.Column("acquirer_kind", sa.String(), server_default="", nullable=False),
        sa.Column("acquirer_name", sa.String(), server_default="", nullable=False),
        sa.Column("acquirer_label", sa.String(), server_default="", nullable=False),
        sa.Column("branch_code", sa.String(), server_default="", nullable=False),
        sa.Column("registered_on", sa.Date(), nullable=False),
        sa.Column(
            "paid_from",
            sa.Integer(),
            nullable=True,
            comment="month, year*12 + month-1; NULL only where paid_months is 0",
        ),
        sa.Column("paid_months", sa.Integer(), nullable=False, comment="0: a registration not yet paid"),
        sa.Column(
            "contribution_rupiah", sa.BigInteger(), nullable=True, comment="given monthly contribution, whole rupiah"
        ),
        sa.Column("superseded_by", sa.Integer(), nullable=False, comment="the import that replaced or withdrew it"),
    )
    op.create_index(
        op.f("ix_superseded_paid_spell_superseded_by"), "superseded_paid_spell", ["superseded_by"], unique=False
    )
    op.create_table(
        "superseded_target_figure",
        sa.Column("record_key", sa.LargeBinary(length=16), nullable=False, comment="digest of the identity"),
        sa.Column("content_key", sa.LargeBinary(length=16), nullable=False, comment="digest of every stored field"),
        sa.Column("batch_id", sa.Integer(), nullable=False, comment="the import that brought this version"),
        sa.Column("place_code", sa.String(), server_default="", nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), server_default="", nullable=False),
        sa.Column("segment", sa.String(), server_default="", nullable=False),
        sa.Column("grace", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("superseded_by", sa.Integer(), nullable=False, comment="the import that replaced or withdrew it"),
    )
    op.create_index(
        op.f("ix_superseded_target_figure_superseded_by"), "superseded_target_figure", ["superseded_by"], unique=False
    )
    op.create_table(
        "target_figure",
        sa.Column("record_key", sa.LargeBinary(length=16), nullable=False, comment="digest of the identity"),
        sa.Column("content_key", sa.LargeBinary(length=16), nullable=False, comment="digest of every stored field"),
        sa.Column("batch_id", sa.Integer(), nullable=False, comment="the import that brought this version"),
        sa.Column("place_code", sa.String(), server_default="", nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), server_default="", nullable=False),
        sa.Column("segment", sa.String(), server_default="", nullable=False),
        sa.Column("grace", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
    )
    op.create_index("ix_target_figure_record_key", "target_figure", ["record_key"], unique=True)
    op.create_table(
        "edition_in_use",
        sa.Column("only_row", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("edition_id", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.edition_id"], name=op.f("fk_edition_in_use_edition_id")),
        sa.PrimaryKeyConstraint("only_row", name=op.f("pk_edition_in_use")),
    )
    op.create_table(
        "import_finding",
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False, comment="line of the file, the header is line 1"),
        sa.Column("column_name", sa.String(), nullable=False, comment="blank: the whole row"),
        sa.Column("cell", sa.String(), nullable=False, comment="the faulty cell; a NIK is masked"),
        sa.Column("reason", sa.String(), nullable=False, comment="Indonesian sentence that says what would be right"),
        sa.Column("quarantined", sa.Boolean(), nullable=False, comment="false: the row was kept, with this remark"),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.batch_id"], name=op.f("fk_import_finding_batch_id")),
    )
    op.create_index(op.f("ix_import_finding_batch_id"), "import_finding", ["batch_id"], unique=False)


def downgrade() -> None:
    """Drop every table, those that point to others first."""
    for table in (
        "import_finding",
        "edition_in_use",
        "target_figure",
        "superseded_target_figure",
        "superseded_paid_spell",
        "superseded_basis_figure",
        "paid_spell",
        "import_batch",
        "edition",
        "basis_figure",
    ):
        op.drop_table(table)
