"""What was measured, as Markdown: facts of the machine, and a table of each kind."""

import datetime as dt
import os
import platform
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import metadata
from pathlib import Path
from typing import Final

import numpy as np

Costs = dict[str, float | str]
_LIBRARIES: Final = ("streamlit", "pandas", "altair", "duckdb", "pyarrow", "protobuf", "uvicorn", "websockets")


def say(line: str = "") -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def percentile(taken: Sequence[float], at: int) -> float:
    return float(np.percentile(taken, at))


def spread(taken: Mapping[str, Sequence[float]]) -> Costs:
    """Median and 95th percentile of each: `page_p50`, `page_p95` ..."""
    return {f"{name}_p{at}": percentile(times, at) for name, times in taken.items() for at in (50, 95)}


def facts() -> dict[str, str]:
    """Of this machine, now: ratios are worth what it was doing besides."""
    cores = {
        "cores": str(len(os.sched_getaffinity(0))),
        "processor": _processor(),
        "load": load(),
        "at": f"{dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M} UTC",
        "python": platform.python_version(),
    }
    return cores | {name: metadata.version(name) for name in _LIBRARIES}


def sentence(facts: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {said}" for name, said in facts.items())


def load() -> str:
    """How many processes wanted a core, in the last minute."""
    return f"{os.getloadavg()[0]:.1f}"


def _processor() -> str:
    named = [line for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if "model name" in line]
    return named[0].partition(":")[2].strip() if named else platform.machine()


def pages(costs: Iterable[Costs]) -> None:
    """Two tables: what a page takes beside its peers; and what it sends."""
    kept = list(costs)
    times(kept)
    sizes(kept)


def times(costs: Iterable[Costs]) -> None:
    """Warm reruns of page, bare, empty and plain; first views; the slowest fragment alone."""
    headings = "page|place|warm|p95|bare|x bare|empty|plain|first view|never asked|slowest fragment"
    _head("Milliseconds (warm reruns: median), and the ratio of the page to the bare page:", headings)
    for it in costs:
        ratio = f"{_number(it, 'page_p50') / _number(it, 'bare_p50'):.1f}"
        beside = (it["bare_p50"], ratio, it["empty_p50"], it["plain_p50"])
        _row(it["page"], it["place"], it["page_p50"], it["page_p95"], *beside, it["first"], it["cold"], it["fragment"])


def sizes(costs: Iterable[Costs]) -> None:
    headings = "page|place|first view|bare, first view|warm rerun|messages|elements|fragments"
    _head("KiB before compression, and what they hold:", headings)
    for it in costs:
        kibibytes = [_number(it, name) / 1024 for name in ("bytes", "bare_bytes", "warm_bytes")]
        _row(it["page"], it["place"], *kibibytes, it["messages"], it["elements"], it["fragments"])


def naive(costs: Iterable[Costs]) -> None:
    _head("A naive peer (pandas over SQLite, three charts), milliseconds:", "place|warm|p95|first view|KiB")
    for it in costs:
        _row(it["place"], it["naive_p50"], it["naive_p95"], it["first"], _number(it, "bytes") / 1024)


def viewers(costs: Iterable[Costs]) -> None:
    _head("Viewers without pause:", "of|viewers|runs|runs/s|p50 s|p95 s|MiB before|MiB after")
    for it in costs:
        seconds = [f"{_number(it, name):.2f}" for name in ("runs_a_second", "p50_seconds", "p95_seconds")]
        _row(it["of"], it["viewers"], it["runs"], *seconds, it["memory_before"], it["memory_after"])


def soak(costs: Iterable[Costs]) -> None:
    _head("Soak:", "reruns|MiB")
    for it in costs:
        _row(it["reruns"], it["memory"])


def _head(sentence: str, headings: str) -> None:
    columns = headings.split("|")
    say(f"\n{sentence}\n\n| {' | '.join(columns)} |\n|---|" + "---:|" * (len(columns) - 1))


def _row(*cells: float | str) -> None:
    say("| " + " | ".join(cell if isinstance(cell, str) else f"{cell:,.0f}" for cell in cells) + " |")


def _number(costs: Costs, name: str) -> float:
    return float(costs[name])


TABLES: Final[dict[str, Callable[[Iterable[Costs]], None]]] = {
    "pages": pages,
    "naive": naive,
    "viewers": viewers,
    "soak": soak,
}
"""Says what was measured, by its name."""
