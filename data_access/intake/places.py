"""What a row says about place, profession and branch, against the reference data."""

import re
from typing import Final

from data_access import reference
from data_access.intake.cells import CellReading, refused
from data_access.reference import places

_DOTTED: Final = re.compile(r"\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?")
_UNDOTTED: Final = re.compile(r"(\d{2})(\d{2})?(\d{2})?(\d{4})?(?:\.0)?")
_LENGTHS: Final = frozenset({2, 4, 6, 10})
MALFORMED: Final = refused("Kode wilayah salah bentuk.", "Tulis seperti 33.10.22.2005, 33.10.22, 33.10 atau 33.")
_UNKNOWN: Final = "Kode wilayah tidak dikenal."


def place(code: str, village: str, district: str, regency: str) -> CellReading:
    """The place code of a row. A code wins over names; neither is a blank place, which is no fault.

    A well-formed code unknown to the reference is kept with a remark: publishing uses its longest known prefix.
    """
    if code:
        return _coded(code)
    if not (village or district or regency):
        return CellReading()
    match = places.place_code(regency, district, village)
    if match.code is None:
        return refused("Nama wilayah tidak dapat dipastikan.", match.reason, column=match.column)
    return CellReading(match.code)


def _coded(text: str) -> CellReading:
    code = dotted(text)
    if code is None:
        return MALFORMED
    if not reference.is_known(code):
        return CellReading(code, _UNKNOWN, "Disimpan apa adanya; periksa kode ini, wilayahnya mungkin dimekarkan.")
    return CellReading(code)


def dotted(text: str) -> str | None:
    """`3310222005` or `33.10.22.2005` as the latter; None for anything else."""
    if _DOTTED.fullmatch(text):
        return text
    match = _UNDOTTED.fullmatch(text)
    parts = [part for part in match.groups() if part] if match else []
    return ".".join(parts) if sum(map(len, parts)) in _LENGTHS and _DOTTED.fullmatch(".".join(parts)) else None


def known_place(text: str) -> CellReading:
    """The region of a figure; blank is the nation, an unknown code is refused."""
    reading = _coded(text) if text else CellReading()
    return refused(_UNKNOWN, "Tulis kode Kemendagri yang berlaku.") if reading.reason == _UNKNOWN else reading


def profession(text: str) -> CellReading:
    """A slug, label or synonym; what cannot be mapped is never guessed."""
    code = reference.profession_code(text) if text else ""
    if code is None:
        return CellReading("", "Belum dipetakan: profesi ini tidak dikenal.", "Profesinya disimpan kosong.")
    return CellReading(code)


def known_profession(text: str) -> CellReading:
    """The profession of a figure: here a blank means all of them, so an unknown one is refused."""
    reading = profession(text)
    return refused(reading.reason, "Tulis kode profesi yang ada, misalnya petani.") if reading.reason else reading


def branch(text: str) -> CellReading:
    """A branch by code or name; another office's branch is kept as it is written."""
    code = reference.branch_code(text) if text else ""
    if code is None:
        return CellReading(text, "Kantor cabang ini belum ada dalam daftar.", "Disimpan apa adanya.")
    return CellReading(code)
