"""The benchmark's viewer sees a page as a browser would; how long that takes is no claim of a test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from data_access.settings import Settings
from tests.benchmarks import recording, servers
from tests.benchmarks.runs import Run
from tests.benchmarks.websocket import PageError, Viewer


@pytest.fixture(scope="module")
def address(small_published_home: Settings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small world, served."""
    with servers.dashboard(small_published_home, tmp_path_factory.mktemp("serve") / "log") as server:
        yield server.address


def test_a_warm_rerun_ends_and_brings_the_elements_of_the_first_view_again(address: str) -> None:
    with Viewer(address) as viewer:
        first = viewer.visit("profesi", "wilayah=33.10")
        again = viewer.rerun()
    assert first.elements["vega_lite_chart"] > 0
    assert again.elements == first.elements
    assert again.messages[-1].HasField("script_finished")


def test_what_the_viewer_holds_already_comes_as_a_reference_and_is_put_back(address: str) -> None:
    with Viewer(address) as viewer:
        first = viewer.visit("desa", "wilayah=33.10")
        again = viewer.rerun()
    assert again.references > 0
    assert not any(it.HasField("ref_hash") for it in again.messages)
    assert _charts(again) == _charts(first)


def test_a_viewer_goes_from_page_to_page_in_one_session(address: str) -> None:
    with Viewer(address) as viewer:
        titles = [_title(viewer, page) for page in ("", "desa", "profesi", "")]
    assert titles == ["Ringkasan", "Desa", "Profesi", "Ringkasan"]


def test_a_page_that_is_not_there_is_named(address: str) -> None:
    with Viewer(address) as viewer, pytest.raises(PageError, match="/nowhere"):
        viewer.visit("nowhere")


def test_a_run_that_does_not_end_in_time_is_named(address: str) -> None:
    with Viewer(address) as viewer:
        viewer.timeout = 0.001
        with pytest.raises(PageError, match="/desa"):
            viewer.visit("desa")


def test_the_bare_peer_draws_as_many_elements_of_each_kind(
    address: str, small_published_home: Settings, tmp_path: Path
) -> None:
    with Viewer(address) as viewer:
        page = viewer.visit("desa", "wilayah=33.10")
    query = recording.kept(small_published_home, page, "desa")
    bare = servers.peer(servers.PEERS / "bare.py", small_published_home, tmp_path / "log")
    with bare as server, Viewer(server.address) as viewer:
        assert viewer.visit("", query).elements == page.elements


def test_a_fragment_is_run_alone(small_published_home: Settings, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("import streamlit as st\nst.title('whole')\nst.fragment(lambda: st.write('part'))()\n")
    with servers.plain(script, small_published_home, tmp_path / "log") as server, Viewer(server.address) as viewer:
        (fragment,) = viewer.visit().fragments
        assert viewer.rerun(fragment=fragment).elements == {"markdown": 1}
        assert viewer.rerun().elements == {"heading": 1, "markdown": 1}


def _title(viewer: Viewer, page: str) -> str:
    drawn = viewer.visit(page, "wilayah=33.10").deltas
    return next(it.new_element.heading.body for _, it in drawn if it.new_element.HasField("heading"))


def _charts(run: Run) -> list[str]:
    """Every chart's hash, in the order of the page."""
    return [it.hash for it in recording.standing(run) if it.delta.new_element.HasField("vega_lite_chart")]
