"""Whether the key here is the one people were stored under: another would make of everybody a second person."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, delete, exists, insert, select

from data_access.errors import CakupanError
from data_access.intake import keep, key
from data_access.registry import connect
from data_access.registry.models import nik_key, paid_spell, superseded_paid_spell
from data_access.settings import Settings

RECORDED: Final = select(nik_key.c.fingerprint)


def settle(settings: Settings, secret: bytes) -> None:
    """Record this key as the one the database's people are under; nothing changes where it is known. Raises
    `CakupanError` where people are there under another."""
    mark = key.fingerprint(secret)
    with connect.begin(settings.registry_url) as registry:
        if list(registry.scalars(RECORDED)) == [mark]:
            return
    with keep.alone(settings.registry_url) as registry:
        if _has_people(registry):
            refuse_another(registry.scalars(RECORDED), mark)
        registry.execute(delete(nik_key))
        registry.execute(insert(nik_key).values(only_row=1, fingerprint=mark, since=dt.datetime.now(dt.UTC)))


def check(settings: Settings) -> None:
    """Raises `CakupanError` where there is a key, and the database's people are under another. Without one editions
    can be published and looked at; only an import needs it."""
    if not key.is_given(settings):
        return
    mark = key.fingerprint(key.load(settings))
    with connect.begin(settings.registry_url) as registry:
        if _has_people(registry):
            refuse_another(registry.scalars(RECORDED), mark)


def load(settings: Settings) -> bytes:
    """The key people are, or will be, stored under. Raises `CakupanError` as `key.load` does; where people are there
    already, one that says to bring their key back."""
    refuse_second(settings)
    return key.load(settings)


def refuse_second(settings: Settings) -> None:
    """Raises `CakupanError` where the key is lost: one made now could not be that of the people who are there."""
    if is_lost(settings):
        raise CakupanError(
            "Kunci NIK hilang, padahal basis data sudah berisi peserta; kunci baru akan menghitung setiap orang "
            "dua kali, jadi tidak dibuat. Kembalikan kunci lama dari cadangannya ke {file} (chmod 600), "
            "atau isi CAKUPAN_NIK_KEY.",
            file=settings.nik_key_file,
        )


def is_lost(settings: Settings) -> bool:
    """Whether there is no key, and people are stored under one."""
    if key.is_given(settings):
        return False
    with connect.begin(settings.registry_url) as registry:
        return _has_people(registry)


def refuse_another(recorded: Iterable[str], mark: str) -> None:
    """Raises `CakupanError` unless what is recorded is this mark, or nothing."""
    if set(recorded) - {mark}:
        raise CakupanError(
            "Kunci NIK ini bukan kunci yang dipakai basis data; dengannya setiap orang akan terhitung dua kali. "
            "Kembalikan kunci lama dari cadangannya, sebagai berkas nik.key di rumah data atau CAKUPAN_NIK_KEY. "
            "Tidak ada yang diubah."
        )


def _has_people(registry: Connection) -> bool:
    """In force, or replaced by a later import, which can be undone."""
    return any(registry.scalar(select(exists(select(t.c.person_key)))) for t in (paid_spell, superseded_paid_spell))
