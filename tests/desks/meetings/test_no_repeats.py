"""No two slides of a pack say or draw the same: what an earlier one shows is left out, and said."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from dashboard.asking import Clerk
from dashboard.desks.meetings import agenda, packing, packs
from dashboard.desks.meetings.agenda import PLANS, Agenda, Plan, Slide
from dashboard.desks.meetings.topics import TOPICS
from dashboard.export.deck import Sheet
from dashboard.figure.made import Made, made_of
from data_access.edition import opening
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings
from tests import worlds

KLATEN, NUNUKAN, GATAK = "33.10", "65.03", "33.10.22.2005"
EVERYTHING = Plan("semua", "Semua pokok", tuple(TOPICS))
ONE_CHAPTER = """
    nik  | gerakan  | jenis_sponsor  | nama_sponsor | jenis_pencatat | nama_pencatat | profesi    | bulan_mulai
    lama |          |                |              |                |               |            | 2024-01
    ana  | sertakan | iik            | IIK Klaten   | iik            | IIK Klaten    | petani     | 2026-08
    budi | sertakan | iik            | IIK Klaten   | iik            | IIK Klaten    | buruh_tani | 2026-08
"""
TWO_CHAPTERS = f"{ONE_CHAPTER}cici | sertakan | iik | IIK Wedi | iik | IIK Wedi | nelayan | 2026-08\n"
BESIDE_OTHERS = f"{TWO_CHAPTERS}dedi | sertakan | perusahaan_csr | PT Contoh | | | nelayan | 2026-08\n"


@pytest.fixture(scope="module")
def who(demo_home: Settings) -> Clerk:
    return Clerk(opening.current(demo_home))


def sheets(who: Clerk, plan: Plan, region: str) -> Iterator[tuple[Slide, Sheet]]:
    found = agenda.agenda(who, plan, CoverageQuestion(who.edition.posisi, region))
    yield from ((slide, one) for slide, one in packing.sheets_of(who, found) if isinstance(one, Sheet))


@pytest.mark.parametrize("region", ["", "33", KLATEN, NUNUKAN, "33.10.22", GATAK])
def test_no_two_slides_of_the_demo_say_or_draw_the_same(who: Clerk, region: str) -> None:
    shown = list(sheets(who, EVERYTHING, region))
    assert len({one.figure.title for _slide, one in shown}) == len(shown) > 2
    alike = [
        (one.name, other.name)
        for (one, first), (other, second) in combinations(shown, 2)
        if one.about == other.about and first.figure.repeats(second.figure)
    ]
    assert alike == []


def iik(world: str, settings: Settings) -> tuple[Clerk, Agenda]:
    worlds.load(settings, worlds.world(world))
    clerk = Clerk(worlds.publish(settings, "2026-10", "2024-01"))
    question = CoverageQuestion(clerk.edition.posisi)
    return clerk, agenda.agenda(clerk, Plan("uji", "Uji", ("board_sertakan", "board_iik")), question)


@pytest.mark.parametrize(
    ("world", "by"), [(ONE_CHAPTER, "profession"), (TWO_CHAPTERS, "profession"), (BESIDE_OTHERS, "chapter")]
)
def test_the_slide_of_iik_is_another_than_that_of_sertakan(world: str, by: str, settings: Settings) -> None:
    clerk, found = iik(world, settings)
    assert [slide.asked.said("by") for slide in found.slides] == ["sponsor", by]
    sertakan, own = (clerk.recall(made_of, slide.asked) for slide in found.slides)
    assert isinstance(sertakan, Made)
    assert isinstance(own, Made)
    assert not own.drawn.repeats(sertakan.drawn)
    assert ("Di antara yang dibawa IIK, " in own.drawn.title) is (by == "profession")
    assert "lewat IIK" in own.drawn.measure


def test_a_figure_two_topics_ask_for_is_shown_once_and_the_other_says_so(who: Clerk) -> None:
    question = CoverageQuestion(who.edition.posisi, NUNUKAN)
    both = PLANS["evaluasi_mou"].ordered(("mou_lines", "mou_villages"))
    found = agenda.agenda(who, both, question)
    assert len({slide.asked for slide in found.slides}) == len(found.slides)
    assert found.left_out() == ("Baris MoU: desa/kelurahan: angkanya sudah ada di pokok lain",)
    assert packs.outline(who, question, both).messages["mou_villages"] == (
        "Tidak disajikan: angkanya sudah ada di pokok lain",
    )


def test_what_an_earlier_slide_shows_is_left_out_and_named(who: Clerk) -> None:
    (first,) = agenda.agenda(who, Plan("a", "A", ("trend",)), CoverageQuestion(who.edition.posisi, KLATEN)).slides
    again = Slide(first.asked, "places")
    question = CoverageQuestion(who.edition.posisi, KLATEN)
    deck = packing.deck(who, Agenda("uji", "Uji", (first, again)), question)
    assert len(deck.sheets) == 1
    assert deck.left_out == (f"{again.name}: sama dengan “{first.name}”",)
