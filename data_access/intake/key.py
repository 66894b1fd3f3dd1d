"""The office's secret for NIKs: without it a digest could be turned back by trying every possible number."""

import hmac
import secrets
import stat
from hashlib import sha256
from typing import Final

from data_access import whole_file
from data_access.errors import CakupanError
from data_access.settings import Settings

MINIMUM_CHARACTERS: Final = 16
_BLOCK: Final = 64
"""Bytes of a SHA-256 block, to which HMAC pads its key."""
_OF_NOBODY: Final = b"Cakupan: sidik kunci NIK"
"""What is digested for a fingerprint: no NIK, no name."""


def create(settings: Settings) -> None:
    """Write a new key of 32 random bytes, as hexadecimal text, mode 0600. Raises rather than overwrite one."""
    file = settings.nik_key_file
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        whole_file.write_new(file, secrets.token_hex(32).encode("ascii"), 0o600)
    except FileExistsError:
        raise CakupanError("Kunci NIK sudah ada di {file}; kunci tidak pernah ditimpa.", file=file) from None


def load(settings: Settings) -> bytes:
    """The key's bytes: of the environment or secrets.toml first, else of the file in the home.

    Raises `CakupanError` when there is none, when others may read the file, and when the key is too short.
    """
    given = settings.nik_key.get_secret_value() if settings.nik_key is not None else _from_file(settings)
    key = given.strip()
    if len(key) < MINIMUM_CHARACTERS:
        raise CakupanError("Kunci NIK terlalu pendek; paling sedikit {least} karakter.", least=MINIMUM_CHARACTERS)
    return key.encode()


def fingerprint(key: bytes) -> str:
    """What tells this key from another one, and tells nothing else about it."""
    return hmac.digest(key, _OF_NOBODY, "sha256").hex()


def is_given(settings: Settings) -> bool:
    """Whether there is a key at all: in the environment, in secrets.toml or as a file in the home."""
    return settings.nik_key is not None or settings.nik_key_file.exists()


def _from_file(settings: Settings) -> str:
    file = settings.nik_key_file
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:
        raise CakupanError("Belum ada kunci NIK; jalankan `cakupan init` terlebih dahulu.") from None
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise CakupanError("Kunci NIK {file} dapat dibaca orang lain; jalankan chmod 600 {file}.", file=file)
    return file.read_text(encoding="utf-8")


def pads(key: bytes) -> tuple[bytes, bytes]:
    """The inner and outer pad of HMAC-SHA256 (RFC 2104), so that a database can compute it with sha256 alone."""
    block = (sha256(key).digest() if len(key) > _BLOCK else key).ljust(_BLOCK, b"\0")
    return bytes(byte ^ 0x36 for byte in block), bytes(byte ^ 0x5C for byte in block)
