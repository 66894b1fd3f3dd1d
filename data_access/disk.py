"""What is said when the file system refuses: the cause, the file, and what to do."""

import errno
import os
from collections.abc import Callable
from typing import Final

from data_access.errors import CakupanError


def fault(raised: OSError) -> CakupanError:
    """The sentence for a file or folder that cannot be used."""
    said = _SAID.get(raised.errno or 0)
    path = raised.filename or "?"
    if said is not None:
        return said(path)
    return CakupanError(
        "Berkas atau folder {path} tidak dapat dipakai ({reason}); periksa jalur, izin, dan sisa ruang.",
        path=path,
        reason=raised.strerror or "?",
    )


def said_in(text: str, path: str) -> CakupanError | None:
    """As `fault`, of a program that hands on the system's words; None where it says something else."""
    number = next((number for number in _SAID if os.strerror(number) in text), None)
    return _SAID[number](path) if number is not None else None


def _full(path: str) -> CakupanError:
    return CakupanError("Disk tempat {path} penuh; kosongkan ruang, lalu ulangi.", path=path)


def _denied(path: str) -> CakupanError:
    return CakupanError(
        "{path} tidak boleh dibaca atau ditulis oleh pengguna ini; periksa izin berkas dan foldernya.", path=path
    )


def _too_large(path: str) -> CakupanError:
    return CakupanError(
        "Berkas {path} melampaui ukuran yang diizinkan sistem; naikkan batas itu, lalu ulangi.", path=path
    )


def _read_only(path: str) -> CakupanError:
    return CakupanError(
        "{path} berada di disk yang hanya dapat dibaca; pilih folder lain, atau buka disk itu untuk ditulis.", path=path
    )


def _absent(path: str) -> CakupanError:
    return CakupanError("{path} tidak ada; periksa jalurnya, dan apakah foldernya sudah dibuat.", path=path)


def _no_folder(path: str) -> CakupanError:
    return CakupanError("{path} tidak ada: sebagian jalurnya berkas, bukan folder; periksa jalurnya.", path=path)


def _folder(path: str) -> CakupanError:
    return CakupanError("{path} adalah folder; tulis nama berkas.", path=path)


def _too_long(path: str) -> CakupanError:
    return CakupanError("Nama {path} terlalu panjang; tulis nama yang lebih pendek.", path=path)


def _failing(path: str) -> CakupanError:
    return CakupanError("Disk tempat {path} gagal membaca atau menulis; periksa disk itu.", path=path)


def _too_many(path: str) -> CakupanError:
    return CakupanError(
        "Terlalu banyak berkas terbuka di mesin ini saat {path} diperlukan; tutup program lain, lalu ulangi.", path=path
    )


_SAID: Final[dict[int, Callable[[str], CakupanError]]] = {
    errno.ENOSPC: _full,
    errno.EDQUOT: _full,
    errno.EFBIG: _too_large,
    errno.EROFS: _read_only,
    errno.EACCES: _denied,
    errno.EPERM: _denied,
    errno.ENOENT: _absent,
    errno.ENOTDIR: _no_folder,
    errno.EISDIR: _folder,
    errno.ENAMETOOLONG: _too_long,
    errno.EIO: _failing,
    errno.EMFILE: _too_many,
    errno.ENFILE: _too_many,
}
