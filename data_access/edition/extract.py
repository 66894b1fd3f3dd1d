"""From the membership database into the build: one consistent read, as Arrow, whatever the engine."""

import duckdb
import pyarrow as pa
from adbc_driver_manager import Error as BulkError

from data_access.errors import CakupanError
from data_access.registry import connect
from data_access.registry.models import (
    basis_figure,
    import_batch,
    mou,
    mou_line,
    mou_line_place,
    mou_milestone,
    paid_spell,
    target_figure,
)
from data_access.settings import Settings

SPELL_COLUMNS = tuple(
    column.name for column in paid_spell.columns if column.name not in {"record_key", "content_key", "batch_id"}
)
"""The office contract: what a view `paid_spell` must have, nothing else."""
_BASIS_COLUMNS = ("place_code", "profession_code", "segment", "basis", "year", "month", "workers", "source")
_TARGET_COLUMNS = ("place_code", "measure", "period", "value", "unit", "basis", "segment", "grace", "source")
_MOU_COLUMNS = tuple(column.name for column in mou.columns if column.name not in {"changed_at", "changed_by"})
_BATCH_COLUMNS = ("batch_id", "kind", "file_sha256", "taken_on", "is_synthetic")

_OF_MOUS = (mou_line, mou_line_place, mou_milestone)

_TYPES = {
    "registered_on": "DATE",
    "taken_on": "DATE",
    "paid_from": "INTEGER",
    "paid_months": "INTEGER",
    "year": "INTEGER",
    "month": "INTEGER",
    "workers": "BIGINT",
    "contribution_rupiah": "BIGINT",
    "value": "DOUBLE",
    "grace": "INTEGER",
    "batch_id": "INTEGER",
    "is_synthetic": "BOOLEAN",
    "person_key": "BLOB",
    "mou_id": "INTEGER",
    "line_id": "INTEGER",
    "predecessor_id": "INTEGER",
    "version": "INTEGER",
    "signed_on": "DATE",
    "starts_on": "DATE",
    "ends_on": "DATE",
    "due_on": "DATE",
    "target_people": "INTEGER",
    "village_quota": "INTEGER",
    "budgeted_people": "INTEGER",
    "budgeted_rupiah": "BIGINT",
}
"""Columns that are not text."""


def load(build: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Make `extracted`, `extracted_basis`, `extracted_target`, `extracted_batch` and, of MoUs, `extracted_mou*`.

    Paid spells come from the office's own view where one is configured, else from the registry; each database is read
    in one transaction.
    """
    registry = {
        "extracted_basis": (basis_figure.name, _BASIS_COLUMNS),
        "extracted_target": (target_figure.name, _TARGET_COLUMNS),
        "extracted_batch": (import_batch.name, _BATCH_COLUMNS),
        "extracted_mou": (mou.name, _MOU_COLUMNS),
    } | {f"extracted_{table.name}": (table.name, tuple(table.columns.keys())) for table in _OF_MOUS}
    spells = {"extracted": (paid_spell.name, SPELL_COLUMNS)}
    if settings.office_url:
        _copy(build, settings.office_url, spells)
        _copy(build, settings.registry_url, registry)
    else:
        _copy(build, settings.registry_url, spells | registry)
    if not build.execute("SELECT 1 FROM extracted LIMIT 1").fetchall():
        raise CakupanError("Belum ada baris kepesertaan; jalankan: cakupan import keanggotaan BERKAS")


def _copy(build: duckdb.DuckDBPyConnection, url: str, tables: dict[str, tuple[str, tuple[str, ...]]]) -> None:
    """A fault of a database or of an office's view becomes a `CakupanError` without its text, which may quote rows."""
    try:
        _read(build, url, tables)
    except (BulkError, duckdb.ConversionException):
        raise CakupanError(
            "Masa bayar tidak dapat dibaca dari basis data. Tampilan {source} harus memiliki kolom dan tipe ini: "
            "{columns}.",
            source=paid_spell.name,
            columns=", ".join(f"{name} {_TYPES.get(name, 'VARCHAR')}" for name in SPELL_COLUMNS),
        ) from None


def _read(build: duckdb.DuckDBPyConnection, url: str, tables: dict[str, tuple[str, tuple[str, ...]]]) -> None:
    with connect.bulk(url) as connection, connection.cursor() as cursor:
        if not url.startswith("sqlite"):
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        for target, (source, columns) in tables.items():
            cursor.execute(f"SELECT {', '.join(columns)} FROM {source}")  # noqa: S608  our own names, no values
            _store(build, target, cursor.fetch_arrow_table(), columns)


def _store(build: duckdb.DuckDBPyConnection, target: str, rows: pa.Table, columns: tuple[str, ...]) -> None:
    """Typed alike from every engine: SQLite has no dates and no booleans, an office's view may hold NULL for blank."""
    build.register("arriving", rows)
    typed = ", ".join(
        f"{name}::{_TYPES[name]} AS {name}" if name in _TYPES else f"coalesce({name}::VARCHAR, '') AS {name}"
        for name in columns
    )
    build.execute(f"CREATE TEMP TABLE {target} AS SELECT {typed} FROM arriving")  # noqa: S608  our own names
    build.unregister("arriving")
