"""What the one adapter relies on in Streamlit: its messages are those of Streamlit's own commands, field by field.

After an upgrade of Streamlit these say what has changed on the wire.
"""

import json
import tomllib
from collections.abc import Callable
from importlib import metadata
from typing import Any, Final

import pyarrow as pa
import pytest
from google.protobuf.json_format import MessageToDict
from streamlit import delta_generator
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import enqueue_message
from streamlit.testing.v1 import AppTest

from dashboard.figure.finished import table_of
from data_access.settings import CHECKOUT
from tests.charts.samples import FIGURES

Sent = Callable[..., list[Element]]
PICKABLE: Final = ("ranking", "map", "reach", "regencies")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Sent:
    """Runs a script and gives the charts and tables that went out, in their order."""
    elements: list[Element] = []

    def noted(message: ForwardMsg) -> None:
        element = message.delta.new_element
        if element.WhichOneof("type") in ("vega_lite_chart", "dataframe"):
            elements.append(Element.FromString(element.SerializeToString()))
        enqueue_message(message)

    def run(script: Callable[..., None], **values: object) -> list[Element]:
        page = AppTest.from_function(script, kwargs=values, default_timeout=60).run()
        assert not page.exception
        return elements

    monkeypatch.setattr(delta_generator, "_enqueue_message", noted)
    return run


def _charts(name: str, picks: bool) -> None:
    import json

    import streamlit as st

    from dashboard.figure import finishing
    from dashboard.screen import sending
    from tests.charts.samples import FIGURES

    figure = FIGURES[name]()
    ready = finishing.chart(figure)
    spec = json.loads(ready.spec) | {"datasets": dict(ready.datasets)}
    key = "uji" if picks else None
    # one key cannot stand twice in a run, so the selection of Streamlit's own has another
    st.vega_lite_chart(spec, theme=None, alt=figure.alt_text, key=key, on_select="rerun" if picks else "ignore")
    sending.chart(ready, key="kita" if picks else None, picks=picks)


def said(element: Element) -> dict[str, Any]:
    """A message as a dictionary, its JSON read."""
    fields: dict[str, Any] = MessageToDict(element)
    for field, texts in (("vegaLiteChart", ("spec",)), ("dataframe", ("columns",))):
        if field in fields:
            fields[field] |= {text: json.loads(fields[field][text]) for text in texts}
    return fields


@pytest.mark.parametrize("name", FIGURES)
def test_a_chart_is_the_message_of_streamlits_own_command(sent: Sent, name: str) -> None:
    theirs, ours = sent(_charts, name=name, picks=False)
    assert said(ours) == said(theirs)


@pytest.mark.parametrize("name", PICKABLE)
def test_a_chart_to_click_is_the_message_of_streamlits_own_command(sent: Sent, name: str) -> None:
    theirs, ours = map(said, sent(_charts, name=name, picks=True))
    ids = [element["vegaLiteChart"].pop("id") for element in (theirs, ours)]
    assert [element_id.rsplit("-", 1)[1] for element_id in ids] == ["uji", "kita"]
    assert ours == theirs
    assert ours["vegaLiteChart"]["selectionMode"] == ["pick"]


def _same_key(is_ours: bool) -> None:
    """Both roads in one script, so that the identity of an element, made of the script's, can be compared."""
    import json

    import pandas as pd
    import streamlit as st

    from dashboard.figure import finishing
    from dashboard.figure.table import Column, Table
    from dashboard.figure.table import Unit as Kind
    from dashboard.screen import sending
    from tests.charts.samples import FIGURES

    ready = finishing.chart(FIGURES["ranking"]())
    frame = pd.DataFrame({"code": ["a"], "active": [1]})
    table = Table("uji", frame, (Column("active", "Pekerja aktif", Kind.COUNT),), "")
    if is_ours:
        sending.chart(ready, key="bagan", picks=True)
        finished = finishing.table(table)
        sending.table(finished, finished.cut(range(1)), key="tabel", picks=True)
    else:
        spec = json.loads(ready.spec) | {"datasets": dict(ready.datasets)}
        st.vega_lite_chart(spec, key="bagan", on_select="rerun")
        st.dataframe(frame, key="tabel", on_select="rerun", selection_mode="single-row")


def test_a_widget_is_known_by_the_id_streamlit_would_give_it(sent: Sent) -> None:
    sent(_same_key, is_ours=False)
    elements = sent(_same_key, is_ours=True)
    ids = [getattr(element, str(element.WhichOneof("type"))).id for element in elements]
    assert ids[:2] == ids[2:]
    assert all(ids)


def _tables(rows: int, picks: bool) -> None:
    from functools import partial
    from typing import Any

    import pandas as pd
    import streamlit as st

    from dashboard.charts.palette import LIGHT
    from dashboard.figure import finishing
    from dashboard.figure import table as tables
    from dashboard.figure.table import Column, Table
    from dashboard.figure.table import Unit as Kind
    from dashboard.screen import sending

    columns = (
        Column("code", "Kode", Kind.TEXT),
        Column("name", "Nama", Kind.TEXT),
        Column("active", "Pekerja aktif", Kind.COUNT),
        Column("rate", "Cakupan", Kind.RATE, "Dibagi pekerja baris itu"),
    )
    frame = pd.DataFrame(
        {
            "code": [f"33.{at}" for at in range(rows)],
            "name": [None if at == 1 else f"Nama {at}" for at in range(rows)],
            "active": [at * 1000 for at in range(rows)],
            "rate": [None if at == 2 else at / 7 for at in range(rows)],
        }
    )
    writers: Any = {c.key: partial(tables.written, c) for c in columns}
    styled = frame.style.set_uuid("t").format(writers).set_properties(subset=["code"], color=LIGHT.quiet)
    st.dataframe(
        styled,
        column_config={c.key: st.column_config.Column(c.label, help=c.help or None) for c in columns},
        hide_index=True,
        height="content" if rows <= 16 else 598,
        key="uji",
        selection_mode="single-row",
        on_select="rerun" if picks else "ignore",
        placeholder="–",
        column_order=["name", "active", "rate", "code"],
    )
    finished = finishing.table(Table("uji", frame, columns, ""))
    sending.table(finished, finished.cut(range(finished.rows)), key="kita", picks=picks)


def cells(ready: bytes) -> dict[str, list[Any]]:
    """Of an Arrow stream, as a browser reads them; pandas' NaN is nothing there, too."""
    rows: pa.Table = table_of(ready)
    known = {name: rows[name].to_pylist() for name in rows.column_names}
    return {name: [None if cell != cell else cell for cell in column] for name, column in known.items()}


@pytest.mark.parametrize("picks", [False, True])
@pytest.mark.parametrize("rows", [0, 3, 16, 17])
def test_a_table_is_the_message_of_streamlits_own_command(sent: Sent, rows: int, picks: bool) -> None:
    elements = sent(_tables, rows=rows, picks=picks)
    theirs, ours = map(said, elements)
    ids = [fields["dataframe"].pop("id", "-") for fields in (theirs, ours)]
    assert [element_id.rsplit("-", 1)[1] for element_id in ids] == (["uji", "kita"] if picks else ["", ""])
    for element, fields in zip(elements, (theirs, ours), strict=True):
        arrow = element.dataframe.arrow_data
        fields["dataframe"]["arrowData"] |= {"data": cells(arrow.data)}
        fields["dataframe"]["arrowData"]["styler"] |= {"displayValues": cells(arrow.styler.display_values)}
    assert ours == theirs


def test_streamlit_is_pinned_to_the_version_whose_wire_this_is() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "streamlit~=1.67.0" in project["dependencies"]
    assert metadata.version("streamlit").startswith("1.67.")
