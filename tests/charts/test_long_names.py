"""Names that begin alike are told apart wherever they are drawn, however long."""

import re
from xml.etree import ElementTree

import pytest

from dashboard.charts import axes, comparison
from dashboard.charts.house_style import WHOLE_NAME, on_screen
from dashboard.export import shape
from tests.figure import handmade

BEGIN = "Koperasi Simpan Pinjam Karyawan dan Keluarga Besar Perusahaan "
SVG = "{http://www.w3.org/2000/svg}"


def named(begin: str) -> list[str]:
    return [f"{begin}{end}" for end in ("Cabang Klaten Utara", "Cabang Klaten Timur", "Cabang Wedi")]


@pytest.mark.parametrize("begin", ["PT ", BEGIN[:30], BEGIN, BEGIN * 2, BEGIN * 4])
def test_on_paper_no_two_names_are_cut_to_one(begin: str) -> None:
    people = {f"33.10.22.{2000 + at}": 90 - at for at in range(3)}
    rows = handmade.rows(people, dict.fromkeys(people, 100), dict(zip(people, named(begin), strict=True)))
    drawn = ElementTree.fromstring(shape.chart_svg(comparison.bars(rows, by="village")))  # noqa: S314  our own
    texts = {"".join(text.itertext()) for text in drawn.iter(f"{SVG}text")}
    assert len({text for text in texts if text.startswith(begin[:3])}) == 3


@pytest.mark.parametrize("begin", [BEGIN[:30], BEGIN, BEGIN * 4])
def test_on_a_screen_neither(begin: str) -> None:
    people = {f"33.10.22.{2000 + at}": 90 - at for at in range(3)}
    rows = handmade.rows(people, dict.fromkeys(people, 100), dict(zip(people, named(begin), strict=True)))
    said = str(on_screen(comparison.bars(rows, by="village")).to_dict())
    screen = re.findall(r"Koperasi[^\"]*", said.partition(" : ")[2] if "false ?" in said else said)
    assert len({name[:30] + name[-10:] for name in screen}) >= 3


@pytest.mark.parametrize("limit", [150, 190, WHOLE_NAME])
def test_what_is_too_long_keeps_both_ends(limit: int) -> None:
    short = axes.apart(named(BEGIN * 3), limit)
    assert len(set(short)) == 3
    assert all("…" in one and one.startswith("Kop") for one in short)
    assert axes.apart(["Wonosari", "Juwiring"], limit) == ["Wonosari", "Juwiring"]
