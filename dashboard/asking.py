"""Who asks the edition: a viewer in a session, or the command line. Answers and figures take either."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, Protocol, TypeVar

import pandas as pd

from data_access import fetch
from data_access.edition.facts import Edition
from data_access.scope import NATION, Scope, ScopedSelect

P = ParamSpec("P")
T = TypeVar("T")
Question = Callable[Concatenate[Scope, P], ScopedSelect]


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


@dataclass(frozen=True, slots=True)
class Clerk:
    """Asks an edition without a session and remembers nothing: for the command line, and for checks of the ledger."""

    edition: Edition
    scope: Scope = NATION

    def ask(self, question: Question[P], *values: P.args, **named: P.kwargs) -> pd.DataFrame:
        return fetch.ask(self.edition, question(self.scope, *values, **named))

    def recall(self, answer: Callable[Concatenate[Asker, P], T], *values: P.args, **named: P.kwargs) -> T:
        return answer(self, *values, **named)
