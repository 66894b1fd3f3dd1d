"""Who went on without a gap, outside the house; a headline at both g; and entries from before a column was there."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard import kinds
from dashboard.asking import Clerk
from dashboard.desks.ledger import again
from dashboard.figure import graces
from dashboard.figure.made import Made, without_later
from dashboard.figure.outside import outside
from dashboard.figure.public import entry as as_entry
from data_access.edition import opening
from data_access.ledger.comparison import differences
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings
from tests import worlds

GROUPS = {"perusahaan_csr": (9, 7), "plkk": (30, 12), "apbd_kab": (40, 20)}
"""Of each type of sponsor people on a term of three months that has ended, and how many of them go on."""
LATER = {"kept_on", "terms"}


def published(settings: Settings) -> None:
    rows = ["nik | kode_desa | jenis_sponsor | nama_sponsor | bulan_mulai | jumlah_bulan"]
    for kind, (people, going_on) in GROUPS.items():
        for at in range(people):
            rows.append(f"{kind}{at} | 33.10.22.2005 | {kind} | PT {kind} | 2026-03 | 3")
            rows += [f"{kind}{at} | 33.10.22.2005 | mandiri | | 2026-06 | 2"] * (at < going_on)
    worlds.load(settings, worlds.world("\n".join(rows)))
    worlds.publish(settings, "2026-10", "2025-01")


@pytest.fixture
def who(filled: worlds.Filled, tmp_path: Path) -> Clerk:
    return Clerk(opening.current(filled(published, tmp_path / "home")))


def made(who: Clerk, kind: str, **more: str) -> Made:
    found = kinds.asked(kind, CoverageQuestion(who.edition.posisi, "33.10"), **more).make(who)
    assert isinstance(found, Made)
    return found


def test_those_who_did_not_go_on_are_a_cell_that_is_hidden_when_it_is_small(who: Clerk) -> None:
    """Nine ended and seven went on: two did not, and neither count may stand beside the other."""
    inside = made(who, "retention_continued", by="sponsor_type")
    cells = {row["code"]: (row["ended"], row["continued"]) for row in inside.shown.rows.to_dict("records")}
    assert cells == GROUPS
    out = outside(inside)
    hidden = {column for label, column in out.hidden if label == "perusahaan_csr"}
    assert hidden & {"ended", "continued"}
    assert "kept_on" in hidden
    assert "perusahaan_csr" not in out.made.drawn.alt_text
    assert "7 dari 9" not in f"{out.made.drawn.alt_text} {out.made.printed.rows.to_string()}"


def test_a_board_hides_those_few_too(who: Clerk) -> None:
    out = outside(made(who, "board", since="2026-01", until="2026-10", rank="continued"))
    assert "7 dari 9" not in out.made.printed.rows.to_string()
    assert out.made.drawn.title.startswith("PT apbd_kab di peringkat pertama: 20 dari 40 (50,0%) bersambung")


def test_an_entry_from_before_there_was_such_a_column_recomputes_whatever_it_would_hide(who: Clerk) -> None:
    today = made(who, "board", since="2026-01", until="2026-10")
    printed = today.printed
    columns = tuple(column for column in printed.columns if column.key not in LATER)
    then = without_later(today, {column.key for column in columns})
    assert {key for key, _measure in today.counts.measures} - {key for key, _measure in then.counts.measures} == {
        "ended",
        "continued",
    }
    out = outside(replace(then, shown=replace(printed, columns=columns)))
    kept = as_entry(out, "2026-0001", title=today.drawn.title, published_by="uji")
    assert differences(kept, again.of(who, kept)) == []
    assert not LATER & {key for key, _word, _kind in kept.public_rows["columns"]}


@pytest.mark.parametrize(("grace", "beside"), [(3, (0,)), (0, (3,)), (1, (3, 0))])
def test_a_headline_says_the_other_g_and_never_its_own_twice(who: Clerk, grace: int, beside: tuple[int, ...]) -> None:
    question = CoverageQuestion(who.edition.posisi - 1, "33.10", grace)
    found = who.recall(graces.beside, question)
    states = {3: "aktif (toleransi 3 bulan)", 0: "iuran September 2026 terbayar", 1: "aktif (toleransi 1 bulan)"}
    counts = {0: 0, 3: 39, 1: 0}
    assert [text.partition(":")[0] for text in found] == [states[one] for one in beside]
    assert [text.partition(": ")[2] for text in found] == [str(counts[one]) for one in beside]
    assert graces.label(question).lower() == states[grace].lower()
