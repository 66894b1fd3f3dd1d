"""How tests read what a page, a chart or a file says."""

import io
import json
import re
from typing import Any

import openpyxl
import pandas as pd
from streamlit.testing.v1 import AppTest

from dashboard.charts import house_style
from dashboard.charts.house_style import Figure


def said(page: AppTest) -> str:
    """Everything written on the page, without Markdown's backslashes."""
    kinds = (page.title, page.header, page.markdown, page.caption, page.warning, page.error)
    return re.sub(r"\\(.)", r"\1", "\n".join(str(element.value) for kind in kinds for element in kind))


def metrics(page: AppTest) -> list[str]:
    return [metric.value for metric in page.metric]


def everything(page: AppTest) -> str:
    """All that is written, the tables' cells among it."""
    return said(page) + "".join(frame.value.to_string() for frame in page.dataframe)


def with_tables(page: AppTest) -> AppTest:
    """The page with the table of every card opened in place of its chart."""
    for switch in page.button_group:
        if switch.key and switch.key.startswith("shows_"):
            switch.set_value("table")
    return page.run()


def with_ways_out(page: AppTest) -> AppTest:
    """The page with the menu Unduh of every card opened."""
    for switch in page.button_group:
        if switch.key and switch.key.startswith("shows_"):
            page.session_state[switch.key.replace("shows_", "ways_", 1)] = True
    return page.run()


def whole(page: AppTest, at: int = 0) -> pd.DataFrame:
    """All rows of the table at a position on the page, turned over from its first page to its last."""
    parts: list[pd.DataFrame] = [page.dataframe[at].value]
    table = page.dataframe[at].key or ""
    turns = [button.key for button in page.button if button.key and button.key.startswith("next_")]
    for key in (turn for turn in turns if table.startswith(f"table_{turn.removeprefix('next_')}_")):
        while not page.button(key=key).disabled:
            page.button(key=key).click().run()
            parts.append(page.dataframe[at].value)
    return pd.concat(parts, ignore_index=True)


def spec(figure: Figure) -> dict[str, Any]:
    """Not held against the schema, which takes its time: `tests/charts/test_every_chart.py` and `tests/figure/
    test_kinds.py` do that."""
    found: dict[str, Any] = house_style.on_screen(figure).to_dict(validate=False)
    return found


def datasets(figure: Figure) -> list[dict[str, Any]]:
    return [row for rows in spec(figure)["datasets"].values() for row in rows]


def unclothed(figure: Figure) -> dict[str, Any]:
    """The spec without what differs by theme, and without Altair's names of views and data, which are digests."""
    found = spec(figure)
    found.pop("config")
    found["datasets"] = list(found["datasets"].values())
    text = json.dumps(found)
    for at, name in enumerate(sorted({row["name"] for row in _named(found)})):
        text = text.replace(name, f"name_{at}")
    plain: dict[str, Any] = json.loads(text)
    return plain


def _named(node: Any) -> list[dict[str, Any]]:
    inside = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
    own = [node] if isinstance(node, dict) and str(node.get("name", "")).startswith("data-") else []
    return [*own, *(found for child in inside for found in _named(child))]


def data(content: bytes) -> list[dict[str, Any]]:
    """Rows of the sheet Data under their headings."""
    head, *rows = openpyxl.load_workbook(io.BytesIO(content))["Data"].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]
