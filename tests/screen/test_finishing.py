"""A finished figure says what the figure says: the same chart, the same rows, the same words."""

import json
from typing import Any, Final

import altair as alt
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import language, remembering
from dashboard.charts import house_style
from dashboard.charts.house_style import Figure
from dashboard.charts.layers import PICK
from dashboard.charts.palette import DARK, LIGHT
from dashboard.figure import finishing
from dashboard.figure.finished import FinishedTable, table_of
from dashboard.figure.table import Column, Table
from dashboard.figure.table import Unit as Kind
from tests.charts.samples import FIGURES

COLUMNS: Final = (
    Column("code", "Kode", Kind.TEXT),
    Column("name", "Kabupaten", Kind.TEXT),
    Column("active", "Pekerja aktif", Kind.COUNT),
    Column("rate", "Cakupan", Kind.RATE, "Dibagi pekerja baris itu"),
    Column("month", "Bulan", Kind.MONTH),
)
ROWS: Final = pd.DataFrame(
    {
        "code": ["33.10", "33.02", "18.71"],
        "name": ["Klaten", "banyumas", None],
        "active": [1234, 87, None],
        "rate": [0.3141, None, 0.05],
        "month": ["2026-10", "2026-09", "2026-01"],
        "nik": ["1", "2", "3"],
    }
)
TABLE: Final = Table("kabupaten", ROWS, COLUMNS, "Catatan.")


def whole(name: str) -> tuple[dict[str, Any], dict[str, list[dict[str, Any]]]]:
    """The finished specification of a chart, and its rows read back."""
    ready = finishing.chart(FIGURES[name]())
    return json.loads(ready.spec), {named: table_of(rows).to_pylist() for named, rows in ready.datasets}


def inline(name: str) -> dict[str, Any]:
    """The specification as Altair makes it with its rows inside, checked against its schema; rows named as ours are."""
    checked: dict[str, Any] = house_style.on_screen(FIGURES[name]()).to_dict(validate=True)
    for at, altair in enumerate(dict.fromkeys(found["name"] for found in frames_of(checked)), start=1):
        checked = json.loads(json.dumps(checked).replace(altair, f"rows_{at}"))
    return checked


def frames_of(spec: dict[str, Any]) -> list[dict[str, Any]]:
    """Where a chart and its layers name their rows, outside first."""
    here = [spec["data"]] if "data" in spec else []
    return here + [found for layer in spec.get("layer", ()) for found in frames_of(layer)]


def unnamed(spec: dict[str, Any]) -> dict[str, Any]:
    """The specification without the names of its views, which nobody reads."""
    return {**spec, "params": [{**parameter, "views": []} for parameter in spec.get("params", [])]}


@pytest.mark.parametrize("name", FIGURES)
def test_nothing_of_a_chart_is_lost(name: str) -> None:
    """... though no schema is asked again: the golden charts have passed it."""
    checked = inline(name)
    spec, rows = whole(name)
    assert rows == checked.pop("datasets")
    assert spec.pop("autosize") == {"type": "fit", "contains": "padding"}
    layers = [{key: value for key, value in layer.items() if key != "name"} for layer in spec["layer"]]
    expected = [{key: value for key, value in layer.items() if key != "name"} for layer in checked["layer"]]
    assert layers == expected
    assert unnamed({**spec, "layer": []}) == unnamed({**checked, "layer": []})


@pytest.mark.parametrize("name", FIGURES)
def test_rows_keep_the_type_json_gives_them(name: str) -> None:
    checked = inline(name)["datasets"]
    _spec, rows = whole(name)
    types = [{key: type(cell) for key, cell in row.items()} for named in checked for row in checked[named]]
    assert [{key: type(cell) for key, cell in row.items()} for named in checked for row in rows[named]] == types


def test_a_click_is_known_by_its_name() -> None:
    assert finishing.chart(FIGURES["ranking"]()).picks == (PICK,)
    assert finishing.chart(FIGURES["bridge"]()).picks == ()


def test_a_map_of_all_villages_of_a_province_is_finished() -> None:
    """More rows than Altair lets through by itself."""
    figure = FIGURES["ranking"]()
    figure.chart.data = pd.concat([figure.chart.data] * 3_000, ignore_index=True)
    ready = finishing.chart(figure)
    assert [table_of(rows).num_rows for _name, rows in ready.datasets] == [9_000]


def drawn(rows: pd.DataFrame) -> Figure:
    """A chart of rows as they are, whatever they are."""
    return Figure("Judul 1", "Ukuran", alt.layer(alt.Chart(rows).mark_bar(), height=20), "  Judul 1: satu batang.  ")


def test_other_numbers_are_the_same_specification() -> None:
    """So a browser moves what it has drawn."""
    figures = FIGURES["ranking"](), FIGURES["ranking"]()
    figures[1].chart.data = figures[1].chart.data.assign(people=1)
    specs = [finishing.chart(figure).spec for figure in figures]
    assert specs[0] == specs[1]
    assert '"views":["picked"]' in specs[0]


def test_layers_of_the_same_rows_send_them_once() -> None:
    here, there = pd.DataFrame({"a": [1]}), pd.DataFrame({"a": [1]})
    layers = [alt.Chart(rows).mark_bar() for rows in (here, there, here)]
    ready = finishing.chart(Figure("Judul 1", "Ukuran", alt.layer(*layers, height=20), "Satu batang."))
    assert [name for name, _rows in ready.datasets] == ["rows_1", "rows_2"]
    assert [layer["data"]["name"] for layer in json.loads(ready.spec)["layer"]] == ["rows_1", "rows_2", "rows_1"]


def test_numbers_words_and_nothing_are_sent_as_they_are() -> None:
    given = {"a": [1.0, 2.5], "b": [None, None], "c": [None, True], "d": [float("nan"), 2], "e": ["satu", None]}
    words = pd.Categorical(["ya", "tidak"])
    rows = table_of(dict(finishing.chart(drawn(pd.DataFrame({**given, "f": words}))).datasets)["rows_1"])
    assert rows.to_pylist() == [
        {"a": 1.0, "b": None, "c": None, "d": None, "e": "satu", "f": "ya"},
        {"a": 2.5, "b": None, "c": True, "d": 2.0, "e": None, "f": "tidak"},
    ]
    assert [str(column.type) for column in rows.schema] == ["double", "double", "bool", "double", "string", "string"]


def test_an_alternative_text_has_no_room_around_it() -> None:
    assert finishing.chart(drawn(pd.DataFrame({"a": [1]}))).alt == "Judul 1: satu batang."


def test_a_chart_knows_its_size_and_its_night() -> None:
    figure = FIGURES["map"]()
    day, night = finishing.chart(figure, LIGHT), finishing.chart(figure, DARK)
    assert day.datasets == night.datasets
    assert json.loads(day.spec)["config"] != json.loads(night.spec)["config"]
    held = len(day.spec) + sum(len(rows) for _name, rows in day.datasets)
    assert held < remembering.size(day) < held + 3_000


def read(ready: FinishedTable) -> dict[str, list[str]]:
    """The whole table as it reads."""
    rows: dict[str, list[str]] = table_of(ready.cut(range(ready.rows)).display).to_pydict()
    return rows


def test_cells_sort_as_numbers_and_read_as_words() -> None:
    ready = finishing.table(TABLE)
    assert table_of(ready.values).column("active").to_pylist() == [1234, 87, None]
    assert read(ready) == {
        "code": ["33.10", "33.02", "18.71"],
        "name": ["Klaten", "banyumas", "–"],
        "active": ["1.234", "87", "–"],
        "rate": ["31,4%", "–", "5,0%"],
        "month": ["Okt 2026", "Sep 2026", "Jan 2026"],
    }


def test_a_table_reads_in_the_language_in_force() -> None:
    with language.speaking("en"):
        display = read(finishing.table(TABLE))
    assert display["active"] == ["1,234", "87", "–"]
    assert display["rate"] == ["31.4%", "–", "5.0%"]


def test_columns_stand_as_they_are_named_and_the_code_last() -> None:
    ready = finishing.table(TABLE)
    assert [head.key for head in ready.heads] == ["name", "active", "rate", "month", "code"]
    assert [head.sorts for head in ready.heads] == ["text", "number", "number", "month", "text"]
    assert json.loads(ready.columns)["rate"] == {"label": "Cakupan", "help": "Dibagi pekerja baris itu"}
    assert (ready.codes, ready.quiet, ready.quiet_at) == (("33.10", "33.02", "18.71"), LIGHT.quiet, 0)


def test_what_is_not_shown_is_not_sent() -> None:
    ready = finishing.table(TABLE)
    assert "nik" not in table_of(ready.values).column_names
    assert "nik" not in read(ready)


def test_a_hidden_number_is_read_as_its_sign() -> None:
    """... and neither copy of the column holds another number in its place."""
    marked = ROWS.assign(active=pd.Series([1234, "disembunyikan", None], dtype="object"))
    ready = finishing.table(Table("kabupaten", marked, COLUMNS, "Catatan."))
    assert read(ready)["active"] == ["1.234", "disembunyikan", "–"]
    assert table_of(ready.values).column("active").to_pylist() == ["1.234", "disembunyikan", "–"]


def test_a_table_without_rows_keeps_its_columns() -> None:
    ready = finishing.table(Table("kabupaten", ROWS.head(0), COLUMNS, "Catatan."))
    assert (ready.rows, ready.codes) == (0, ())
    assert table_of(ready.values).column_names == [column.key for column in COLUMNS]


def test_words_sort_whether_capital_or_small_and_nothing_is_last() -> None:
    ready = finishing.table(TABLE)
    assert ready.order("name", falling=False) == (1, 0, 2)
    assert ready.order("name", falling=True) == (0, 1, 2)
    assert ready.order("active", falling=True) == (0, 1, 2)


def counted(cells: list[int | None]) -> FinishedTable:
    frame = pd.DataFrame({"code": [f"c{at}" for at in range(len(cells))], "active": pd.Series(cells, dtype="object")})
    columns = (Column("code", "Kode", Kind.TEXT), Column("active", "Pekerja aktif", Kind.COUNT))
    return finishing.table(Table("uji", frame, columns, ""))


@given(cells=st.lists(st.none() | st.integers(-3, 3), max_size=30), falls=st.booleans())
def test_an_order_is_that_of_python_with_equal_rows_as_they_were(cells: list[int | None], falls: bool) -> None:
    numbers = {at: cell for at, cell in enumerate(cells) if cell is not None}
    known = sorted(numbers, key=lambda at: -numbers[at] if falls else numbers[at])
    unknown = [at for at in range(len(cells)) if at not in numbers]
    assert counted(cells).order("active", falling=falls) == (*known, *unknown)


@given(cells=st.lists(st.none() | st.integers(-3, 3), min_size=1, max_size=30), data=st.data())
def test_a_cut_has_its_rows_in_every_copy(cells: list[int | None], data: st.DataObject) -> None:
    positions = data.draw(st.lists(st.sampled_from(range(len(cells)))))
    ready = counted(cells)
    cut = ready.cut(positions)
    assert cut.rows == len(positions)
    assert cut.codes == tuple(f"c{at}" for at in positions)
    assert table_of(cut.values).column("active").to_pylist() == [cells[at] for at in positions]
    assert table_of(cut.display).column("code").to_pylist() == list(cut.codes)
