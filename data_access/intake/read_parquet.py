"""Parquet: any type of column, as the text a person would have typed."""

from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from data_access.errors import CakupanError
from data_access.intake import extract
from data_access.intake.columns import Kind
from data_access.intake.headers import matched

_EXACT: Final = 2.0**53


def read(kind: Kind, path: Path) -> extract.Extract:
    """The rows of a Parquet file; its first row counts as line 2, as below a header."""
    try:
        file = parquet.ParquetFile(path)
        headers = matched(kind, file.schema_arrow.names)
        table = file.read()
    except (pa.ArrowInvalid, OSError):  # a broken footer is the one, a broken page the other
        raise CakupanError("Berkas Parquet ini tidak dapat dibaca; buat ulang berkasnya.") from None
    columns = {
        name: _filled(cells) if name in headers.extra and pa.types.is_nested(cells.type) else _text(name, cells)
        for name, cells in zip(headers.names, table.columns, strict=True)
    }
    return extract.of(kind, pa.array(range(2, table.num_rows + 2), pa.int64()), columns, [], headers)


def _text(name: str, cells: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_floating(cells.type):
        return _float_text(cells.cast(pa.float64()))
    if pa.types.is_boolean(cells.type):
        return pc.if_else(cells, "ya", "tidak")
    if pa.types.is_binary(cells.type) or pa.types.is_large_binary(cells.type):
        return _decoded(cells)
    if pa.types.is_timestamp(cells.type) and cells.type.tz is None:
        cells = cells.cast(pa.timestamp("us"), safe=False)
    try:
        return cells.cast(pa.string())
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        raise CakupanError(
            "Kolom {column} bukan teks, bilangan, atau tanggal; ubah menjadi teks.", column=name
        ) from None


def _filled(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    """Whether a cell of lists and the like, which nobody reads, holds anything."""
    return pc.if_else(pc.is_valid(cells), "[]", "")


def _float_text(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    """Whole numbers that a float holds exactly are written as such, so `3.31e15` shows its sixteen digits."""
    cells = pc.if_else(pc.is_nan(cells), None, cells)
    is_whole = pc.and_(pc.equal(pc.floor(cells), cells), pc.less(pc.abs(cells), _EXACT))
    whole = pc.if_else(is_whole, cells, None).cast(pa.int64()).cast(pa.string())
    return pc.coalesce(whole, cells.cast(pa.string()))


def _decoded(cells: pa.ChunkedArray) -> pa.ChunkedArray:
    texts = [None if cell is None else cell.decode("utf-8", errors="replace") for cell in cells.to_pylist()]
    return pa.chunked_array([texts], pa.string())
