"""The file of a figure for the command line, by the end of its name."""

from dashboard.asking import Asker
from dashboard.export.formats import FORMATS
from dashboard.export.stamp import INTERNAL
from dashboard.figure.asked import Asked
from dashboard.figure.made import Nothing
from data_access.errors import CakupanError


def written(who: Asker, asked: Asked, suffix: str) -> tuple[str, bytes]:
    """The title of the figure and its file, marked INTERNAL as a page's downloads are.

    Raises `CakupanError` on another kind of file, on a figure that is not known, and where there is nothing to show.
    """
    known = {one.suffix: one for one in FORMATS}
    if suffix.lower() not in known:
        raise CakupanError(
            "Jenis berkas “{value}” tidak dikenal; pilih salah satu: {known}.", value=suffix, known=", ".join(known)
        )
    made = asked.make(who)
    if isinstance(made, Nothing):
        raise CakupanError("{what} ({todo})", what=made.what.rstrip("."), todo=made.todo)
    return made.drawn.title, known[suffix.lower()].write(made.drawn, made.shown, made.source, INTERNAL)
