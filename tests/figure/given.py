"""An asker to whom answers are given by hand, for tests of what is drawn of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data_access.edition.facts import Edition
from data_access.scope import NATION, Scope


@dataclass(frozen=True, slots=True)
class Given:
    """Recalls what was given under each answer's function, whatever the values; its edition answers nothing."""

    answers: Mapping[Callable[..., Any], Any]
    scope: Scope = NATION
    given_edition: Edition | None = None

    @property
    def edition(self) -> Edition:
        if self.given_edition is None:
            raise LookupError("no edition was given")
        return self.given_edition

    def ask(self, question: Callable[..., Any], *_values: object, **_named: object) -> pd.DataFrame:
        raise LookupError(question)

    def recall(self, answer: Callable[..., Any], *_values: object, **_named: object) -> Any:
        return self.answers[answer]
