"""A home made at commit 6aa8406 (README.md beside this) still opens, verifies and recomputes."""

import json
import re
import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dashboard import kinds, language
from dashboard.asking import Clerk
from dashboard.cli import app
from dashboard.desks.ledger import again
from dashboard.desks.meetings import agenda, minutes
from dashboard.figure import public
from dashboard.figure.asked import Asked
from dashboard.figure.made import Made
from data_access import months, own_agendas
from data_access.edition import opening, publishing
from data_access.ledger import keeping as ledger
from data_access.ledger.comparison import differences
from data_access.ledger.entry import Entry
from data_access.minutes import keeping as decisions
from data_access.minutes.decision import Decision
from data_access.press import keeping as press
from data_access.questions.question import CoverageQuestion
from data_access.registry import connect
from data_access.scope import NATION
from data_access.settings import Settings
from tests import worlds

ARCHIVE = Path(__file__).parent / "home-6aa8406.tar.xz"
NUNUKAN = "65.03"
OCTOBER = months.month("2026-10")


def told() -> dict[str, Any]:
    """What commit 6aa8406 said of the home, in its own words."""
    with tarfile.open(ARCHIVE) as packed:
        file = packed.extractfile("expected.json")
        assert file is not None
        return dict(json.load(file))


def as_told(read: Any, before: Any) -> Any:
    """What is read, without the fields that nobody had when this was told: a record may grow."""
    if isinstance(read, dict) and isinstance(before, dict):
        return {key: as_told(value, before[key]) for key, value in read.items() if key in before}
    if isinstance(read, list) and isinstance(before, list) and len(read) == len(before):
        return [as_told(*pair) for pair in zip(read, before, strict=True)]
    return read


EXPECTED = told()
ENTRIES: dict[str, dict[str, Any]] = {entry["figure_id"]: entry for entry in EXPECTED["entries"]}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The home as it was left, brought to the shape of today."""
    folder = tmp_path_factory.mktemp("legacy")
    with tarfile.open(ARCHIVE) as packed:
        packed.extractall(folder, filter="data")
    url = f"sqlite:///{folder / 'home' / 'membership.db'}"
    settings = Settings(home=folder / "home", database_url=url, office_url=None, nik_key=None, actor=worlds.ACTOR)
    connect.migrate(settings.registry_url)
    return settings


@pytest.fixture(autouse=True)
def in_indonesian() -> Iterator[None]:
    with language.speaking("id"):
        yield


@pytest.fixture(scope="module")
def clerks(home: Settings) -> dict[str, Clerk]:
    """Who asks each of the editions."""
    return {edition_id: Clerk(opening.by_id(home, edition_id)) for edition_id in EXPECTED["editions"]}


@pytest.fixture(scope="module")
def entries(home: Settings) -> dict[str, Entry]:
    return {entry.figure_id: entry for entry in ledger.entries(home)}


def test_it_has_the_shape_of_today(home: Settings) -> None:
    assert connect.is_migrated(home.registry_url)


def test_its_editions_open_as_the_files_that_were_published(home: Settings) -> None:
    editions = {one: publishing.checked(opening.by_id(home, one)) for one in EXPECTED["editions"]}
    assert {
        one: {"sha256": edition.file_sha256, "people": edition.people, "rows": edition.rows}
        for one, edition in editions.items()
    } == EXPECTED["editions"]
    assert opening.current(home).edition_id == "2026-10.1"


def test_every_kind_that_was_published_is_known_and_the_home_has_one_of_each() -> None:
    assert {entry["kind"] for entry in ENTRIES.values()} == set(EXPECTED["kinds"])
    assert set(EXPECTED["kinds"]) <= set(kinds.KINDS)


def test_the_ledger_holds_what_was_published(entries: dict[str, Entry]) -> None:
    heads = ("question", "title", "numerator", "denominator", "basis_source", "edition_id", "corrects", "public_rows")
    assert list(entries) == list(ENTRIES)
    for figure_id, entry in entries.items():
        assert {head: getattr(entry, head) for head in heads} == {head: ENTRIES[figure_id][head] for head in heads}
        assert (months.text(entry.posisi), len(entry.files)) == tuple(
            ENTRIES[figure_id][k] for k in ("posisi", "files")
        )


@pytest.mark.parametrize("figure_id", ENTRIES)
def test_a_figure_is_asked_by_the_text_that_stands_in_the_ledger(figure_id: str) -> None:
    text = ENTRIES[figure_id]["question"]
    assert kinds.read(text).text() == text


TELLS_MORE = ("sponsor_course", "sponsor_largest", "mou_lines")
"""Their counts say today which sponsor types they are of, and at which posisi; then they did not."""


def _people(entry: Entry) -> list[int | None]:
    return [cell["people"] for cell in entry.public_counts]


@pytest.mark.parametrize("figure_id", ENTRIES)
def test_a_figure_recomputes_from_the_edition_it_came_from(
    figure_id: str, clerks: dict[str, Clerk], entries: dict[str, Entry]
) -> None:
    """Its counts, too, which no command compares: where they were not the same people, what is released next would not
    be held against them, and hidden cells could be worked out."""
    entry = entries[figure_id]
    now = again.of(clerks[entry.edition_id], entry)
    assert differences(entry, now) == []
    assert not Counter(_people(entry)) - Counter(_people(now))
    if json.loads(entry.question)["kind"] not in TELLS_MORE:
        assert {*public.published([entry])} <= {*public.published([now])}


def test_the_command_verifies_the_ledger(home: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAKUPAN_HOME", str(home.home))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", home.registry_url)
    result = CliRunner().invoke(app, ["ledger", "verify", "--json"], catch_exceptions=False)
    assert json.loads(result.stdout) == {"figures": len(ENTRIES), "equal": len(ENTRIES), "differing": {}}
    assert result.exit_code == 0


@pytest.mark.parametrize("kind", EXPECTED["tables"])
def test_the_table_inside_the_house_is_the_same_cell_by_cell(
    kind: str, clerks: dict[str, Clerk], entries: dict[str, Entry]
) -> None:
    table = EXPECTED["tables"][kind]
    entry = ENTRIES[table["figure_id"]]
    made = kinds.read(entry["question"]).make(clerks[entry["edition_id"]])
    assert isinstance(made, Made)
    assert made.asked.text() == entry["question"]
    assert _counted(made) == (entry["numerator"], entry["denominator"])
    assert _title(made) == entry["headline"]
    shown = json.loads(json.dumps(public.rows(made.shown, [str(at) for at in range(len(made.shown.rows))])))
    told = entries[table["figure_id"]]
    assert differences(replace(told, public_rows=table), replace(told, public_rows=shown)) == []
    words = {key: word for key, word, _kind in shown["columns"]}
    words |= {"paid": "Dibayar (g = 0)"} if kind in ("mou_lines", "mou_villages") else {}
    assert {key: _formerly(words.get(key)) for key, _word, _kind in table["columns"]} == {
        key: word for key, word, _kind in table["columns"]
    }


def test_drafts_read_back_word_by_word(home: Settings) -> None:
    facts = ("draft_id", "version", "changed_by", "is_published")
    read = [{key: getattr(draft, key) for key in facts} | draft.content() for draft in press.drafts(home)]
    assert as_told(read, EXPECTED["drafts"]) == EXPECTED["drafts"]


def test_decisions_of_meetings_read_back_with_the_figure_as_it_stood_and_as_it_is(
    home: Settings, clerks: dict[str, Clerk]
) -> None:
    standing = [one for region in (NUNUKAN, "") for one in decisions.of_region(NATION, home, region)]
    read = [_told(clerks["2026-10.1"], one) for one in standing]
    assert as_told(read, EXPECTED["decisions"]) == EXPECTED["decisions"]
    states = {str(one.decision_id): len(decisions.history(NATION, home, one.decision_id)) for one in standing}
    assert states == EXPECTED["states_of_decisions"]


PUT_RIGHT = {
    "terdaftar tidak terbayar bulan ini": "terdaftar belum dibayar",
    "Terdaftar tidak terbayar bulan ini": "Terdaftar belum dibayar",
    "tidak seorang pun terbayar bulan ini": "belum seorang pun dibayar",
    "Yang terbayar turun paling banyak": "Paling banyak berhenti dibayar",
    "%) peserta baru": "%) diakuisisi",
    "peserta baru": "pekerja diakuisisi",
    "Peserta baru": "Diakuisisi",
    "nonaktif": "gugur",
    "Nonaktif": "Gugur",
    "Belum ada peserta": "Belum terjangkau",
    "ada peserta": "terjangkau",
    "Ada peserta": "Terjangkau",
    "beda nyata": "dapat dibedakan",
    "iurannya ditanggung pihak lain": "dibayari pihak lain",
    "Iurannya ditanggung pihak lain": "Dibayari pihak lain",
    "Yang mendaftarkan tidak tercatat": "Tanpa pencatat",
    "Pekerja (pembanding)": "Pekerja (penyebut)",
    "Aktif (toleransi 3 bulan)": "Aktif resmi (g = 3)",
}
"""Words of today by what that software wrote (definitions 8); the ledger keeps what it wrote, and no command compares
words."""


def _formerly(said: str | None) -> str | None:
    return said and next((said.replace(now, then) for now, then in PUT_RIGHT.items() if now in said), said)


def _title(made: Made) -> str:
    """As that software wrote it: of a cliff without the two numbers that stand beside a percentage since."""
    title = _formerly(made.drawn.title)
    assert title
    if made.asked.kind != "cliff":
        return title
    return re.sub(r"^(.*) pada (.*?)( bila .*)$", r"\2: \1\3", re.sub(r" \([0-9.]+ dari [0-9.]+\)", "", title))


def _told(who: Clerk, one: Decision) -> dict[str, Any]:
    now = minutes.now(who, one)
    facts: dict[str, Any] = json.loads(json.dumps(asdict(one), default=str))
    facts["reading"] = facts.pop("snapshot")  # as its field was called then
    return facts | {"now": [now.part, now.whole, _title(now)] if isinstance(now, Made) else None}


def _counted(made: Made) -> tuple[int | None, int | None]:
    """Numerator and denominator as the software of that home kept them."""
    return made.formerly[:2] if made.formerly else (made.part, made.whole)


def test_saved_agendas_hold_their_topics_and_open_on_the_same_figures(home: Settings, clerks: dict[str, Clerk]) -> None:
    saved = own_agendas.saved(home)
    assert {name: list(topics) for name, topics in saved.items()} == EXPECTED["agendas"]
    question = CoverageQuestion(OCTOBER, NUNUKAN)
    for name, plan in agenda.own(saved).items():
        slides = agenda.agenda(clerks["2026-10.1"], plan, question).slides
        once = {asked: topic for topic, asked in reversed(EXPECTED["slides"][name])}  # then two topics could repeat one
        expected = [[topic, asked] for topic, asked in EXPECTED["slides"][name] if once[asked] == topic]
        assert [[slide.topic, slide.asked.text()] for slide in slides] == expected
        assert {type(slide.asked) for slide in slides} == {Asked}
