"""A file is there whole or not at all, and an older one is not lost to a write that failed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from data_access import disk, whole_file
from data_access.errors import CakupanError

OLD = b"penting"
Writer = Callable[[Path], None]


def _fails(file: Path) -> None:
    with whole_file.writing(file) as unfinished:
        unfinished.write_bytes(b"setengah")
        raise OSError(28, "No space left on device")


def test_a_failed_write_leaves_the_older_file_and_no_other(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(OLD)
    with pytest.raises(OSError, match="No space") as raised:
        _fails(file)
    assert str(disk.fault(raised.value)) == f"Disk tempat {file} penuh; kosongkan ruang, lalu ulangi."
    assert [one.name for one in tmp_path.iterdir()] == ["a.xlsx"]
    assert file.read_bytes() == OLD


def test_an_older_file_keeps_its_mode_and_a_new_one_has_what_was_said(tmp_path: Path) -> None:
    older, new = tmp_path / "a", tmp_path / "b"
    older.write_bytes(OLD)
    older.chmod(0o640)
    whole_file.write(older, b"baru")
    whole_file.write(new, b"baru", 0o600)
    assert (older.read_bytes(), older.stat().st_mode & 0o777) == (b"baru", 0o640)
    assert new.stat().st_mode & 0o777 == 0o600


def test_nobody_else_reads_a_private_file_before_it_is_finished(tmp_path: Path) -> None:
    with whole_file.writing(tmp_path / "a", 0o400) as unfinished:
        assert unfinished.stat().st_mode & 0o777 == 0o600


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "nyata", tmp_path / "tautan"
    real.write_bytes(OLD)
    link.symlink_to(real)
    whole_file.write(link, b"baru")
    assert link.is_symlink()
    assert real.read_bytes() == b"baru"


@pytest.mark.parametrize("path", ["/dev/null", "/proc/self", "."])
def test_what_is_no_file_is_never_renamed_over(path: str) -> None:
    with pytest.raises(CakupanError, match="bukan berkas biasa"):
        whole_file.write(Path(path), b"baru")
    assert Path("/dev/null").is_char_device()


def test_a_new_file_replaces_none(tmp_path: Path) -> None:
    file = tmp_path / "nik.key"
    whole_file.write_new(file, OLD, 0o600)
    with pytest.raises(FileExistsError):
        whole_file.write_new(file, b"baru", 0o600)
    assert file.read_bytes() == OLD
    assert [one.name for one in tmp_path.iterdir()] == ["nik.key"]


def test_what_a_killed_process_left_is_swept_folders_too(tmp_path: Path) -> None:
    (tmp_path / "2026-10.1.duckdb").write_bytes(OLD)
    (tmp_path / ".ab.unfinished.wal").touch()
    (tmp_path / ".ab.unfinished.tmp").mkdir()
    (tmp_path / ".ab.unfinished.tmp" / "spill").touch()
    whole_file.sweep(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["2026-10.1.duckdb"]


@pytest.mark.parametrize("number", sorted(disk._SAID))
def test_each_refusal_of_the_system_has_its_sentence(number: int) -> None:
    said = str(disk.fault(OSError(number, os.strerror(number), "/data/a")))
    assert "/data/a" in said
    assert os.strerror(number) not in said
    assert ";" in said
