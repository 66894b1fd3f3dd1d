"""MoUs kept by people: created, edited, ended, renewed, and every state remembered; on both engines."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from data_access.agreements import editing
from data_access.agreements import mou as values
from data_access.agreements.mou import Line, Milestone, Mou
from data_access.errors import CakupanError
from data_access.registry.faults import NotReady
from data_access.scope import NATION, Scope
from data_access.settings import Settings
from data_access.vocabulary import ChangeAction
from tests import worlds
from tests.agreements.drawn import MOUS
from tests.agreements.nunukan import MOU

NUNUKAN, KLATEN = Scope(frozenset({"65.03"})), Scope(frozenset({"33.10"}))


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    url = None if request.param == "sqlite" else str(request.getfixturevalue("postgres_url"))
    return worlds.new_home(tmp_path / "office", url)


def _created(settings: Settings, mou: Mou = MOU) -> Mou:
    return editing.save(NATION, settings, mou, expected_version=0, actor="siti")


def test_what_is_kept_is_what_was_said(office: Settings) -> None:
    kept = _created(office)
    found = editing.load(NATION, office, MOU.number)
    assert found == kept == MOU
    assert (found.version, found.changed_by) == (kept.version, kept.changed_by) == (1, "siti")
    assert found.changed_at == kept.changed_at
    assert found.changed_at is not None
    assert abs(dt.datetime.now(dt.UTC) - found.changed_at) < dt.timedelta(minutes=5)
    assert editing.listed(NATION, office) == (MOU,)


def test_every_change_keeps_who_before_and_after(office: Settings) -> None:
    _created(office)
    edited = replace(MOU, counterpart="Disnaker", lines=MOU.lines[:1])
    editing.save(NATION, office, edited, expected_version=1, actor="budi")
    ended = editing.end(NATION, office, MOU.number, expected_version=2, actor="cici")
    assert ended == replace(edited, status="ended")
    history = editing.history(NATION, office, MOU.number)
    assert [(one.version, one.action, one.actor, one.before, one.after) for one in history] == [
        (3, ChangeAction.END, "cici", edited, ended),
        (2, ChangeAction.EDIT, "budi", MOU, edited),
        (1, ChangeAction.CREATE, "siti", None, MOU),
    ]
    assert [one.at for one in history] == sorted((one.at for one in history), reverse=True)


def test_a_line_may_be_put_before_one_that_stays(office: Settings) -> None:
    first, second = replace(MOU.lines[0], line="1"), replace(MOU.lines[0], line="2")
    created = _created(office, replace(MOU, lines=(second,)))
    longer = replace(created, lines=(first, second))
    editing.save(NATION, office, longer, expected_version=1, actor="budi")
    assert editing.load(NATION, office, MOU.number).lines == (first, second)


def test_saying_the_same_again_is_no_change(office: Settings) -> None:
    _created(office)
    again = editing.save(NATION, office, MOU, expected_version=1, actor="budi")
    assert (again.version, again.changed_by) == (1, "siti")
    assert editing.load(NATION, office, MOU.number).version == 1
    assert len(editing.history(NATION, office, MOU.number)) == 1


def test_who_saves_a_version_that_is_gone_hears_who_changed_it_and_when(office: Settings) -> None:
    _created(office)
    editing.save(NATION, office, replace(MOU, title="Lain"), expected_version=1, actor="budi")
    with pytest.raises(CakupanError, match=r"MoU 119/2026 sudah diubah oleh budi pada 20\d\d-\d\d-\d\d \d\d:\d\d UTC"):
        editing.save(NATION, office, replace(MOU, counterpart="Disnaker"), expected_version=1, actor="cici")
    with pytest.raises(CakupanError, match="diubah oleh budi"):
        editing.end(NATION, office, MOU.number, expected_version=1, actor="cici")
    assert editing.load(NATION, office, MOU.number) == replace(MOU, title="Lain")


def test_a_number_is_taken_once_however_it_is_spaced(office: Settings) -> None:
    _created(office)
    with pytest.raises(CakupanError, match="MoU 119/2026 sudah ada"):
        _created(office, replace(MOU, number="  119/2026 "))


def test_a_renewal_is_next_years_draft_and_leaves_the_old_one(office: Settings) -> None:
    _created(office)
    draft = editing.renew(NATION, office, MOU.number, new_number="120/2027", actor="budi")
    assert (draft.status, draft.predecessor, draft.signed_on, draft.version) == ("draft", "119/2026", None, 1)
    assert (draft.starts_on, draft.ends_on) == (dt.date(2027, 2, 1), dt.date(2027, 12, 31))
    first, second = draft.lines
    assert (first.target_people, second.target_people) == (400, 0)
    assert (first.due_on, second.due_on) == (dt.date(2027, 12, 31), dt.date(2027, 9, 30))
    assert first.milestones == (Milestone(dt.date(2027, 6, 30), 250), Milestone(dt.date(2027, 9, 30), 200))
    assert (first.budgeted_people, first.budgeted_rupiah, first.budget_reference) == (None, None, "")
    assert (second.profession_code, second.place_codes) == ("petani", MOU.lines[1].place_codes)
    assert editing.load(NATION, office, "120/2027") == draft
    assert editing.load(NATION, office, MOU.number) == MOU
    assert [one.action for one in editing.history(NATION, office, "120/2027")] == [ChangeAction.RENEW]
    assert [one.action for one in editing.history(NATION, office, MOU.number)] == [ChangeAction.CREATE]


def test_the_last_of_february_is_renewed_to_the_last_of_february() -> None:
    renewed = [values.a_year_later(dt.date(*day)) for day in ((2024, 2, 29), (2023, 2, 28), (2024, 12, 31))]
    assert renewed == [dt.date(2025, 2, 28), dt.date(2024, 2, 28), dt.date(2025, 12, 31)]


def test_what_does_not_hold_is_not_kept(settings: Settings) -> None:
    with pytest.raises(CakupanError, match="Tulis 2026-02-01 atau sesudahnya"):
        _created(settings, replace(MOU, ends_on=dt.date(2025, 1, 1)))
    with pytest.raises(CakupanError, match="MoU pendahulu ini tidak ada"):
        _created(settings, replace(MOU, predecessor="1/2020"))
    assert editing.listed(NATION, settings) == ()


def test_nobody_sees_or_changes_an_mou_outside_their_scope(settings: Settings) -> None:
    _created(settings)
    assert editing.listed(NUNUKAN, settings) == (MOU,)
    assert editing.listed(KLATEN, settings) == editing.listed(Scope(frozenset()), settings) == ()
    for asked in (editing.load, editing.history):
        assert asked(NUNUKAN, settings, MOU.number)
        with pytest.raises(CakupanError, match="MoU 119/2026 tidak ada"):
            asked(KLATEN, settings, MOU.number)
    with pytest.raises(CakupanError, match="MoU 119/2026 tidak ada"):
        editing.end(KLATEN, settings, MOU.number, expected_version=1, actor="a")
    with pytest.raises(CakupanError, match="MoU 119/2026 tidak ada"):
        editing.renew(KLATEN, settings, MOU.number, new_number="2", actor="a")
    elsewhere = replace(MOU, region_code="33.10", lines=())
    for scope, mou, version in ((NUNUKAN, elsewhere, 1), (KLATEN, elsewhere, 1), (KLATEN, MOU, 1), (KLATEN, MOU, 0)):
        with pytest.raises(CakupanError, match="di luar wewenang Anda"):
            editing.save(scope, settings, mou, expected_version=version, actor="a")
    assert editing.load(NATION, settings, MOU.number).version == 1


def test_an_mou_that_moved_shows_each_side_its_own_history_alone(settings: Settings) -> None:
    _created(settings)
    moved = replace(MOU, region_code="33.10", lines=())
    editing.save(NATION, settings, moved, expected_version=1, actor="a")
    editing.save(NATION, settings, replace(moved, title="Lain"), expected_version=2, actor="a")
    assert [one.version for one in editing.history(NUNUKAN, settings, MOU.number)] == [1]
    assert [one.version for one in editing.history(KLATEN, settings, MOU.number)] == [3]


def test_lines_stand_in_the_order_of_a_document(settings: Settings) -> None:
    lines = tuple(Line(name, 1, MOU.ends_on) for name in ("10", "2b", "2", "1.10", "1.9", "b", "2a"))
    assert [line.line for line in _created(settings, replace(MOU, lines=lines)).lines] == [
        "b",
        "1.9",
        "1.10",
        "2",
        "2a",
        "2b",
        "10",
    ]


def test_without_a_database_there_is_one_named_error(tmp_path: Path) -> None:
    absent = Settings(home=tmp_path, database_url=f"sqlite:///{tmp_path / 'absent.db'}")
    with pytest.raises(NotReady):
        editing.listed(NATION, absent)
    assert list(tmp_path.glob("absent*")) == []


@given(mou=MOUS)
def test_a_state_comes_back_out_of_the_history_as_it_went_in(mou: Mou) -> None:
    assert values.from_json(values.as_json(mou)) == mou
    tidy = values.tidied(mou)
    assert values.tidied(tidy) == tidy
