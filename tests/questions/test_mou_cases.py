"""Lines of an MoU in small worlds, drawn: what an official would count on the fingers."""

from collections.abc import Mapping

import pandas as pd
import pytest

from data_access import fetch, months
from data_access.agreements import editing, path
from data_access.agreements.mou import document_order
from data_access.agreements.path import Course, Standing
from data_access.edition.facts import Edition
from data_access.questions import mou, mou_people
from data_access.questions.mou import MouQuestion
from data_access.questions.mou_people import STAGES
from data_access.scope import NATION, ScopedSelect
from data_access.settings import Settings
from tests import worlds

OCTOBER = months.month("2026-10")
PEOPLE = worlds.world("""
    nik  | kode_desa     | profesi | peran_desa | bulan_mulai | jumlah_bulan | program | jenis_sponsor
    ana  | 65.03.01.2001 | petani  | rt_rw      | 2026-08     | 3            |         | apbd_kab
    budi | 65.03.01.2002 | petani  |            | 2026-08     | 1            |         | apbd_kab
    cici | 65.03.01.2003 | nelayan |            | 2026-03     | 2            |         | mandiri
    dedi | 65.03.01.2002 | petani  |            | -           | 0            |         | mandiri
    evi  | 65.03         | petani  |            | 2026-09     | 2            |         | mandiri
    fani | 65.03.01.2001 | petani  |            | 2026-09     | 2            | JHT     | mandiri
    gita | 33.10.22.2005 | petani  | rt_rw      | 2026-01     | 10           |         | mandiri
    hani | 65.03.01.2003 | petani  |            | 2025-05     | 3            |         | mandiri
""")
"""Nunukan in October 2026: paid, in grace, lapsed, registered, unplaced, paying for something else, elsewhere, long
gone before the MoU began in February 2026."""


def published(settings: Settings, table: str, milestones: str = "") -> Edition:
    worlds.load(settings, PEOPLE)
    worlds.load(settings, worlds.mous(table), "mou")
    if milestones:
        worlds.load(settings, worlds.milestones(milestones), "mou_tonggak")
    return worlds.publish(settings)


def asked(edition: Edition, statement: ScopedSelect, key: str = "line_id") -> pd.DataFrame:
    return fetch.ask(edition, statement).set_index(key)


def stages(edition: Edition, posisi: int = OCTOBER) -> dict[int, tuple[int, ...]]:
    """registered, ever_paid, active_official, paid of each line at the posisi."""
    rows = asked(edition, mou_people.stages(NATION, MouQuestion(posisi)))
    now = rows[rows["month"] == posisi].drop(columns="month")
    return {int(str(line)): tuple(map(int, counts)) for line, counts in now.iterrows()}


def standing(edition: Edition, posisi: int = OCTOBER) -> Standing:
    """Of the only line."""
    line = fetch.ask(edition, mou.lines(NATION, MouQuestion(posisi))).iloc[0]
    rows = fetch.ask(edition, mou_people.stages(NATION, MouQuestion(posisi)))
    paid: Mapping[int, int] = dict(zip(rows["month"], rows["paid"], strict=True))
    points = fetch.ask(edition, mou.milestones(NATION, MouQuestion(posisi)))
    along = tuple(zip(points["month"], points["target_people"], strict=True))
    return path.standing(Course(line["baseline"], line["due"], line["target_people"], along), paid, posisi)


def test_a_line_counts_who_is_paid_who_was_and_who_is_only_registered(settings: Settings) -> None:
    edition = published(settings, "profesi\npetani")
    assert stages(edition) == {1: (4, 3, 3, 2)}, "ana and evi are paid, budi in grace, dedi registered"
    assert stages(edition, OCTOBER - 2)[1][3] == 2


def test_whoever_satisfies_two_lines_is_one_person_of_the_mou(settings: Settings) -> None:
    edition = published(settings, "baris | peran_desa | profesi\n1 | | petani\n2 | rt_rw |")
    assert stages(edition) == {1: (4, 3, 3, 2), 2: (1, 1, 1, 1)}
    people = asked(edition, mou_people.people(NATION, MouQuestion(OCTOBER)), "mou_id")
    assert people.loc[1].to_dict() == {"registered": 4, "ever_paid": 3, "active_official": 3, "paid": 2}


def test_a_line_on_three_villages_counts_there_and_says_which_are_missing(settings: Settings) -> None:
    three = "65.03.01.2001;65.03.01.2002;65.03.01.2004"
    edition = published(settings, f"jenis_sponsor | kode_desa\napbd_kab | {three}")
    rows = asked(edition, mou_people.villages(NATION, MouQuestion(OCTOBER)), "code")
    found = rows[["registered", "ever_paid", "paid"]].to_dict("index")
    assert found == {
        "65.03.01.2001": {"registered": 1, "ever_paid": 1, "paid": 1},
        "65.03.01.2002": {"registered": 1, "ever_paid": 1, "paid": 0},
        "65.03.01.2004": {"registered": 0, "ever_paid": 0, "paid": 0},
        "unallocated": {"registered": 0, "ever_paid": 0, "paid": 0},
    }
    assert rows["district"].dropna().to_dict() == dict.fromkeys(three.split(";"), "Sebatik")
    assert rows["paid_until_last"].dropna().to_dict() == {"65.03.01.2001": OCTOBER, "65.03.01.2002": OCTOBER - 2}
    assert rows["paid_until_first"].dropna().to_dict() == {"65.03.01.2001": OCTOBER}


def test_a_quota_counts_so_many_of_each_village_and_is_reached_where_every_village_is_at_it(
    settings: Settings,
) -> None:
    """Of PEOPLE one village has one petani paid, fani's regency no village: a quota of one in two villages."""
    two = "65.03.01.2001;65.03.01.2002"
    edition = published(settings, f"kuota_desa | target_orang | kode_desa\n1 | 2 | {two}")
    everybody = asked(edition, mou_people.villages(NATION, MouQuestion(OCTOBER)), "code")
    for at, stage in enumerate(STAGES):
        assert stages(edition)[1][at] == sum(min(1, people) for people in everybody[stage].drop("unallocated"))
    at_quota = (everybody["paid"].drop("unallocated") >= 1).all()
    assert (standing(edition).status == "tercapai") == at_quota


def test_whoever_is_known_only_in_the_regency_is_a_row_of_the_line(settings: Settings) -> None:
    edition = published(settings, "profesi\npetani")
    rows = asked(edition, mou_people.villages(NATION, MouQuestion(OCTOBER)), "code")
    assert (rows["registered"]["unallocated"], rows["paid"]["unallocated"]) == (1, 1)
    assert [rows[stage].sum() for stage in STAGES] == [4, 3, 3, 2]


def test_milestones_that_fall_back_are_what_is_expected_then(settings: Settings) -> None:
    edition = published(
        settings, "profesi | target_orang\npetani | 10", "tanggal | target_orang\n2026-06 | 8\n2026-10 | 2"
    )
    found = standing(edition)
    assert found.status == "sesuai_jalur"
    assert found.expected == 2
    assert standing(edition, OCTOBER - 2).expected == 5


def test_a_due_date_in_the_past_is_late_and_has_no_forecast(settings: Settings) -> None:
    found = standing(published(settings, "profesi | jatuh_tempo\npetani | 2026-09-10"))
    assert (found.status, found.at_due, found.needed_per_month, found.outlook) == ("lewat_tenggat", 2, None, None)


@pytest.mark.parametrize("target", ["0", "2"])
def test_a_target_reached_says_so(settings: Settings, target: str) -> None:
    found = standing(published(settings, f"profesi | target_orang\npetani | {target}"))
    assert (found.status, found.needed_per_month) == ("tercapai", 0)


def test_a_line_that_stands_still_never_reaches_its_target(settings: Settings) -> None:
    found = standing(published(settings, "profesi\nnelayan"))
    assert found.outlook is not None
    assert found.pace == 0
    assert (found.outlook.forecast, found.outlook.is_out_of_reach) == (0, True)


def test_a_line_without_a_budget_has_none(settings: Settings) -> None:
    edition = published(settings, "baris | dianggarkan_orang\n1 |\n2 | 60")
    assert asked(edition, mou.lines(NATION, MouQuestion(OCTOBER)))["budgeted_people"].isna().to_dict() == {
        1: True,
        2: False,
    }


def test_lines_stand_in_the_order_of_the_document(settings: Settings) -> None:
    edition = published(settings, "baris\n10\n2a\n2\n1.10\n1.2\nA")
    found = fetch.ask(edition, mou.lines(NATION, MouQuestion(OCTOBER)))["line"].tolist()
    assert found == sorted(found, key=document_order) == ["A", "1.2", "1.10", "2", "2a", "10"]


def test_a_renewal_keeps_what_it_renews_and_counts_from_its_own_start(settings: Settings) -> None:
    worlds.load(settings, worlds.mous("profesi\npetani"), "mou")
    editing.renew(NATION, settings, "119/2026", new_number="7/2027", actor="uji")
    worlds.load(settings, PEOPLE)
    edition = worlds.publish(settings)
    found = asked(edition, mou.agreements(NATION, MouQuestion(OCTOBER)), "number")
    assert found["status"].to_dict() == {"119/2026": "active", "7/2027": "draft"}
    assert found.loc["7/2027", "predecessor"] == "119/2026"
    lines = fetch.ask(edition, mou.lines(NATION, MouQuestion(OCTOBER)))
    assert lines["baseline"].tolist() == [months.month("2026-01"), months.month("2027-01")]
    counts = stages(edition)
    assert counts[1] == (4, 3, 3, 2)
    assert counts[2] == (4, 3, 3, 2), "before it starts: as of now"


def test_what_needs_attention_is_told_with_the_month_it_began(settings: Settings) -> None:
    edition = published(settings, "profesi | berakhir | jatuh_tempo\nnelayan | 2026-12-15 | 2026-12")
    told = fetch.ask(edition, mou.alerts(NATION, MouQuestion(OCTOBER)))
    status, ends = (told[told["kind"] == kind].iloc[0] for kind in ("status", "ends"))
    assert (status["since"], status["after_status"]) == (months.month("2026-02"), "tertinggal")
    assert status["before_status"] == "belum_mulai"
    assert (ends["since"], ends["after"]) == (OCTOBER, 60)
