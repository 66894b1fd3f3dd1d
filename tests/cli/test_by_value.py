"""Commands tell the rows of figures asked for by value, as every other place of the house does, and what is behind."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from dashboard import kinds
from dashboard.asking import Clerk
from dashboard.cli import app
from dashboard.figure.made import Made, Nothing
from data_access import months
from data_access.edition import opening
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings

pytestmark = pytest.mark.usefixtures("published_home")
OCTOBER = months.month("2026-10")
KLATEN = CoverageQuestion(OCTOBER, "33.10")
FACTS = {"posisi", "grace", "edition", "edition_sha256", "is_closed", "is_synthetic", "region", "segments", "movement"}


def show(*words: str) -> dict[str, Any]:
    result = CliRunner().invoke(app, ["show", *words, "--json"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.stdout))


def figure(kind: str, question: CoverageQuestion = KLATEN, /, **choices: str) -> Made:
    made = kinds.asked(kind, question, **choices).make(Clerk(opening.current(Settings())))
    assert isinstance(made, Made)
    return made


@pytest.mark.parametrize(
    "words",
    [
        ["coverage"],
        ["trend"],
        ["leaderboard", "--from", "2026-01"],
        ["bridge", "--from", "2026-01"],
        ["retention"],
        ["cliff"],
        ["ending"],
    ],
)
def test_every_answer_says_what_it_is_of(words: list[str]) -> None:
    answer = show(*words)
    assert answer.keys() >= FACTS
    assert (answer["edition"], answer["posisi"], len(answer["edition_sha256"])) == ("2026-10.1", "2026-10", 64)


def test_an_answer_is_closed_as_its_posisi_is_not_as_its_edition() -> None:
    assert show("coverage", "--posisi", "2026-08")["is_closed"] is figure("coverage").source.is_closed is True


@pytest.mark.parametrize("by", ["profession", "village", "segment"])
def test_coverage_is_the_table_of_its_figure(by: str) -> None:
    rows = show("coverage", "--region", "33.10", "--by", by)["rows"]
    shown = figure("coverage", by=by).shown.rows
    assert [(row["code"], row["name"], row["active"]) for row in rows] == list(
        zip(shown["code"], shown["name"], shown["active"], strict=True)
    )


def test_a_bridge_from_any_month_is_a_figure_with_its_ends() -> None:
    told = show("bridge", "--region", "33.10", "--from", "2025-03")
    steps = figure("bridge", since="2025-03").shown.rows.set_index("code")["people"]
    assert (told["opening"], told["closing"]) == (steps["opening"], steps["closing"])
    assert (told["baru"], told["lapsed"]) == (steps["baru"], -steps["lapsed"])


def test_a_bridge_asked_for_by_a_year_or_its_month_is_the_same_bridge() -> None:
    year, month = (figure("bridge", since=since) for since in ("year", "2025-10"))
    assert year.shown.rows.equals(month.shown.rows)
    assert (year.drawn.title, year.part) == (month.drawn.title, month.part)


@pytest.mark.parametrize(
    ("kind", "usual", "longer"),
    [
        ("trend", {"months": "25"}, {"months": "30"}),
        ("cliff", {"months": "12"}, {"months": "18"}),
        ("retention_triangle", {"months": "12"}, {"months": "20", "since": "2025-01", "until": "2026-02"}),
        ("retention_followed", {"months": "12"}, {"until": "2026-05"}),
    ],
)
def test_months_that_are_usual_leave_no_trace_in_the_text_and_others_come_back_out_of_it(
    kind: str, usual: dict[str, str], longer: dict[str, str]
) -> None:
    """What was published before months could be asked for has the text it had."""
    nation = CoverageQuestion(OCTOBER)
    assert figure(kind, nation, **usual).asked.text() == figure(kind, nation).asked.text()
    other = figure(kind, nation, **longer)
    assert longer.items() <= dict(other.asked.more).items()
    assert kinds.read(other.asked.text()) == other.asked


@pytest.mark.parametrize(
    ("kind", "choices", "sentence"),
    [
        ("trend", {"months": "24"}, "“24” bukan pilihan months untuk angka trend; pilih salah satu: 25–600"),
        ("cliff", {"months": "dua"}, "pilih salah satu: 12–600"),
        ("retention_curves", {"months": "-3"}, "pilih salah satu: 12–600"),
        ("retention_curves", {"since": "kemarin"}, "tulis seperti 2026-10"),
        ("bridge", {"since": "2026-13"}, "tulis seperti 2026-10"),
        ("bridge", {"since": "2026-11"}, "terbalik"),
        ("bridge", {"since": "week"}, "pilih salah satu: month, year"),
    ],
)
def test_months_that_cannot_be_are_refused_in_a_sentence(kind: str, choices: dict[str, str], sentence: str) -> None:
    with pytest.raises(CakupanError) as fault:
        figure(kind, **choices)
    assert sentence in str(fault.value)


@pytest.mark.parametrize(
    ("kind", "choices", "words"),
    [
        ("coverage", {"by": "regency"}, ["coverage", "--by", "regency"]),
        ("trend", {}, ["trend", "--months", "25"]),
        ("cliff", {}, ["cliff"]),
    ],
)
def test_where_there_is_nobody_to_draw_there_are_rows_of_nobody(
    kind: str, choices: dict[str, str], words: list[str]
) -> None:
    nobody = kinds.asked(kind, CoverageQuestion(OCTOBER, "65.03"), **choices).make(Clerk(opening.current(Settings())))
    assert isinstance(nobody, Nothing)
    rows = show(*words, "--region", "65.03")["rows"]
    assert nobody.shown is not None
    assert len(rows) == len(nobody.shown.rows) > 0
    assert {row["active"] for row in rows} == {0}


def test_a_board_nobody_is_ranked_on_still_says_who_came() -> None:
    rows = show("leaderboard", "--from", "2026-09", "--rank", "retained", "--k", "12")["rows"]
    assert {row["rank"] for row in rows} == {None}
    assert sum(row["acquired"] for row in rows) > 0
