"""Laws of reading: the CSV reader against the standard library's, combinations of cells against the rows themselves."""

import csv
import io
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from data_access import letters
from data_access.intake import fields, read
from data_access.intake.cells import CellReading
from data_access.intake.columns import Field, Kind
from data_access.intake.kinds import named

MEMBERSHIP = named("keanggotaan")
CELLS = st.text(st.sampled_from('ab;," \né\u00a0='), max_size=7)
RECORDS = st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=12)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("laws") / "extract.csv"


def _written(records: list[list[str]], file: Path, delimiter: str, end: str) -> list[tuple[int, list[str]]]:
    """The records as a CSV; each with the line it begins on."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator=end)
    writer.writerow(MEMBERSHIP.column_names)
    begins = []
    blank = [""] * (len(MEMBERSHIP.columns) - 4)
    for cells in records:
        begins.append((text.getvalue().count("\n") + 1, cells))
        writer.writerow(["3310220101900003", *cells, *blank])
    file.write_bytes(text.getvalue().encode())
    return begins


@given(records=RECORDS.filter(bool), delimiter=st.sampled_from(",;"), end=st.sampled_from(["\n", "\r\n"]))
def test_every_cell_and_line_is_what_the_standard_library_wrote(
    file: Path, records: list[list[str]], delimiter: str, end: str
) -> None:
    begins = _written(records, file, delimiter, end)
    extract = read.rows(MEMBERSHIP, file)
    columns = [extract.rows[name].cast(pa.string()).to_pylist() for name in MEMBERSHIP.column_names[1:4]]
    seen = [[cell if letters.plain(cell) else "" for cell in cells] for _, cells in begins]
    assert [list(cells) for cells in zip(*columns, strict=True)] == seen
    assert extract.rows["line"].to_pylist() == [line for line, _ in begins]
    assert extract.findings.num_rows == 0


@given(records=RECORDS, broken=st.integers(0, 11))
def test_a_quote_left_open_costs_one_line_wherever_it_stands(file: Path, records: list[list[str]], broken: int) -> None:
    plain = [[cell.replace('"', "").replace("\n", "") for cell in cells] for cells in records]
    begins = _written(plain, file, ",", "\n")
    lines = file.read_text(encoding="utf-8").split("\n")
    line = min(broken, len(plain)) + 1
    lines.insert(line, '3310220101900011,"a' + "," * (len(MEMBERSHIP.columns) - 2))
    file.write_text("\n".join(lines), encoding="utf-8")
    extract = read.rows(MEMBERSHIP, file)
    assert extract.rows.num_rows == len(begins)
    assert line + 1 not in extract.rows["line"].to_pylist()
    assert extract.findings["line"].to_pylist() == [line + 1]


@hypothesis_settings(max_examples=30)
@given(rows=st.lists(st.tuples(*[st.sampled_from(["", "a", "b", "ab", "c"])] * 3), max_size=20))
def test_a_field_of_several_cells_sees_each_row_as_it_is(rows: list[tuple[str, str, str]]) -> None:
    names = ("x", "y", "z")
    together = Field("joined", pa.string(), names, lambda *texts: CellReading("|".join(texts)))
    kind = Kind("uji", "", (), (together,))
    columns = {name: pa.chunked_array([[row[at] for row in rows]], pa.string()) for at, name in enumerate(names)}
    cells, said = fields.read(kind, pa.table({"line": pa.array(range(len(rows)), pa.int64())} | columns))
    assert cells["joined"].to_pylist() == ["|".join(row) for row in rows]
    assert said.num_rows == 0
