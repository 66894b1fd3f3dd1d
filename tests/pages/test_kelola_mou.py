"""The page Kelola MoU: what is typed is kept or said to be wrong, never lost, never written over somebody else's."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data_access.agreements import editing
from data_access.agreements.mou import Line, Milestone, Mou
from data_access.scope import NATION
from data_access.settings import Settings
from data_access.vocabulary import ChangeAction, MouStatus
from tests import worlds
from tests.agreements.nunukan import MOU
from tests.pages.conftest import opened
from tests.reading import said


@pytest.fixture
def kept(settings: Settings) -> Settings:
    """A home with one MoU, not published."""
    editing.save(NATION, settings, MOU, expected_version=0, actor="siti")
    return settings


def standing(settings: Settings, number: str = MOU.number) -> Mou:
    return editing.load(NATION, settings, number)


def field(page: AppTest, kind: str, label: str, at: int = 0) -> Any:
    return [one for one in page.get(kind) if getattr(one, "label", "") == label][at]


def plain(text: str) -> str:
    return text.replace("\\", "")


def typed(page: AppTest, kind: str, label: str, value: object, at: int = 0) -> AppTest:
    changed: AppTest = field(page, kind, label, at).set_value(value).run()
    return changed


def press(page: AppTest, label: str) -> AppTest:
    pressed: AppTest = field(page, "button", label).click().run()
    assert not pressed.exception
    return pressed


def tables(page: AppTest) -> str:
    return "\n".join(frame.value.to_string() for frame in page.dataframe)


def new_mou() -> AppTest:
    """The form of a new MoU, filled in but for the line."""
    page = press(opened("kelola_mou"), "MoU baru")
    for label, text in (("Nomor MoU", "7/2026"), ("Judul", "Pekerja rentan"), ("Kantor mitra", "Disnaker")):
        typed(page, "text_input", label, text)
    typed(page, "selectbox", "Wilayah", "65.03")
    typed(page, "date_input", "Mulai", dt.date(2026, 2, 1))
    return typed(page, "date_input", "Tanggal berakhir", dt.date(2026, 12, 31))


def test_without_any_mou_it_says_how_to_bring_some_in(settings: Settings) -> None:
    assert settings.home.is_dir()
    page = opened("kelola_mou")
    assert "Belum ada MoU" in said(page)
    assert "cakupan import mou BERKAS" in said(page)


def test_an_mou_is_entered_with_lines_villages_and_milestones_before_anything_is_published(settings: Settings) -> None:
    page = press(new_mou(), "Tambah baris")
    typed(page, "text_input", "Uraian", "Ketua RT/RW")
    typed(page, "selectbox", "Peran desa", "rt_rw")
    typed(page, "number_input", "Target (orang)", 400)
    typed(page, "multiselect", "Desa/kelurahan", ["65.03.01.2001"])
    press(page, "Tambah tonggak")
    typed(page, "date_input", "Bulan tonggak", dt.date(2026, 6, 30))
    typed(page, "number_input", "Orang pada akhir bulan itu", 250)
    press(page, "Simpan")
    assert plain(page.success[0].value) == "Tersimpan sebagai versi 1; menunggu terbit."
    found = standing(settings, "7/2026")
    assert (found.title, found.region_code, found.counterpart, found.changed_by) == (
        "Pekerja rentan",
        "65.03",
        "Disnaker",
        worlds.ACTOR,
    )
    assert found.lines == (
        Line(
            "1",
            400,
            dt.date(2026, 12, 31),
            "Ketua RT/RW",
            "rt_rw",
            place_codes=("65.03.01.2001",),
            milestones=(Milestone(dt.date(2026, 6, 30), 250),),
        ),
    )
    assert "menunggu terbit" in tables(page)


def test_villages_are_chosen_by_name_within_the_region(settings: Settings) -> None:
    assert settings.home.is_dir()
    page = press(new_mou(), "Tambah baris")
    options = field(page, "multiselect", "Desa/kelurahan").options
    assert len(options) == 21 + 240
    assert {"Krayan Selatan", "Tanjung Harapan (Nunukan Selatan)"} <= set(options)


def test_everything_blank_is_named_beside_its_field_and_in_one_list_and_nothing_typed_is_lost(
    settings: Settings,
) -> None:
    page = press(opened("kelola_mou"), "MoU baru")
    typed(page, "text_input", "Judul", "Pekerja rentan")
    page = press(press(page, "Tambah baris"), "Simpan")
    (fault,) = page.error
    text = plain(fault.value)
    assert "Belum tersimpan: 7 hal perlu diperbaiki" in text
    for name in (
        "Nomor MoU",
        "Kantor mitra",
        "Wilayah",
        "Mulai",
        "Baris 1, Jatuh tempo target",
        "Baris 1, Target (orang)",
    ):
        assert f"- {name}: Isian wajib ini kosong" in text
    assert said(page).count(":material/error: Isian wajib ini kosong. Isi dahulu.") == 7
    assert field(page, "text_input", "Judul").value == "Pekerja rentan"
    assert editing.listed(NATION, settings) == ()


def test_a_fault_names_the_line_the_field_the_value_and_what_would_be_right(kept: Settings) -> None:
    page = typed(opened("kelola_mou", mou=MOU.number), "date_input", "Jatuh tempo target", dt.date(2026, 1, 31))
    page = press(page, "Simpan")
    (fault,) = page.error
    text = plain(fault.value)
    assert "Baris 1, Jatuh tempo target (2026-01-31): Jatuh tempo lebih awal daripada bulan mulai." in text
    assert "Tulis 2026-02 atau sesudahnya." in text
    assert standing(kept).version == 1
    page = press(typed(page, "date_input", "Jatuh tempo target", dt.date(2026, 12, 31)), "Simpan")
    assert not page.error


def test_a_line_typed_into_stays_while_another_one_or_another_page_is_looked_at(kept: Settings) -> None:
    assert kept.home.is_dir()
    page = typed(opened("kelola_mou", mou=MOU.number), "number_input", "Target (orang)", 123)
    second = field(page, "selectbox", "Baris yang diisi").options[1]
    assert second.startswith("Baris 2")
    field(page, "selectbox", "Baris yang diisi").select_index(1).run()
    assert field(page, "number_input", "Target (orang)").value == 0
    page.switch_page("../pages/pengaturan.py").run()
    page.switch_page("../pages/kelola_mou.py").run()
    field(page, "selectbox", "Baris yang diisi").select_index(0).run()
    assert field(page, "number_input", "Target (orang)").value == 123
    assert "Ada isian yang belum disimpan." in said(page)
    press(page, "Buang isian")
    assert field(page, "number_input", "Target (orang)").value == 400


def test_who_comes_second_hears_who_when_and_what_and_loses_nothing(kept: Settings) -> None:
    page = typed(opened("kelola_mou", mou=MOU.number), "text_input", "Judul", "Punyaku")
    theirs = replace(MOU, counterpart="Disnaker", lines=(replace(MOU.lines[0], target_people=500), MOU.lines[1]))
    editing.save(NATION, kept, theirs, expected_version=1, actor="budi")
    press(page, "Simpan")
    assert standing(kept).changed_by == "budi"
    (warning,) = page.warning
    assert "sudah diubah oleh budi pada" in warning.value
    ways = next(frame.value for frame in page.dataframe if "typed" in frame.value)
    assert ways[["field", "typed", "kept", "before"]].to_numpy().tolist() == [
        ["Kantor mitra", "tetap", "Disnaker", "DPMD"],
        ["Baris 1 · Target (orang)", "tetap", "500", "400"],
        ["Judul", "Punyaku", "tetap", MOU.title],
    ]
    assert field(page, "text_input", "Judul").value == "Punyaku"
    page = press(page, "Terapkan isian saya pada versi terbaru")
    assert not page.warning
    assert field(page, "number_input", "Target (orang)").value == 500
    press(page, "Simpan")
    found = standing(kept)
    assert (found.version, found.title, found.counterpart) == (3, "Punyaku", "Disnaker")
    assert found.lines[0].target_people == 500


def test_who_typed_nothing_simply_sees_what_stands(kept: Settings) -> None:
    page = opened("kelola_mou", mou=MOU.number)
    editing.save(NATION, kept, replace(MOU, title="Lain"), expected_version=1, actor="budi")
    page.run()
    assert not page.warning
    assert field(page, "text_input", "Judul").value == "Lain"


def test_a_number_that_is_taken_is_refused_and_the_form_stays(kept: Settings) -> None:
    page = press(typed(new_mou(), "text_input", "Nomor MoU", MOU.number), "Simpan")
    assert "MoU 119/2026 sudah ada" in plain(page.error[0].value)
    assert field(page, "text_input", "Judul").value == "Pekerja rentan"
    assert standing(kept).version == 1


def test_a_renewal_shows_what_is_copied_and_opens_as_a_draft(kept: Settings) -> None:
    page = opened("kelola_mou", mou=MOU.number)
    assert "Rancangan untuk 1 Februari 2027 sampai 31 Desember 2027" in said(page)
    copied = next(frame.value for frame in page.dataframe if "milestones" in frame.value)
    assert copied[["line", "target", "due", "milestones"]].to_numpy().tolist() == [
        ["1", 400, "Des 2027", 2],
        ["2", 0, "Sep 2027", 0],
    ]
    typed(page, "text_input", "Nomor MoU yang baru", "120/2027")
    press(page, "Buat rancangan")
    found = standing(kept, "120/2027")
    assert (found.status, found.predecessor) == (MouStatus.DRAFT, MOU.number)
    assert page.query_params["mou"] == "120/2027"
    assert field(page, "selectbox", "Status").value == "draft"


def test_a_renewal_without_a_number_is_refused(kept: Settings) -> None:
    page = press(opened("kelola_mou", mou=MOU.number), "Buat rancangan")
    assert "Isian wajib ini kosong" in page.error[0].value
    assert len(editing.listed(NATION, kept)) == 1


def test_an_mou_is_ended_and_that_is_undone_as_a_new_version(kept: Settings) -> None:
    page = press(opened("kelola_mou", mou=MOU.number), "Akhiri MoU ini")
    assert standing(kept).status == MouStatus.ENDED
    press(page, "Kembalikan")
    assert (standing(kept).status, standing(kept).version) == (MouStatus.ACTIVE, 3)
    history = editing.history(NATION, kept, MOU.number)
    assert [one.action for one in history] == [ChangeAction.EDIT, ChangeAction.END, ChangeAction.CREATE]
    assert [plain(one.label.split(",")[0]) for one in page.expander] == [
        f"Versi 3: diubah oleh {worlds.ACTOR}",
        f"Versi 2: diakhiri oleh {worlds.ACTOR}",
        "Versi 1: dibuat oleh siti",
    ]


def test_nothing_else_is_done_while_something_is_typed(kept: Settings) -> None:
    assert kept.home.is_dir()
    page = typed(opened("kelola_mou", mou=MOU.number), "text_input", "Judul", "Lain")
    assert "Simpan atau buang isian dahulu" in said(page)
    assert [one.label for one in page.button if one.label in ("Akhiri MoU ini", "Buat rancangan")] == []


def test_what_is_published_says_so_until_it_is_changed(kept: Settings) -> None:
    worlds.load(kept, worlds.world("nik | kode_desa\nana | 65.03.01.2001"))
    worlds.publish(kept)
    page = opened("kelola_mou", mou=MOU.number)
    assert "terbit." in said(page)
    assert "menunggu terbit" not in tables(page)
    press(typed(page, "text_input", "Judul", "Lain"), "Simpan")
    assert "menunggu terbit" in tables(page)


def test_a_number_nobody_has_is_said_to_be_unknown(kept: Settings) -> None:
    assert kept.home.is_dir()
    page = opened("kelola_mou", mou="0/0")
    assert "mou=0/0" in said(page)
    assert not page.text_input


def test_it_speaks_english(kept: Settings) -> None:
    assert kept.home.is_dir()
    page = opened("kelola_mou", mou=MOU.number, bahasa="en")
    assert {"MoU number", "Counterpart office", "Line number"} <= {one.label for one in page.text_input}
    assert "Version 1, kept" in said(page)


def test_a_line_is_described_anew_and_a_language_changed_without_losing_what_is_chosen(kept: Settings) -> None:
    page = typed(opened("kelola_mou", mou=MOU.number), "text_input", "Uraian", "Ketua RT/RW")
    assert field(page, "selectbox", "Baris yang diisi").options[0] == "Baris 1 · Ketua RT/RW"
    page.query_params["bahasa"] = "en"
    page.run()
    assert field(page, "selectbox", "Village role").value == "rt_rw"
    press(page, "Save")
    assert standing(kept).lines[0] == replace(MOU.lines[0], description="Ketua RT/RW")


def test_a_form_that_was_begun_waits_and_no_other_page_is_asked_about_it(kept: Settings) -> None:
    assert kept.home.is_dir()
    page = new_mou()
    assert page.query_params["mou"] == "+"
    menu = page.get("page_link")
    assert len(menu) > 10
    assert [link.proto.query_string for link in menu if "mou" in link.proto.query_string] == []
    page.switch_page("../pages/pengaturan.py").run()
    page.switch_page("../pages/kelola_mou.py").run()
    assert field(page, "text_input", "Judul").value == "Pekerja rentan"
    of_one = opened("kelola_mou", mou=MOU.number).get("page_link")
    assert {link.proto.query_string for link in of_one} == {"mou=119%2F2026"}
