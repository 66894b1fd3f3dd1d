"""The letters files are drawn with: the house font, and behind it those of symbols and of other scripts. All of them
come with this program, so that every machine draws the same."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import fontpkg_source_sans_3
import manimgx_fonts
import noto_cjk_sans_jp_regular
import uharfbuzz

from dashboard import characters
from dashboard.export import cut_fonts

HOUSE: Final = fontpkg_source_sans_3.FAMILY
_HOUSE_FILE: Final = Path(fontpkg_source_sans_3.ROOT) / "files" / "SourceSans3[wght].ttf"
_HOUSE_WEIGHTS: Final = (400, 600, 700)
_REGULAR: Final = 400
_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""What Unicode says nobody sees where it is not understood."""
_LINES: Final = "\n\r\t"
_OWN: Final = Path(__file__).parent / "fonts"
"""Scripts of Indonesia and symbols that no wheel has; with their licence."""
_CJK: Final = Path(str(noto_cjk_sans_jp_regular.FONT_PATH))
_VARIABLE: Final = tuple(
    file for file in sorted(Path(next(iter(manimgx_fonts.__path__))).glob("*.ttf")) if "Italic" not in file.name
)
_NO_LETTERS: Final = frozenset((*range(0x20), *range(0x7F, 0xA0), *range(0xE000, 0xF900), *range(0xF0000, 0x110000)))
"""Controls and private use: what a font draws for them means nothing to another, and no document may hold it."""
_FIRST: Final = "NotoSans["
_LAST: Final = "NotoEmoji["
"""Latin letters the house lacks are asked of Noto's Latin first; a pictogram is the last resort."""


@cache
def house() -> Path:
    """The folder of the house font."""
    return _made([(_HOUSE_FILE, weight) for weight in _HOUSE_WEIGHTS])


@cache
def others() -> tuple[Path, ...]:
    """Folders of all other fonts: they are readied only for a text that needs one."""
    return _made([(file, _REGULAR) for file in _VARIABLE]), _OWN, _CJK.parent


@cache
def families() -> tuple[str, ...]:
    """Names of all fonts, in the order in which they are asked for a letter."""
    return HOUSE, *(_name(file) for file in _others_in_order())


def is_of_the_house(text: str) -> bool:
    """Whether the house font alone can write it, letter by letter."""
    return (_house_letters() | {*map(ord, _LINES)}).issuperset(map(ord, text))


def unshown(text: str) -> tuple[str, ...]:
    """Letters no font has a form for, each once, in order of their numbers."""
    strange = {letter for letter in set(text) - set(_LINES) if ord(letter) not in _house_letters()}
    return tuple(sorted(letter for letter in strange if not _INVISIBLE.match(letter) and not _is_known(letter)))


def each(change: Callable[[str], str], said: Any) -> Any:  # noqa: ANN401  words of a template, a chart of Vega-Lite
    """The same, with every text in it changed, however deep."""
    if isinstance(said, str):
        return change(said)
    if isinstance(said, Mapping):
        return {name: each(change, one) for name, one in said.items()}
    return [each(change, one) for one in said] if isinstance(said, list | tuple) else said


def legible(text: str) -> str:
    """The text as it can be drawn: a sign for what has no form, and nothing for what is never seen."""
    if is_of_the_house(text):
        return text
    signs = dict.fromkeys(unshown(text), characters.SIGN)
    kept = (letter for letter in characters.writable(text) if not _INVISIBLE.match(letter) or _is_known(letter))
    return "".join(signs.get(letter, letter) for letter in kept)


def _is_known(letter: str) -> bool:
    return ord(letter) in _house_letters() or ord(letter) in _other_letters()


@cache
def _house_letters() -> frozenset[int]:
    """Those that stand alone: what puts a mark upon a letter out of a chart's text leaves holes in a PDF."""
    return frozenset(code for code in _face(_HOUSE_FILE).unicodes if not unicodedata.combining(chr(code))) - _NO_LETTERS


@cache
def _other_letters() -> frozenset[int]:
    return frozenset().union(*(_face(file).unicodes for file in _others_in_order())) - _NO_LETTERS


def _others_in_order() -> list[Path]:
    def place(file: Path) -> tuple[bool, bool, str]:
        return file.name.startswith(_LAST), not file.name.startswith(_FIRST), file.name

    return sorted((*_VARIABLE, *_OWN.glob("*.ttf"), _CJK), key=place)


def _face(file: Path) -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))


def _name(file: Path) -> str:
    """Of its family, without the weight that some files have in it."""
    names, known = _face(file), uharfbuzz.OTNameIdPredefined
    return str(names.get_name(known.TYPOGRAPHIC_FAMILY) or names.get_name(known.FONT_FAMILY))


def _made(cuts: Iterable[tuple[Path, int]]) -> Path:
    """A folder of variable fonts at one weight each: not every program that draws sets a weight, and one that does not
    draws the lightest. The same file becomes the same bytes, so they are cut once for a user."""
    sources = {f"{file.stem}-{weight}.ttf": (file, weight) for file, weight in cuts}
    digests = {name: hashlib.sha256(file.read_bytes()).hexdigest() for name, (file, _weight) in sources.items()}
    key = json.dumps([uharfbuzz.__version__, digests]).encode()
    return cut_fonts.known(key, sources) or cut_fonts.kept(
        key, {name: _cut(*source) for name, source in sources.items()}
    )


def _cut(file: Path, weight: int) -> bytes:
    face, cut = _face(file), uharfbuzz.SubsetInput()
    cut.keep_everything()
    cut.pin_axis_location(face, "wght", weight)
    return bytes(uharfbuzz.subset(face, cut).blob.data)
