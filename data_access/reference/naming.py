"""Whether a written name is the name of a place whose code is known."""

import difflib
import functools

from data_access.reference import former, places, spelling
from data_access.reference.regions import children, names, parent
from data_access.vocabulary import Level

ALIKE_FROM = 0.75
"""From this share of common letters on a name is another spelling, unless it is a neighbour's own name."""


def is_named(written: str, code: str) -> bool:
    """Whether the name is this place's, as `place_code` reads names: without regard to case, spaces and prefixes."""
    return spelling.key(written) in _keys(code) or _bare(written, code) in _keys(code)


def is_spelled_alike(written: str, code: str) -> bool:
    """Whether the name may be this place's, spelled otherwise: close to it, and no other place of its parent has it."""
    if any(is_named(written, other) for other in children().get(parent(code), ()) if other != code):
        return False
    key = _bare(written, code)
    return any(difflib.SequenceMatcher(None, key, name).ratio() >= ALIKE_FROM for name in _keys(code))


def region_code(written: str) -> str | None:
    """The province or regency of this name; None where there is none, or more than one (Jambi, Semarang)."""
    provinces = [code for code in children()[""] if is_named(written, code)]
    regency = places.place_code(written, "", "").code
    found = [*provinces, *([regency] if regency else [])]
    return found[0] if len(found) == 1 else None


def _bare(written: str, code: str) -> str:
    match Level.of(code):
        case Level.PROVINCE:
            return spelling.key(written).removeprefix("provinsi")
        case Level.REGENCY:
            return spelling.key(spelling.full_regency(written))
        case level:
            return spelling.key(spelling.without_prefix(written, level) or written)


@functools.lru_cache(maxsize=131_072)
def _keys(code: str) -> frozenset[str]:
    """The spellings a name of this place may have."""
    name = names()[code]
    if Level.of(code) is not Level.REGENCY:
        return frozenset({spelling.key(name)})
    was = former.former_names(code)
    said = [spelling.full_regency(name), spelling.bare_regency(name), *map(spelling.full_regency, was)]
    return frozenset(map(spelling.key, said))
