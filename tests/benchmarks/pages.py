"""`python -m tests.benchmarks pages`: what each page costs its reader, over the websocket of a running server.

Beside each page, in turns with it so that whatever else the machine does hits all alike: a bare page of as many
ready-made elements and an empty one under the same kind of server, and the same page under plain `streamlit run`; then
one naive peer, viewers without pause, and on request a soak. `--home` keeps the worlds drawn for the next time.
"""

import argparse
import contextlib
import datetime as dt
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any, Final, NamedTuple

from dashboard.menu import PAGES
from data_access import months
from data_access.demo import opened
from data_access.edition import opening
from data_access.settings import Settings
from tests.benchmarks import recording, report, servers, viewers
from tests.benchmarks.report import Costs
from tests.benchmarks.runs import Run
from tests.benchmarks.servers import Server
from tests.benchmarks.websocket import PageError, Viewer

TODAY: Final = dt.date(2026, 11, 20)
"""Of the demo world, so that a world drawn once serves ever after: its last month is October 2026."""
PLACES: Final = {"region": "wilayah=33.10", "nation": ""}
Measure = Callable[[], Iterable[Costs]]
SOAKED: Final = 5000
"""Reruns of a soak, if no other number is asked for."""


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
    return costs | report.spread(taken)


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


def naive(at: Running, place: str, reruns: int) -> Costs:
    with Viewer(at.naive.address) as viewer:
        first = viewer.visit("", PLACES[place])
        taken, _ = in_turns({"naive": viewer}, reruns)
    costs: Costs = {"place": place, "bytes": first.size, "first": first.milliseconds}
    return costs | report.spread(taken)


def every_page(at: Running, options: argparse.Namespace, faults: list[PageError]) -> Iterator[Costs]:
    """Each page of each place; a page that fails is one of the `faults`, and the next one follows."""
    edition = opening.current(at.home)
    for place, (number, page) in product(PLACES, enumerate(options.pages)):
        posisi = months.text(max(edition.posisi - 1 - number, edition.data_mulai))
        try:
            yield measured(at, page, place, posisi, options.reruns_each)
        except PageError as fault:
            faults.append(fault)


def world(people: int, folder: Path, options: argparse.Namespace, faults: list[PageError]) -> dict[str, Any]:
    """All that is measured of a world of so many people, told as it is found."""
    report.say(f"\n## {people:,} people")
    found: dict[str, Any] = {"people": people}
    with running(opened.open_demo(Settings(home=folder), members=people, today=TODAY)) as at:
        for name, measure in _measures(at, options, faults).items():
            try:
                found[name] = list(measure())
            except PageError as fault:
                faults.append(fault)
            else:
                report.TABLES[name](found[name])
    return found


def _measures(at: Running, options: argparse.Namespace, faults: list[PageError]) -> dict[str, Measure]:
    """What is asked for, by name; each takes its time only when called."""
    measures: dict[str, Measure] = {
        "pages": lambda: every_page(at, options, faults),
        "naive": lambda: (naive(at, place, options.reruns_each) for place in PLACES),
    }
    if options.viewers:
        measures["viewers"] = lambda: viewers.beside_bare(
            at.home, at.page, at.bare, PLACES, options.viewers, options.seconds
        )
    if options.reruns:
        measures["soak"] = lambda: viewers.soak(at.page, PLACES, options.reruns)
    return measures


def main(arguments: list[str]) -> int:
    """0; 1 where a page failed."""
    options = _options(arguments)
    machine, faults = report.facts(), list[PageError]()
    report.say(report.sentence(machine))
    with contextlib.ExitStack() as stack:
        folder = options.home or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="cakupan-benchmark-")))
        worlds = [world(people, folder, options, faults) for people in options.people]
    report.say(f"\nLoad at the end: {report.load()}")
    if options.json:
        options.json.write_text(json.dumps({"machine": machine, "worlds": worlds}, indent=1), encoding="utf-8")
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    return bool(faults)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks pages", description=__doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[150_000], help="members of the demo world")
    parser.add_argument("--home", type=Path, help="a folder that keeps the worlds drawn; else a temporary one")
    parser.add_argument("--pages", nargs="+", choices=[*PAGES], default=[*PAGES], metavar="PAGE", help="else all")
    parser.add_argument("--reruns-each", type=int, default=15, metavar="N", help="warm reruns of each page and place")
    parser.add_argument("--viewers", type=int, default=0, metavar="N", help="so many at once, without pause")
    parser.add_argument("--seconds", type=int, default=30, metavar="N", help="for how long the viewers click")
    parser.add_argument("--reruns", type=int, nargs="?", const=SOAKED, default=0, metavar="N", help="soak: memory")
    parser.add_argument("--json", type=Path, metavar="FILE", help="all figures, for another program")
    return parser.parse_args(arguments)
