"""Who asks the edition: a viewer in a session, or the command line. Answers and figures take either."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Concatenate, Final, ParamSpec, Protocol, TypeVar

import pandas as pd
from cachetools import LRUCache

from dashboard import language
from dashboard.unchanging import handed_out
from data_access import fetch
from data_access.edition.facts import Edition
from data_access.scope import NATION, Scope, ScopedSelect

P = ParamSpec("P")
T = TypeVar("T")
Question = Callable[Concatenate[Scope, P], ScopedSelect]
_KEPT: Final = 256
"""Answers of one clerk: those of a release of many figures, or of a pack."""


class Asker(Protocol):
    """One edition, and what of it may be seen."""

    @property
    def scope(self) -> Scope: ...

    @property
    def edition(self) -> Edition: ...

    def ask(self, question: Question[P], *values: P.args, **named: P.kwargs) -> pd.DataFrame:
        """The rows with which this edition answers a question about what may be seen."""
        ...

    def recall(self, answer: "Callable[Concatenate[Asker, P], T]", *values: P.args, **named: P.kwargs) -> T:
        """Calls `answer` with these values. Nobody may change what it returns, because it may be remembered."""
        ...


def said(function: Callable[..., Any], values: tuple[object, ...], named: dict[str, object]) -> tuple[Hashable, ...]:
    """What is asked, as part of a key: the function by name, and the values."""
    kinds = tuple(map(type, (*values, *named.values())))  # True is 1, and may be another question
    return f"{function.__module__}.{function.__qualname__}", values, tuple(sorted(named.items())), kinds


@dataclass(frozen=True, slots=True)
class Clerk:
    """Asks an edition without a session, for the command line and for checks of the ledger: what was asked or made once
    is remembered by this clerk alone, and goes with it."""

    edition: Edition
    scope: Scope = NATION
    kept: LRUCache[Hashable, Any] = field(
        default_factory=lambda: LRUCache(_KEPT), init=False, repr=False, compare=False
    )

    def ask(self, question: Question[P], *values: P.args, **named: P.kwargs) -> pd.DataFrame:
        key = "rows", *said(question, values, named)
        return self._once(key, lambda: fetch.ask(self.edition, question(self.scope, *values, **named)))

    def recall(self, answer: Callable[Concatenate[Asker, P], T], *values: P.args, **named: P.kwargs) -> T:
        key = language.locale(), *said(answer, values, named)
        return self._once(key, lambda: answer(self, *values, **named))

    def _once(self, key: Hashable, make: Callable[[], T]) -> T:
        if key not in self.kept:
            self.kept[key] = make()
        found: T = self.kept[key]
        return handed_out(found)
