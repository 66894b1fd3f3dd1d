"""A place code as it is written, and whether it may be believed: BPS and Kemendagri number the same places otherwise.

A dotted code is Kemendagri's. One without dots may be either's, so it counts only where the names beside it agree.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from data_access import reference
from data_access.intake import veil
from data_access.intake.cells import CellReading, refused
from data_access.reference import naming, regions
from data_access.vocabulary import Level, is_region_code

Names = Mapping[Level, str]
"""What is written beside a code, by level; blank names are left out."""

_UNDOTTED: Final = re.compile(r"(\d{2})(\d{2})?(\d{2})?(\d{4})?(?:\.0)?", re.ASCII)
_LENGTHS: Final = frozenset({2, 4, 6, 10})
_LEVELS: Final = {level: depth for depth, level in enumerate(Level)}
_REGENCY: Final = _LEVELS[Level.REGENCY]
_MATCHED: Final = (Level.REGENCY, Level.DISTRICT, Level.VILLAGE)
_NUMBERED_APART: Final = "9"
"""First digit of the provinces that have two digits in both numberings, but not the same ones: those of Papua."""

MALFORMED: Final = refused("Kode wilayah salah bentuk.", "Tulis seperti 33.10.22.2005, 33.10.22, 33.10 atau 33.")
UNDOTTED: Final = refused(
    "Kode wilayah tanpa titik: penomoran BPS dan Kemendagri berbeda.",
    "Tulis kode Kemendagri bertitik, atau isi juga namanya sampai tingkat kode itu.",
)
UNKNOWN: Final = "Kode wilayah tidak dikenal."
_KEPT: Final = "Disimpan apa adanya; periksa kode ini, wilayahnya mungkin dimekarkan."
_OUTSIDE: Final = refused(UNKNOWN, "Kabupaten/kota ini tidak ada dalam kode Kemendagri; tulis kode yang berlaku.")
_CONTRADICTED: Final = "Kode wilayah dan nama wilayahnya berbeda."
_SPELLED: Final = "Nama wilayah ditulis lain daripada nama kodenya."
_BELOW: Final = "Nama di dalam kode wilayah ini tidak dapat dipastikan."
_RETIRED: Final = "Kode wilayah lama."


def read(text: str, names: Names) -> CellReading:
    """The code, checked against the names beside it; deeper where these say more than it."""
    code = dotted(text)
    if code is None:
        return MALFORMED
    if not is_certain(text):
        return _uncertain(code, names)
    was = reference.retired(code)
    if was is None:
        return _certain(code, names)
    reading = _certain(was.code, names)
    remedy = f"{was.former_code} menjadi {was.code} ({regions.names()[was.code]}) sejak {was.since}, {was.source}."
    return reading if reading.refused else replace(reading, reason=_RETIRED, remedy=remedy)


def listed(text: str) -> CellReading:
    """A code that stands alone, without names; whether there is such a place is asked elsewhere."""
    code = dotted(text)
    if code is None:
        return MALFORMED
    was = reference.retired(code)
    return CellReading(was.code if was else code) if is_certain(text) else UNDOTTED


def dotted(text: str) -> str | None:
    """`3310222005` or `33.10.22.2005` as the latter; None for anything else."""
    if text and is_region_code(text):
        return text
    match = _UNDOTTED.fullmatch(text)
    parts = [part for part in match.groups() if part] if match else []
    return ".".join(parts) if sum(map(len, parts)) in _LENGTHS and is_region_code(".".join(parts)) else None


def is_certain(text: str) -> bool:
    """Whether the code can only be Kemendagri's: dotted, or of a province that has one number in both."""
    return bool(text) and is_region_code(text) and ("." in text or not text.startswith(_NUMBERED_APART))


def _certain(code: str, names: Names) -> CellReading:
    """A code of Kemendagri's form. An unknown village keeps its code, since publishing uses its longest known prefix;
    of an unknown regency no prefix would be right."""
    known = reference.known_prefix(code)
    if known != code and _depth(known) < _REGENCY:
        return _OUTSIDE
    other = [(place, written) for place, written in _beside(known, names) if not naming.is_named(written, place)]
    if any(not naming.is_spelled_alike(written, place) for place, written in other):
        return _contradicted(code, names)
    if known != code:
        return CellReading(code, UNKNOWN, _KEPT)
    reading = _deeper(code, names)
    if other and not reading.reason:
        return replace(reading, reason=_SPELLED, remedy=f"Kode ini adalah {described(code)}; kodenya yang dipakai.")
    return reading


def _uncertain(code: str, names: Names) -> CellReading:
    """A code of unknown numbering: nothing without a name at its level or below, and nothing against names."""
    if all(_LEVELS[level] < _depth(code) for level in names):
        return UNDOTTED
    if not reference.is_known(code):
        return _contradicted(code, names)
    if any(not naming.is_named(written, place) for place, written in _beside(code, names)):
        return _contradicted(code, names)
    return _deeper(code, names)


def _depth(code: str) -> int:
    """1 of a province, 4 of a village."""
    return _LEVELS[Level.of(code)]


def _at(code: str, level: Level) -> str:
    """The part of a code that is its place of a level; blank where it does not reach so deep."""
    return ".".join(code.split(".")[: _LEVELS[level]]) if _LEVELS[level] <= _depth(code) else ""


def _beside(code: str, names: Names) -> list[tuple[str, str]]:
    """Of the levels the code has: its place, and the name written for that."""
    return [(place, written) for level, written in names.items() if (place := _at(code, level))]


def _deeper(code: str, names: Names) -> CellReading:
    """The place the names below the code lead to, if they do so inside it; else the code, and why."""
    if all(_LEVELS[level] <= _depth(code) for level in names):
        return CellReading(code)
    own = {level: regions.names()[place] for level in _MATCHED if (place := _at(code, level))}
    match = _matched({**names, **own})
    if match.code is None:
        return CellReading(code, _BELOW, f"{veil.quoted(match, names.values())} Kodenya yang dipakai.")
    return CellReading(match.code) if reference.is_inside(match.code, code) else _contradicted(code, names)


def _matched(names: Names) -> reference.Match:
    return reference.place_code(*(names.get(level, "") for level in _MATCHED))


def _contradicted(code: str, names: Names) -> CellReading:
    """Both are named: what the code says at Kemendagri, and what the names say."""
    written = ", ".join(f"“{veil.veiled('desa', name)}”" for name in names.values())
    meant = _matched(names).code
    found = f"{written} ({meant})" if meant else written
    what = f"adalah {described(code)}" if reference.is_known(code) else "tidak dikenal"
    remedy = f"Menurut Kemendagri {code} {what}; tertulis {found}. Betulkan kode atau namanya."
    return refused(_CONTRADICTED, remedy)


def described(code: str) -> str:
    """`Gatak, Delanggu, Kabupaten Klaten`: the names of a place and of those it lies in, up to the regency."""
    own, *above = (regions.names()[place] for level in reversed(_LEVELS) if (place := _at(code, level)))
    return ", ".join([own, *above[:-1]])
