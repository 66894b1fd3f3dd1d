"""A list of thousands is not sent to a browser; what is left out is said."""

from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest


def _page(rows: int) -> None:
    """Runs inside AppTest: the script is this function's own source."""
    import pandas

    from dashboard.figure.table import Column, Table, Unit
    from dashboard.screen import layout

    frame = pandas.DataFrame({"code": [f"c{at}" for at in range(rows)], "active": range(rows)})
    columns = (Column("code", "Kode", Unit.TEXT), Column("active", "Pekerja aktif", Unit.COUNT))
    layout.table(Table("uji", frame, columns, "Catatan."), key="uji")


@pytest.mark.parametrize(("rows", "sent", "said"), [(1000, 1000, False), (1001, 1000, True)])
def test_what_is_not_sent_is_said(rows: int, sent: int, said: bool) -> None:
    at = AppTest.from_function(_page, kwargs={"rows": rows}, default_timeout=60).run()
    shown: Any = at.dataframe[0].value
    assert isinstance(shown, pd.DataFrame)
    assert len(shown) == sent
    assert ("semuanya ada di XLSX" in at.caption[0].value) is said
