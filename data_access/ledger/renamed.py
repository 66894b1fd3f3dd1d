"""Words in the cells of tables that are written otherwise since (definitions 8): what was published in the words of its
time is no other figure."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

RENAMED: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "Gugur": frozenset({"Nonaktif", "Tidak terbayar bulan ini"}),
        "Aktif resmi (g = 3)": frozenset({"Aktif (toleransi 3 bulan)"}),
        "Dibayar (g = 0)": frozenset({"Dibayar"}),
        "dapat dibedakan": frozenset({"beda nyata"}),
        "belum dapat dibedakan": frozenset({"belum beda nyata"}),
        "Tanpa pencatat": frozenset({"Yang mendaftarkan tidak tercatat"}),
        "Tanpa pencatat IIK": frozenset({"Pengurus IIK yang mendaftarkan tidak tercatat"}),
    }
)
"""A word that was, and the words of today that say the same."""
