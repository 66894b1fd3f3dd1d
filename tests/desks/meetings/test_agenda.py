"""Agendas: plans put in order, and the figures they are in a region."""

from collections.abc import Iterator
from numbers import Real

import pandas as pd
import pytest

from dashboard.asking import Clerk
from dashboard.charts.plain import Look, Plain
from dashboard.desks.meetings import agenda, packing, topics
from dashboard.desks.meetings.agenda import PLANS
from dashboard.desks.meetings.topics import TOPICS
from dashboard.export.deck import Deck, Sheet
from dashboard.export.pack_formats import PACK_FORMATS
from dashboard.figure import graces
from dashboard.figure import made as figures_made
from dashboard.figure.asked import Asked
from data_access.edition import opening
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings
from data_access.vocabulary import DEFAULT_SEGMENTS, Movement, Segment

NUNUKAN, KLATEN, GATAK = "65.03", "33.10", "33.10.22.2005"


@pytest.fixture(scope="module")
def who(demo_home: Settings) -> Clerk:
    return Clerk(opening.current(demo_home))


def asked(who: Clerk, name: str, region: str, **more: object) -> agenda.Agenda:
    question = CoverageQuestion(who.edition.posisi, region, **more)  # type: ignore[arg-type]
    return agenda.agenda(who, agenda.plan(name), question)


def packed(who: Clerk, name: str, region: str) -> Deck:
    question = CoverageQuestion(who.edition.posisi, region)
    return packing.deck(who, asked(who, name, region), question)


def of_topic(who: Clerk, topic: str) -> list[Asked]:
    """The figures of a topic in Klaten."""
    parts = TOPICS[topic].figures(who, CoverageQuestion(who.edition.posisi, KLATEN))
    assert not isinstance(parts, str)
    return [part.asked for part in parts]


def drawn(who: Clerk, topic: str) -> Iterator[tuple[Plain, pd.DataFrame]]:
    """The native charts of a topic in Klaten, each with the table beside it."""
    for asked_ in of_topic(who, topic):
        made = asked_.make(who)
        assert isinstance(made, figures_made.Made)
        assert made.drawn.plain is not None
        yield made.drawn.plain, made.shown.rows


def test_usual_agendas_name_topics_there_are() -> None:
    for name, plan in PLANS.items():
        assert plan.name == name
        assert plan.ordered(plan.topics) == plan


def test_a_plan_keeps_each_topic_once_in_the_order_said_and_refuses_others() -> None:
    plan = PLANS["rapat_desa"]
    assert plan.ordered(["map", "trend", "map"]).topics == ("map", "trend")
    with pytest.raises(CakupanError, match="Pokok"):
        plan.ordered(["cuaca"])
    with pytest.raises(CakupanError, match="Agenda"):
        agenda.plan("tahunan", agenda.own({"Rapat Senin": ["trend"]}))
    assert agenda.plan("Rapat Senin", agenda.own({"Rapat Senin": ["trend"]})).topics == ("trend",)


def test_segments_and_movement_of_a_page_do_not_change_an_agenda(who: Clerk) -> None:
    narrow = asked(who, "bulanan_cabang", KLATEN, segments=frozenset({Segment.PMI}), movement=Movement.PERISAI)
    assert narrow == asked(who, "bulanan_cabang", KLATEN)
    by_topic = {slide.topic: slide.asked.question for slide in narrow.slides}
    assert by_topic["trend"].segments == DEFAULT_SEGMENTS
    assert by_topic["professions"].segments == {Segment.BPU}
    assert by_topic["board_sertakan"].movement is Movement.SERTAKAN


def test_the_same_agenda_is_of_the_region_and_posisi_asked(who: Clerk) -> None:
    for slide in asked(who, "rapat_desa", KLATEN, grace=1).slides:
        question = slide.asked.question
        assert (question.region, question.posisi, question.grace) == (KLATEN, who.edition.posisi, 1)


def test_a_village_has_nothing_below_it_and_says_so(who: Clerk) -> None:
    found = asked(who, "rapat_desa", GATAK)
    assert found.silent == dict.fromkeys(("places", "map", "reach"), "desa/kelurahan tidak terbagi lagi")
    assert "Peta: desa/kelurahan tidak terbagi lagi" in found.left_out()


def test_an_mou_is_gone_through_line_by_line(who: Clerk) -> None:
    found = [slide for slide in asked(who, "evaluasi_mou", NUNUKAN).slides if slide.topic == "mou_lines"]
    whole, *found = found
    assert (whole.asked.kind, whole.name) == ("mou_lines", whole.asked.said("number"))
    assert len(found) >= 6
    lines = [found[at : at + 3] for at in range(0, len(found), 3)]
    for number, of_line in enumerate(lines, start=1):
        assert [slide.asked.kind for slide in of_line] == ["mou_path", "mou_funnel", "mou_villages"]
        assert {slide.asked.said("line") for slide in of_line} == {str(number)}
        assert len({slide.item for slide in of_line}) == 1
    assert lines[0][0].name == "Baris 1 · Perangkat desa: jalur"
    assert len({slide.name for slide in found}) == len(found)


def test_lines_of_several_mous_say_which(who: Clerk) -> None:
    found = [slide for slide in asked(who, "evaluasi_mou", "").slides if slide.topic == "mou_lines"]
    numbers = {slide.asked.said("number") for slide in found}
    assert len(numbers) > 1
    assert len({slide.name for slide in found}) == len(found)
    for slide in found:
        number = slide.asked.said("number")
        named, *of_line = slide.name.split(", Baris ")
        assert named == number
        assert bool(of_line) is (slide.asked.kind != "mou_lines")


def test_more_lines_than_a_meeting_goes_through_are_not_shown(who: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topics, "MOST_LINES", 5)
    found = asked(who, "evaluasi_mou", NUNUKAN)
    assert "pilih wilayah yang lebih kecil" in found.silent["mou_lines"]
    assert [slide.topic for slide in found.slides] == ["payers", "cliff"]


def test_a_region_without_mou_says_so_instead_of_an_empty_slide(who: Clerk) -> None:
    deck = packed(who, "evaluasi_mou", KLATEN)
    assert [what for what in deck.left_out if "tidak ada MoU yang berlaku di wilayah ini" in what]
    assert all(sheet.figure.plain is not None for sheet in deck.sheets)


@pytest.mark.parametrize("name", PLANS)
def test_the_message_of_every_slide_is_the_title_of_its_figure(name: str, who: Clerk) -> None:
    found = asked(who, name, KLATEN)
    made = [slide.asked.make(who) for slide in found.slides]
    titles = [one.drawn.title for one in made if isinstance(one, figures_made.Made)]
    assert [sheet.figure.title for sheet in packed(who, name, KLATEN).sheets] == titles


NO_VALUES = {"map", "reach", "curves", "continued", "mou_lines", "mou_villages"}
"""Topics whose charts show no cells of their tables as numbers: fractions, or what is added up."""


@pytest.mark.parametrize("topic", sorted(set(TOPICS) - NO_VALUES))
def test_the_values_of_a_native_chart_are_those_of_the_table(topic: str, who: Clerk) -> None:
    for plain, rows in drawn(who, topic):
        cells = {round(abs(float(cell)), 9) for key in rows for cell in rows[key] if isinstance(cell, Real)}
        measured = [series for series in plain.series if series.look is not Look.REFERENCE]
        assert measured
        for series in measured:
            values = {round(abs(float(value)), 9) for value in series.values if value is not None}
            assert values <= cells


def test_the_slide_of_the_headline_says_both_g(who: Clerk) -> None:
    first, *others = packed(who, "bulanan_cabang", KLATEN).sheets
    (beside,) = graces.beside(who, CoverageQuestion(who.edition.posisi, KLATEN))
    assert beside.startswith("iuran ")
    assert first.measure.endswith(f"; {beside}")
    assert not [sheet for sheet in others if beside in sheet.measure]


def test_curves_are_the_fractions_of_the_table_and_villages_add_up(who: Clerk) -> None:
    ((curves, rows),) = drawn(who, "curves")
    told = (rows["retained_3"] / rows["eligible_3"]).astype("float64").tolist()
    assert curves.series[0].values[3] in [pytest.approx(share) for share in told]
    ((continued, rows),) = drawn(who, "continued")
    of = rows[rows["ended"] > 0]
    shares = [pytest.approx(share) for share in (of["continued"] / of["ended"]).astype("float64")]
    assert continued.series[0].values[0] in shares
    ((reach, _rows),) = drawn(who, "reach")
    made = of_topic(who, "reach")[0].make(who)
    assert isinstance(made, figures_made.Made)
    assert made.whole
    assert made.part  # the title says how many villages have nobody yet
    villages = [sum(value or 0 for value in series.values) for series in reach.series]
    assert villages == [made.whole, made.whole - made.part]


def test_a_map_is_a_picture(who: Clerk) -> None:
    (asked_,) = of_topic(who, "map")
    made = asked_.make(who)
    assert isinstance(made, figures_made.Made)
    assert made.drawn.plain is None


def test_an_agenda_with_nothing_at_all_is_refused_with_the_reasons(who: Clerk) -> None:
    question = CoverageQuestion(who.edition.posisi, GATAK)
    only = agenda.agenda(who, agenda.PLANS["rapat_desa"].ordered(["places"]), question)
    with pytest.raises(CakupanError):
        packing.deck(who, only, question)


def test_files_tell_how_far_they_are(who: Clerk) -> None:
    question = CoverageQuestion(who.edition.posisi, KLATEN)
    found = agenda.agenda(who, agenda.PLANS["rapat_desa"].ordered(["trend", "sponsors"]), question)
    told: list[tuple[str, float]] = []
    deck, made = packing.files(who, found, question, PACK_FORMATS, lambda *step: told.append(step))
    assert [one.suffix for one in made] == [".pptx", ".pdf"]
    assert [label for label, _done in told[::2]] == ["Menghitung angka", "Menulis PPTX", "Menulis PDF"]
    assert [done for _label, done in told] == sorted(done for _label, done in told)
    assert told[-1][1] == pytest.approx(1)
    assert packing.file_stem(deck, found) == "cakupan-rapat-rapat-desa-33.10-2026-10"
    assert all(isinstance(sheet, Sheet) for sheet in deck.sheets)
