"""A screen that draws only the first rows says how many it left out."""

from dashboard.asking import Clerk
from dashboard.charts.palette import LIGHT
from dashboard.desks.meetings import screens
from dashboard.subjects.coverage import figure
from data_access import months
from data_access.edition import opening
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings


def test_a_screen_of_more_places_than_it_bears_counts_the_others(demo_home: Settings) -> None:
    asked = figure.by(CoverageQuestion(months.month("2026-10"), "33.10"), "district")
    assert "16 lainnya (" in screens.staged(Clerk(opening.current(demo_home)), asked, LIGHT).measure
