"""Drafts: every state is kept, nobody writes over what was not read, and what was taken out comes back."""

import datetime as dt
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy
from hypothesis import given
from hypothesis import strategies as st

from data_access.errors import CakupanError
from data_access.press import consent, keeping
from data_access.press.draft import Draft, Item, read
from data_access.settings import Settings
from tests import worlds

TEN = dt.datetime(2026, 12, 5, 10, tzinfo=dt.timezone(dt.timedelta(hours=8)))
texts = st.text(max_size=12)
items = st.builds(Item, texts, texts, texts, texts)
drafts = st.builds(
    Draft,
    st.just(1),
    texts,
    st.lists(items, max_size=5).map(tuple),
    st.lists(items, max_size=2).map(tuple),
    texts,
    st.sampled_from([None, TEN]),
)


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """A home on each database."""
    if request.param == "sqlite":
        yield worlds.new_home(tmp_path / "home")
        return
    server = sqlalchemy.create_engine(request.getfixturevalue("postgres_server"), isolation_level="AUTOCOMMIT")
    with server.connect() as admin:
        admin.exec_driver_sql("DROP DATABASE IF EXISTS press")
        admin.exec_driver_sql("CREATE DATABASE press TEMPLATE template0")
    url = sqlalchemy.make_url(request.getfixturevalue("postgres_server")).set(drivername="postgresql", database="press")
    yield worlds.new_home(tmp_path / "home", url.render_as_string(hide_password=False))
    server.dispose()


def test_figures_join_the_draft_changed_last_and_a_new_one_where_there_is_none(office: Settings) -> None:
    first = keeping.add(office, "a", "id", "sari", "Siaran baru")
    other = keeping.begin(office, "Lain", "en", "budi")
    both = keeping.add(office, "b", "id", "sari", "Siaran baru")
    assert (first.draft_id, other.draft_id, both.draft_id) == (1, 2, 2)
    assert [draft.draft_id for draft in keeping.drafts(office)] == [2, 1]
    kept = keeping.get(office, 2)
    assert ([item.question for item in kept.items], kept.version, kept.changed_by) == (["b"], 2, "sari")


def test_a_draft_is_kept_with_everything_in_it(office: Settings) -> None:
    begun = keeping.begin(office, "Rilis", "id", "sari")
    said = replace(
        begun, items=(Item("q", "judul", "anak", "catatan", "CKP-2026-10-0001"),), byline="Humas", release=TEN
    )
    assert keeping.write(office, said, "sari").version == 2
    kept = keeping.get(office, begun.draft_id)
    assert kept == said
    assert kept.release is not None
    assert kept.release.utcoffset() == dt.timedelta(hours=8)
    assert keeping.write(office, kept, "sari").version == 2, "the same again is no version"


def test_whoever_did_not_read_the_last_version_is_told_who_wrote_it(office: Settings) -> None:
    begun = keeping.begin(office, "Rilis", "id", "sari")
    keeping.write(office, replace(begun, byline="A"), "budi")
    with pytest.raises(CakupanError) as refused:
        keeping.write(office, replace(begun, byline="B"), "sari")
    assert refused.value.values == {"who": "budi"}


def test_a_published_draft_does_not_change(office: Settings) -> None:
    begun = keeping.begin(office, "Rilis", "id", "sari")
    out = keeping.write(office, replace(begun, items=(Item("q", figure_id="CKP-2026-10-0001"),)), "sari")
    with pytest.raises(CakupanError):
        keeping.write(office, replace(out, byline="B"), "sari")
    assert keeping.add(office, "b", "id", "sari", "Siaran baru").draft_id == 2


def test_two_at_once_both_find_their_figure_in_it(office: Settings) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda at: keeping.add(office, str(at), "id", "sari", "Siaran baru"), range(8)))
    found = [item.question for draft in keeping.drafts(office) for item in draft.items]
    assert sorted(found) == [str(at) for at in range(8)]


@given(drafts)
def test_a_draft_read_back_is_the_draft(draft: Draft) -> None:
    assert read(draft.content(), 1, 0, "", TEN) == draft


@given(drafts, st.data())
def test_taking_out_and_putting_back_loses_nothing_and_moving_changes_only_the_order(
    draft: Draft, data: st.DataObject
) -> None:
    if draft.items:
        at = data.draw(st.integers(0, len(draft.items) - 1))
        out = draft.without(at).restored()
        assert out.items[-1] == draft.items[at]
        assert out.removed == draft.removed
        for changed in (out, draft.moved(at, data.draw(st.integers(-2, 6)))):
            assert sorted(map(repr, changed.items)) == sorted(map(repr, draft.items))


SPELLS = """
    nik  | jenis_sponsor  | nama_sponsor | izin_nama | jenis_pencatat | nama_pencatat | bulan_mulai
    ana  | individu       | Bu Tejo      | ya        | -              |               | 2026-08
    budi | individu       | Pak Karto    | ya        | -              |               | 2026-08
    cici | individu       | Pak Karto    | -         | -              |               | 2026-08
    dedi | individu       | Bu Minten    | -         | -              |               | 2026-08
    evi  | perusahaan_csr | Bu Rahayu    | -         | perisai        | Mas Joko      | 2026-08
    fani | perusahaan_csr | PT Contoh    | ya        | perisai        | Mbak Siti     | 2026-08
"""


def test_only_persons_no_row_of_whom_hides_them_may_be_named(tmp_path: Path) -> None:
    office = worlds.new_home(tmp_path / "home")
    worlds.load(office, worlds.world(SPELLS))
    asked = {"Bu Tejo", "Pak Karto", "Bu Minten", "Mas Joko", "Mbak Siti", "Siapa pun"}
    assert consent.agreed(office, asked) == {"Bu Tejo", "Mbak Siti"}
    assert consent.agreed(office, set()) == set()


def test_a_draft_that_is_not_there_or_of_another_form_is_named_by_its_number(settings: Settings) -> None:
    with pytest.raises(CakupanError, match=r"Siaran nomor 7 tidak ada\."):
        keeping.get(settings, 7)
    contents: list[dict[str, object]] = [{}, {"items": 3}, {"items": [], "removed": [], "release": "besok"}]
    for content in contents:
        with pytest.raises(CakupanError, match=r"Siaran nomor 7 tidak dapat dibaca\."):
            read(content, 7, 1, "sari", TEN)
