"""What a page put on the screen, kept as a file below its home for the bare peer to put there again."""

from typing import Final

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg, ForwardMsgList

from data_access.settings import Settings
from tests.benchmarks.runs import Run

FOLDER: Final = "rekaman"
_DRAWN: Final = ("new_element", "add_block")


def query(name: str) -> str:
    """That makes the bare peer show a recording."""
    return f"{FOLDER}={FOLDER}/{name}.bin"


def kept(home: Settings, run: Run, name: str) -> str:
    """Keep what stands on the page at the end of a run; its `query`."""
    file = home.home / FOLDER / f"{name}.bin"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(ForwardMsgList(messages=standing(run)).SerializeToString())
    return query(name)


def standing(run: Run) -> list[ForwardMsg]:
    """Elements and containers, each place's last one; what passed, such as a spinner, is gone."""
    drawn = [it for it in run.messages if it.HasField("delta") and it.delta.WhichOneof("type") in _DRAWN]
    return list({tuple(it.metadata.delta_path): it for it in drawn}.values())
