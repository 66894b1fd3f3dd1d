"""Every kind of figure there is, gathered from the subjects, by the name it is asked for."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from dashboard.figure.asked import Asked, Kind, parts
from dashboard.subjects.boards import figure as boards
from dashboard.subjects.bridge import figure as bridge
from dashboard.subjects.cliff import figure as cliff
from dashboard.subjects.coverage import figure as coverage
from dashboard.subjects.mou import figure as mou
from dashboard.subjects.mou import lines_figure
from dashboard.subjects.regency import figure as regency
from dashboard.subjects.retention import continued_figure
from dashboard.subjects.retention import figure as retention
from dashboard.subjects.sponsorship import figure as sponsorship
from dashboard.subjects.villages import figure as villages
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion

_SUBJECTS: Final = (
    coverage,
    bridge,
    sponsorship,
    boards,
    villages,
    retention,
    continued_figure,
    cliff,
    lines_figure,
    mou,
    regency,
)
KINDS: Final[Mapping[str, Kind]] = MappingProxyType({kind.name: kind for one in _SUBJECTS for kind in one.KINDS})
"""These names stand in the ledger for good: a kind is never renamed, and never comes to mean something else."""


def asked(name: str, question: CoverageQuestion, /, **more: str) -> Asked:
    """A figure by the name of its kind; raises `CakupanError` on a kind not known, or a choice it has not."""
    if name not in KINDS:
        raise CakupanError("Angka “{value}” tidak dikenal; yang ada: {known}.", value=name, known=", ".join(KINDS))
    strange = sorted({key for key, text in more.items() if text} - set(KINDS[name].choices))
    if strange:
        known = ", ".join(KINDS[name].choices) or "-"
        raise CakupanError(
            "Angka {kind} tidak punya pilihan “{value}”; yang ada: {known}.", kind=name, value=strange[0], known=known
        )
    return KINDS[name].asked(question, **more)


def read(text: str) -> Asked:
    """The figure a canonical text asks for; raises `CakupanError` on any other text, and on a kind not known."""
    name, question, more = parts(text)
    return asked(name, question, **more)
