"""What is said when the database refuses: one sentence with the real cause and what to do, never the driver's own
text, which may quote rows or a password."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from sqlalchemy import URL

from data_access.errors import CakupanError


class NotReady(CakupanError):  # noqa: N818  a state of an office, not a mistake of anybody
    """The membership database is not there, not reachable, in use, or without its tables."""


class Unmade(NotReady):
    """There is no database yet, or it lacks tables: `cakupan init` makes them."""


_Cause = Callable[[str], NotReady]


def of(fault: BaseException, address: URL) -> NotReady:
    """The sentence for a fault of SQLAlchemy, of a driver under it, or of the file system."""
    said = " ".join(str(one).lower() for one in _causes(fault))
    if address.get_backend_name() == "sqlite":
        return next((cause for sign, cause in _SQLITE.items() if sign in said), _strange)(str(address.database))
    state = next((str(found) for one in _causes(fault) if (found := getattr(one, "sqlstate", None))), "")
    known = [cause for sign, cause in _BY_STATE.items() if state.startswith(sign)]
    known += [cause for sign, cause in _ON_THE_WAY.items() if sign in said and not state]
    where = f"{address.host or address.query.get('host', 'localhost')}:{address.port or _PORT}"
    return (*known, _strange if state else _down)[0](where)


def absent(file: Path) -> NotReady:
    """There is no SQLite file where the database should be; where editions lie beside it there was one."""
    if any(file.parent.glob("editions/*.duckdb")):
        return Unmade(
            "Basis data {path} hilang, padahal edisinya ada; kembalikan berkas itu, atau pulihkan cadangan: "
            "cakupan restore BERKAS",
            path=file,
        )
    return Unmade("Belum ada basis data di {path}; jalankan: cakupan init", path=file)


def unshaped(_where: str = "") -> NotReady:
    """The tables are those of older software, or there are none."""
    return Unmade("Tabel basis data belum lengkap untuk versi ini; jalankan: cakupan init")


def _causes(fault: BaseException) -> Iterator[BaseException]:
    """The fault and those under it."""
    seen: BaseException | None = fault
    while seen is not None:
        yield seen
        seen = getattr(seen, "orig", None) or seen.__cause__


def _in_use(where: str) -> NotReady:
    return NotReady(
        "Basis data {where} sedang dipakai proses lain, mungkin impor lain; tunggu sampai selesai, lalu ulangi.",
        where=where,
    )


def _full(where: str) -> NotReady:
    return NotReady("Disk tempat basis data {where} penuh; kosongkan ruang, lalu ulangi.", where=where)


def _failing(where: str) -> NotReady:
    """A full disk makes SQLite say the same."""
    if shutil.disk_usage(Path(where).parent).free < _LEAST:
        return _full(where)
    return NotReady("Disk tempat basis data {where} gagal membaca atau menulis; periksa disk itu.", where=where)


def _read_only(where: str) -> NotReady:
    return NotReady(
        "Basis data {where} tidak dapat ditulis; periksa izin berkas dan foldernya, atau apakah disk hanya dapat "
        "dibaca.",
        where=where,
    )


def _unreadable(where: str) -> NotReady:
    return NotReady(
        "Basis data {where} tidak dapat dibuka; periksa izin berkas dan foldernya, lalu jalankan: cakupan doctor",
        where=where,
    )


def _strange(where: str) -> NotReady:
    return NotReady(
        "Basis data {where} menolak perintah karena sebab yang tidak dikenal; jalankan: cakupan doctor", where=where
    )


def _broken(where: str) -> NotReady:
    return NotReady(
        "Berkas basis data {where} rusak; pindahkan, lalu pulihkan cadangan: cakupan restore BERKAS", where=where
    )


def _down(where: str) -> NotReady:
    return NotReady(
        "Server PostgreSQL {where} tidak terjangkau; periksa apakah server menyala dan jaringan tersambung, "
        "lalu ulangi.",
        where=where,
    )


def _denied(where: str) -> NotReady:
    return NotReady(
        "Server PostgreSQL {where} menolak pengguna atau kata sandinya; periksa CAKUPAN_DATABASE_URL dan hak pengguna "
        "itu.",
        where=where,
    )


def _no_database(where: str) -> NotReady:
    return NotReady(
        "Server PostgreSQL {where} tidak mengenal basis data itu; periksa namanya di CAKUPAN_DATABASE_URL.",
        where=where,
    )


_PORT: Final = 5432
_LEAST: Final = 1 << 17
"""Bytes SQLite needs beside a database to open it."""
_SQLITE: Final[dict[str, _Cause]] = {
    "unable to open": _unreadable,
    "permission denied": _unreadable,
    "is locked": _in_use,
    "is full": _full,
    "no space left": _full,
    "disk i/o error": _failing,
    "readonly": _read_only,
    "read-only": _read_only,
    "not a database": _broken,
    "malformed": _broken,
    "no such table": unshaped,
    "no such column": unshaped,
    "has no column": unshaped,
}
_BY_STATE: Final[dict[str, _Cause]] = {
    "28": _denied,
    "42501": _denied,
    "3D": _no_database,
    "42": unshaped,
    "53100": _full,
    "25006": _read_only,
    "55P03": _in_use,
    "53300": _in_use,
    "57P": _down,
    "08": _down,
    "40": _in_use,
}
"""By the beginning of an SQLSTATE."""
_ON_THE_WAY: Final[dict[str, _Cause]] = {
    "authentication failed": _denied,
    "no password supplied": _denied,
    "role": _denied,
    "does not exist": _no_database,
}
"""Before there is a connection there is only text."""
