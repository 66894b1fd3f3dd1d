"""`python -m tests.benchmarks --rows 100000 1000000`: what the data path costs on this machine, as Markdown; and what
each page asks of it.

Every figure stands beside DuckDB's bare load of the same CSV, or its bare scan of the same rows, in the same run.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from data_access import reference

Timed = dict[str, Any]


def say(line: str = "") -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def step(home: Path, module: str, *arguments: str) -> Timed:
    """Run one step; its answer, with the peak memory of its process in MiB."""
    url = f"sqlite:///{home / 'membership.db'}"
    environment = os.environ | {"CAKUPAN_HOME": str(home), "CAKUPAN_DATABASE_URL": url, "CAKUPAN_ACTOR": "benchmark"}
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
        said = process.stdout.read() if process.stdout else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed")
    return dict(json.loads(said)) | {"peak": usage.ru_maxrss / 1024}


def data_path(rows: int, folder: Path) -> None:
    """Import and publish of a crowd."""
    file, home = folder / "crowd.csv", folder / "home"
    step(home, "steps", "crowd", str(file), str(rows))
    load = step(home, "steps", "load", str(file))
    steps = {"bare DuckDB load of the CSV": load, "import": step(home, "steps", "import", str(file))}
    step(home, "steps", "bases", str(reference.path("workforce.csv")))
    steps["publish"] = step(home, "steps", "publish")
    say(f"\n## {rows:,} rows ({file.stat().st_size / 1e6:.0f} MB of CSV)\n")
    say("| step | seconds | rows/s | peak MiB | x bare load |\n|---|---:|---:|---:|---:|")
    for name, it in steps.items():
        ratio = it["seconds"] / load["seconds"]
        say(f"| {name} | {it['seconds']:.2f} | {rows / it['seconds']:,.0f} | {it['peak']:,.0f} | {ratio:.1f} |")
    say(
        f"\n{steps['import']['added']:,} rows added, {steps['import']['quarantined']:,} quarantined; "
        f"{steps['publish']['people']:,} people, edition of {steps['publish']['megabytes']:.1f} MB"
    )


def questions(home: Path) -> None:
    answers = step(home, "steps", "questions")
    times: dict[str, tuple[float, float]] = answers["milliseconds"]
    bare = next(iter(times.values()))[1]
    say(f"\nQuestions (peak {answers['peak']:,.0f} MiB):\n")
    say("| question | first ms | median ms | x bare scan |\n|---|---:|---:|---:|")
    for name, (first, usual) in times.items():
        say(f"| {name} | {first:.1f} | {usual:.1f} | {usual / bare:.1f} |")


def statements(home: Path) -> None:
    answers = step(home, "statements")
    say(f"\nPages (peak {answers.pop('peak'):,.0f} MiB):\n")
    say("| page | statements | rows | their ms | page ms | bytes sent |\n|---|---:|---:|---:|---:|---:|")
    for page, runs in answers.items():
        for heat, it in runs.items():
            cells = (it["statements"], it["rows"], it["milliseconds"], it["page_milliseconds"], it["bytes"])
            say(f"| {page}, {heat} | " + " | ".join(f"{cell:,.0f}" for cell in cells) + " |")


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[100_000])
    for rows in parser.parse_args(arguments).rows:
        with tempfile.TemporaryDirectory(prefix="cakupan-benchmark-") as folder:
            data_path(rows, Path(folder))
            questions(Path(folder) / "home")
            statements(Path(folder) / "home")
