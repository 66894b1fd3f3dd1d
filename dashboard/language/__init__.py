"""What a user reads: Indonesian in the source, other languages in the catalogs beside this module.

The language in force is a context variable, so that two sessions never share it: `speak` sets it for the run of a
page, `speaking` for a block (a download made on another thread, a file on the command line).
"""

import gettext
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from dashboard.language.counting import Counting


@dataclass(frozen=True, slots=True)
class Language:
    """`code` is what URLs and catalogs say, `tag` what programs read, `name` the language in itself; `clock` is how the
    time of day is written. Numbers, months and days are those of CLDR (Babel)."""

    code: str
    tag: str
    name: str
    clock: str

    @property
    def conventions(self) -> Locale:
        """Signs of numbers, names of months and days, the first day of the week."""
        return Locale.parse(self.code)


LANGUAGES: Final = (
    Language("id", "id-ID", "Bahasa Indonesia", "HH.mm"),
    Language("en", "en-GB", "English", "HH:mm"),
)
"""The one list of languages; the first is that of the source. Each of the others has a catalog."""
LOCALES: Final = tuple(one.code for one in LANGUAGES)
CATALOGS: Final = Path(__file__).parent / "catalogs"

_locale: ContextVar[str] = ContextVar("cakupan_locale", default=LOCALES[0])


def locale() -> str:
    """The code of the language in force here: `id` or `en`."""
    return _locale.get()


def current() -> Language:
    """The language in force here, with its conventions."""
    return LANGUAGES[LOCALES.index(locale())]


def named(code: str) -> str:
    """A language by its own name."""
    return LANGUAGES[LOCALES.index(code)].name


def speak(language: str) -> None:
    """Every text from here on, in this context, is in `language`."""
    _locale.set(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Texts inside the block are in `language`; afterwards as before."""
    before = _locale.set(language)
    try:
        yield
    finally:
        _locale.reset(before)


def _(message: str) -> str:
    """The Indonesian `message` in the language in force."""
    said = _translations(locale()).gettext(message) if message else ""
    return Counting(said) if "|" in said else said


def sentence(template: str, values: Mapping[str, object]) -> str:
    """An error's Indonesian template in the language in force, its braces filled."""
    return _(template).format(**values)


def deferred(message: str) -> str:
    """Marks a text for the catalogs where it is written but not yet shown; `_` translates it when it is."""
    return message


@cache
def _translations(language: str) -> gettext.NullTranslations:
    """A catalog compiled in memory at first use: only the readable .po is kept under version control."""
    file = CATALOGS / f"{language}.po"
    if not file.is_file():  # Indonesian is the source itself
        return gettext.NullTranslations()
    compiled = io.BytesIO()
    with file.open("rb") as source:
        write_mo(compiled, read_po(source, locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
