"""The counts of definitions 7 hold in a world of any size and any seed."""

import functools

import pytest

from data_access import months
from data_access.demo.villages import outreach
from data_access.dimensions import Dimension
from data_access.vocabulary import Basis
from tests.demo.conftest import Demo

EVERYTHING = "PU BPU JAKON PMI"


def test_iik_bandar_lampung_covers_sixty_in_december_2024(demo: Demo) -> None:
    payers = demo.active("2024-12", Dimension.SPONSOR_TYPE, region="18.71", segments="BPU", movement="sertakan")
    assert payers["iik"] == 60
    before = demo.active("2024-11", Dimension.SPONSOR_TYPE, region="18.71", segments=EVERYTHING, grace=3)
    assert before["iik"] == 0


def test_the_sixty_were_registered_on_5_december_and_count_as_new(demo: Demo) -> None:
    entered = """
        SELECT registered_on::VARCHAR, entry, count(*) FROM coverage_fact fact JOIN acquirer USING (acquirer)
        JOIN paid_spell paid USING (person) WHERE kind = 'iik' AND label = 'IIK Bandar Lampung'
        AND fact.movement = 'sertakan' AND held_from = $1 AND paid_from = $1 GROUP BY ALL"""
    assert demo.rows(entered, months.month("2024-12")) == [("2024-12-05", "baru", 60)]


def test_most_of_the_sixty_are_gone_after_the_third_month(demo: Demo) -> None:
    paid = """
        SELECT count(*) FROM coverage_fact WHERE held_from <= $1 AND $1 < active_until_0 AND person IN (
            SELECT person FROM coverage_fact JOIN acquirer USING (acquirer)
            WHERE label = 'IIK Bandar Lampung' AND entry = 'baru')"""
    counts = [demo.rows(paid, months.month(month)) for month in ("2024-12", "2025-02", "2025-03", "2025-09")]
    assert counts == [[(60,)], [(60,)], [(14,)], [(7,)]]


def test_outreach_reached_nine_villages_of_klaten_by_october_2023(demo: Demo) -> None:
    villages = demo.active("2023-10", Dimension.VILLAGE, region="33.10", segments="BPU", movement="ekosistem_desa")
    assert {code for code, people in villages.items() if people} == set(outreach())
    assert len(set(outreach())) == 9


def test_gatak_of_delanggu_had_registered_and_paid_its_officials(demo: Demo) -> None:
    gatak = outreach()[-1]
    assert gatak[:8] == "33.10.16"
    assert demo.active("2023-10", Dimension.MOVEMENT, region=gatak, segments="BPU")["ekosistem_desa"] == 21
    roles = """
        SELECT village_role, count(*) FROM coverage_fact WHERE village_code = $1 AND movement = 'ekosistem_desa'
        AND held_from <= $2 AND $2 < active_until_0 GROUP BY ALL ORDER BY ALL"""
    assert demo.rows(roles, gatak, months.month("2023-10")) == [("bpd", 9), ("perangkat_desa", 12)]
    assert ("rt_rw", 10) in demo.rows(roles, gatak, months.month("2024-04"))


@pytest.mark.parametrize("grace", [0, 3])
def test_6900_of_about_11000_vulnerable_workers_of_banyumas_in_december_2024(demo: Demo, grace: int) -> None:
    circle = demo.active(
        "2024-12", Dimension.REGENCY, region="33.02", segments="BPU", movement="gn_lingkaran", grace=grace
    )
    assert circle["33.02"] == 6900
    workers = demo.workers("2024-12", Dimension.REGENCY, Basis.MOU, region="33.02", segments="BPU")
    assert workers == {"33.02": 11_000}


def test_the_6900_were_paid_for_by_companies_hospitals_and_supply_chains(demo: Demo) -> None:
    payers = """
        SELECT DISTINCT sponsor_type FROM coverage_fact WHERE movement = 'gn_lingkaran' AND regency_code = '33.02'
        AND held_from <= $1 AND $1 < active_until_0 ORDER BY ALL"""
    paying = demo.rows(payers, months.month("2024-12"))
    assert paying == [("perusahaan_csr",), ("plkk",), ("rantai_pasok",)]


def test_banyumas_resembles_its_published_proportions_in_2025(demo: Demo) -> None:
    active = demo.active("2025-12", Dimension.SEGMENT, region="33.02", grace=3)
    total = sum(active.values())
    published = {"PU": 159_475, "BPU": 35_814, "JAKON": 19_398}
    for segment, people in published.items():
        assert active[segment] / total == pytest.approx(people / 214_687, abs=0.03)
    workers = demo.workers("2025-12", Dimension.REGENCY, Basis.ELIGIBLE, region="33.02")["33.02"]
    assert total / workers == pytest.approx(0.3136, abs=0.025)


def test_sertakan_of_semarang_is_individuals_giving_for_help_drivers_and_food_sellers(demo: Demo) -> None:
    asked = functools.partial(demo.active, "2026-10", region="33.74", segments="BPU", movement="sertakan")
    professions = asked(Dimension.PROFESSION)
    assert min(professions[code] for code in ("art", "supir", "pedagang_kaki_lima")) > 0
    payers = asked(Dimension.SPONSOR_TYPE)
    assert max(payers, key=lambda code: payers[code]) == "individu"


def test_nunukan_pays_after_its_mou_of_august_2024_and_leaves_a_good_part_unpaid(demo: Demo) -> None:
    before = demo.active("2024-08", Dimension.MOVEMENT, region="65.03", segments="BPU", grace=3)
    after = demo.active("2026-10", Dimension.MOVEMENT, region="65.03", segments="BPU", grace=3)
    assert (before["ekosistem_desa"], after["ekosistem_desa"] > 50) == (0, True)
    of_villages = "WHERE regency_code = '65.03' AND movement = 'ekosistem_desa'"
    registered = demo.rows(
        f"SELECT count(DISTINCT person), min(registered_on)::VARCHAR FROM registration {of_villages}"
    )[0]
    paid = demo.rows(f"SELECT count(DISTINCT person) FROM paid_spell {of_villages}")[0]
    assert 0.2 < int(str(registered[0])) / (int(str(registered[0])) + int(str(paid[0]))) < 0.6
    assert str(registered[1]) >= "2024-08-01"
