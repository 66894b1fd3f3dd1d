"""The elements of a recorded page, ready made: what Streamlit alone takes to send as many of the same kinds.

`?rekaman=FILE` names a recording below the folder of this server's home; without it the page is empty. Nothing is
asked, computed or drawn here: texts are written, widgets registered and charts handed over as dicts with Arrow tables,
through Streamlit's own calls; kinds without a call below, and dataframes, are sent as the bytes they were recorded as.
"""

import json
from collections.abc import Callable
from typing import Any, Final

import pyarrow as pa
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg, ForwardMsgList

from data_access.settings import Settings

Ready = Callable[[DeltaGenerator, str], object]
"""Sends one element into a container, under a key of its own where it is a widget."""
Place = tuple[int, ...]
_ROOTS: Final[dict[Place, DeltaGenerator]] = {(0,): st._main, (1,): st.sidebar, (2,): st._event}


def _table(data: bytes) -> pa.Table:
    return pa.ipc.open_stream(data).read_all()


def _chart(chart: Any) -> Ready:
    spec = json.loads(chart.spec)
    named = {it.name: _table(it.data.data) for it in chart.datasets}
    more: dict[str, Any] = {"on_select": "rerun", "selection_mode": list(chart.selection_mode)} if chart.id else {}
    return lambda parent, key: parent.vega_lite_chart(spec=spec | {"datasets": named}, theme=None, key=key, **more)


def _download(button: Any) -> Ready:
    return lambda parent, key: parent.download_button(button.label, lambda: b"", key=key, on_click="ignore")


def _buttons(group: Any) -> Ready:
    options = [option.content or option.content_icon for option in group.options]
    return lambda parent, key: parent.segmented_control(group.label, options, key=key)


def _choice(call: str) -> Callable[[Any], Ready]:
    def ready(widget: Any) -> Ready:
        options = list(widget.options)
        return lambda parent, key: getattr(parent, call)(widget.label, options, key=key)

    return ready


_READY: Final[dict[str, Callable[[Any], Ready]]] = {
    "markdown": lambda it: lambda parent, _key: parent.markdown(it.body),
    "heading": lambda it: lambda parent, _key: parent.subheader(it.body, anchor=False),
    "alert": lambda it: lambda parent, _key: parent.info(it.body),
    "metric": lambda it: lambda parent, _key: parent.metric(it.label, it.body),
    "page_link": lambda it: lambda parent, _key: parent.page_link("https://example.org", label=it.label),
    "button": lambda it: lambda parent, key: parent.button(it.label, key=key),
    "text_input": lambda it: lambda parent, key: parent.text_input(it.label, key=key),
    "text_area": lambda it: lambda parent, key: parent.text_area(it.label, key=key),
    "date_input": lambda it: lambda parent, key: parent.date_input(it.label, key=key),
    "download_button": _download,
    "button_group": _buttons,
    "selectbox": _choice("selectbox"),
    "radio": _choice("radio"),
    "vega_lite_chart": _chart,
}


def _as_recorded(kind: str, element: Any) -> Ready:
    return lambda parent, _key: parent._enqueue(kind, element)


def _prepared(message: ForwardMsg) -> Ready:
    delta = message.delta
    if delta.HasField("add_block"):
        return lambda parent, _key: parent._block(delta.add_block)
    kind = str(delta.new_element.WhichOneof("type"))
    element = getattr(delta.new_element, kind)
    return _READY[kind](element) if kind in _READY else _as_recorded(kind, element)


@st.cache_resource
def _recording(file: str) -> list[tuple[Place, Ready]]:
    """Every element and container of a recording, ready to be sent, and where."""
    messages = ForwardMsgList.FromString((Settings().home / file).read_bytes()).messages
    return [(tuple(message.metadata.delta_path), _prepared(message)) for message in messages]


def main(file: str) -> None:
    containers = dict(_ROOTS)
    for at, (place, send) in enumerate(_recording(file)):
        sent = send(containers[place[:-1]], str(at))
        if isinstance(sent, DeltaGenerator):
            containers[place] = sent


if "rekaman" in st.query_params:
    main(st.query_params["rekaman"])
