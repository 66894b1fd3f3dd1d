"""What a published edition knows and what lies outside (definitions 5.16), for whoever published it."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import select

from data_access.edition.facts import Edition
from data_access.edition.opening import connection
from data_access.reference.regions import is_inside
from data_access.registry import connect
from data_access.registry.models import mou, mou_line, mou_line_place
from data_access.settings import Settings

_OUTSIDE: Final = """
    SELECT count(*) FROM coverage_fact, edition
    WHERE held_from <= posisi AND posisi < active_until_3 AND regency_code = 'outside'"""


@dataclass(frozen=True, slots=True)
class Territory:
    """`regencies` that are known, as dotted codes; of them `silent` without anybody ever counted. `outside`: people
    active at g = 3 elsewhere. `mous`: numbers of the MoUs some of whose places lie outside."""

    regencies: tuple[str, ...]
    silent: tuple[str, ...]
    outside: int
    mous: tuple[str, ...]


def of(settings: Settings, edition: Edition) -> Territory:
    """Of the edition, beside the MoUs as they stand in the database now."""
    asked = connection(edition)
    known = _known(edition)
    told = {code for (code,) in asked.execute("SELECT DISTINCT regency_code FROM coverage_fact").fetchall()}
    ((outside,),) = asked.execute(_OUTSIDE).fetchall()
    silent = tuple(code for code in known if code not in told)
    return Territory(known, silent, outside, _mous_outside(settings, known))


def lost(earlier: Edition, now: Edition) -> tuple[str, ...]:
    """Regencies an earlier edition knew and this one does not."""
    known = _known(now)
    return tuple(code for code in _known(earlier) if code not in known)


def _known(edition: Edition) -> tuple[str, ...]:
    asked = connection(edition).execute("SELECT code FROM known_regency ORDER BY code")
    return tuple(code for (code,) in asked.fetchall())


def _mous_outside(settings: Settings, known: tuple[str, ...]) -> tuple[str, ...]:
    """An MoU of a province or the nation lies outside where places of its lines do."""
    of_lines = select(mou.c.number, mou_line_place.c.place_code).join_from(mou, mou_line).join(mou_line_place)
    with connect.begin(settings.registry_url) as registry:
        rows = registry.execute(select(mou.c.number, mou.c.region_code).union(of_lines)).all()
    return tuple(sorted({number for number, code in rows if not _touches(code, known)}))


def _touches(code: str, known: tuple[str, ...]) -> bool:
    return not code or any(is_inside(code, one) or is_inside(one, code) for one in known)
