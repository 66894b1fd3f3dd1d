"""A full disk, and a home nobody may write to, for real: one sentence with the cause, no traceback, nothing half done.

The disk is a small tmpfs where this user may mount one, else a limit of the size of files in the process that writes.
"""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlalchemy

from data_access.edition import opening
from data_access.registry import connect
from data_access.settings import Settings
from tests import worlds
from tests.conftest import SMALL_BASES, SMALL_WORLD
from tests.home import children
from tests.home.children import Ran

LIMIT = 2048
ROOT = os.geteuid() == 0


@dataclass(frozen=True)
class Office:
    """A home with an edition on a disk of its own; `beside` is on another one."""

    settings: Settings
    disk: Path
    beside: Path
    is_mounted: bool

    def says(self, *words: str, uid: int = 0) -> Ran:
        most = 0 if self.is_mounted or uid else LIMIT
        return children.cakupan(self.settings, *words, said=self.beside / "said", uid=uid, most=most)

    def files(self) -> dict[str, bytes]:
        """All but what SQLite keeps beside a database."""
        every = [path for path in self.disk.rglob("*") if path.is_file() and path.name != "filler"]
        return {str(path): path.read_bytes() for path in every if not re.search(r"\.db(-\w+)?$", path.name)}

    def fill(self, but: int = 0) -> None:
        """Leave so many bytes."""
        file = os.open(self.disk / "filler", os.O_WRONLY | os.O_CREAT)
        if self.is_mounted:
            for size in (1 << 20, 4096, 1):
                try:
                    while os.write(file, b"x" * size) == size:
                        pass
                except OSError:
                    continue
            os.ftruncate(file, os.fstat(file).st_size - but)
        os.close(file)


def _mounted(disk: Path) -> bool:
    ran = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk], capture_output=True)
    return ran.returncode == 0


@contextmanager
def _office() -> Iterator[Office]:
    with tempfile.TemporaryDirectory(prefix="cakupan-disk-", dir="/tmp") as folder:
        beside, disk = Path(folder), Path(folder) / "disk"
        beside.chmod(0o755)
        disk.mkdir()
        is_mounted = ROOT and _mounted(disk)
        try:
            settings = worlds.new_home(disk / "home")
            worlds.load(settings, worlds.world(SMALL_WORLD))
            worlds.load(settings, worlds.bases(SMALL_BASES), "penyebut")
            worlds.publish(settings, "2026-10", "2024-01")
            people = "\n".join(f"orang{number} | 2026-01 | 12" for number in range(300))
            worlds.write(worlds.world(f"nik | bulan_mulai | jumlah_bulan\n{people}"), beside / "lagi.csv")
            opening.close()
            yield Office(settings, disk, beside, is_mounted)
        finally:
            opening.close()
            if is_mounted:
                subprocess.run(["umount", "-l", disk], check=True)


@pytest.fixture
def office() -> Iterator[Office]:
    with _office() as made:
        yield made


@pytest.fixture(scope="module")
def full() -> Iterator[Office]:
    with _office() as made:
        backup = made.beside / "cadangan.zip"
        assert children.cakupan(made.settings, "backup", str(backup), said=made.beside / "said").code == 0
        (made.disk / "lama.xlsx").write_bytes(b"penting")
        made.fill()
        yield made


COMMANDS = {
    "import": ("import", "keanggotaan", "{beside}/lagi.csv", "--diambil", "2026-11-20"),
    "publish": ("publish", "--posisi", "2026-10"),
    "use": ("editions", "use", "2026-10.1"),
    "undo": ("undo", "--ya"),
    "backup": ("backup", "{disk}/b.zip"),
    "template": ("template", "target", "-o", "{disk}/baru.xlsx"),
    "over an older file": ("template", "target", "-o", "{disk}/lama.xlsx", "--ya"),
    "figure": ("figure", "coverage", "-o", "{disk}/baru.csv"),
}


def is_one_sentence(ran: Ran, cause: str) -> None:
    assert ran.code == 1, ran.said
    assert "Traceback" not in ran.said
    assert "unfinished" not in ran.said
    assert re.search(cause, ran.said), ran.said
    assert "cakupan init" not in ran.said


@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_a_command_names_a_full_disk_and_leaves_every_file_as_it_was(words: tuple[str, ...], full: Office) -> None:
    before = full.files()
    ran = full.says(*(word.format(disk=full.disk, beside=full.beside) for word in words))
    is_one_sentence(ran, "penuh; kosongkan ruang" if full.is_mounted else "melampaui ukuran|penuh|gagal|tidak dapat")
    assert full.files() == before


@pytest.mark.parametrize("words", [("editions",), ("ledger", "list"), ("show", "mou")])
def test_a_command_that_only_looks_names_a_full_disk_alike(words: tuple[str, ...], full: Office) -> None:
    ran = full.says(*words)
    is_one_sentence(ran, "penuh; kosongkan ruang" if full.is_mounted else "melampaui ukuran|penuh|gagal|tidak dapat")


def test_a_new_home_on_a_full_disk_is_not_begun(full: Office) -> None:
    home = full.disk / "lain"
    new = full.settings.model_copy(update={"home": home, "database_url": f"sqlite:///{home / 'membership.db'}"})
    other = Office(new, full.disk, full.beside, full.is_mounted)
    for words in (("init",), ("restore", str(full.beside / "cadangan.zip"))):
        is_one_sentence(other.says(*words), "melampaui ukuran|penuh|gagal|tidak dapat")
    assert [path.name for path in home.rglob("*") if path.is_file() and path.name != "publish.lock"] == []


def test_duckdbs_own_full_disk_is_said_and_with_room_again_all_goes_on(office: Office) -> None:
    office.fill(but=2 << 20)
    before = office.files()
    ran = office.says("publish", "--posisi", "2026-10")
    is_one_sentence(ran, "penuh; kosongkan ruang" if office.is_mounted else "melampaui ukuran|penuh|gagal|tidak dapat")
    assert office.files() == before
    (office.disk / "filler").unlink()
    assert (
        "Edisi 2026-10.2 terbit"
        in children.cakupan(office.settings, "publish", "--posisi", "2026-10", said=office.beside / "said").said
    )
    with connect.begin(office.settings.registry_url) as registry:
        assert registry.execute(sqlalchemy.text("PRAGMA integrity_check")).scalar_one() == "ok"


@pytest.mark.parametrize("kind", ["permissions", "disk"])
def test_a_home_nobody_may_write_to_is_named_and_its_figures_stand(kind: str, office: Office) -> None:
    """As root nothing is refused by permissions, so a child asks as another user; one who cannot read all of a Python
    that lies in root's home, so it draws nothing."""
    uid = 0
    if kind == "disk" and office.is_mounted:
        subprocess.run(["mount", "-o", "remount,ro", office.disk], check=True)
    else:
        uid = children.NOBODY if ROOT else 0
        for path in (office.disk, *office.disk.rglob("*")):
            path.chmod(path.stat().st_mode & ~0o222)
            if uid:
                os.chown(path, uid, uid)
    before = office.files()
    for words in [words for words in COMMANDS.values() if not uid or words[0] != "figure"]:
        ran = office.says(*(word.format(disk=office.disk, beside=office.beside) for word in words), uid=uid)
        is_one_sentence(ran, "periksa izin|hanya dapat dibaca")
    assert office.files() == before
    shown = "" if uid else office.says("show", "coverage").said
    assert ("edisi 2026-10.1" in shown) is not bool(uid)
    doctor = office.says("doctor", uid=uid)
    assert (doctor.code, "tidak dapat ditulis" in doctor.said) == (1, True)
    for path in (office.disk, *office.disk.rglob("*")) if uid or not office.is_mounted else ():
        path.chmod(path.stat().st_mode | 0o700)


def test_a_file_beyond_the_size_allowed_is_said(office: Office) -> None:
    file = office.beside / "besar.xlsx"
    ran = children.cakupan(office.settings, "template", "target", "-o", str(file), said=office.beside / "said", most=99)
    is_one_sentence(ran, "melampaui ukuran yang diizinkan sistem")
    assert not file.exists()
