"""Published figures recompute from the editions that were kept, and stand beside those of today."""

from typing import Any

from dashboard.asking import Clerk
from dashboard.desks.ledger import again
from dashboard.figure import public
from data_access import months
from data_access.edition import opening
from data_access.ledger.comparison import Why, differences, why
from data_access.ledger.entry import Entry
from data_access.settings import Settings
from tests import worlds
from tests.desks.ledger.conftest import OCTOBER, crowd, load, publish


def cells(entry: Entry, column: str) -> dict[str, Any]:
    at = [key for key, _word, _kind in entry.public_rows["columns"]].index(column)
    return {label: row[at] for label, row in entry.public_rows["rows"]}


def test_an_entry_holds_what_anybody_may_read_and_no_more(home: Settings) -> None:
    entry = publish(home, load(home))
    assert (entry.numerator, entry.denominator, entry.basis) == (41, 200, "bekerja")
    assert entry.basis_source == "2024, dunia uji"
    active = cells(entry, "active")
    assert active["petani"] == 30
    assert active["art"] == active["supir"] == "disembunyikan"
    hidden = {str(cell["where"].get("profession")): cell["people"] for cell in entry.public_counts}
    assert (hidden["['petani']"], hidden["['art']"], hidden["['supir']"], hidden["None"]) == (30, None, None, 41)


def test_what_was_published_recomputes_from_its_edition_whatever_came_since(home: Settings) -> None:
    first = load(home)
    entries = [publish(home, first, kind) for kind in ("coverage", "trend", "sponsor_types")]
    worlds.load(home, crowd(20, "nelayan"))
    worlds.publish(home, "2026-10", "2024-01")
    assert [again.of_its_edition(home, entry) for entry in entries] == [[], [], []]


def test_an_office_may_hide_more_and_what_it_hid_recomputes_by_its_own_threshold(home: Settings) -> None:
    strict = publish(home, load(home), threshold=9)
    assert cells(publish(home, opening.by_id(home, strict.edition_id), threshold=3), "active")["supir"] == 8
    assert cells(strict, "active")["supir"] == "disembunyikan"
    assert again.of_its_edition(home, strict) == []


def test_a_new_edition_changes_what_is_true_now_and_says_so(home: Settings) -> None:
    entry = publish(home, load(home))
    worlds.load(home, crowd(20, "nelayan"))
    later = worlds.publish(home, "2026-10", "2024-01")
    now = again.of(Clerk(later), entry)
    assert (now.numerator, now.denominator) == (61, 200)
    assert why(entry, now) is Why.NEW_EDITION
    told = {one.what: (one.published, one.now) for one in differences(entry, now)}
    assert told["numerator"] == (41, 61)
    assert told["nelayan · active"] == (0, 20)


def test_a_revised_basis_is_told_apart_from_new_people(home: Settings) -> None:
    entry = publish(home, load(home))
    worlds.load(home, worlds.bases("kode_wilayah | segmen | tahun | jumlah\n33.10 | semua | 2025 | 160"), "penyebut")
    now = again.of(Clerk(worlds.publish(home, "2026-10", "2024-01")), entry)
    assert (now.numerator, now.denominator) == (41, 160)
    assert why(entry, now) is Why.REVISED_BASIS


def test_the_same_data_in_a_new_edition_give_the_same_figure(home: Settings) -> None:
    entry = publish(home, load(home))
    now = again.of(Clerk(worlds.publish(home, "2026-10", "2024-01")), entry)
    assert now.edition_id != entry.edition_id
    assert why(entry, now) is Why.SAME
    assert why(entry, None) is Why.UNMADE


def test_an_edition_that_is_gone_or_changed_is_told_by_name(home: Settings) -> None:
    edition = load(home)
    entry = publish(home, edition)
    edition.path.chmod(0o640)
    with edition.path.open("ab") as file:
        file.write(b"!")
    [changed] = again.of_its_edition(home, entry)
    assert changed.what == "edition"
    assert edition.edition_id in str(changed.now)
    edition.path.unlink()
    [gone] = again.of_its_edition(home, entry)
    assert gone.what == "edition"
    assert edition.path.name in str(gone.now)


def test_a_number_that_does_not_recompute_is_told_with_both(home: Settings) -> None:
    entry = publish(home, load(home), numerator=40)
    assert [(one.what, one.published, one.now) for one in again.of_its_edition(home, entry)] == [("numerator", 40, 41)]
    again_now = again.of(Clerk(opening.by_id(home, entry.edition_id)), entry)
    assert why(entry, again_now) is Why.NOT_EQUAL


def test_the_guard_reads_what_publishing_wrote(home: Settings) -> None:
    entry = publish(home, load(home))
    whole = next(cell for cell in public.published([entry]) if "profession" not in dict(cell.where))
    assert (whole.measure, whole.posisi, whole.people, whole.figure_id) == ("active", OCTOBER, 41, entry.figure_id)
    assert dict(whole.where)["region"] == frozenset({"33.10"})
    assert months.text(whole.posisi) == "2026-10"
