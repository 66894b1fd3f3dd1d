"""Agendas an office keeps under a name of its own: topics in an order, good for any region and posisi."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from sqlalchemy import delete, insert, select

from data_access import personal
from data_access.errors import CakupanError
from data_access.registry import connect
from data_access.registry.models import own_agenda
from data_access.settings import Settings

LONGEST: Final = 60
"""Characters of a name: one line of a cover."""


def saved(settings: Settings) -> dict[str, tuple[str, ...]]:
    """Topics by name, in order of name."""
    with connect.begin(settings.registry_url) as registry:
        rows = registry.execute(select(own_agenda.c.name, own_agenda.c.topics).order_by(own_agenda.c.name)).all()
    return {name: tuple(topics) for name, topics in rows}


def save(settings: Settings, name: str, topics: Sequence[str], *, actor: str) -> str:
    """Keep these topics under that name, in place of what it held; returns the name as it is kept.

    Raises `CakupanError` on a name that is blank, too long or holds something of a person, and without any topic.
    """
    kept = " ".join(name.split())
    if not 0 < len(kept) <= LONGEST:
        raise CakupanError("Nama agenda harus 1 sampai {longest} huruf.", longest=LONGEST)
    personal.refuse(kept)
    if not topics:
        raise CakupanError("Agenda tanpa pokok tidak dapat disimpan; tambahkan satu.")
    row = {"name": kept, "topics": list(topics), "saved_by": actor, "saved_at": dt.datetime.now(dt.UTC)}
    with connect.begin(settings.registry_url) as registry:
        registry.execute(delete(own_agenda).where(own_agenda.c.name == kept))
        registry.execute(insert(own_agenda).values(row))
    return kept


def remove(settings: Settings, name: str) -> None:
    """Forget an agenda; one that is not there stays so."""
    with connect.begin(settings.registry_url) as registry:
        registry.execute(delete(own_agenda).where(own_agenda.c.name == name))
