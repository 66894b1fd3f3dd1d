"""Import then undo is the identity, on every kind and on both engines."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from data_access.agreements import editing
from data_access.agreements.mou import Mou
from data_access.errors import CakupanError
from data_access.intake import undo
from data_access.scope import NATION
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
        "kode_wilayah": draw(["nasional", "33", "33.10", "88"]),
        "tahun": draw(["2024", "2025"]),
        "jumlah": draw(["1000", "2000"]),
        "sumber": draw(["BPS", "dinas"]),
    }


def _target(draw: Callable[[list[str]], str]) -> worlds.Row:
    return {
        "kode_wilayah": draw(["nasional", "33", "88"]),
        "ukuran": "cakupan",
        "periode": draw(["2025", "2026"]),
        "nilai": draw(["32.15", "33"]),
        "satuan": draw(["persen", "orang"]),
        "dasar": "",
        "segmen": "",
        "tenggang": "",
        "sumber": draw(["RPJMN", "UCJ"]),
    }


def _mou(draw: Callable[[list[str]], str]) -> worlds.Row:
    number = draw(["1/2026", "2/2026"])
    return worlds.USUAL_MOU | {
        "nomor_mou": number,
        "baris": draw(["1", "2"]),
        "mitra": draw(["DPMD", "DPMD", "DPMD", "Disnaker"]),
        "kode_desa": draw(["", "65.03.01.2001", "65.03.01.2002;65.03.01.2001", "33.10.22.2005"]),
        "target_orang": draw(["0", "100"]),
        "jatuh_tempo": draw(["2026-12", "2026-09", "2025-12"]),
        "pendahulu": draw(["", "1/2026"]) if number == "2/2026" else "",
        "status": draw(["", "draft"]),
        "mulai": "2026-03" if number == "2/2026" else "2026-02",
    }


def _milestone(draw: Callable[[list[str]], str]) -> worlds.Row:
    return {
        "nomor_mou": draw(["1/2026", "2/2026"]),
        "baris": draw(["1", "2"]),
        "tanggal": draw(["2026-02", "2026-04", "2026-06-15"]),
        "target_orang": draw(["10", "20"]),
    }


DRAWN = {"keanggotaan": _spell, "penyebut": _figure, "target": _target, "mou": _mou, "mou_tonggak": _milestone}
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


State = tuple[dict[str, list[str]], tuple[Mou, ...]]


def _state(settings: Settings) -> State:
    """Every row there is, and what the MoUs say: their versions and their history go on."""
    tables = {name: rows for name, rows in stored.everything(settings).items() if not name.startswith("mou")}
    return tables, editing.listed(NATION, settings)


def _states(settings: Settings, files: list[Extract]) -> Iterator[State]:
    """What the database holds before each file, once it is loaded."""
    for kind, rows in files:
        yield _state(settings)
        worlds.load(settings, rows, kind)


def _undone(settings: Settings, before: list[State]) -> None:
    for state in reversed(before):
        undo.undo(settings, actor=worlds.ACTOR)
        assert _state(settings) == state


@hypothesis_settings(max_examples=EXAMPLES)
@given(files=st.lists(extracts(), min_size=1, max_size=4))
def test_import_then_undo_is_the_identity(
    empty: Settings, tmp_path_factory: pytest.TempPathFactory, files: list[Extract]
) -> None:
    settings = _fresh(empty, tmp_path_factory.getbasetemp() / "undo-example")
    _undone(settings, list(_states(settings, files)))


@hypothesis_settings(max_examples=EXAMPLES)
@given(kinds=st.lists(st.sampled_from(["mou", "mou_tonggak"]), max_size=3), data=st.data())
def test_it_is_for_mous_upon_mous(
    empty: Settings, tmp_path_factory: pytest.TempPathFactory, kinds: list[str], data: st.DataObject
) -> None:
    settings = _fresh(empty, tmp_path_factory.getbasetemp() / "undo-mou")
    rows = [DRAWN[kind] for kind in ("mou", *kinds) for _ in range(3)]
    drawn = [row(lambda choices: data.draw(st.sampled_from(choices))) for row in rows]
    files = [(kind, drawn[3 * at : 3 * at + 3]) for at, kind in enumerate(("mou", *kinds))]
    _undone(settings, list(_states(settings, files)))


@pytest.mark.parametrize("kind", DRAWN)
def test_it_is_on_postgresql_too(kind: str, tmp_path: Path, postgres_url: str) -> None:
    settings = worlds.new_home(tmp_path / "office", postgres_url)
    source = random.Random(kind)
    if kind == "mou_tonggak":
        worlds.load(settings, worlds.mous("nomor_mou|baris\n1/2026|1\n1/2026|2"), "mou")
    files = [(kind, [DRAWN[kind](source.choice) for _ in range(6)]) for _ in range(4)]
    _undone(settings, list(_states(settings, files)))


def test_a_withdrawal_undone_is_in_force_again(settings: Settings) -> None:
    ana = worlds.world("nik\nana")[0]
    worlds.load(settings, [ana])
    before = stored.spell(settings)
    worlds.load(settings, [ana | {"batal": "ya"}])
    undone = undo.undo(settings, actor=worlds.ACTOR)
    assert (undone.batch_id, undone.kind, undone.rows) == (2, "keanggotaan", 1)
    assert stored.spell(settings) == before


def test_an_undone_file_can_be_imported_again(settings: Settings) -> None:
    rows = worlds.world("nik\nana\nbudi")
    first = worlds.load(settings, rows)
    before = stored.spells(settings)
    undo.undo(settings, actor=worlds.ACTOR)
    assert worlds.load(settings, rows).added == first.added == 2
    assert stored.spells(settings) == before


def test_with_nothing_imported_there_is_nothing_to_undo(settings: Settings) -> None:
    with pytest.raises(CakupanError, match="Belum ada impor"):
        undo.undo(settings, actor=worlds.ACTOR)


def test_undo_makes_no_database_where_there_is_none(tmp_path: Path) -> None:
    absent = Settings(home=tmp_path, database_url=f"sqlite:///{tmp_path / 'absent.db'}")
    with pytest.raises(CakupanError, match="cakupan init"):
        undo.undo(absent, actor=worlds.ACTOR)
    assert list(tmp_path.glob("absent*")) == []
