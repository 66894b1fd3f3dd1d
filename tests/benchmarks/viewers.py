"""Many viewers at once without pause, and one soak: clicks a second, seconds a click, memory of the server."""

import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice, product
from typing import Final

from data_access.settings import Settings
from tests.benchmarks import recording
from tests.benchmarks.report import Costs, percentile
from tests.benchmarks.servers import Server
from tests.benchmarks.websocket import Viewer

PAGES: Final = ("", "papan_sertakan", "kelangsungan", "desa")
"""The four they go round, as the URL has them; "" is the one that opens."""
_STEPS: Final = 10
"""Times a soak looks at the memory."""
Click = tuple[str, str]
"""A page's path and its query."""


def beside_bare(
    home: Settings, page: Server, bare: Server, places: Mapping[str, str], viewers: int, seconds: int
) -> Iterator[Costs]:
    """The same clicks on the dashboard, and on bare pages of as many elements: what Streamlit alone would carry.
    Raises `PageError`."""
    clicks = [(path, query) for query, path in product(places.values(), PAGES)]
    recorded = [("", query) for query in _recorded(home, page, clicks)]
    yield without_pause("dashboard", page, clicks, viewers, seconds)
    yield without_pause("bare pages", bare, recorded, viewers, seconds)


def _recorded(home: Settings, page: Server, clicks: list[Click]) -> Iterator[str]:
    """The bare page of each click, as a query; what is cached is asked by the way."""
    for number, (path, query) in enumerate(clicks):
        with Viewer(page.address) as viewer:
            yield recording.kept(home, viewer.visit(path, query), f"click-{number}")


def without_pause(name: str, server: Server, clicks: list[Click], viewers: int, seconds: int) -> Costs:
    """Each viewer in a session of its own goes round the pages, begins at another one, and never rests. Raises
    `PageError`."""
    with Viewer(server.address) as first:
        for path, query in clicks:  # what is cached is asked before
            first.visit(path, query)
    before, begin = server.memory(), time.perf_counter()
    with ThreadPoolExecutor(viewers) as pool:
        going = [pool.submit(_clicking, server, clicks, start, begin + seconds) for start in range(viewers)]
        taken = [second for viewer in going for second in viewer.result()]
    elapsed = time.perf_counter() - begin
    return {
        "of": name,
        "viewers": viewers,
        "runs": len(taken),
        "runs_a_second": len(taken) / elapsed,
        "p50_seconds": percentile(taken, 50),
        "p95_seconds": percentile(taken, 95),
        "memory_before": before,
        "memory_after": server.memory(),
    }


def _clicking(server: Server, clicks: list[Click], start: int, until: float) -> list[float]:
    """Seconds of each click begun before `until`."""
    taken = []
    with Viewer(server.address) as viewer:
        for path, query in islice(cycle(clicks), start % len(clicks), None):
            if time.perf_counter() >= until:
                break
            taken.append(viewer.visit(path, query).milliseconds / 1000)
    return taken


def soak(server: Server, places: Mapping[str, str], reruns: int) -> list[Costs]:
    """MiB of the server after every tenth of so many reruns, by one viewer on each page and place."""
    return list(_soaking(server, [(path, query) for path, query in product(PAGES, places.values())], reruns))


def _soaking(server: Server, clicks: list[Click], reruns: int) -> Iterator[Costs]:
    viewers = [Viewer(server.address) for _ in clicks]
    for viewer, (path, query) in zip(viewers, clicks, strict=True):
        viewer.visit(path, query)
    yield {"reruns": 0, "memory": server.memory()}
    for done, viewer in zip(range(1, reruns + 1), cycle(viewers), strict=False):
        viewer.rerun()
        if done % max(reruns // _STEPS, 1) == 0:
            yield {"reruns": done, "memory": server.memory()}
    for viewer in viewers:
        viewer.close()
