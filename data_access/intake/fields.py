"""The fields of a kind, read from the columns of its rows. Python sees each distinct text once, Arrow the rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from data_access import letters, personal
from data_access.intake import findings
from data_access.intake.cells import CellReading, refused
from data_access.intake.columns import Field, Kind
from data_access.personal import Trace

UNREADABLE: Final = refused(
    "Sel ini memuat karakter yang tidak terbaca.", "Simpan berkas sebagai UTF-8 dan ketik ulang sel ini."
)
OF_A_PERSON: Final = {
    Trace.NIK: refused(
        "Sel ini memuat 16 digit beruntun (mungkin NIK).", "NIK hanya boleh di kolom nik; hapus dari kolom ini."
    ),
    Trace.PHONE: refused("Sel ini memuat nomor telepon.", "Hapus nomornya; tulis isi kolom ini saja."),
    Trace.NUMBER: refused(
        "Sel ini memuat 10 digit beruntun atau lebih (mungkin KPJ atau rekening).",
        "Hapus nomornya; tulis isi kolom ini saja.",
    ),
    Trace.EMAIL: refused("Sel ini memuat alamat surel.", "Hapus alamatnya; tulis isi kolom ini saja."),
}
"""What is said of a text that would be kept and holds something of a person."""


@dataclass(frozen=True, slots=True)
class Combinations:
    """Distinct combinations of the cells of some columns, and for each row which one it has."""

    texts: list[tuple[str, ...]]
    rows: pa.Array


def read(kind: Kind, rows: pa.Table) -> tuple[pa.Table, pa.Table]:
    """The typed fields (with `line` and the columns left to SQL), and the findings."""
    coded = {name: _coded(rows[name]) for field in kind.fields for name in field.sources}
    columns = {name: rows[name] for name in ("line", *kind.texts)}
    said = []
    for field in kind.fields:
        combinations = _combined([coded[name] for name in field.sources])
        readings = [_reading(field, texts) for texts in combinations.texts]
        values = pa.array([reading.value for reading in readings], field.type)
        columns[field.name] = _spread(values, combinations.rows)
        said += list(_said(field, combinations, readings, rows["line"]))
    return pa.table(columns), pa.concat_tables([findings.NONE, *said])


def _spread(values: pa.Array, rows: pa.Array) -> pa.Array:
    """A value a row; texts stay coded, which DuckDB reads as it is."""
    return pa.DictionaryArray.from_arrays(rows, values) if pa.types.is_string(values.type) else values.take(rows)


def _coded(cells: pa.ChunkedArray) -> pa.DictionaryArray:
    return pc.dictionary_encode(cells).combine_chunks()


def _combined(coded: list[pa.DictionaryArray]) -> Combinations:
    """The columns joined one by one."""
    together = Combinations([(word,) for word in coded[0].dictionary.to_pylist()], coded[0].indices)
    for column in coded[1:]:
        together = _beside(together, column)
    return together


def _beside(left: Combinations, column: pa.DictionaryArray) -> Combinations:
    """Two codes as one number a row, coded once more: no separator that a cell could hold, and no number beyond the
    square of the rows."""
    words = column.dictionary.to_pylist()
    if len(words) == 1:
        return Combinations([(*texts, words[0]) for texts in left.texts], left.rows)
    numbers = pc.add(pc.multiply(left.rows.cast(pa.int64()), len(words)), column.indices.cast(pa.int64()))
    distinct = numbers.dictionary_encode()
    pairs = (divmod(number, len(words)) for number in distinct.dictionary.to_pylist())
    return Combinations([(*left.texts[before], words[word]) for before, word in pairs], distinct.indices)


def _reading(field: Field, texts: tuple[str, ...]) -> CellReading:
    """The field's own reading, unless a cell must not be read at all."""
    blank = "" if pa.types.is_string(field.type) else None
    for name, text in zip(field.sources, texts, strict=True):
        if fault := _unfit(text, field):
            return refused(fault.reason, fault.remedy, blank, name)
    return field.read(*map(letters.plain, texts))


def _unfit(text: str, field: Field) -> CellReading | None:
    if personal.is_unreadable(text):
        return UNREADABLE
    if field.is_kept:
        found = personal.trace(text, is_reference=field.is_reference)
        return OF_A_PERSON[found] if found else None
    return OF_A_PERSON[Trace.NIK] if personal.holds_nik(text, is_reference=field.is_reference) else None


def _said(
    field: Field, combinations: Combinations, readings: list[CellReading], lines: pa.ChunkedArray
) -> Iterator[pa.Table]:
    """Findings of one field: the rows of each reading that has something to say."""
    speaking = [index for index, reading in enumerate(readings) if reading.reason]
    if not speaking:
        return
    chosen = pc.is_in(combinations.rows, value_set=pa.array(speaking, combinations.rows.type))
    codes = combinations.rows.filter(chosen)
    values = [_finding(field, readings[index], combinations.texts[index]) for index in range(len(readings))]
    columns = {
        name: pa.array([value[name] for value in values], findings.SCHEMA.field(name).type).take(codes)
        for name in findings.SCHEMA.names
        if name != "line"
    }
    yield pa.table({"line": lines.filter(chosen)} | columns).select(findings.SCHEMA.names)


def _finding(field: Field, reading: CellReading, texts: tuple[str, ...]) -> Mapping[str, str | bool]:
    column = reading.column or field.sources[0]
    return {
        "column_name": column,
        "cell": texts[field.sources.index(column)],
        "reason": reading.reason,
        "remedy": reading.remedy,
        "quarantined": reading.refused,
    }
