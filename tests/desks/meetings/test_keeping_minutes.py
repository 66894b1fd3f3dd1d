"""Decisions on both databases: each state added, none overwritten, and nobody's change lost."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from data_access.errors import CakupanError
from data_access.minutes import keeping
from data_access.minutes.decision import Decision, DecisionStatus, Snapshot
from data_access.registry import connect
from data_access.registry.models import decision as table
from data_access.registry.models import edition
from data_access.scope import NATION, Scope
from data_access.settings import Settings
from tests import worlds
from tests.registry.published import EDITION

MEETING = dt.date(2026, 11, 20)
SNAPSHOT = Snapshot('{"kind":"trend"}', "31,4% pekerja terlindungi", 214_687, 684_654, 24_321, "2026-10.1")
KLATEN = Decision(
    "33.10", MEETING, "Daftarkan RT/RW sembilan desa", "Bidang kepesertaan", dt.date(2026, 12, 15), SNAPSHOT
)


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """A home with an edition in its registry."""
    url = str(request.getfixturevalue("postgres_url")) if request.param == "postgresql" else None
    settings = worlds.new_home(tmp_path / "office", url)
    with connect.begin(settings.registry_url) as registry:
        registry.execute(insert(edition).values(EDITION))
    return settings


def record(office: Settings, decision: Decision = KLATEN, scope: Scope = NATION) -> Decision:
    return keeping.record(scope, office, decision, actor="uji")


def test_a_decision_is_kept_with_the_figure_as_it_stood(office: Settings) -> None:
    kept = record(office)
    assert keeping.of_region(NATION, office, "33.10") == (kept,)
    assert (kept.decision_id, kept.version, kept.actor, kept.snapshot) == (1, 1, "uji", SNAPSHOT)
    assert kept.at is not None
    assert kept.at.tzinfo is dt.UTC


def test_one_on_no_figure_is_kept_without(office: Settings) -> None:
    kept = record(office, replace(KLATEN, snapshot=None))
    assert keeping.of_region(NATION, office, "33.10")[0] == kept
    assert kept.snapshot is None


def test_a_change_adds_a_state_and_leaves_the_figure(office: Settings) -> None:
    first = record(office)
    other = replace(
        first, due_on=dt.date(2027, 1, 31), snapshot=None, region_code="33.02", meeting_on=MEETING + dt.timedelta(9)
    )
    second = keeping.revise(NATION, office, other, actor="orang lain")
    assert (second.due_on, second.snapshot, second.region_code, second.meeting_on) == (
        dt.date(2027, 1, 31),
        SNAPSHOT,
        "33.10",
        MEETING,
    )
    assert keeping.history(NATION, office, 1) == (second, first)
    assert keeping.of_region(NATION, office, "33.10") == (second,)


def test_saying_the_same_again_makes_no_state(office: Settings) -> None:
    first = record(office)
    assert keeping.revise(NATION, office, replace(first, what=f"  {first.what} "), actor="uji") == first
    assert len(keeping.history(NATION, office, 1)) == 1


def test_undo_brings_back_what_stood_before_and_keeps_both(office: Settings) -> None:
    first = record(office)
    done = keeping.revise(NATION, office, replace(first, status=DecisionStatus.DONE), actor="uji")
    again = keeping.undo(NATION, office, done, actor="uji")
    assert (again.status, again.version) == (DecisionStatus.OPEN, 3)
    assert [state.status.value for state in keeping.history(NATION, office, 1)] == ["open", "done", "open"]


def test_undoing_the_first_state_withdraws_the_decision(office: Settings) -> None:
    assert keeping.undo(NATION, office, record(office), actor="uji").status is DecisionStatus.WITHDRAWN


def test_who_changes_what_somebody_changed_meanwhile_is_told_who(office: Settings) -> None:
    first = record(office)
    keeping.revise(NATION, office, replace(first, what="Lain"), actor="orang lain")
    for change in (keeping.revise, keeping.undo):
        with pytest.raises(CakupanError, match="sudah diubah oleh orang lain"):
            change(NATION, office, first, actor="uji")
    assert len(keeping.history(NATION, office, 1)) == 2


def test_many_at_once_get_a_number_each(office: Settings) -> None:
    with ThreadPoolExecutor(4) as pool:
        kept = list(pool.map(lambda at: record(office, replace(KLATEN, what=f"Nomor {at}")), range(12)))
    assert sorted(one.decision_id for one in kept) == list(range(1, 13))


def test_of_many_who_change_one_state_one_succeeds(office: Settings) -> None:
    first = record(office)

    def change(at: int) -> bool:
        try:
            keeping.revise(NATION, office, replace(first, what=f"Nomor {at}"), actor="uji")
        except CakupanError:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(change, range(8))) == 1
    assert len(keeping.history(NATION, office, 1)) == 2


@pytest.mark.parametrize("change", [update(table).values(what="x"), delete(table)], ids=["update", "delete"])
def test_the_database_refuses_to_change_what_was_decided(office: Settings, change: object) -> None:
    record(office)
    with pytest.raises((DBAPIError, CakupanError)), connect.begin(office.registry_url) as registry:
        registry.execute(change)  # type: ignore[call-overload]
    with connect.begin(office.registry_url) as registry:
        assert registry.execute(select(func.count()).select_from(table)).scalar_one() == 1


def test_a_region_has_its_own_decisions_and_only_those_inside_the_scope(office: Settings) -> None:
    record(office)
    record(office, replace(KLATEN, region_code="33"))
    banyumas = Scope(frozenset({"33.02"}))
    assert [one.decision_id for one in keeping.of_region(NATION, office, "33")] == [2]
    assert keeping.of_region(banyumas, office, "33.10") == ()
    assert keeping.of_region(Scope(frozenset()), office, "33.10") == ()
    with pytest.raises(CakupanError, match="tidak ada"):
        keeping.history(banyumas, office, 1)
    with pytest.raises(CakupanError, match="di luar wewenang"):
        record(office, scope=banyumas)
    with pytest.raises(CakupanError, match="tidak ada"):
        keeping.revise(banyumas, office, keeping.history(NATION, office, 1)[0], actor="uji")


def test_a_figure_of_an_edition_that_does_not_exist_is_refused(office: Settings) -> None:
    with pytest.raises(CakupanError, match=r"Edisi 2031-01\.9 angka ini tidak pernah terbit"):
        record(office, replace(KLATEN, snapshot=replace(SNAPSHOT, edition_id="2031-01.9")))
    assert keeping.of_region(NATION, office, "33.10") == ()


def test_without_a_database_the_fault_says_what_to_do(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, database_url=f"sqlite:///{tmp_path / 'absent.db'}", office_url=None)
    with pytest.raises(CakupanError, match="cakupan init"):
        keeping.of_region(NATION, settings, "")
