"""Names of coded values, as a reader sees them; `_` translates when they are shown."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.wording import codes as closed

DIMENSIONS: Final = MappingProxyType(
    {
        "profession": d("Profesi"),
        "province": d("Provinsi"),
        "regency": d("Kabupaten/kota"),
        "district": d("Kecamatan"),
        "village": d("Desa/kelurahan"),
        "sponsor_type": d("Jenis sponsor"),
        "segment": d("Segmen"),
        "movement": d("Gerakan"),
        "village_role": d("Peran desa"),
        "programme": d("Program"),
        "acquirer": d("Pencatat"),
        "sponsor": d("Sponsor"),
        "company": d("Perusahaan"),
        "chapter": d("Pengurus IIK"),
        "branch": d("Kantor cabang"),
        "term": d("Masa bayar"),
    }
)
"""What the rows of a breakdown are."""
_WITHOUT: Final = MappingProxyType(
    {
        "village_role": d("Tanpa peran desa tercatat"),
        "acquirer": d("Yang mendaftarkan tidak tercatat"),
        "sponsor": d("Tanpa sponsor"),
        "company": d("Bukan perusahaan"),
        "chapter": d("Pengurus IIK yang mendaftarkan tidak tercatat"),
        "branch": d("Tanpa kantor cabang"),
        "term": d("Belum dipetakan"),
    }
)
"""The row of people who have no code of a breakdown, where that row has a name of its own."""
_NOWHERE: Final = MappingProxyType({"outside": d("Di luar wilayah edisi")})
"""The row of people in places the edition does not know."""

_BY_DIMENSION: Final = MappingProxyType(
    {
        "profession": closed.PROFESSIONS,
        "sponsor_type": closed.SPONSOR_TYPES,
        "segment": closed.SEGMENTS,
        "movement": closed.MOVEMENTS,
        "village_role": closed.VILLAGE_ROLES,
        "programme": closed.PROGRAMMES,
        "acquirer": closed.ACQUIRER_KINDS,
        "level": closed.LEVELS,
        "basis": closed.BASES,
        "entry": closed.ENTRIES,
    }
)


def name(dimension: str, code: str) -> str:
    """The label of a code of a dimension; a place, or a code no list knows, is shown as it is written."""
    known: Mapping[str, str] = _BY_DIMENSION.get(dimension, {})
    fallback = _WITHOUT.get(dimension, d("Belum teralokasi")) if code == "unallocated" else _NOWHERE.get(code, code)
    label = known.get(code, fallback)
    return _(label)


def codes(by: str) -> tuple[str, ...]:
    """Every code a breakdown of a closed list has, those in none of them last; raises KeyError where it has none."""
    return tuple(dict.fromkeys((*_BY_DIMENSION[by], "unallocated")))


def dimension(by: str) -> str:
    """What the rows of a breakdown are."""
    return _(DIMENSIONS[by])


def row_name(by: str, code: str, given: object) -> str:
    """A row's name: that of a place as the edition has it, else the label of its code."""
    return given if isinstance(given, str) and given else name(by, code)
