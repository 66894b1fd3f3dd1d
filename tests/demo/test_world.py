"""The demo world is exact where definitions 7 is, plausible elsewhere, and can be nobody's real data."""

import re

import sqlalchemy

from data_access import fetch, months, reference
from data_access.demo.denominators import REGISTERED_DISTRICTS
from data_access.demo.villages import REGENCIES
from data_access.dimensions import Dimension
from data_access.questions import basis
from data_access.registry import connect
from data_access.registry.models import finding, import_batch
from data_access.scope import NATION
from data_access.vocabulary import Basis, Movement, Segment, SponsorType, VillageRole
from tests.demo.conftest import Demo

EVERYTHING = "PU BPU JAKON PMI"


def test_it_holds_as_many_people_as_were_asked_for(demo: Demo) -> None:
    assert demo.edition.people == 20_000
    assert (months.text(demo.edition.data_mulai), months.text(demo.edition.posisi)) == ("2023-01", "2026-10")


def test_it_says_that_it_is_made_up_and_its_last_month_is_closed(demo: Demo) -> None:
    assert (demo.edition.is_synthetic, demo.edition.is_closed) == (True, True)
    assert set(demo.extract["keterangan"]) == {"DATA CONTOH"}
    sources = fetch.ask(demo.edition, basis.sources(NATION))["source"]
    assert [source for source in sources if not source.startswith("DATA CONTOH: ")] == []


def test_every_row_of_every_file_is_imported_without_a_remark(demo: Demo) -> None:
    with connect.begin(demo.settings.registry_url) as registry:
        batches = registry.execute(sqlalchemy.select(import_batch).order_by(import_batch.c.batch_id)).all()
        assert [batch.kind for batch in batches] == ["keanggotaan", "penyebut", "target", "mou", "mou_tonggak"]
        assert [batch.rows_added for batch in batches] == [batch.rows_read for batch in batches]
        assert registry.execute(sqlalchemy.select(finding)).all() == []
    assert batches[0].rows_read == len(demo.extract) == demo.edition.rows


def test_no_nik_names_a_region_that_exists_and_each_belongs_to_one_person(demo: Demo) -> None:
    niks = demo.extract["nik"].drop_duplicates()
    assert (len(niks), set(niks.str[:6]), set(niks.str.len())) == (20_000, {"000000"}, {16})


def test_every_name_is_an_office_or_says_that_it_is_an_example(demo: Demo) -> None:
    names = {*demo.extract["nama_sponsor"], *demo.extract["nama_pencatat"]} - {""}
    offices = ("Pemkab ", "Pemkot ", "Pemprov ", "Pemerintah Desa ", "Kantor Desa ", "IIK ")
    assert [name for name in names if "contoh" not in name.lower() and not name.startswith(offices)] == []


def test_every_segment_movement_payer_profession_and_role_occurs(demo: Demo) -> None:
    for column, words in (
        ("segmen", Segment),
        ("gerakan", Movement),
        ("jenis_sponsor", SponsorType),
        ("peran_desa", VillageRole),
    ):
        assert {word.value for word in words} <= set(demo.extract[column])
    found = {reference.profession_code(word) for word in demo.extract["profesi"].unique() if word}
    assert found == {profession.code for profession in reference.professions()}


def test_every_kind_of_entry_and_registrations_never_paid_occur(demo: Demo) -> None:
    entries = {str(row[0]) for row in demo.rows("SELECT DISTINCT entry FROM coverage_fact")}
    assert entries == {"baru", "awal", "lanjut", "alih", "reaktivasi"}
    assert (demo.extract["jumlah_bulan"] == "0").sum() > 100


def test_some_months_are_paid_twice_but_few(demo: Demo) -> None:
    months_of_bpu = """
        SELECT sum(held_months)::INTEGER, sum(paid_until - paid_from)::INTEGER FROM paid_spell
        WHERE is_counted AND segment = 'BPU'"""
    held, paid = demo.rows(months_of_bpu)[0]
    assert 0.9 < int(str(held)) / int(str(paid)) < 0.995


def test_a_few_people_are_unallocated_and_their_row_adds_up(demo: Demo) -> None:
    villages = demo.active("2026-10", Dimension.VILLAGE, segments=EVERYTHING, grace=3)
    assert 0.01 < villages["unallocated"] / sum(villages.values()) < 0.08
    assert 0.01 < demo.active("2026-10", Dimension.PROFESSION, grace=3)["unallocated"] / sum(villages.values()) < 0.05


def test_some_villages_are_never_reached_and_sizes_have_a_long_tail(demo: Demo) -> None:
    villages = demo.active("2026-10", Dimension.VILLAGE, region="33.10", grace=3)
    people = sorted((count for code, count in villages.items() if code != "unallocated"), reverse=True)
    assert people.count(0) >= 10
    assert sum(people[:40]) > 0.25 * sum(people)


def test_rates_of_every_regency_are_plausible_at_the_last_month(demo: Demo) -> None:
    active = demo.active("2026-10", Dimension.REGENCY, grace=3)
    workers = demo.workers("2026-10", Dimension.REGENCY, Basis.BEKERJA)
    rates = {code: active[code] / workers[code] for code in REGENCIES}
    assert {code: rate for code, rate in rates.items() if not 0.2 < rate < 0.5} == {}
    assert set(workers) == set(REGENCIES)


def test_the_nation_is_the_sum_of_the_demos_regencies(demo: Demo) -> None:
    regencies = demo.workers("2026-10", Dimension.REGENCY, Basis.BEKERJA)
    provinces = demo.workers("2026-10", Dimension.PROVINCE, Basis.BEKERJA)
    assert sum(regencies.values()) == sum(provinces.values())
    assert provinces["18"] == regencies["18.71"]


def test_villages_have_a_rate_in_two_districts_only(demo: Demo) -> None:
    villages = demo.workers("2026-10", Dimension.VILLAGE, Basis.REGISTER_DESA)
    assert {code[:8] for code in villages} == set(REGISTERED_DISTRICTS)
    listed = demo.active("2026-10", Dimension.VILLAGE, region=REGISTERED_DISTRICTS[0])
    assert set(listed) - {"unallocated", "outside"} <= set(villages)


def test_denominators_change_from_year_to_year(demo: Demo) -> None:
    octobers = ("2024-10", "2025-10", "2026-10")  # in force then: what Sakernas counted the year before
    years = [demo.workers(month, Dimension.REGENCY, Basis.BEKERJA)["33.10"] for month in octobers]
    assert years == sorted(set(years))


def test_published_targets_stand_as_they_are_published(demo: Demo) -> None:
    targets = demo.rows("SELECT code, value::VARCHAR, source FROM target WHERE period = '2025' ORDER BY ALL")
    assert ("33.02", "42.0", "Pemkab Banyumas, target akhir 2025") in targets
    assert len(demo.rows("SELECT 1 FROM target")) == 8


def test_one_company_is_written_three_ways_and_is_one_payer(demo: Demo) -> None:
    rows = demo.extract[demo.extract["id_sponsor"] == "CSR-1"]
    assert rows["nama_sponsor"].nunique() == 3
    assert demo.rows("SELECT count(*) FROM payer WHERE upper(label) LIKE '%ENERGI NUSANTARA%'") == [(1,)]


def test_five_large_companies_carry_much_of_all_corporate_giving(demo: Demo) -> None:
    giving = demo.extract[demo.extract["jenis_sponsor"] == "perusahaan_csr"]["id_sponsor"].value_counts()
    assert giving.iloc[:5].sum() > 0.35 * giving.sum()
    assert len(giving) > 50


def test_the_discount_of_2026_is_given_and_never_where_government_pays(demo: Demo) -> None:
    halved = demo.extract[demo.extract["iuran_per_bulan"] == "8400"]
    assert len(halved) > 50
    assert halved["bulan_mulai"].min() >= "2026-01"
    assert not any(reference.is_government_money(sponsor) for sponsor in halved["jenis_sponsor"].unique())


def test_a_budget_begins_in_april_or_june_and_ends_with_the_year(demo: Demo) -> None:
    paid = demo.extract[(demo.extract["nama_sponsor"] == "Pemkab Banjarnegara") & (demo.extract["jumlah_bulan"] != "0")]
    own = paid[paid["gerakan"] == "reguler"]
    month = own["bulan_mulai"].str[5:].astype(int)
    assert set(month + own["jumlah_bulan"].astype(int)) == {13}
    assert own["bulan_mulai"].max() < "2025-03"  # the new regent ended it


def test_individuals_are_named_by_consent_only(demo: Demo) -> None:
    labels = {str(row[0]) for row in demo.rows("SELECT label FROM payer WHERE sponsor_type = 'individu' AND is_known")}
    assert any(re.fullmatch(r"Peserta \w+ \w+ \d{3}(-\d+)?", label) for label in labels)
    assert any(label.startswith(("Ibu Contoh ", "Bapak Contoh ")) for label in labels)
    assert demo.rows("SELECT count(*) FROM payer WHERE sponsor_type = 'individu' AND NOT is_known") == [(1,)]
