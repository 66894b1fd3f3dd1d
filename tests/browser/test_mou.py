"""An MoU from signature to its status: entered in the form, published, judged; and two people at one form at once."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from data_access.agreements import editing
from data_access.scope import NATION
from data_access.settings import Settings
from tests import worlds
from tests.agreements.nunukan import MOU
from tests.browser import serving
from tests.browser.serving import fits, settled
from tests.browser.visiting import choose, downloaded, resized, violations
from tests.crash import interrupted
from tests.reading import data

OWN = "[data-testid=stMain]"
"""What the page itself shows; the menu beside it is test_accessibility's."""
PAID = """
    nik  | kode_desa     | profesi | peran_desa | jenis_sponsor | nama_sponsor | bulan_mulai | jumlah_bulan
    ana  | 65.03.01.2001 | petani  | rt_rw      | apbd_kab      | Pemkab       | 2026-03     | 9
    budi | 65.03.01.2001 | petani  | rt_rw      | apbd_kab      | Pemkab       | 2026-05     | 6
    cici | 65.03.01.2002 | petani  | rt_rw      | apbd_kab      | Pemkab       | 2026-04     | 3
    dedi | 65.03.01.2002 | nelayan | rt_rw      | mandiri       |              | -           | 0
"""
"""Two heads of RT/RW paid for at the close of October, one no more, one registered and never paid."""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A home of its own, to be written to: each test has an MoU of its own, and nobody but one publishes."""
    settings = worlds.new_home(tmp_path_factory.mktemp("mou") / "office")
    worlds.load(settings, worlds.world(PAID))
    return settings


@pytest.fixture(scope="module")
def place(office: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serving.served(office, tmp_path_factory.mktemp("serve-mou") / "log") as address:
        yield address


def fill(page: Page, label: str, text: str) -> None:
    box = page.get_by_label(label, exact=True)
    box.fill(text)
    box.press("Tab")
    settled(page)


def date(page: Page, label: str, digits: str) -> None:
    """Typed by keyboard: two digits of the day, two of the month, four of the year."""
    page.get_by_role("spinbutton", name=f"day, {label}").focus()
    page.keyboard.type(digits)
    page.keyboard.press("Tab")
    settled(page)


def enter(page: Page, address: str) -> None:
    """The MoU of Nunukan through the form: three heads of RT/RW by December."""
    page.goto(f"{address}/kelola_mou")
    settled(page)
    page.get_by_role("button", name="MoU baru").click()
    expect(page).to_have_url(re.compile("mou="))
    for label, text in (("Nomor MoU", "7/2026"), ("Judul", "Ketua RT/RW Nunukan"), ("Kantor mitra", "DPMD")):
        fill(page, label, text)
    choose(page, "Wilayah", "Kabupaten Nunukan (65.03)")
    date(page, "Mulai", "01022026")
    date(page, "Tanggal berakhir", "31122026")
    page.get_by_role("button", name="Tambah baris").click()
    fill(page, "Uraian", "Ketua RT/RW")
    fill(page, "Target (orang)", "3")
    choose(page, "Peran desa", "Ketua RT/RW")
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Tersimpan sebagai versi 1; menunggu terbit.")).to_be_visible()


def test_an_mou_is_entered_published_judged_and_taken_to_a_meeting(page: Page, place: str, office: Settings) -> None:
    enter(page, place)
    kept = editing.load(NATION, office, "7/2026")
    assert [(line.description, line.target_people, line.village_role) for line in kept.lines] == [
        ("Ketua RT/RW", 3, "rt_rw")
    ]
    interrupted.completed(office, "publish", "--posisi", "2026-10")
    page.reload()
    expect(page.get_by_text(re.compile(r"Versi 1, disimpan .*: terbit\."))).to_be_visible()
    page.goto(f"{place}/target_mou?mou=7/2026")
    settled(page)
    stands = "perlu perhatian, 2 dari target 3 dibayar; diharapkan 2,5"
    expect(page.get_by_role("heading", name=stands)).to_be_visible()
    page.get_by_role("button", name="Unduh").first.click()
    name, content = downloaded(page, "Tabel XLSX")
    assert name.startswith("cakupan-mou-")
    (line,) = data(content)
    told: dict[str, str | int] = {"Nomor MoU": "7/2026", "Baris MoU": "Baris 1 · Ketua RT/RW"}
    told |= {"Status": "△ perlu perhatian", "Target": 3, "Dibayar": 2}
    assert {heading: line[heading] for heading in told} == told


def test_two_browsers_at_one_mou_lose_nothing(browser: Browser, page: Page, place: str, office: Settings) -> None:
    editing.save(NATION, office, MOU, expected_version=0, actor="siti")
    context = browser.new_context(viewport={"width": 390, "height": 844})
    other = context.new_page()
    for visitor in (page, other):
        visitor.goto(f"{place}/kelola_mou?mou=119/2026")
        settled(visitor)
    fill(page, "Kantor mitra", "Disnaker")
    fill(other, "Judul", "Punyaku")
    page.get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Tersimpan sebagai versi 2; menunggu terbit.")).to_be_visible()
    other.get_by_role("button", name="Simpan").click()
    expect(other.get_by_text(f"MoU ini sudah diubah oleh {worlds.ACTOR} pada")).to_be_visible()
    expect(other.get_by_label("Judul", exact=True)).to_have_value("Punyaku")
    assert editing.load(NATION, office, MOU.number).title == MOU.title
    assert violations(other, OWN) == []
    other.get_by_role("button", name="Terapkan isian saya pada versi terbaru").click()
    expect(other.get_by_role("heading", name="Isian Anda dan versi yang lebih baru")).to_have_count(0)
    settled(other)
    expect(other.get_by_label("Kantor mitra", exact=True)).to_have_value("Disnaker")
    other.get_by_role("button", name="Simpan").click()
    expect(other.get_by_text("Tersimpan sebagai versi 3; menunggu terbit.")).to_be_visible()
    found = editing.load(NATION, office, MOU.number)
    assert (found.title, found.counterpart, found.version) == ("Punyaku", "Disnaker", 3)
    context.close()


def test_the_form_and_what_is_wrong_in_it_fit_and_are_accessible(page: Page, place: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{place}/kelola_mou?mou=%2B")
    settled(page)
    for name in ("Tambah baris", "Tambah tonggak", "Simpan"):
        page.get_by_role("button", name=name).click()
        settled(page)  # a form that still grows moves the next button from under the pointer
    expect(page.get_by_text("Belum tersimpan: 10 hal perlu diperbaiki.")).to_be_visible()
    for width in (390, 1440):
        resized(page, width, 844)
        fits(page, width)
        assert violations(page, OWN) == [], width
