"""The file of a figure for the command line, by the end of its name."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from dashboard.asking import Asker
from dashboard.export import delimited, document, picture, workbook
from dashboard.figure.asked import Asked
from dashboard.figure.made import Made, Nothing
from data_access.errors import CakupanError

_WRITERS: Final[Mapping[str, Callable[[Made], bytes]]] = MappingProxyType(
    {
        ".png": lambda made: picture.png(made.drawn, made.source),
        ".svg": lambda made: picture.svg(made.drawn, made.source),
        ".pdf": lambda made: document.pdf(made.drawn, made.shown, made.source),
        ".xlsx": lambda made: workbook.xlsx(made.shown, made.source),
        ".csv": lambda made: delimited.csv_bytes(made.shown, made.source),
    }
)


def written(who: Asker, asked: Asked, suffix: str) -> tuple[str, bytes]:
    """The title of the figure and its file, marked INTERNAL as a page's downloads are.

    Raises `CakupanError` on another kind of file, on a figure that is not known, and where there is nothing to show.
    """
    write = _WRITERS.get(suffix.lower())
    if write is None:
        raise CakupanError(
            "Jenis berkas “{value}” tidak dikenal; pilih salah satu: {known}.", value=suffix, known=", ".join(_WRITERS)
        )
    made = asked.make(who)
    if isinstance(made, Nothing):
        raise CakupanError("{what} ({todo})", what=made.what.rstrip("."), todo=made.todo)
    return made.drawn.title, write(made)
