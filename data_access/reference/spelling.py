"""How a written region name is spelled: what is only typography, and which prefix may be taken off it."""

import re

from data_access.vocabulary import Level

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})
_PREFIXES = {
    Level.DISTRICT: re.compile(r"^(kecamatan|kec|distrik)(\.\s*|\s+)(?=\S)"),
    Level.VILLAGE: re.compile(r"^(desa|ds|kelurahan|kel)(\.\s*|\s+)(?=\S)"),
}
_REGENCY_WORDS = (
    (re.compile(r"^kab(\.\s*|\s+)"), "kabupaten "),
    (re.compile(r"^kotamadya\s+"), "kota "),
    (re.compile(r"^(kabupaten|kota)\s+(administrasi\s+|adm(\.\s*|\s+))"), r"\1 "),
    (re.compile(r"\bkep(\.\s*|\s+)"), "kepulauan "),
)
_REGENCY_KIND = re.compile(r"^(kabupaten|kota)\s+")


def key(name: str) -> str:
    """The name without case, spaces and kinds of apostrophe; everything else tells names apart.

    Taking every space out joins no two names of one parent (tested), and `Karang Anom` is written both ways.
    """
    return "".join(name.casefold().translate(_QUOTES).split())


def without_prefix(name: str, level: Level) -> str:
    """`Kec. Delanggu` as `delanggu`; blank where the name carries no prefix of its level."""
    written = name.strip().casefold()
    bare = _PREFIXES[level].sub("", written)
    return "" if bare == written else bare


def says_desa(name: str) -> bool | None:
    """Whether the prefix says desa (True) or kelurahan (False); None where nothing is said."""
    prefix = _PREFIXES[Level.VILLAGE].match(name.strip().casefold())
    return None if prefix is None else prefix[1] in {"desa", "ds"}


def is_desa(code: str) -> bool:
    """Kelurahan have `1xxx` as the last part of their code, desa `2xxx` (definitions 1); 14 desa adat have `3xxx`."""
    return not code.rpartition(".")[2].startswith("1")


def full_regency(name: str) -> str:
    """Abbreviations written out: `Kab. Kep. Seribu` as `kabupaten kepulauan seribu`; `Administrasi` left out."""
    written = " ".join(name.casefold().split())
    for pattern, words in _REGENCY_WORDS:
        written = pattern.sub(words, written)
    return written


def bare_regency(name: str) -> str:
    """Without its kind: `semarang` for the kota and for the kabupaten."""
    return _REGENCY_KIND.sub("", full_regency(name))
