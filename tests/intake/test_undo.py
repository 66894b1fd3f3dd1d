"""Import then undo is the identity, on every kind and on both engines."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from data_access.errors import CakupanError
from data_access.intake import undo
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

EXAMPLES = 12
"""Each is up to four imports into a database of its own."""


def _spell(draw: Callable[[list[str]], str]) -> worlds.Row:
    payer = draw(["mandiri", "individu", "iik"])
    return worlds.USUAL | {
        "nik": worlds.nik(draw(["ana", "budi", "cici"])),
        "bulan_mulai": draw(["2026-01", "2026-02"]),
        "jumlah_bulan": draw(["0", "1", "3"]),
        "profesi": draw(["petani", "supir", "tukang sulap"]),
        "segmen": draw(["BPU", "BPU", "BPU", "TNI"]),
        "jenis_sponsor": payer,
        "nama_sponsor": "" if payer == "mandiri" else draw(["Bu Tejo", "BU TEJO", ""]),
        "izin_nama": draw(["", "ya"]),
        "tanggal_daftar": "2026-01-01",
        "batal": draw(["", "", "ya"]),
    }


def _figure(draw: Callable[[list[str]], str]) -> worlds.Row:
    return worlds.USUAL_BASIS | {
        "kode_wilayah": draw(["", "33", "33.10", "99"]),
        "tahun": draw(["2024", "2025"]),
        "jumlah": draw(["1000", "2000"]),
        "sumber": draw(["BPS", "dinas"]),
    }


def _target(draw: Callable[[list[str]], str]) -> worlds.Row:
    return {
        "kode_wilayah": draw(["", "33", "99"]), "ukuran": "cakupan", "periode": draw(["2025", "2026"]),
        "nilai": draw(["32.15", "33"]), "satuan": draw(["persen", "orang"]), "dasar": "", "segmen": "", "tenggang": "",
        "sumber": draw(["RPJMN", "UCJ"]),
    }  # fmt: skip


DRAWN = {"keanggotaan": _spell, "penyebut": _figure, "target": _target}
Extract = tuple[str, list[worlds.Row]]


@st.composite
def extracts(draw: st.DrawFn) -> Extract:
    kind = draw(st.sampled_from(list(DRAWN)))
    rows = draw(st.integers(1, 6))
    return kind, [DRAWN[kind](lambda choices: draw(st.sampled_from(choices))) for _ in range(rows)]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return worlds.new_home(tmp_path_factory.mktemp("undo") / "empty")


def _fresh(empty: Settings, folder: Path) -> Settings:
    """A copy of the empty home: a migration an example would be most of the time."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(empty.home, folder)
    return empty.model_copy(update={"home": folder, "database_url": f"sqlite:///{folder / 'membership.db'}"})


def _states(settings: Settings, files: list[Extract]) -> Iterator[dict[str, list[str]]]:
    """What the database holds before each file, once it is loaded."""
    for kind, rows in files:
        yield stored.everything(settings)
        worlds.load(settings, rows, kind)


def _undone(settings: Settings, before: list[dict[str, list[str]]]) -> None:
    for state in reversed(before):
        undo.undo(settings)
        assert stored.everything(settings) == state


@hypothesis_settings(max_examples=EXAMPLES)
@given(files=st.lists(extracts(), min_size=1, max_size=4))
def test_import_then_undo_is_the_identity(
    empty: Settings, tmp_path_factory: pytest.TempPathFactory, files: list[Extract]
) -> None:
    settings = _fresh(empty, tmp_path_factory.getbasetemp() / "undo-example")
    _undone(settings, list(_states(settings, files)))


@pytest.mark.parametrize("kind", DRAWN)
def test_it_is_on_postgresql_too(kind: str, tmp_path: Path, postgres_url: str) -> None:
    settings = worlds.new_home(tmp_path / "office", postgres_url)
    source = random.Random(kind)
    files = [(kind, [DRAWN[kind](source.choice) for _ in range(6)]) for _ in range(4)]
    _undone(settings, list(_states(settings, files)))


def test_a_withdrawal_undone_is_in_force_again(settings: Settings) -> None:
    ana = worlds.world("nik\nana")[0]
    worlds.load(settings, [ana])
    before = stored.spell(settings)
    worlds.load(settings, [ana | {"batal": "ya"}])
    undone = undo.undo(settings)
    assert (undone.batch_id, undone.kind, undone.rows) == (2, "keanggotaan", 1)
    assert stored.spell(settings) == before


def test_an_undone_file_can_be_imported_again(settings: Settings) -> None:
    rows = worlds.world("nik\nana\nbudi")
    first = worlds.load(settings, rows)
    before = stored.spells(settings)
    undo.undo(settings)
    assert worlds.load(settings, rows).added == first.added == 2
    assert stored.spells(settings) == before


def test_with_nothing_imported_there_is_nothing_to_undo(settings: Settings) -> None:
    with pytest.raises(CakupanError, match="Belum ada impor"):
        undo.undo(settings)


def test_undo_makes_no_database_where_there_is_none(tmp_path: Path) -> None:
    absent = Settings(home=tmp_path, database_url=f"sqlite:///{tmp_path / 'absent.db'}")
    with pytest.raises(CakupanError, match="cakupan init"):
        undo.undo(absent)
    assert list(tmp_path.glob("absent*")) == []
