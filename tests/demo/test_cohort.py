"""The IIK cohort of December 2024, month by month: definitions 7 and what became of the sixty."""

from data_access import fetch, months
from data_access.dimensions import Dimension
from data_access.questions import retention
from data_access.questions.question import CoverageQuestion
from data_access.questions.retention import Followed
from data_access.scope import NATION
from data_access.vocabulary import Movement
from tests.demo.conftest import LAST, Demo

DECEMBER = months.month("2024-12")
SIXTY = (CoverageQuestion(LAST, region="18.71", movement=Movement.SERTAKAN), DECEMBER, DECEMBER, Dimension.ACQUIRER)


def test_the_sixty_fall_to_fourteen_in_their_third_month_and_to_nobody_in_time(demo: Demo) -> None:
    """IIK renews for ten, half a year; four go on alone for a year; three come back for three months in September."""
    cells = fetch.ask(demo.edition, retention.still_paid(NATION, *SIXTY))
    sixty = cells[cells["code"] == "iik"].sort_values("k")
    assert set(sixty["people"]) == {60}
    assert list(sixty["retained"][:16]) == [60] * 3 + [14] * 6 + [7] * 3 + [4] * 3 + [0]


def test_what_followed_the_sixtys_first_term_adds_up_to_sixty(demo: Demo) -> None:
    rows = fetch.ask(demo.edition, retention.what_followed(NATION, *SIXTY))
    sixty = rows[rows["code"] == "iik"]
    assert dict(zip(sixty["followed"], sixty["people"], strict=True)) == {
        Followed.LANJUT: 10,
        Followed.ALIH: 4,
        Followed.REAKTIVASI: 3,
        Followed.BERAKHIR: 43,
    }
