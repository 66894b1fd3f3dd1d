"""From written names to a region code. Exact names decide, inside their parent; similarity only suggests."""

import difflib
import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data_access.reference import former, spelling
from data_access.reference.regions import children, names, parent
from data_access.vocabulary import Level

SUGGESTIONS = 3
SIMILAR_FROM = 0.6

Index = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Match:
    """Where three names lead. `code` is a dotted code, blank where nothing was written, None where refused; then
    `column` (kabupaten, kecamatan, desa) is the one at fault, `reason` an Indonesian sentence naming its value, and
    `suggestions` are at most three names to choose from, by a person."""

    code: str | None
    column: str = ""
    reason: str = ""
    suggestions: tuple[str, ...] = ()


@functools.lru_cache(maxsize=131_072)
def place_code(regency: str, district: str, village: str) -> Match:
    """The deepest of the three names, each looked for inside the one before it; a blank one leaves its parent's code.

    A village without its district counts only if its name stands once in the regency. Never raises.
    """
    if not regency.strip():
        return _without_regency(district, village)
    place = _regency(regency.strip())
    if place.code and district.strip():
        place = _district(place.code, district.strip())
    if place.code and village.strip():
        place = _village(place.code, village.strip())
    return place


def _without_regency(district: str, village: str) -> Match:
    if not district.strip() and not village.strip():
        return Match("")
    return Match(None, "kabupaten", "Kabupaten kosong, padahal kecamatan atau desa terisi; isi kabupaten/kotanya.")


@functools.lru_cache(maxsize=4096)
def _regency(written: str) -> Match:
    full, bare = _regencies()
    key = spelling.key(spelling.full_regency(written))
    found = full.get(key) or bare.get(key, ())
    if len(found) == 1:
        return Match(found[0])
    if found:
        choices = " dan ".join(f"{names()[code]} ({code})" for code in found)
        reason = f"“{written}” mendua: ada {choices}; tulis lengkap dengan Kabupaten atau Kota."
        return Match(None, "kabupaten", reason, tuple(names()[code] for code in found))
    if was := former.renamed(written):
        now = names()[was.code]
        reason = f"“{written}” adalah nama lama {now} (sejak {was.since}, {was.source}); tulis {now}."
        return Match(None, "kabupaten", reason, (now,))
    nearest = _similar(spelling.key(spelling.bare_regency(written)), bare)
    return _refused("kabupaten", f"“{written}” bukan nama kabupaten/kota", (names()[code] for code in nearest))


def _district(regency: str, written: str) -> Match:
    index = _below(regency)
    found = _exact(index, written, Level.DISTRICT)
    if len(found) == 1:
        return Match(found[0])
    nearest = found or _similar(_bare_key(written, Level.DISTRICT), index)
    return _refused(
        "kecamatan", f"“{written}” bukan kecamatan di {names()[regency]}", (names()[code] for code in nearest)
    )


def _village(place: str, written: str) -> Match:
    """`place` is a district, or a regency where no district was written."""
    inside_district = Level.of(place) is Level.DISTRICT
    index = _below(place) if inside_district else _villages(place)
    found = _exact(index, written, Level.VILLAGE)
    if inside_district and len(found) > 1:
        found = _of_the_kind_said(written, found)
    if len(found) == 1:
        return Match(found[0])
    return _several(place, written, found) if found else _no_village(place, written, index)


def _of_the_kind_said(written: str, found: tuple[str, ...]) -> tuple[str, ...]:
    """A desa and a kelurahan of one district share a name 14 times: the written prefix tells them apart."""
    desa = spelling.says_desa(written)
    return tuple(code for code in found if desa is None or spelling.is_desa(code) is desa) or found


def _several(place: str, written: str, found: tuple[str, ...]) -> Match:
    """One name, more than one village: across the districts of a regency, or desa and kelurahan of one district."""
    where = ", ".join(f"{_described(code)} ({code})" for code in found)
    remedy = "tulis Desa atau Kelurahan, atau pakai kode_desa" if Level.of(place) is Level.DISTRICT else "isi kecamatan"
    reason = f"“{written}” ada lebih dari satu di {_inside(place)}: {where}; {remedy}."
    return Match(None, "desa", reason, tuple(_described(code) for code in found[:SUGGESTIONS]))


def _no_village(place: str, written: str, index: Index) -> Match:
    regency = place if Level.of(place) is Level.REGENCY else parent(place)
    elsewhere = _exact(_villages(regency), written, Level.VILLAGE)
    nearest = (*elsewhere, *_similar(_bare_key(written, Level.VILLAGE), index))
    return _refused("desa", f"“{written}” bukan desa/kelurahan di {_inside(place)}", map(_described, nearest))


def _described(village: str) -> str:
    """`Desa Gatak, Kecamatan Delanggu`: a village name alone says too little."""
    kind, name = "Desa" if spelling.is_desa(village) else "Kelurahan", names()[village]
    said = name if name.startswith(f"{kind} ") else f"{kind} {name}"  # "Desa Adat Yoboi" says it itself
    return f"{said}, Kecamatan {names()[parent(village)]}"


def _inside(place: str) -> str:
    return names()[place] if Level.of(place) is Level.REGENCY else f"Kecamatan {names()[place]}"


def _refused(column: str, fault: str, nearest: Iterable[str]) -> Match:
    suggestions = tuple(dict.fromkeys(nearest))[:SUGGESTIONS]
    hint = f"; mungkin maksudnya: {' / '.join(suggestions)}." if suggestions else "; periksa ejaannya."
    return Match(None, column, fault + hint, suggestions)


def _exact(index: Index, written: str, level: Level) -> tuple[str, ...]:
    """Codes of the full name; only if there are none, of the name without its prefix ("Kabupaten" is a kelurahan)."""
    return index.get(spelling.key(written)) or index.get(_bare_key(written, level), ())


def _bare_key(written: str, level: Level) -> str:
    return spelling.key(spelling.without_prefix(written, level) or written)


def _similar(key: str, index: Index) -> tuple[str, ...]:
    close = difflib.get_close_matches(key, index, n=SUGGESTIONS, cutoff=SIMILAR_FROM)
    return tuple(code for name in close for code in index[name])


@functools.cache
def _regencies() -> tuple[Index, Index]:
    """Codes by full name (`kabupatensemarang`), and by name without its kind (`semarang`: two)."""
    codes = [code for province in children()[""] for code in children()[province]]
    full = _index((spelling.key(spelling.full_regency(names()[code])), code) for code in codes)
    return full, _index((spelling.key(spelling.bare_regency(names()[code])), code) for code in codes)


@functools.cache
def _below(place: str) -> Index:
    return _index((spelling.key(names()[code]), code) for code in children().get(place, ()))


@functools.cache
def _villages(regency: str) -> Index:
    codes = (code for district in children().get(regency, ()) for code in children().get(district, ()))
    return _index((spelling.key(names()[code]), code) for code in codes)


def _index(pairs: Iterable[tuple[str, str]]) -> Index:
    found: dict[str, list[str]] = {}
    for key, code in pairs:
        found.setdefault(key, []).append(code)
    return {key: tuple(codes) for key, codes in found.items()}
