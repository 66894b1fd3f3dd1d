"""What holds of every chart of maps, sponsors and boards, whatever it draws."""

import pytest

from dashboard import language as wording
from dashboard.charts import house_style
from dashboard.charts.palette import DARK, LIGHT
from dashboard.export import picture
from tests.charts.conftest import Golden
from tests.charts.samples import FIGURES
from tests.figure import handmade
from tests.reading import unclothed


@pytest.mark.parametrize("name", FIGURES)
def test_a_chart_is_the_golden_one(name: str, golden: Golden) -> None:
    figure = FIGURES[name]()
    golden(name, {"title": figure.title, "measure": figure.measure, "alt": figure.alt_text, "spec": unclothed(figure)})


@pytest.mark.parametrize("language", wording.LOCALES)
@pytest.mark.parametrize("name", FIGURES)
def test_every_chart_is_a_picture_in_every_language(name: str, language: str) -> None:
    with wording.speaking(language):
        drawn = picture.svg(FIGURES[name](), handmade.SOURCE).decode()
    assert "NaN" not in drawn
    assert drawn.startswith("<svg")


@pytest.mark.parametrize("name", FIGURES)
def test_dark_and_light_differ_in_clothes_alone(name: str) -> None:
    figure = FIGURES[name]()
    light, dark = (house_style.on_screen(figure, palette).to_dict() for palette in (LIGHT, DARK))
    assert light.pop("config") != dark.pop("config")
    assert light == dark


@pytest.mark.parametrize("name", FIGURES)
def test_the_title_holds_a_figure_and_the_alternative_text_the_title(name: str) -> None:
    figure = FIGURES[name]()
    assert any(character.isdigit() for character in figure.title)
    assert figure.title in figure.alt_text
