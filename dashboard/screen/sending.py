"""The one adapter to Streamlit's wire: a finished figure becomes a message, with nothing validated in between.

It uses names that Streamlit keeps to itself, so its version is pinned; `tests/screen/test_sending.py` says what is
relied on. Charts and tables sent so behave as those of `st.altair_chart` and `st.dataframe`, selections included.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, Literal

from streamlit.delta_generator import DeltaGenerator
from streamlit.delta_generator_singletons import get_dg_singleton_instance
from streamlit.elements.arrow import DataframeSelectionSerde
from streamlit.elements.lib.form_utils import current_form_id
from streamlit.elements.lib.layout_utils import LayoutConfig
from streamlit.elements.lib.policies import check_widget_policies
from streamlit.elements.lib.utils import compute_and_register_element_id
from streamlit.elements.vega_charts import VegaLiteStateSerde
from streamlit.proto.Dataframe_pb2 import Dataframe
from streamlit.proto.VegaLiteChart_pb2 import VegaLiteChart
from streamlit.runtime.scriptrunner_utils.script_run_context import get_script_run_ctx
from streamlit.runtime.state import register_widget

from dashboard.figure.finished import Cut, FinishedChart, FinishedTable
from dashboard.formatting import UNKNOWN

_WIDE: Final = LayoutConfig(width="stretch", height="content")
_TALL: Final = 16
"""Rows up to which a table is shown in full height; a longer one scrolls inside itself."""
_SCROLLED: Final = 598
"""Pixels."""
_STYLER: Final = "t"
"""Name of a table's styles inside its own message."""


def chart(finished: FinishedChart, *, key: str | None = None, picks: bool = False) -> str | None:
    """Sends a chart in full width; with `picks` a click on a mark reruns the page, and its code is returned until
    another is clicked."""
    dg, message = _here(), VegaLiteChart(spec=finished.spec, alt=finished.alt or None)
    for name, rows in finished.datasets:
        dataset = message.datasets.add(name=name, has_name=True)
        dataset.data.data = rows
    picked = _picked(dg, message, finished, key) if picks else None
    dg._enqueue("vega_lite_chart", message, layout_config=_WIDE)
    return picked


def _picked(dg: DeltaGenerator, message: VegaLiteChart, finished: FinishedChart, key: str | None) -> str | None:
    """Makes the chart a widget; returns the code of the mark clicked, if any."""
    modes = list(finished.picks)
    check_widget_policies(dg, key, writes_allowed=False, enable_check_callback_rules=False)
    message.selection_mode.extend(modes)
    message.form_id = current_form_id(dg)
    message.id = compute_and_register_element_id(
        "vega_lite_chart",
        user_key=key,
        key_as_main_identity={"selection_mode"},
        dg=dg,
        vega_lite_spec=finished.spec,
        selection_mode=modes,
    )
    serde = VegaLiteStateSerde(modes)
    state = register_widget(
        message.id,
        deserializer=serde.deserialize,
        serializer=serde.serialize,
        ctx=get_script_run_ctx(),
        value_type="string_value",
    )
    marks = (state.value["selection"].get(mode) for mode in modes)
    return next((str(clicked[0]["code"]) for clicked in marks if clicked), None)


def table(
    finished: FinishedTable, cut: Cut, *, key: str, picks: bool = False, on_choice: Callable[[], None] | None = None
) -> int | None:
    """Sends rows of a table; with `picks` a click on a row reruns the page, and the row's position is returned until
    another is clicked. With `on_choice` a click on a head is a choice, too, and does not sort in the browser: it is
    called before the rerun, and finds what was chosen in the session's state of `key`."""
    dg, message = _here(), _message(finished, cut)
    chosen = _chosen(dg, message, key, picks, on_choice) if picks or on_choice else None
    height: Literal["content"] | int = "content" if cut.rows <= _TALL else _SCROLLED
    dg._enqueue("dataframe", message, layout_config=LayoutConfig(width="stretch", height=height))
    return chosen if chosen is not None and chosen < cut.rows else None  # rows may be fewer than when it was made


def _message(finished: FinishedTable, cut: Cut) -> Dataframe:
    keys = [head.key for head in finished.heads]
    message = Dataframe(columns=finished.columns, column_order=keys, placeholder=UNKNOWN)
    message.arrow_data.data = cut.values
    styler = message.arrow_data.styler
    styler.uuid, styler.display_values = _STYLER, cut.display
    if finished.quiet_at is not None and cut.rows:
        styler.styles = _quietly(finished.quiet_at, cut.rows, finished.quiet)
    return message


@lru_cache(maxsize=64)
def _quietly(column: int, rows: int, colour: str) -> str:
    """The style of one column of a table, which the browser looks up cell by cell."""
    cells = ", ".join(f"#T_{_STYLER}_row{row}_col{column}" for row in range(rows))
    return f"{cells} {{ color: {colour} }}"


def _chosen(
    dg: DeltaGenerator, message: Dataframe, key: str, picks: bool, on_choice: Callable[[], None] | None
) -> int | None:
    """Makes the table a widget; returns the position of the row chosen, if any."""
    modes = ["single-row"] * picks + ["single-column"] * (on_choice is not None)
    check_widget_policies(dg, key, on_choice, enable_check_callback_rules=on_choice is not None)
    message.selection_mode.extend(Dataframe.SelectionMode.Value(mode.upper().replace("-", "_")) for mode in modes)
    message.form_id = current_form_id(dg)
    message.id = compute_and_register_element_id(
        "dataframe",
        user_key=key,
        key_as_main_identity={"selection_mode", "is_selection_activated"},
        dg=dg,
        selection_mode=tuple(sorted(modes)),
        is_selection_activated=True,
    )
    serde = DataframeSelectionSerde()
    state = register_widget(
        message.id,
        deserializer=serde.deserialize,
        serializer=serde.serialize,
        ctx=get_script_run_ctx(),
        on_change_handler=on_choice,
        value_type="string_value",
    )
    rows: list[int] = state.value["selection"]["rows"]
    return rows[0] if rows else None


def _here() -> DeltaGenerator:
    """Where the page is being written; it finds the container of the `with` in force by itself."""
    return get_dg_singleton_instance().main_dg
