"""The scope of an edition (definitions 5.16): what is known, who is elsewhere, and rates of a parent known in part."""

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.asking import Clerk
from dashboard.cli import app
from dashboard.figure import backing, graces, readings
from dashboard.figure.made import Made
from dashboard.screen import layout
from dashboard.subjects import boards, cliff, coverage, villages
from dashboard.subjects.cliff.choice import TermChoice
from dashboard.subjects.coverage import answer
from dashboard.subjects.retention import answer as retention_answer
from dashboard.subjects.retention.choice import CohortChoice
from data_access import questions
from data_access.dimensions import Dimension
from data_access.edition import declared, late, territory
from data_access.edition.facts import Edition
from data_access.edition.opening import connection
from data_access.errors import CakupanError
from data_access.months import month
from data_access.questions.leaderboard import BoardQuestion
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings
from data_access.vocabulary import Level
from tests import worlds
from tests.cli.running import cakupan
from tests.pages.conftest import opened
from tests.reading import said

PEOPLE = """
    nik   | kode_desa     | kantor_cabang | bulan_mulai | jumlah_bulan
    ana   | 33.10.22.2005 | klaten        | 2026-01     | 12
    budi  | 33.10         | klaten        | 2026-01     | 12
    cici  | 33            | klaten        | 2026-01     | 12
    dedi  | 33.74.01.1001 | klaten        | 2026-01     | 12
    emi   | 32.01.01.2001 | klaten        | 2026-01     | 12
    fani  | -             | klaten        | 2026-01     | 12
    gita  | 32            | klaten        | 2026-01     | 12
"""
BASES = """
    kode_wilayah | jumlah
    33.10        | 100
    33.74        | 900
    33           | 5000
    -            | 90000
"""
NOW = month("2026-10")


def load(settings: Settings) -> None:
    worlds.load(settings, worlds.world(PEOPLE))
    rows = [row | {"kode_wilayah": row["kode_wilayah"].strip("-")} for row in worlds.bases(BASES)]
    worlds.load(settings, rows, "penyebut")


@pytest.fixture
def office(filled: worlds.Filled, tmp_path: Path) -> Settings:
    return filled(load, tmp_path / "home")


def known(edition: Edition) -> list[str]:
    return [code for (code,) in connection(edition).execute("SELECT code FROM known_regency").fetchall()]


def breakdown(edition: Edition, region: str, by: str) -> dict[str, tuple[int, int | None]]:
    rows = answer.breakdown(Clerk(edition), CoverageQuestion(NOW, region), by)
    cells = zip(rows["code"], rows["active"], rows["workers"].fillna(0), strict=True)
    return {code: (people, workers or None) for code, people, workers in cells if people}


def test_the_scope_is_what_is_declared_else_that_of_the_branches_else_where_there_are_rows(office: Settings) -> None:
    assert known(worlds.publish(office, wilayah=["33.02", "33.10"])) == ["33.02", "33.10"]
    assert known(worlds.publish(office, wilayah=())) == ["33.10"], "Klaten's branch serves Klaten"
    assert len(known(worlds.publish(office, wilayah=["33"]))) == 35
    assert len(known(worlds.publish(office, wilayah=["indonesia"]))) == 514


def test_without_a_branch_the_scope_is_where_there_are_rows(settings: Settings) -> None:
    rows = worlds.world("nik | kode_desa | kantor_cabang\nana | 33.10.22.2005 | -\nbudi | 65.03 | -\ncici | 33 | -")
    worlds.load(settings, rows)
    assert known(worlds.publish(settings, wilayah=())) == ["33.10", "65.03"]


@pytest.mark.parametrize(
    ("region", "way"),
    [
        ("", ["Indonesia (2 dari 514 kabupaten/kota)"]),
        (
            "33.10",
            ["Indonesia (2 dari 514 kabupaten/kota)", "Jawa Tengah (2 dari 35 kabupaten/kota)", "Kabupaten Klaten"],
        ),
    ],
)
def test_every_step_down_to_a_region_says_how_much_of_it_is_known(
    office: Settings, region: str, way: list[str]
) -> None:
    worlds.publish(office, wilayah=["33.10", "33.74"])
    page = opened("ringkasan", wilayah=region)
    above = [button.label for button in page.button if str(button.key).startswith("way_")]
    assert above == [layout.literal(name) for name in way[:-1]]
    assert f"**{layout.literal(way[-1])}**" in [text.value for text in page.markdown]


def test_a_province_in_a_list_says_how_much_of_it_is_known(office: Settings) -> None:
    edition = worlds.publish(office, wilayah=["33.10", "33.74"])
    rows = answer.breakdown(Clerk(edition), CoverageQuestion(NOW), "province").set_index("code")["name"]
    assert rows["33"] == "Jawa Tengah (2 dari 35 kabupaten/kota)"


def test_a_rate_that_leaves_out_people_who_stand_beside_it_says_how_many_and_why(office: Settings) -> None:
    """Ana, Budi and Dedi are in the rate; Cici, Emi, Fani and Gita stand beside it."""
    worlds.publish(office, wilayah=["33.10", "33.74"])
    left_out = "4 pekerja aktif tidak masuk cakupan: di luar wilayah edisi, atau kabupaten/kotanya tidak tercatat"
    assert left_out in said(opened("ringkasan"))
    assert "tidak masuk cakupan" not in said(opened("ringkasan", wilayah="33.10"))
    for page in ("ringkasan", "desa"):
        assert "iuran Oktober 2026 terbayar: 7 orang, cakupan 0,3% (3 dari 1.000)" in said(opened(page))
    answer = " ".join(CliRunner().invoke(app, ["show", "coverage"]).stderr.split())
    assert "aktif (toleransi 3 bulan): 7 orang, cakupan 0,3% (3 dari 1.000)" in answer


def test_a_segment_has_one_rate_on_its_card_and_in_the_breakdown(office: Settings) -> None:
    """Three of seven are in known regencies, all of them BPU."""
    worlds.load(
        office, worlds.bases("kode_wilayah | segmen | jumlah\n33.10 | informal | 60\n33.74 | informal | 40"), "penyebut"
    )
    clerk, question = Clerk(worlds.publish(office, wilayah=["33.10", "33.74"])), CoverageQuestion(NOW)
    (card,) = (card for card in answer.segment_cards(clerk, question) if card.code == "BPU")
    rows = answer.breakdown(clerk, question, "segment").set_index("code")
    assert (card.counted, card.rate) == (3, 0.03)
    assert (rows["active"]["BPU"], rows["counted"]["BPU"], rows["rate"]["BPU"]) == (7, 3, 0.03)


def test_people_elsewhere_are_one_row_inside_totals_without_a_rate(office: Settings) -> None:
    edition = worlds.publish(office, wilayah=["33.10"])
    assert breakdown(edition, "", "province") == {"33": (4, 100), "outside": (2, None), "unallocated": (1, None)}
    assert breakdown(edition, "33", "regency") == {"33.10": (2, 100), "outside": (1, None), "unallocated": (1, None)}
    assert breakdown(edition, "33", "village") == {
        "33.10.22.2005": (1, None),
        "outside": (1, None),
        "unallocated": (2, None),
    }
    assert breakdown(edition, "33.10", "district") == {"33.10.22": (1, None), "unallocated": (1, None)}


@pytest.mark.parametrize(("region", "active", "extent"), [("", 7, (1, 514)), ("33", 4, (1, 35))])
def test_a_parent_known_in_part_counts_the_people_and_workers_of_its_known_regencies(
    office: Settings, region: str, active: int, extent: tuple[int, int]
) -> None:
    clerk = Clerk(worlds.publish(office, wilayah=["33.10"]))
    question = CoverageQuestion(NOW, region)
    now = readings.summary(clerk, question).now
    assert (now.active, now.counted, now.workers, now.rate) == (active, 2, 100, 0.02)
    assert graces.reading(clerk, question, 0).rate == 0.02
    source = backing.provenance(clerk, question)
    assert source.extent == extent
    assert f"({extent[0]} dari {extent[1]} kabupaten/kota)" in source.place()
    assert f"(jumlah {extent[0]} dari {extent[1]} kabupaten/kota)" in source.basis_in_words()
    for made in (coverage.trend(question).make(clerk), coverage.by(question, "segment").make(clerk)):
        assert isinstance(made, Made)
        assert (made.part, made.whole) == (2, 100)
        assert f"({extent[0]} dari {extent[1]} kabupaten/kota)" in made.source.heading()[0]


def test_what_is_still_paid_later_has_the_rate_of_known_regencies(office: Settings) -> None:
    clerk = Clerk(worlds.publish(office, wilayah=["33.10"]))
    made = cliff.cliff(CoverageQuestion(NOW, "33"), TermChoice(3)).make(clerk)
    assert isinstance(made, Made)
    assert list(made.shown.rows[["active", "counted", "workers"]].iloc[0]) == [4, 2, 100]
    assert (made.part, made.whole) == (2, 100)
    assert "2,0% (2 dari 100)" in said(opened("jatuh_tempo", wilayah="33"))
    assert cakupan("show", "cliff", "--region", "33", "--json")["rows"][0]["counted"] == 2


def test_one_known_regency_without_a_figure_leaves_its_parents_without_a_rate(office: Settings) -> None:
    clerk = Clerk(worlds.publish(office, wilayah=["33.10", "33.02"]))
    assert readings.summary(clerk, CoverageQuestion(NOW, "33")).now.workers is None
    assert readings.summary(clerk, CoverageQuestion(NOW, "33.10")).now.workers == 100


def test_a_parent_known_whole_uses_its_own_figure(office: Settings) -> None:
    clerk = Clerk(worlds.publish(office, wilayah=["33"]))
    now = readings.summary(clerk, CoverageQuestion(NOW, "33")).now
    assert (now.active, now.counted, now.workers) == (4, 4, 5000)


def test_andil_adds_up_to_the_rate(office: Settings) -> None:
    clerk = Clerk(worlds.publish(office, wilayah=["33.10"]))
    for by in ("profession", "segment", "province"):
        rows = answer.breakdown(clerk, CoverageQuestion(NOW), by)
        assert rows["andil"].sum() == pytest.approx(0.02)


def test_villages_that_are_not_known_are_never_said_to_be_without_anybody(office: Settings) -> None:
    clerk = Clerk(worlds.publish(office, wilayah=["33.10"]))
    reach = villages.answer.reach(clerk, CoverageQuestion(NOW))
    assert (reach.villages, reach.reached) == (401, 1)
    assert set(clerk.ask(questions.villages.places, "", Level.REGENCY)["code"]) == {"33.10"}


def test_data_that_begin_later_in_a_regency_make_its_first_months_nobodys_credit(settings: Settings) -> None:
    rows = """
        nik  | kode_desa     | bulan_mulai | tanggal_daftar | jumlah_bulan
        ana  | 33.10.22.2005 | 2024-01     | 2024-01-05     | 3
        budi | 33.10.22.2005 | 2025-03     | 2025-03-05     | 3
        cici | 65.03         | 2025-03     | 2025-03-05     | 3
        dedi | 65.03         | 2025-06     | 2025-06-05     | 3
        emi  | 65.03         | 2025-06     | 2025-02-05     | 3
    """
    worlds.load(settings, worlds.world(rows))
    edition = worlds.publish(settings, "2026-01", "2024-01", ["33.10", "65.03"], {"65.03": "2025-03"})
    statement = "SELECT regency_code, entry FROM coverage_fact ORDER BY regency_code, entry"
    assert connection(edition).execute(statement).fetchall() == [
        ("33.10", "awal"),
        ("33.10", "baru"),
        ("65.03", "awal"),
        ("65.03", "awal"),
        ("65.03", "baru"),
    ]
    assert (edition.begins("33.10"), edition.begins("65.03.01"), edition.begins("")) == tuple(
        map(month, ("2024-01", "2025-03", "2025-03"))
    )


BEGUN = """
    nik  | kode_desa     | bulan_mulai | jumlah_bulan | jenis_sponsor  | nama_sponsor
    ana  | 33.10.22.2005 | 2024-01     | 40           | perusahaan_csr | PT Satu
    budi | 33.10.22.2005 | 2024-08     | 30           | perusahaan_csr | PT Satu
    cici | 65.03         | 2024-06     | 40           | perusahaan_csr | PT Dua
    dedi | 65.03         | 2025-06     | 20           | perusahaan_csr | PT Dua
"""


@pytest.fixture
def begun(settings: Settings) -> Clerk:
    """Klaten since January 2024, Nunukan since March 2025."""
    worlds.load(settings, worlds.world(BEGUN))
    figures = "kode_wilayah | tahun | jumlah\n33.10 | 2022 | 100\n65.03 | 2022 | 50"
    worlds.load(settings, worlds.bases(figures), "penyebut")
    return Clerk(worlds.publish(settings, "2026-01", "2024-01", ["33.10", "65.03"], {"65.03": "2025-03"}))


@pytest.mark.parametrize("region", ["65.03", "65", ""])
def test_before_the_data_of_a_regency_begin_nothing_is_said_that_needs_it(begun: Clerk, region: str) -> None:
    posisi, start = month("2026-01"), month("2025-03")
    question = CoverageQuestion(posisi, region)
    trend = readings.trend(begun, question)
    assert list(trend["month"]) == list(range(start, posisi + 1))
    assert readings.summary(begun, question).last_year is None
    before = CoverageQuestion(start - 1, region)
    assert readings.trend(begun, before)["rate"].isna().all()
    told = "Data wilayah ini lengkap mulai Maret 2025: sebelum itu tanpa cakupan, peserta baru, dan pembanding"
    source = backing.provenance(begun, question)
    assert told in source.footer()
    assert backing.provenance(begun, before).basis_in_short().startswith("Tanpa cakupan: posisi ini lebih awal")
    assert told in said(opened("ringkasan", wilayah=region))


def test_a_regency_whose_data_began_earlier_is_not_touched_by_it(begun: Clerk) -> None:
    question = CoverageQuestion(month("2026-01"), "33.10")
    assert list(readings.trend(begun, question)["month"]) == list(range(month("2024-01"), month("2026-01") + 1))
    assert backing.provenance(begun, question).beginning() == ()
    at = CoverageQuestion(month("2025-02"))
    rates = answer.breakdown(begun, at, "regency").set_index("code")["rate"]
    assert (rates["33.10"], rates.isna()["65.03"]) == (0.02, True)


def test_who_stayed_is_looked_at_from_where_the_data_of_the_region_begin(begun: Clerk) -> None:
    now, usual = month("2026-01"), CohortChoice()
    starts = {"33.10": "2024-02", "65.03": "2025-03", "": "2025-03"}
    for region, first in starts.items():
        assert retention_answer.entered(begun, CoverageQuestion(now, region), usual) == (month(first), now)


def test_a_board_names_nobody_new_and_compares_no_ranks_before_the_data_begin(begun: Clerk) -> None:
    people = CoverageQuestion(month("2026-01"), "65.03")
    late = BoardQuestion(people, month("2024-02"), month("2025-02"), Dimension.SPONSOR)
    assert boards.answer.of(begun, late, "acquired").whole["acquired"] == 0
    compared = {
        region: boards.answer.of(begun, replace(late, people=replace(people, region=region), since=since), "acquired")
        for region, since in (("33.10", month("2025-01")), ("65.03", month("2025-01")))
    }
    assert {region: board.has_before for region, board in compared.items()} == {"33.10": True, "65.03": False}


@pytest.mark.parametrize(
    ("places", "starts", "told"),
    [
        (["33.99"], [], "33.99"),
        (["33.10.22"], [], "bukan provinsi atau kabupaten/kota"),
        ([], ["2024-01", "2024-02"], "dua kali"),
        ([], ["33.10=2024-01", "33=2024-02"], "dua kali"),
        ([], ["33.10=Januari"], "Januari"),
        ([], ["klaten=2024-01"], "klaten"),
    ],
)
def test_what_is_declared_wrongly_is_refused_by_name(places: list[str], starts: list[str], told: str) -> None:
    with pytest.raises(CakupanError, match=told):
        declared.typed(places, starts)


def test_a_regency_that_begins_outside_the_scope_or_before_the_data_is_refused(office: Settings) -> None:
    with pytest.raises(CakupanError, match="di luar wilayah edisi"):
        worlds.publish(office, wilayah=["33.10"], begun={"65.03": "2026-02"})
    with pytest.raises(CakupanError, match="sebelum data edisi mulai"):
        worlds.publish(office, wilayah=["33.10"], begun={"33.10": "2025-02"})
    with pytest.raises(CakupanError, match="melampaui posisi"):
        worlds.publish(office, wilayah=["33.10"], begun={"33.10": "2027-02"})


@pytest.mark.parametrize(
    ("posisi", "data_mulai", "remedy"),
    [
        ("1900-01", None, "betulkan tahunnya, misalnya --posisi 2026-10."),
        ("2026-10", "1900-01", "betulkan tahunnya, misalnya --data-mulai 2024-01."),
        ("2013-12", "2013-01", "aturan pertama berlaku mulai 2014-01: pakai bulan itu atau sesudahnya."),
        ("2025-12", None, "yang mulai 2026-01; pakai bulan itu atau sesudahnya: cakupan publish --posisi 2026-01"),
        ("2026-02", "2026-03", "tulis --posisi 2026-03 atau sesudahnya, atau --data-mulai yang lebih awal."),
    ],
)
def test_a_posisi_before_the_data_is_refused_with_one_that_is_right(
    settings: Settings, posisi: str, data_mulai: str | None, remedy: str
) -> None:
    worlds.load(settings, worlds.world("nik | bulan_mulai\nana | 2026-01"))
    with pytest.raises(CakupanError) as refused:
        worlds.publish(settings, posisi, data_mulai)
    assert str(refused.value).endswith(remedy)
    assert not list(settings.editions.glob("*.duckdb"))


def test_people_without_a_paid_spell_need_a_month_in_which_the_data_begin(settings: Settings) -> None:
    worlds.load(settings, worlds.world("nik | program\nana | JHT"))
    with pytest.raises(CakupanError, match="misalnya --data-mulai 2024-01"):
        worlds.publish(settings)
    assert worlds.publish(settings, data_mulai="2026-01").data_mulai == month("2026-01")


def test_publish_says_what_is_known_who_is_outside_and_which_mou(
    office: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    worlds.load(office, worlds.mous("nomor_mou | kode_wilayah\n1/2026 | 33.10\n2/2026 | 65.03"), "mou")
    monkeypatch.setenv("CAKUPAN_HOME", str(office.home))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", office.registry_url)
    output = CliRunner().invoke(app, ["publish", "--posisi", "2026-10", "--wilayah", "33.10,33.02"]).output
    told = " ".join(output.split())
    assert "Wilayah edisi: 2 kabupaten/kota (Kabupaten Banyumas 33.02, Kabupaten Klaten 33.10)" in told
    assert "Tanpa seorang pun di dalam data: Kabupaten Banyumas 33.02" in told
    assert "3 pekerja aktif tercatat di luar wilayah edisi" in told
    assert "MoU 2/2026 menyangkut tempat di luar wilayah edisi" in told
    refused = CliRunner().invoke(app, ["show", "coverage", "--region", "65.03"])
    assert "di luar wilayah edisi" in str(refused.exception)


def test_a_wider_scope_is_no_figure_that_came_late(office: Settings) -> None:
    first = worlds.publish(office, wilayah=["33.10"])
    assert late.moved(first, worlds.publish(office, wilayah=["33"])) == []


def test_an_mou_of_a_place_that_is_not_known_is_in_no_edition(office: Settings) -> None:
    worlds.load(office, worlds.mous("nomor_mou | kode_wilayah\n1/2026 | 33.10\n2/2026 | 65.03"), "mou")
    edition = worlds.publish(office, wilayah=["33.10"])
    assert connection(edition).execute("SELECT number FROM mou").fetchall() == [("1/2026",)]
    assert territory.of(office, edition).mous == ("2/2026",)


def test_publish_says_that_it_goes_back_and_which_regencies_are_no_longer_known(
    office: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAKUPAN_HOME", str(office.home))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", office.registry_url)

    def publish(posisi: str, wilayah: str) -> str:
        words = ["publish", "--posisi", posisi, "--wilayah", wilayah]
        return " ".join(CliRunner().invoke(app, words, catch_exceptions=False).output.split())

    assert "Periksa" not in publish("2026-09", "33.10,33.02")
    assert "Periksa" not in publish("2026-10", "33.10,33.02,33.74")
    back = publish("2026-09", "33.10")
    assert "Periksa: posisi 2026-09 lebih lama daripada posisi 2026-10 edisi 2026-10.1" in back
    assert "cakupan editions use 2026-10.1" in back
    lost = "Periksa: Kabupaten Banyumas 33.02, Kota Semarang 33.74 dikenal di edisi 2026-10.1"
    assert lost in back
    assert "Periksa" not in publish("2026-09", "33.10")
