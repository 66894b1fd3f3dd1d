"""Fonts cut for files lie in one folder of the user's, whatever becomes of the process; nobody else's is trusted."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from dashboard.export import cut_fonts

FONTS = {"A-400.ttf": b"a", "B-400.ttf": b"b"}
KILLED = (
    "import os; from dashboard.export import typefaces; print(typefaces.house(), flush=True); os.kill(os.getpid(), {})"
)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache of the user's, and an empty folder for what is temporary beside it."""
    for name in ("cache", "temporary"):
        (tmp_path / name).mkdir(mode=0o700)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return tmp_path / "cache" / "cakupan"


@pytest.mark.parametrize("death", [signal.SIGKILL, signal.SIGTERM])
def test_a_process_that_is_killed_leaves_one_folder_which_the_next_one_reads(tmp_path: Path, death: int) -> None:
    (tmp_path / "temporary").mkdir()
    own = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "TMPDIR": str(tmp_path / "temporary")}
    words = [sys.executable, "-c", KILLED.format(int(death))]
    first, second = (subprocess.run(words, env=own, capture_output=True, text=True) for _ in range(2))
    assert (first.returncode, second.returncode, first.stdout) == (-death, -death, second.stdout)
    (folder,) = (tmp_path / "cakupan").iterdir()
    assert first.stdout.strip() == str(folder)
    assert {file.name for file in folder.iterdir()} == {f"SourceSans3[wght]-{weight}.ttf" for weight in (400, 600, 700)}
    assert list((tmp_path / "temporary").iterdir()) == []
    assert {path.stat().st_mode & 0o777 for path in (folder, folder.parent)} == {0o700}


def test_a_folder_is_made_once_for_its_content(cache: Path) -> None:
    assert cut_fonts.known(b"key", FONTS) is None
    made = cut_fonts.kept(b"key", FONTS)
    assert (made.parent, cut_fonts.known(b"key", FONTS), cut_fonts.known(b"another", FONTS)) == (cache, made, None)
    assert {file.name: file.read_bytes() for file in made.iterdir()} == FONTS
    assert cut_fonts.kept(b"key", {"A-400.ttf": b"of a slower process"}) == made
    assert {file.name: file.read_bytes() for file in made.iterdir()} == FONTS


def test_a_folder_others_may_write_to_is_not_read(cache: Path) -> None:
    made = cut_fonts.kept(b"key", FONTS)
    made.chmod(0o777)
    assert cut_fonts.known(b"key", FONTS) is None
    again = cut_fonts.kept(b"key", FONTS)
    assert again.parent != cache
    assert {file.name for file in again.iterdir()} == set(FONTS)


def test_a_link_and_a_folder_of_another_user_are_not_read(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = cut_fonts.kept(b"key", FONTS)
    elsewhere = cache.parent / "elsewhere"
    made.rename(elsewhere)
    made.symlink_to(elsewhere)
    assert cut_fonts.known(b"key", FONTS) is None
    made.unlink()
    elsewhere.rename(made)
    assert cut_fonts.known(b"key", FONTS) == made
    monkeypatch.setattr(os, "geteuid", lambda: made.stat().st_uid + 1)
    assert cut_fonts.known(b"key", FONTS) is None


def test_a_cache_that_others_may_write_to_is_not_used(cache: Path) -> None:
    cache.parent.chmod(0o777)
    made = cut_fonts.kept(b"key", FONTS)
    assert made.parent == cache.parents[1] / "temporary" / f"cakupan-{os.geteuid()}"
    assert cut_fonts.known(b"key", FONTS) == made


def test_where_there_is_no_place_the_folder_goes_with_the_process(cache: Path) -> None:
    cache.parent.chmod(0o777)
    (cache.parents[1] / "temporary").chmod(0o777)
    made = cut_fonts.kept(b"key", FONTS)
    assert {file.name for file in made.iterdir()} == set(FONTS)
    assert cut_fonts.known(b"key", FONTS) is None


def test_what_a_killed_process_left_unfinished_goes_after_an_hour(cache: Path) -> None:
    cut_fonts.kept(b"key", FONTS)
    old, new = cache / "old.unfinished", cache / "new.unfinished"
    for left in (old, new):
        left.mkdir()
    os.utime(old, (0, 0))
    cut_fonts.kept(b"another", FONTS)
    assert (old.exists(), new.exists()) == (False, True)


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("is_there", [True, False])
def test_a_folder_some_file_of_which_was_swept_away_or_emptied_is_made_again(is_there: bool) -> None:
    made = cut_fonts.kept(b"key", FONTS)
    made.joinpath("B-400.ttf").unlink()
    if is_there:
        made.joinpath("B-400.ttf").touch()
    assert cut_fonts.known(b"key", FONTS) is None
    assert cut_fonts.kept(b"key", FONTS) == made
    assert {file.name: file.read_bytes() for file in made.iterdir()} == FONTS


def test_a_cache_that_is_no_whole_path_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    made = cut_fonts.kept(b"key", FONTS)
    assert made.parent == tmp_path / ".cache" / "cakupan"
