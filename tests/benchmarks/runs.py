"""What came of one run of a page: messages, elements, bytes, milliseconds."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


@dataclass(frozen=True)
class Run:
    """One run as the viewer saw it: `size` is bytes before compression, `messages` have their references
    resolved, and `references` says how many there were."""

    milliseconds: float
    size: int
    messages: tuple[ForwardMsg, ...]
    references: int

    @cached_property
    def deltas(self) -> tuple[tuple[tuple[int, ...], Delta], ...]:
        """What is put on the page, in order, and where."""
        return tuple((tuple(it.metadata.delta_path), it.delta) for it in self.messages if it.HasField("delta"))

    @cached_property
    def elements(self) -> Counter[str]:
        """How many elements of each kind; containers are none."""
        elements = (it.new_element for _, it in self.deltas if it.HasField("new_element"))
        return Counter(str(element.WhichOneof("type")) for element in elements)

    @cached_property
    def fragments(self) -> frozenset[str]:
        """Ids of the fragments that drew something: `Viewer.rerun` takes one."""
        return frozenset(it.fragment_id for _, it in self.deltas if it.fragment_id)

    def faults(self) -> Iterator[str]:
        """The errors a reader of the page would see."""
        for message in self.messages:
            if message.HasField("page_not_found"):
                yield f"page not found: {message.page_not_found.page_name}"
        for _, delta in self.deltas:
            element = delta.new_element
            if element.HasField("exception"):
                yield element.exception.message
            if element.HasField("alert") and element.alert.format == Alert.ERROR:
                yield element.alert.body
