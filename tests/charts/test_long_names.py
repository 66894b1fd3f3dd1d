"""Names that begin alike are told apart wherever they are drawn, however long."""

import json
import re
from xml.etree import ElementTree

import pytest

from dashboard import language as wording
from dashboard.charts import axes, comparison
from dashboard.charts.house_style import WHOLE_NAME, on_screen
from dashboard.export import shape
from dashboard.wording import places
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


@pytest.mark.parametrize(
    ("language", "short", "told"),
    [
        ("id", "(2 dari 7)", "dalam kurung: kabupaten/kota yang diketahui"),
        ("en", "(2 of 7)", "in brackets: known regencies"),
    ],
)
def test_a_province_known_in_part_says_how_much_beside_its_bar_uncut(language: str, short: str, told: str) -> None:
    with wording.speaking(language):
        name = places.named("Kepulauan Bangka Belitung", (2, 7))
        drawn = comparison.bars(handmade.rows({"19": 9}, {"19": 100}, {"19": name}), by="province")
        said = json.dumps(on_screen(drawn).to_dict(), ensure_ascii=False)
    assert f"Kepulauan Bangka Belitung {short}" in said.split("labelExpr")[1]
    assert drawn.measure.endswith(f"; {told}")
    assert len(f"Kepulauan Bangka Belitung {short}") * 6 <= 216, "pixels of the room beside the bars"


@pytest.mark.parametrize("limit", [150, 190])
def test_a_name_too_long_for_a_screen_is_said_by_its_own_abbreviation(limit: int) -> None:
    long = "Pusat layanan kecelakaan kerja (PLKK)"
    assert axes.in_short(long, limit) == "PLKK"
    assert axes.in_short(f"{long} · 1.114", limit) == "PLKK · 1.114"
    assert axes.in_short(long, WHOLE_NAME) == long
    assert axes.in_short("Tobacco excise share of regencies (DBH CHT)", limit) == "DBH CHT"
    assert axes.in_short("Desa Karanganyar Kecil Sekali Lagi Panjang", limit).startswith("Desa Karanganyar")
