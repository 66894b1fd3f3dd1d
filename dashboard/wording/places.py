"""Several places of a level, in running text: Indonesian says it in the singular, English does not."""

from types import MappingProxyType
from typing import Final

from dashboard.language import _
from dashboard.language import deferred as d

_MANY: Final = MappingProxyType(
    {
        "province": d("provinsi"),
        "regency": d("kabupaten/kota"),
        "district": d("kecamatan"),
        "village": d("desa/kelurahan"),
    }
)


def many(level: str) -> str:
    """`desa/kelurahan`, `villages`."""
    return _(_MANY[level])
