"""What a row says about place, profession and branch, against the reference data."""

from typing import Final

from data_access import reference
from data_access.intake import numbering, veil
from data_access.intake.cells import CellReading, refused
from data_access.intake.columns import Column
from data_access.reference import places
from data_access.vocabulary import Level

REGION_NAME: Final = Column(
    "nama_wilayah", "Nama provinsi atau kabupaten/kota; wajib bila kodenya tanpa titik.", ("", "")
)
_NATION: Final = frozenset({"nasional", "indonesia"})
_REGION: Final = refused(
    "Wilayah angka ini kosong.", "Tulis kode Kemendagri; untuk angka seluruh Indonesia tulis nasional."
)
_MISNAMED: Final = "Wilayah angka ini tidak dapat dipastikan."


def place(code: str, village: str, district: str, regency: str) -> CellReading:
    """The place code of a row: a code that its names do not contradict, else the names; neither is a blank place, which
    is no fault.

    A well-formed code of a village unknown to the reference is kept with a remark: publishing uses its longest known
    prefix.
    """
    if code:
        named = {Level.REGENCY: regency, Level.DISTRICT: district, Level.VILLAGE: village}
        return numbering.read(code, {level: written for level, written in named.items() if written})
    if not (village or district or regency):
        return CellReading()
    match = places.place_code(regency, district, village)
    if match.code is None:
        why = veil.quoted(match, filter(None, (regency, district, village)))
        return refused("Nama wilayah tidak dapat dipastikan.", why, column=match.column)
    return CellReading(match.code)


def region(code: str, name: str) -> CellReading:
    """The region of a figure. The nation is said, as `nasional`: a blank is the key of a row of totals more often."""
    said = {written.casefold() for written in (code, name) if written}
    if not said:
        return _REGION
    if said <= _NATION:
        return CellReading()
    if not code:
        return _named(name)
    dotted = numbering.dotted(code)
    reading = numbering.read(code, {Level.of(dotted): name} if dotted and name else {})
    return (
        refused(reading.reason, "Tulis kode Kemendagri yang berlaku.")
        if reading.reason == numbering.UNKNOWN
        else reading
    )


def _named(name: str) -> CellReading:
    code = reference.region_code(name)
    remedy = "Tulis kode Kemendagri; baris jumlah dihapus, dan angka seluruh Indonesia ditulis nasional."
    return refused(_MISNAMED, remedy, column="nama_wilayah") if code is None else CellReading(code)


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
    """A branch by code or name; another one is kept as it is written where nobody can be called so: boards rank
    branches by name."""
    code = reference.branch_code(text) if text else ""
    if code is not None:
        return CellReading(code)
    if veil.is_office(text):
        return CellReading(text, "Kantor cabang ini belum ada dalam daftar.", "Disimpan apa adanya.")
    remedy = "Disimpan kosong; tulis kode cabang, atau KC dan nama tempatnya, misalnya KC Klaten."
    return CellReading("", "Kantor cabang ini tidak dikenal, dan mungkin nama orang.", remedy)
