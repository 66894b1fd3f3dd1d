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
from typing import Any, Final

from dashboard.screen.menu import PAGES
from data_access import months
from data_access.demo import opened
from data_access.edition import opening
from data_access.settings import Settings
from tests.benchmarks import report, viewers
from tests.benchmarks.measuring import PLACES, Running, measured, naive, running
from tests.benchmarks.report import Costs
from tests.benchmarks.websocket import PageError

TODAY: Final = dt.date(2026, 11, 20)
"""Of the demo world, so that a world drawn once serves ever after: its last month is October 2026."""
Measure = Callable[[], Iterable[Costs]]
SOAKED: Final = 5000
"""Reruns of a soak, if no other number is asked for."""


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
