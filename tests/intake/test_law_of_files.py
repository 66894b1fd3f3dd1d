"""What definitions 5.1 says files may hold is what the code doubts: every rule has its cell of the table."""

import re
from pathlib import Path
from typing import Final

import pytest

from data_access.intake import mou_rules, plausible
from data_access.intake.kinds import KINDS
from data_access.intake.plausible import Rule

LAW: Final = (Path(__file__).parents[2] / "data_access/reference/definitions.md").read_text(encoding="utf-8")
ROWS: Final = re.findall(r"^\| (\w+) \| ([`\w, ]+) \| ([^|]*)\| ?([^|]*)\|$", LAW, re.MULTILINE)
CELLS: Final = {
    (kind, column): {True: refused.strip(), False: questioned.strip()}
    for kind, columns, refused, questioned in ROWS
    if kind in KINDS
    for column in re.findall(r"`(\w+)`", columns)
}
RULES: Final = [(kind.name, rule) for kind in KINDS.values() for rule in kind.rules]


@pytest.mark.parametrize(("kind", "rule"), RULES)
def test_every_rule_stands_in_the_law(kind: str, rule: Rule) -> None:
    assert CELLS[kind, rule.column][rule.quarantined]


@pytest.mark.parametrize(("kind", "column"), CELLS)
def test_the_law_names_columns_there_are(kind: str, column: str) -> None:
    assert column in KINDS[kind].column_names


@pytest.mark.parametrize(
    ("kind", "column", "refuses", "said"),
    [
        ("keanggotaan", "bulan_mulai", True, f"more than {plausible.AHEAD} months"),
        ("keanggotaan", "bulan_mulai", True, f"{plausible.FOUNDED:%B %Y}"),
        ("keanggotaan", "jumlah_bulan", False, f"more than {plausible.LONGEST}"),
        ("keanggotaan", "iuran_per_bulan", True, f"{plausible.MOST_OF_BPU:_}".replace("_", ".")),
        ("keanggotaan", "iuran_per_bulan", True, f"{plausible.MOST_A_MONTH:_}".replace("_", ".")),
        ("keanggotaan", "iuran_per_bulan", False, f"{plausible.LEAST_A_MONTH:_}".replace("_", ".")),
        ("mou", "mulai", True, f"more than {mou_rules.YEARS_AHEAD} years"),
        ("mou_tonggak", "tanggal", True, f"more than {mou_rules.YEARS_AHEAD} years"),
    ],
)
def test_the_law_says_the_numbers_of_the_code(kind: str, column: str, refuses: bool, said: str) -> None:
    assert said in CELLS[kind, column][refuses]
