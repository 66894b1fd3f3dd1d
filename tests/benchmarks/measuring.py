"""One page of one place, measured beside its peers: all of them served at once, one asked at a time."""

import contextlib
from collections.abc import Iterator
from typing import Final, NamedTuple

from dashboard.screen.menu import PAGES
from data_access.settings import Settings
from tests.benchmarks import recording, report, servers
from tests.benchmarks.report import Costs
from tests.benchmarks.runs import Run
from tests.benchmarks.servers import Server
from tests.benchmarks.websocket import Viewer

PLACES: Final = {"region": "wilayah=33.10", "nation": ""}
"""What a reader looks at, by name, as the query of a URL."""


class Running(NamedTuple):
    """The servers measured, and the home they all show."""

    home: Settings
    page: Server
    bare: Server
    empty: Server
    plain: Server
    naive: Server


@contextlib.contextmanager
def running(home: Settings) -> Iterator[Running]:
    """All of them at once: only one is asked at a time."""
    logs = home.home / "logs"
    logs.mkdir(exist_ok=True)
    with contextlib.ExitStack() as stack:
        starting = {
            "page": servers.dashboard(home, logs / "page"),
            "bare": servers.peer(servers.PEERS / "bare.py", home, logs / "bare"),
            "empty": servers.peer(servers.PEERS / "empty.py", home, logs / "empty"),
            "plain": servers.plain(servers.APP, home, logs / "plain"),
            "naive": servers.plain(servers.PEERS / "naive.py", home, logs / "naive"),
        }
        yield Running(home, **{name: stack.enter_context(server) for name, server in starting.items()})


def path(page: str) -> str:
    """Of a page in the URL: the one that opens has none of its own."""
    return "" if page == next(iter(PAGES)) else page


def measured(at: Running, page: str, place: str, posisi: str, reruns: int) -> Costs:
    """One page of one place. `posisi` is a month nobody asked this page for yet. Raises `PageError`."""
    query = PLACES[place]
    for server in (at.page, at.plain):  # what a process does once, and what is cached, is done before
        once(server, page, query)
    with contextlib.ExitStack() as stack:
        open_on = {
            it: stack.enter_context(Viewer(getattr(at, it).address)) for it in ("page", "bare", "empty", "plain")
        }
        first = open_on["page"].visit(path(page), query)
        bare = open_on["bare"].visit("", recording.kept(at.home, first, f"{page}-{place}"))
        open_on["empty"].visit()
        open_on["plain"].visit(path(page), query)
        taken, last = in_turns(open_on, reruns)
        slowest = slowest_fragment(open_on["page"], first, reruns)
    cold = once(at.page, page, "&".join(filter(None, (query, f"posisi={posisi}"))))
    costs: Costs = {
        "page": page,
        "place": place,
        "messages": len(first.messages),
        "elements": first.elements.total(),
        "bytes": first.size,
        "bare_bytes": bare.size,
        "warm_bytes": last.size,
        "first": first.milliseconds,
        "cold": cold.milliseconds,
    }
    return costs | report.spread(taken) | slowest


def once(server: Server, page: str, query: str) -> Run:
    """A first view, by a new viewer."""
    with Viewer(server.address) as viewer:
        return viewer.visit(path(page), query)


def in_turns(viewers: dict[str, Viewer], reruns: int) -> tuple[dict[str, list[float]], Run]:
    """Milliseconds of warm reruns, one viewer after another and again; and the last run of the first viewer."""
    for viewer in viewers.values():
        viewer.rerun()
    taken: dict[str, list[float]] = {name: [] for name in viewers}
    for _ in range(reruns):
        runs = {name: viewer.rerun() for name, viewer in viewers.items()}
        for name, run in runs.items():
            taken[name].append(run.milliseconds)
    return taken, next(iter(runs.values()))


def slowest_fragment(viewer: Viewer, first: Run, reruns: int) -> Costs:
    """How many fragments a page has, and the median milliseconds of the one that takes longest alone; 0 where none."""
    alone = [[viewer.rerun(fragment=it).milliseconds for _ in range(reruns)] for it in sorted(first.fragments)]
    return {"fragments": len(alone), "fragment": max((report.percentile(taken, 50) for taken in alone), default=0.0)}


def naive(at: Running, place: str, reruns: int) -> Costs:
    with Viewer(at.naive.address) as viewer:
        first = viewer.visit("", PLACES[place])
        taken, _ = in_turns({"naive": viewer}, reruns)
    costs: Costs = {"place": place, "bytes": first.size, "first": first.milliseconds}
    return costs | report.spread(taken)
