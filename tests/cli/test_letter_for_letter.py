"""Names stand on the terminal letter for letter: no bracket in them is a style, no word between colons a picture."""

import pytest

from dashboard.commands import terminal
from data_access.errors import CakupanError

NAMES = ("CV Maju [persero]", "UD Sinar [/]", "PT [red]Merah[/red]", "Koperasi :house: Kita")


@pytest.mark.parametrize("name", NAMES)
def test_brackets_and_colons_of_a_name_stay(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    terminal.rows(["Nama"], [[name]])
    terminal.remark(name)
    terminal.fault(CakupanError("“{value}”", value=name))
    printed = capsys.readouterr()
    assert name in printed.out
    assert printed.err.count(name) == 2
