"""Cohorts in words: the names of their groups, and what followed their first term."""

from types import MappingProxyType
from typing import Final

from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.remainder import OTHERS
from dashboard.wording import labels

FOLLOWED: Final = MappingProxyType(
    {
        "berjalan": d("Masih berjalan"),
        "lanjut": d("Dilanjutkan"),
        "alih": d("Dialihkan"),
        "pindah": d("Pindah"),
        "reaktivasi": d("Kembali"),
        "menunggu": d("Menunggu"),
        "berakhir": d("Berakhir"),
    }
)
"""What followed an entry spell, from still protected to lost."""


def group(by: str, code: str) -> str:
    """The name of a group of a cohort; the smaller groups taken together have a name of their own."""
    return _("Lainnya, digabung") if code == OTHERS else labels.name(by, code)
