"""Presentasi and Notulen under AppTest: one edition from first to last, decisions kept and followed up."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from data_access.minutes import keeping
from data_access.minutes.decision import Decision, DecisionStatus
from data_access.scope import NATION
from data_access.settings import Settings
from tests import worlds
from tests.pages import odd_worlds
from tests.pages.conftest import opened
from tests.reading import said

MEETING = {"rapat": "2026-11-21", "wilayah": "33.10"}
ON_STAGE = MEETING | {"layar": "2"}
KLATEN = Decision("33.10", dt.date(2026, 10, 20), "Surati 12 desa", "Pemerintah desa", dt.date(2026, 11, 1))


@pytest.fixture
def office(small_published_home: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The small world in a home of this test's own: it is written to."""
    settings = worlds.copied(small_published_home, tmp_path / "office")
    odd_worlds.point_to(settings, monkeypatch)
    return settings


def screen(page: AppTest) -> dict[str, Any]:
    """What the component of one screen is told."""
    (found,) = (one for one in page.main if one.type == "bidi_component")
    told: dict[str, Any] = json.loads(found.proto.json)
    return told


def calm(page: AppTest) -> AppTest:
    assert not page.exception
    assert not page.error
    return page


def record(office: Settings, decision: Decision = KLATEN) -> Decision:
    return keeping.record(NATION, office, decision, actor="uji")


def publish_one_more(office: Settings) -> None:
    """Another edition of the same posisi, with one person more in Klaten; the app has noticed."""
    worlds.load(office, worlds.world("nik | bulan_mulai | jumlah_bulan\nmira | 2026-10 | 3"))
    worlds.publish(office, "2026-10", "2024-01")
    st.cache_resource.clear()


def decide(page: AppTest, what: str = "Surati 12 desa", who: str | None = "Camat") -> AppTest:
    """Fill the form of a new decision and send it."""
    page.text_area[-1].set_value(what)
    next(box for box in page.selectbox if box.label.startswith("Pelaksana")).set_value(who)
    next(button for button in page.button if button.label == "Catat").click()
    return page.run()


def test_a_screen_says_message_parts_posisi_and_source(office: Settings) -> None:
    assert office.editions.is_dir()
    told = screen(calm(opened("presentasi", **ON_STAGE)))
    assert "4 dari 20" in told["title"]
    assert len(told["charts"]) == 2
    assert all(chart.startswith("<svg") for chart in told["charts"])
    assert told["alt"]
    place = "Kabupaten Klaten · Segmen PU + BPU + Jakon · Posisi 31 Oktober 2026 (tertutup)"
    assert f"{place} · Aktif (toleransi 3 bulan): paling banyak 3 bulan belum bayar" in told["foot"]
    assert told["foot"][1].startswith("Penyebut: Penduduk bekerja 2024 · Sumber")
    assert "edisi 2026-10.1" in told["foot"][1]
    assert "Rapat 21 November 2026 · 2/" in told["kicker"]


def test_the_sample_says_so_on_every_screen(demo_home: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    odd_worlds.point_to(demo_home, monkeypatch)
    count = int(screen(opened("presentasi", **ON_STAGE))["kicker"].rpartition("/")[2])
    for at in range(1, count + 1):
        told = screen(calm(opened("presentasi", **ON_STAGE | {"layar": str(at)})))
        assert told["marks"][0] == "DATA CONTOH: bukan angka resmi"
        assert told["title"]


def test_a_meeting_is_pinned_to_the_edition_it_began_with(office: Settings) -> None:
    page = opened("presentasi", **ON_STAGE)
    assert page.query_params["edisi"] == "2026-10.1"
    before = screen(page)
    publish_one_more(office)
    after = opened("presentasi", **ON_STAGE | {"edisi": "2026-10.1"})
    assert screen(after) == before
    assert "Edisi 2026-10.2 sudah terbit" in said(after)
    assert "5 dari 20" in screen(opened("presentasi", **ON_STAGE))["title"]


def test_keys_and_agenda_write_the_address(office: Settings) -> None:
    assert office.editions.is_dir()
    page = opened("presentasi", **ON_STAGE)
    page.button(key="forth").click().run()
    assert page.query_params["layar"] == "3"
    page.button(key="back").click().run()
    page.button(key="back").click().run()
    assert page.query_params["layar"] == "1"
    assert page.button(key="back").disabled
    page.button(key="go_4").click().run()
    assert page.query_params["layar"] == "4"
    page.button(key="out").click().run()
    assert "layar" not in page.query_params
    assert [title.value for title in page.title] == ["Presentasi"]


def test_a_screen_beyond_the_last_is_the_last_and_nonsense_is_refused(office: Settings) -> None:
    assert office.editions.is_dir()
    last = opened("presentasi", **ON_STAGE | {"layar": "999"})
    assert screen(last)["title"] == "Rapat ini belum mencatat keputusan"
    assert screen(last)["measure"] == "Formulir keputusan ada di bilah samping."
    assert last.button(key="forth").disabled
    odd = opened("presentasi", **ON_STAGE | {"layar": "x", "agenda": "y", "rapat": "2026-02-30"})
    assert len(odd.warning) == 3
    lost = opened("presentasi", **ON_STAGE | {"edisi": "1999-01.1"})
    assert "yang ada: 2026-10.1" in said(lost)


def test_only_the_stage_takes_the_screen(office: Settings) -> None:
    assert office.editions.is_dir()
    page = calm(opened("profesi", layar="2", wilayah="33.10"))
    assert [title.value for title in page.title] == ["Profesi"]


def test_a_decision_typed_beside_a_screen_keeps_its_figure(office: Settings) -> None:
    page = calm(decide(opened("presentasi", **ON_STAGE)))
    (kept,) = keeping.of_region(NATION, office, "33.10")
    assert (kept.what, kept.who, kept.meeting_on) == ("Surati 12 desa", "Camat", dt.date(2026, 11, 21))
    assert kept.snapshot is not None
    assert (kept.snapshot.numerator, kept.snapshot.denominator, kept.snapshot.edition_id) == (4, 20, "2026-10.1")
    assert kept.snapshot.sentence == screen(page)["title"]
    assert page.text_area[0].value == ""


@pytest.mark.parametrize(
    ("what", "who", "fault"),
    [("", "Camat", "Keputusannya belum diisi"), ("Surati", None, "Pelaksananya belum")],
)
def test_a_fault_says_what_would_be_right_and_keeps_what_was_typed(
    office: Settings, what: str, who: str | None, fault: str
) -> None:
    page = decide(opened("notulen", **MEETING), what, who)
    assert fault in page.error[0].value
    assert page.text_area[0].value == what
    assert keeping.of_region(NATION, office, "33.10") == ()


def test_the_next_meeting_opens_with_the_last_decisions_and_their_figures_now(office: Settings) -> None:
    decide(opened("presentasi", **ON_STAGE))
    publish_one_more(office)
    told = screen(calm(opened("presentasi", wilayah="33.10", rapat="2027-01-20", layar="1")))
    assert told["title"] == "1 dari 1 keputusan rapat lalu masih terbuka, 1 lewat tenggat"
    assert told["list"]["rows"] == [
        ["Surati 12 desa", "Camat", "21 Desember 2026, LEWAT TENGGAT 30 hari", "4 → 5 (+1)"]
    ]
    text = said(calm(opened("notulen", wilayah="33.10", rapat="2027-01-20")))
    for words in ("Saat diputuskan", "edisi 2026-10.1", "Kini", "edisi 2026-10.2", "LEWAT TENGGAT 30 hari"):
        assert words in text


def test_a_change_on_the_page_is_a_new_state_and_can_be_undone(office: Settings) -> None:
    kept = record(office)
    page = opened("notulen", **MEETING)
    page.radio(key="status_1_1").set_value("done")
    page.button(key="FormSubmitter:change_1_1-Simpan perubahan").click().run()
    assert keeping.history(NATION, office, kept.decision_id)[0].status is DecisionStatus.DONE
    assert "Semua 1 keputusan rapat lalu selesai" in said(calm(page))
    page.button(key="undo_1_2").click().run()
    assert [state.version for state in keeping.history(NATION, office, 1)] == [3, 2, 1]
    assert "1 dari 1 keputusan rapat lalu masih terbuka" in said(calm(page))


def test_somebody_elses_change_meanwhile_is_told(office: Settings) -> None:
    kept = record(office)
    page = opened("notulen", **MEETING)
    page.text_area[0].set_value("Undang 12 desa")
    submit = page.button(key="FormSubmitter:change_1_1-Simpan perubahan").click()
    keeping.revise(NATION, office, replace(kept, what="Telepon 12 desa"), actor="orang lain")
    page = submit.run()
    assert keeping.history(NATION, office, 1)[0].what == "Telepon 12 desa"


def test_a_withdrawn_decision_leaves_the_minutes_and_can_be_brought_back(office: Settings) -> None:
    record(office, replace(KLATEN, meeting_on=dt.date(2026, 11, 21), due_on=dt.date(2026, 12, 1)))
    page = opened("notulen", **MEETING)
    assert "Rapat ini memutuskan 1 hal" in said(page)
    page.button(key="undo_1_1").click().run()
    assert "Rapat ini belum mencatat keputusan" in said(calm(page))
    page.button(key="undo_1_2").click().run()
    assert "Rapat ini memutuskan 1 hal" in said(calm(page))


def test_another_day_is_another_meeting(office: Settings) -> None:
    record(office)
    page = opened("notulen", **MEETING)
    page.date_input(key="meeting_2026-11-21").set_value(dt.date(2026, 10, 20)).run()
    assert page.query_params["rapat"] == "2026-10-20"
    assert "Rapat ini memutuskan 1 hal" in said(calm(page))
    assert "Belum ada keputusan rapat sebelumnya" in said(page)


def test_a_meeting_on_an_mou_lists_its_lines_and_notulen_knows_each_figure(
    demo_home: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd_worlds.point_to(demo_home, monkeypatch)
    mou = {"wilayah": "65.03", "rapat": "2026-11-21", "agenda": "evaluasi_mou"}
    page = calm(opened("presentasi", **mou, layar="4"))
    listed = {button.key: button.label.replace("\\", "") for button in page.button}
    assert listed["go_3"] == "3–5. Baris 1 · Perangkat desa"
    assert listed["go_6"].startswith("6–8. Baris 2")
    assert "go_4" not in listed
    notulen = calm(opened("notulen", **mou))
    (figure,) = [box for box in notulen.selectbox if box.label == "Pada angka"]
    assert "4. Baris 1 · Perangkat desa: tahap" in figure.options
    assert len(set(figure.options)) == len(figure.options)
    assert [box.value for box in notulen.selectbox if box.label == "Agenda"] == ["evaluasi_mou"]


def test_an_agenda_put_in_order_is_presented_in_that_order(office: Settings) -> None:
    assert office.editions.is_dir()
    page = calm(opened("presentasi", **ON_STAGE, agenda="rapat_desa", susunan="rapat_desa:cliff,trend"))
    assert [button.label for button in page.button if (button.key or "").startswith("go_")] == [
        "1\\. Keputusan rapat lalu",
        "2\\. Jatuh tempo dua belas bulan",
        "3\\. Cakupan dari bulan ke bulan",
        "4\\. Penutup",
    ]


def test_a_screen_shown_before_is_not_drawn_again(office: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    assert office.editions.is_dir()
    page = opened("presentasi", **ON_STAGE)
    drawn: list[object] = []
    monkeypatch.setattr("dashboard.export.shape.svg", drawn.append)
    assert len(screen(calm(page.run()))["charts"]) == 2
    assert drawn == []
