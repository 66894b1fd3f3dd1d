"""Cohorts in words: by what they are told apart, and what followed their first term."""

from types import MappingProxyType
from typing import Final

from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.remainder import OTHERS
from dashboard.wording import labels

ACQUIRERS: Final = MappingProxyType(
    {
        "iik": d("Ikatan Istri Karyawan (IIK)"),
        "perisai": d("Agen Perisai"),
        "kantor_desa": d("Kantor desa"),
        "karyawan": d("Karyawan"),
        "perusahaan": d("Perusahaan"),
        "peserta": d("Peserta"),
        "unallocated": d("Tanpa pencatat"),
    }
)
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
    """A sponsor type, movement, kind of acquirer or profession; the smaller ones taken together say so."""
    if code == OTHERS:
        return _("Lainnya, digabung")
    return _(ACQUIRERS.get(code, code)) if by == "acquirer" else labels.name(by, code)


def dimension(by: str) -> str:
    """By what cohorts are told apart."""
    return _("Pencatat") if by == "acquirer" else labels.dimension(by)


def codes(by: str) -> tuple[str, ...]:
    """Every code a cohort may have, those without one among them."""
    known = {"sponsor_type": labels.SPONSOR_TYPES, "movement": labels.MOVEMENTS, "profession": labels.PROFESSIONS}
    return tuple(known.get(by, ACQUIRERS))
