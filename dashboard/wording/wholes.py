"""Of whom a share is, in words: every percentage says of what (definitions 5.17)."""

from types import MappingProxyType
from typing import Final

from dashboard.language import _
from dashboard.language import deferred as d

_ACTIVE: Final = d("pekerja aktif")
_ELIGIBLE: Final = d("peserta baru yang bulannya sudah lewat")
_TARGET: Final = d("orang menurut target")

_WHOLES: Final = MappingProxyType(
    {
        "across": _ACTIVE,
        "sponsor_types": _ACTIVE,
        "sponsor_largest": d("pekerja aktif yang iurannya ditanggung pihak lain"),
        "reach": d("desa/kelurahan di wilayah ini"),
        "retention_triangle": _ELIGIBLE,
        "retention_curves": _ELIGIBLE,
        "retention_compared": _ELIGIBLE,
        "retention_followed": d("peserta baru"),
        "retention_continued": d("peserta baru yang masa bayar pertamanya sudah berakhir"),
        "mou_funnel": _TARGET,
        "mou_path": _TARGET,
    }
)
"""By the kind of figure, which the ledger keeps for good; all others are of the workers of a basis."""


def of(kind: str, *, is_of_workers: bool) -> str:
    """`pekerja`, or whom a figure of that kind that has no basis is a share of; blank where nobody says."""
    if is_of_workers:
        return _("pekerja")
    return _(_WHOLES[kind]) if kind in _WHOLES else ""
