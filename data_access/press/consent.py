"""Whose names may be told: persons who agreed, and did not think better of it after the edition was made."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, select

from data_access.registry import connect
from data_access.registry.models import paid_spell
from data_access.settings import Settings
from data_access.vocabulary import PERSONAL_ACQUIRER_KINDS, PERSONAL_SPONSOR_TYPES

_SPELL = paid_spell.c


def agreed(settings: Settings, names: Collection[str]) -> set[str]:
    """Those of the names of persons that every row about that person still shows.

    Read from the rows in force now, of the database or the office's view: a person one row of whom came without
    consent is shown there under a pseudonym, whatever an older edition shows.
    """
    if not names:
        return set()
    is_giver = _SPELL.sponsor_type.in_([kind.value for kind in PERSONAL_SPONSOR_TYPES])
    is_recruiter = _SPELL.acquirer_kind.in_(["", *(kind.value for kind in PERSONAL_ACQUIRER_KINDS)])
    with connect.begin(settings.office_url or settings.registry_url) as source:
        shown = [
            *_shown(source, names, _SPELL.sponsor_name, _SPELL.sponsor_label, is_giver),
            *_shown(source, names, _SPELL.acquirer_name, _SPELL.acquirer_label, is_recruiter),
        ]
    hidden = {who for who, label in shown if label == who}
    bearers = {name: {who for who, label in shown if label == name} for name in names}
    return {name for name, persons in bearers.items() if persons and not persons & hidden}


def _shown(
    source: Connection, names: Collection[str], name: Column[Any], label: Column[Any], is_person: ColumnElement[bool]
) -> list[tuple[str, str]]:
    """Of every person shown by one of the names in some row: what identifies them, and how rows show them."""
    persons = select(name).where(is_person, label.in_(names))
    found = source.execute(select(name, label).where(is_person, name.in_(persons)).distinct())
    return [(str(who), str(shown)) for who, shown in found]
