"""Periods asked of the command line: what they may reach over, and that a bridge closes wherever it begins."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from dashboard.cli import app
from data_access.edition import publishing
from data_access.months import month
from data_access.settings import Settings
from tests import worlds

WORLD = """
    nik  | bulan_mulai | jumlah_bulan
    ana  | 2025-01     | 12
    budi | 2025-11     | 12
    cici | 2026-02     | 1
    cici | 2026-08     | 6
    dedi | 2026-07     | 1
"""


def bridge(*words: str) -> dict[str, Any]:
    result = CliRunner().invoke(app, ["show", "bridge", "--json", *words], catch_exceptions=False)
    return dict(json.loads(result.stdout))


@pytest.mark.parametrize("data_mulai", [None, "2026-06"])
@pytest.mark.parametrize(("start", "opening"), [("2024-11", 0), ("2025-12", 2), ("2026-05", 2), ("2026-06", 1)])
def test_a_bridge_closes_also_from_before_data_mulai(
    settings: Settings, data_mulai: str | None, start: str, opening: int
) -> None:
    """An office may say that its data begin later than its first spells do; those people were active all the same."""
    worlds.load(settings, worlds.world(WORLD))
    began = month(data_mulai) if data_mulai else None
    publishing.publish(settings, month("2026-10"), worlds.declared(data_mulai=began), actor="uji")
    told = bridge("--from", start)
    assert (told["opening"], told["closing"]) == (opening, 3)
    come = sum(told[name] for name in ("awal", "baru", "kembali", "moved_in"))
    assert told["opening"] + come - told["lapsed"] - told["moved_out"] == told["closing"]


@pytest.mark.parametrize(("start", "is_before"), [("2026-05", True), ("2026-06", False)])
def test_a_bridge_from_before_data_mulai_says_so(settings: Settings, start: str, is_before: bool) -> None:
    worlds.load(settings, worlds.world(WORLD))
    publishing.publish(settings, month("2026-10"), worlds.declared(data_mulai=month("2026-06")), actor="uji")
    result = CliRunner().invoke(app, ["show", "bridge", "--json", "--from", start], catch_exceptions=False)
    assert json.loads(result.stdout)["data_mulai"] == "2026-06"
    sentence = "Data baru lengkap mulai Juni 2026: yang aktif sebelum itu tidak semuanya tercatat."
    assert (sentence in " ".join(result.stderr.split())) is is_before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["bridge", "--from", "2026-11"], "terbalik"),
        (["bridge", "--from", "2026-05", "--until", "2026-04"], "terbalik"),
        (["leaderboard", "--from", "2026-05", "--until", "2026-04"], "terbalik"),
        (["leaderboard", "--from", "2026-05", "--until", "2026-11"], "melampaui edisi 2026-10.1"),
    ],
)
@pytest.mark.usefixtures("published_home")
def test_a_period_runs_forward_and_not_beyond_the_edition(words: list[str], sentence: str) -> None:
    result = CliRunner().invoke(app, ["show", *words])
    assert sentence in str(result.exception)
