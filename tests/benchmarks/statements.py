"""What each page costs: statements, the rows and time they take, and bytes sent to the browser; cold, then warm."""

import json
import sys
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any, Final

import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.local_script_runner import LocalScriptRunner

from data_access import fetch
from tests.statements import Costs, counted

ROOT: Final = Path(__file__).parents[2]
PLACES: Final = {"nation": "", "regency": "33.10"}


def weighed(run: Callable[..., Any], costs: Costs) -> Callable[..., Any]:
    """A script run, adding the size of the messages a browser would have been sent."""

    def ran(runner: LocalScriptRunner, *arguments: Any, **named: Any) -> Any:
        tree = run(runner, *arguments, **named)
        costs["bytes"] += sum(message.ByteSize() for message in runner.forward_msgs())
        return tree

    return ran


def _measured(run: Callable[[], AppTest], costs: Costs) -> Costs:
    costs.update(dict.fromkeys(("statements", "rows", "milliseconds", "bytes"), 0.0))
    begin = time.perf_counter()
    page = run()
    if page.exception:
        raise RuntimeError(page.exception[0].message)
    return dict(costs) | {"page_milliseconds": (time.perf_counter() - begin) * 1000}


def main() -> None:
    costs: Costs = {}
    vars(fetch)["ask"] = counted(fetch.ask, costs)
    type.__setattr__(LocalScriptRunner, "run", weighed(LocalScriptRunner.run, costs))
    app = AppTest.from_file(str(ROOT / "dashboard/app.py"), default_timeout=60)
    _measured(app.run, costs)  # the first run of a process imports what every page needs
    answers = {}
    for place, page in product(PLACES, sorted((ROOT / "pages").glob("*.py"))):
        st.cache_data.clear()
        st.cache_resource.clear()
        app.query_params["wilayah"] = PLACES[place]
        cold = _measured(lambda page=page: app.switch_page(f"../pages/{page.name}").run(), costs)  # type: ignore[misc]
        answers[f"{page.stem}, {place}"] = {"cold": cold, "warm": _measured(app.run, costs)}
    sys.stdout.write(json.dumps(answers))


if __name__ == "__main__":
    main()
