"""What is kept stays within its bytes, and is made once however many want it."""

import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import altair as alt
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import remembering
from dashboard.figure.table import Table
from dashboard.remembering import Memory, Metrics


def test_a_value_is_made_once_and_counted() -> None:
    memory, made = Memory(100), []

    def make() -> str:
        made.append(1)
        return "nilai"

    assert [memory.remember("kunci", len, make) for _time in range(3)] == ["nilai"] * 3
    assert len(made) == 1
    assert memory.metrics() == Metrics(entries=1, nbytes=5, hits=2, misses=1)


def test_the_longest_unused_is_forgotten_first() -> None:
    memory = Memory(10)
    for key in ("a", "b"):
        memory.remember(key, len, lambda: "empat")
    memory.remember("a", len, lambda: "never made")
    memory.remember("c", len, lambda: "lima.")
    assert memory.remember("a", len, lambda: "never made") == "empat"
    assert memory.remember("b", len, lambda: "again") == "again"


def test_what_is_larger_than_the_limit_is_given_and_not_kept() -> None:
    memory = Memory(3)
    assert memory.remember("kunci", len, lambda: "panjang") == "panjang"
    assert memory.metrics() == Metrics(entries=0, nbytes=0, hits=0, misses=1)


def test_a_fault_is_raised_and_not_kept() -> None:
    memory = Memory()

    def fails() -> str:
        raise LookupError("no edition")

    with pytest.raises(LookupError, match="no edition"):
        memory.remember("kunci", len, fails)
    assert memory.remember("kunci", len, lambda: "nilai") == "nilai"


def test_one_thread_makes_what_eight_want_at_once() -> None:
    memory, made, start = Memory(), [], threading.Barrier(8)
    slow = threading.Event()

    def make() -> str:
        made.append(threading.get_ident())
        slow.wait(0.2)
        return "nilai"

    def wants(_at: int) -> str:
        start.wait()
        return memory.remember("kunci", len, make)

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(wants, range(8))) == ["nilai"] * 8
    assert len(made) == 1


def test_another_key_is_made_while_one_is_waited_for() -> None:
    memory, is_made, may_end = Memory(), threading.Event(), threading.Event()

    def long() -> str:
        is_made.set()
        assert may_end.wait(10)
        return "lama"

    with ThreadPoolExecutor(1) as thread:
        waited = thread.submit(memory.remember, "lama", len, long)
        assert is_made.wait(10)
        assert memory.remember("cepat", len, lambda: "cepat") == "cepat"
        may_end.set()
        assert waited.result(10) == "lama"


def test_a_value_may_be_made_of_other_values() -> None:
    memory = Memory()

    def outer() -> str:
        return memory.remember("dalam", len, lambda: "dalam") + "luar"

    assert memory.remember("luar", len, outer) == "dalamluar"
    assert memory.metrics().entries == 2


@given(asked=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60)), max_size=60), limit=st.integers(0, 100))
def test_the_bound_holds_and_every_answer_is_that_of_its_key(asked: list[tuple[int, int]], limit: int) -> None:
    memory = Memory(limit)
    sizes = dict(asked)
    for key, _size in asked:
        expected = bytes([key]) * sizes[key]
        assert memory.remember(key, len, partial(bytes, expected)) == expected
        assert memory.metrics().nbytes <= limit
    assert memory.metrics().hits + memory.metrics().misses == len(asked)


def test_a_size_is_that_of_all_a_value_is_made_of_and_of_what_is_shared_once() -> None:
    text, frame = "k" * 10_000, pd.DataFrame({"code": ["33.10"] * 1_000})
    of_frame = int(frame.memory_usage(deep=True).sum())
    assert 10_000 < remembering.size(text) < 10_200
    assert remembering.size((text, text)) < 10_400
    assert (
        of_frame <= remembering.size(Table("uji", frame, (), "", sheet=Table("lembar", frame, (), ""))) < of_frame * 2
    )
    assert 10_000 < remembering.size(partial(len, text)) < 10_600
    assert 10_000 < remembering.size(lambda: text) < 10_600
    assert 10_000 < remembering.size({"a": [text]}) < 10_600
    chart = alt.Chart(frame).mark_bar().encode(x=alt.X("code:N"))
    assert of_frame < remembering.size(chart) < of_frame + 20_000


def test_the_process_has_one_memory() -> None:
    remembering.forget()
    assert remembering.remember(("uji", 1), len, lambda: "nilai") == "nilai"
    assert remembering.metrics().entries == 1
    remembering.forget()
    assert remembering.metrics() == Metrics(entries=0, nbytes=0, hits=0, misses=0)
