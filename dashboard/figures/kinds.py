"""Every kind of figure there is, by the name it is asked for."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from dashboard.asking import Asker
from dashboard.figures import boards, bridge, cliff, coverage, mou, mou_lines, outreach, regency, retention, sponsorship
from dashboard.figures.asked import Asked
from dashboard.figures.made import Made, Nothing
from data_access.errors import CakupanError

KINDS: Final[Mapping[str, Callable[[Asker, Asked], Made | Nothing]]] = MappingProxyType(
    {
        "coverage": coverage.make_by,
        "trend": coverage.make_trend,
        "bridge": bridge.make,
        "across": sponsorship.make_across,
        "sponsor_types": sponsorship.make_types,
        "sponsor_course": sponsorship.make_course,
        "sponsor_largest": sponsorship.make_largest,
        "sponsor_endings": sponsorship.make_endings,
        "board": boards.make,
        "map": outreach.make_map,
        "reach": outreach.make_reached,
        "retention_triangle": retention.make_triangle,
        "retention_curves": retention.make_curves,
        "retention_followed": retention.make_followed,
        "retention_compared": retention.make_compared,
        "cliff": cliff.make,
        "mou_lines": mou_lines.make,
        "mou_funnel": mou.make_funnel,
        "mou_path": mou.make_course,
        "mou_villages": mou.make_villages,
        "regency_ranks": regency.make,
    }
)
"""These names stand in the ledger for good: a kind is never renamed, and never comes to mean something else."""


def make(who: Asker, asked: Asked) -> Made | Nothing:
    """The figure asked for, in the language in force; raises `CakupanError` on a kind, or a choice of it, not known."""
    if asked.kind not in KINDS:
        raise CakupanError(
            "Angka “{value}” tidak dikenal; yang ada: {known}.", value=asked.kind, known=", ".join(KINDS)
        )
    return KINDS[asked.kind](who, asked)
