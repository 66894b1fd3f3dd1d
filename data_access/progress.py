"""How long work tells where it is: a label in Indonesian and the share done, 0 to 1."""

from collections.abc import Callable

Progress = Callable[[str, float], None]


def deferred(text: str) -> str:
    """A label that is translated where it is shown."""
    return text


def silent(_label: str, _done: float) -> None:
    """For callers nobody watches."""
