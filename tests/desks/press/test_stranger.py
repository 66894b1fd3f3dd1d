"""Sentence, picture, checks and entry of a figure are about one number, and a stranger reads it in the files."""

from dataclasses import replace

import pytest

from dashboard import kinds
from dashboard.asking import Clerk
from dashboard.desks.ledger import again
from dashboard.desks.press import stranger, telling
from dashboard.desks.press.checks import Rule
from dashboard.desks.press.preparing import worded
from dashboard.export.stamp import Stamp
from dashboard.figure.made import Made
from dashboard.figure.outside import Outside, outside
from dashboard.figure.public import entry
from data_access.edition import opening
from data_access.ledger.comparison import differences
from data_access.press.draft import Item
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings
from tests.figure import in_the_demo
from tests.figure.in_the_demo import NUNUKAN, OCTOBER, SEMARANG

ITEM = Item("", figure_id="CKP-2026-10-0001", notes="Catatan redaksi.")
STAMP = Stamp(ITEM.figure_id, notes=ITEM.notes, byline="Humas")
CASES: list[in_the_demo.Case] = [(kind, "", {}) for kind in kinds.KINDS if (kind, "", {}) in in_the_demo.LEAVING]
CASES += [("board", NUNUKAN, {}), ("mou_lines", NUNUKAN, {}), ("mou_path", NUNUKAN, {})]
CASES += [("mou_funnel", "33.74", SEMARANG), ("mou_villages", "33.74", SEMARANG), ("bridge", "33.10", {})]


@pytest.fixture(scope="module")
def demo(demo_home: Settings) -> Clerk:
    return Clerk(opening.current(demo_home))


def leaving(demo: Clerk, kind: str, region: str, more: dict[str, str]) -> Outside:
    made = kinds.asked(kind, CoverageQuestion(OCTOBER, region), **more).make(demo)
    assert isinstance(made, Made)
    return outside(made)


@pytest.mark.parametrize(("kind", "region", "more"), CASES)
def test_every_figure_reads_back_from_its_finished_files(
    kind: str, region: str, more: dict[str, str], demo: Clerk
) -> None:
    out = leaving(demo, kind, region, more)
    assert stranger.missing(out.made, worded(out, ITEM), STAMP) == ()
    if out.made.source.basis_in_force and not out.made.source.rule and out.made.whole is not None:
        assert out.made.whole == out.made.source.workers


def test_the_figure_of_a_sponsor_picture_is_the_one_its_title_says_and_names_no_basis_of_workers(demo: Clerk) -> None:
    out = leaving(demo, "sponsor_types", "", {})
    kept = entry(out, ITEM.figure_id, title=out.made.drawn.title, published_by="sari")
    said = telling.told(out.made, "Judul redaksi")
    assert out.made.drawn.says == (kept.numerator, kept.denominator)
    assert (kept.basis, kept.basis_source) == ("", "")
    assert "Penyebut" not in " ".join(out.made.source.footer())
    assert out.made.drawn.title in said.lead
    assert out.made.drawn.title in said.caption


def test_the_lead_under_a_title_that_is_a_share_is_about_that_share_and_then_the_rate(demo: Clerk) -> None:
    made = leaving(demo, "coverage", "33", {}).made
    assert "pekerja aktif (" in made.drawn.title
    said = telling.told(made, "Judul redaksi")
    assert said.lead.startswith(f"{made.source.place()}, 31 Oktober 2026: {made.drawn.title}. Di ")
    assert "terlindungi pada 31 Oktober 2026" in said.lead
    assert telling.told(leaving(demo, "trend", "33", {}).made, "Judul").lead.startswith("Di Jawa Tengah")


@pytest.mark.parametrize("kind", ["coverage", "trend", "sponsor_types"])
def test_every_sentence_says_who_is_counted_and_how_active_in_words(kind: str, demo: Clerk) -> None:
    """Else the coverage of BPU reads as that of the whole regency, and g = 3 as g = 0."""
    made = leaving(demo, kind, "33", {}).made
    said = telling.told(made, "Judul redaksi")
    for text in (said.caption, said.lead, said.alt_text):
        assert made.source.segments_in_words() in text
        assert "Aktif (toleransi 3 bulan): paling banyak 3 bulan belum bayar" in text


def test_a_number_a_place_or_a_basis_that_is_not_in_the_files_is_missed(demo: Clerk) -> None:
    out = leaving(demo, "sponsor_types", "", {})
    drawn, made = worded(out, ITEM), out.made
    assert stranger.missing(replace(made, part=7_777_777), drawn, STAMP) == ("7.777.777",)
    silent = replace(drawn, title="Judul", alt_text="Judul.")
    assert len(stranger.missing(made, silent, STAMP)) == 2
    strange = replace(made, source=replace(made.source, rule=("Penyebut: Penduduk bekerja 2025, BPS",)))
    assert stranger.missing(strange, drawn, STAMP) == ("dasar penyebut yang dipakai angka itu",)


def test_an_entry_of_eight_checks_recomputes_with_the_numerator_and_denominator_it_kept(demo: Clerk) -> None:
    out = leaving(demo, "sponsor_types", "", {})
    assert out.made.formerly
    part, whole, source = out.made.formerly
    older = replace(out, made=replace(out.made, part=part, whole=whole, source=source))
    checks = [{"rule": str(rule)} for rule in Rule if rule is not Rule.READS_BACK]
    for kept, rules in ((older, checks), (out, [*checks, {"rule": again.READ_BACK}])):
        entered = entry(kept, ITEM.figure_id, title="", published_by="sari", checks=rules)
        assert differences(entered, again.of(demo, entered)) == []
