"""Bahan rapat under AppTest: an agenda put in order, kept under a name, and made into files; and its address."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from dashboard.desks.meetings import pack_choice
from dashboard.desks.meetings.agenda import PLANS, Plan
from dashboard.desks.meetings.stage_choice import AGENDA
from dashboard.desks.meetings.topics import TOPICS
from data_access import own_agendas
from data_access.settings import Settings
from tests import worlds
from tests.pages import odd_worlds
from tests.pages.conftest import opened
from tests.reading import said

VILLAGE = PLANS["rapat_desa"]


@pytest.fixture
def office(small_published_home: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The small world in a home of this test's own: agendas are kept there."""
    settings = worlds.copied(small_published_home, tmp_path / "office")
    odd_worlds.point_to(settings, monkeypatch)
    return settings


def page(**query: str) -> AppTest:
    return opened("bahan_rapat", **{"wilayah": "33.10", "agenda": "rapat_desa", **query})


def topics(shown: AppTest) -> list[str]:
    """Names of the topics on the page, in their order."""
    heads = [one.value.partition("**")[2].partition("**")[0] for one in shown.markdown]
    titles = [head.partition(". ")[2] or head.partition("\\. ")[2] for head in heads if head[:1].isdigit()]
    by_title = {topic.title: name for name, topic in TOPICS.items()}
    return [by_title[title.replace("\\", "")] for title in titles]


def pressed(shown: AppTest, label: str, at: int = 0) -> AppTest:
    found = [button for button in shown.button if button.label == label]
    return found[at].click().run()


@pytest.mark.usefixtures("office")
def test_every_slide_says_its_message_before_it_is_made() -> None:
    shown = page()
    assert topics(shown) == list(VILLAGE.topics)
    assert "Cakupan 20,0% (4 dari 20)" in said(shown).replace("\\", "")
    assert shown.header[0].value.startswith("Rapat desa")


@pytest.mark.usefixtures("office")
def test_topics_move_leave_and_come_back_and_the_address_says_so() -> None:
    first, second, third, *others = VILLAGE.topics
    shown = pressed(page(), "Turunkan")
    assert topics(shown) == [second, first, third, *others]
    shown = pressed(shown, "Keluarkan", 2)
    assert topics(shown) == [second, first, *others]
    assert f"rapat_desa:{','.join([second, first, *others])}" in shown.query_params["susunan"]
    added = next(box for box in shown.selectbox if box.label == "Tambahkan pokok")
    shown = added.select(third).run()
    assert topics(shown) == [second, first, *others, third]


def test_an_agenda_is_kept_under_a_name_and_what_is_deleted_stays_on_the_screen(office: Settings) -> None:
    shown = pressed(page(), "Keluarkan")
    shown.text_input[0].input("Rapat Senin")
    shown = pressed(shown, "Simpan")
    assert own_agendas.saved(office) == {"Rapat Senin": VILLAGE.topics[1:]}
    assert "Rapat Senin" in shown.query_params["agenda"]
    assert topics(shown) == list(VILLAGE.topics[1:])
    shown = pressed(shown, "Hapus agenda")
    assert own_agendas.saved(office) == {}
    assert topics(shown) == list(VILLAGE.topics[1:])


def test_a_name_of_a_usual_agenda_is_refused_and_nothing_is_kept(office: Settings) -> None:
    shown = page()
    shown.text_input[0].input("bulanan_cabang")
    shown = pressed(shown, "Simpan")
    assert "milik agenda bawaan" in shown.error[0].value.replace("\\", "")
    assert own_agendas.saved(office) == {}


@pytest.mark.usefixtures("office")
def test_a_region_without_mou_says_so() -> None:
    assert "tidak ada MoU yang berlaku di wilayah ini" in said(page(agenda="evaluasi_mou")).replace("\\", "")


@pytest.mark.usefixtures("office")
def test_an_agenda_without_topics_says_what_to_do() -> None:
    shown = page(susunan="rapat_desa:")
    assert "Agenda ini belum punya pokok" in said(shown).replace("\\", "")
    assert not [button for button in shown.button if button.label == "Siapkan PPTX dan PDF"]


@pytest.mark.usefixtures("office")
def test_what_the_address_says_wrongly_is_named() -> None:
    shown = page(agenda="tahunan", susunan="bulanan_cabang:cuaca")
    assert len([one for one in shown.warning if "tidak dikenal" in one.value]) == 2
    assert topics(shown) == list(PLANS["bulanan_cabang"].topics)


@given(st.sampled_from([*PLANS.values(), Plan("Rapat: akhir", "Rapat: akhir", ("map",))]), st.permutations([*TOPICS]))
def test_an_order_comes_back_from_the_address(plan: Plan, topics_: list[str]) -> None:
    query = {AGENDA: plan.name, **pack_choice.order(plan, topics_)}
    known = {**PLANS, plan.name: plan}
    assert pack_choice.read(query, known) == (plan.ordered(topics_), ())
    other = next(iter(PLANS.values()))
    assert pack_choice.read({**query, AGENDA: other.name}, known)[0] == (
        plan.ordered(topics_) if plan == other else other
    )
