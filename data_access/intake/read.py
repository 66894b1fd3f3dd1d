"""A file of any format as rows of text."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from data_access import personal
from data_access.errors import CakupanError
from data_access.intake import read_csv, read_parquet, sheet_process, wordless
from data_access.intake.columns import Kind
from data_access.intake.extract import Extract

_FORMATS: Final[dict[str, Callable[[Kind, Path], Extract]]] = {
    ".csv": read_csv.read,
    ".xlsx": sheet_process.read,
    ".xls": sheet_process.read,  # which says what it is
    ".parquet": read_parquet.read,
}


def rows(kind: Kind, path: Path) -> Extract:
    """The rows of a CSV, XLSX or Parquet file; its suffix says which it is.

    Raises `CakupanError` on a file that is absent, empty, of another format, without the kind's headers, or of headers
    alone.
    """
    reader = _FORMATS.get(path.suffix.lower())
    if reader is None:
        raise CakupanError("Format {suffix} tidak dikenal; gunakan .csv, .xlsx, atau .parquet.", suffix=path.suffix)
    if not path.is_file():
        raise CakupanError("Berkas {file} tidak ditemukan.", file=personal.mask(path.name))
    if path.stat().st_size == 0:
        raise CakupanError("Berkas ini kosong; baris pertama harus berisi nama kolom.")
    extract = wordless.told(kind, reader(kind, path))
    if not extract.rows_read:
        raise CakupanError("Berkas ini hanya berisi nama kolom; belum ada satu baris pun di bawahnya.")
    return extract


def sha256(path: Path) -> str:
    """The digest of the file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
