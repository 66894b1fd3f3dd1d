"""Letters no font here has a form for: each is the sign in a file, and told in it and beside it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Final

from dashboard import characters, formatting
from dashboard.charts.house_style import Figure
from dashboard.export import typefaces
from dashboard.export.deck import Deck, Sheet
from dashboard.export.stamp import INTERNAL, Stamp
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table, Unit
from dashboard.language import _

_NAMED: Final = 8


def told(letters: Sequence[str]) -> str:
    """Which they are, by their numbers; blank for none."""
    if not letters:
        return ""
    numbers = ", ".join(f"U+{ord(letter):04X}" for letter in letters[:_NAMED])
    more = _(" dan {count} lainnya").format(count=formatting.number(len(letters) - _NAMED))
    named = numbers + (more if len(letters) > _NAMED else "")
    return _("Huruf tanpa bentuk, ditulis {sign}: {letters}.").format(sign=characters.SIGN, letters=named)


def of_figure(drawn: Figure, shown: Table, source: Provenance, stamp: Stamp = INTERNAL) -> str:
    """Of the words of a figure, the names in its table, and what stands behind it."""
    return _of((*_drawn(drawn), *_listed(shown), *_texts(source), *_texts(stamp)))


def of_table(shown: Table, source: Provenance) -> str:
    """Of a list without a chart."""
    return _of((*_listed(shown), *_texts(source)))


def of_sheet(sheet: Sheet) -> str:
    """Of one slide."""
    return _of((*_drawn(sheet.drawn), *sheet.footer(), sheet.item))


def of_deck(deck: Deck) -> str:
    """Of a whole pack."""
    own = deck.title, *deck.cover(), *deck.left_out
    return _of((*own, *(text for one in deck.sheets for text in (*_drawn(one.drawn), *one.footer(), one.item))))


def of_words(said: object) -> str:
    """Of anything made of texts, as minutes are."""
    return _of(_texts(said))


def _of(texts: Iterable[str]) -> str:
    return told(typefaces.unshown("".join(texts)))


def _drawn(figure: Figure) -> Iterator[str]:
    yield from (figure.title, figure.measure, figure.alt_text)
    if figure.plain:
        yield from figure.plain.categories
        yield from (series.name for series in figure.plain.series)


def _listed(table: Table) -> Iterator[str]:
    for column in (*table.columns, *table.figures):
        yield column.label
        if column.unit is Unit.TEXT:
            yield from (cell for cell in table.rows[column.key] if isinstance(cell, str))
    yield table.note


def _texts(said: object) -> Iterator[str]:
    """Every text in it, however deep."""
    if isinstance(said, str):
        yield said
    elif is_dataclass(said):
        yield from (text for one in fields(said) for text in _texts(getattr(said, one.name)))
    elif isinstance(said, Mapping):
        yield from (text for one in said.values() for text in _texts(one))
    elif isinstance(said, list | tuple):
        yield from (text for one in said for text in _texts(one))
