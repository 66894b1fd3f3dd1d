"""Values that are kept for all who may see them, and the frames they hold: nobody can change them."""

from typing import Any, TypeVar

import pandas as pd

Value = TypeVar("Value")


class Unchanging:
    """A value that is made once and handed to many. Its frames are handed out as copies on write: whoever changes one
    changes his own."""

    __slots__ = ()

    def __getattribute__(self, name: str) -> Any:  # noqa: ANN401  whatever the value has
        return handed_out(object.__getattribute__(self, name))


def handed_out(value: Value) -> Value:
    """A frame as a copy on write; any other value as it is."""
    return value.copy(deep=False) if isinstance(value, pd.DataFrame) else value
