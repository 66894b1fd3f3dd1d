"""The one place a statement meets the wire: SQLAlchemy compiled for PostgreSQL's dialect, run by DuckDB, Arrow out."""

import threading
import warnings
from typing import Any, Final

import duckdb
import pandas as pd
import pyarrow as pa
from sqlalchemy.dialects import postgresql

from data_access.edition.facts import Edition
from data_access.edition.opening import connection, fault
from data_access.scope import ScopedSelect

_DIALECT: Final = postgresql.dialect(paramstyle="numeric_dollar")  # type: ignore[no-untyped-call]  # SQLAlchemy's
_asked = threading.local()
# a few rows are copied sooner than a statement is planned twice, which `sql` does: 4 ms of each question
warnings.filterwarnings("ignore", "Arrow output on a DB-API result", UserWarning)


def ask(edition: Edition, statement: ScopedSelect) -> pd.DataFrame:
    """The answer of an edition, one frame; no rows is an empty frame with its columns and types. Raises `LostEdition`
    where the file was damaged or lost since it was opened."""
    text, values = compiled(statement)
    _asked.count = statements_asked() + 1
    try:
        rows = connection(edition).execute(text, values).to_arrow_table()
    except duckdb.Error as raised:
        raise fault(edition.path, edition.file_sha256, raised) from raised
    answer: pd.DataFrame = _whole_numbers(rows).to_pandas()
    return answer


def statements_asked() -> int:
    """How many statements this thread has sent so far: pages are held to a budget."""
    return getattr(_asked, "count", 0)


def compiled(statement: ScopedSelect) -> tuple[str, list[Any]]:
    """Text with `$1` placeholders and their values in order."""
    compiled = statement.compile(dialect=_DIALECT, compile_kwargs={"render_postcompile": True})
    parameters = compiled.construct_params()
    return str(compiled), [parameters[name] for name in compiled.positiontup or ()]


def _whole_numbers(rows: pa.Table) -> pa.Table:
    """Sums of integers arrive as decimals (HUGEINT); people and rupiah are whole, so int64 holds them."""
    for at, field in enumerate(rows.schema):
        if pa.types.is_decimal(field.type) and field.type.scale == 0:
            rows = rows.set_column(at, field.name, rows.column(at).cast(pa.int64()))
    return rows
