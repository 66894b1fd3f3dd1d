"""Files of a figure, made only when somebody asks: each button holds a promise, not bytes."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Final

import streamlit as st

from dashboard import language, viewer
from dashboard.export import letters
from dashboard.export import minutes as minutes_files
from dashboard.export.formats import FORMATS, PDF, SLIDE, Format
from dashboard.export.minutes import MinutesPaper
from dashboard.export.stamp import INTERNAL
from dashboard.figure.asked import Asked
from dashboard.figure.made import Nothing, made_of
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.loaders import Reader
from dashboard.screen import layout

_File = tuple[str, str, str, Callable[[], bytes]]
"""What its button says, how its name ends, its type, and its making."""
_DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def of_figure(asked: Asked, *, key: str) -> None:
    """Every format of a figure; what has a sheet of its own for paper is also shown to a meeting, as a slide."""
    reader = viewer.current().reader
    made = reader.recall(made_of, asked)
    if isinstance(made, Nothing):
        return
    offered = ((SLIDE,) if made.shown.sheet else ()) + FORMATS
    files = tuple((one.label, one.suffix, one.mime, partial(_written, reader, asked, one)) for one in offered)
    _buttons(files, made.source.file_stem(made.shown.subject), key)
    layout.remark(letters.of_figure(made.drawn, made.shown, made.source))


def _written(reader: Reader, asked: Asked, one: Format) -> bytes:
    made = reader.recall(made_of, asked)
    if isinstance(made, Nothing):
        raise TypeError(asked.text())
    return one.write(made.drawn, made.shown, made.source, INTERNAL)


def call_list(shown: Table, source: Provenance, page: Callable[[], bytes], *, key: str) -> None:
    """A list to call by: all of it for a spreadsheet, and one page of paper."""
    printed = (_("Satu halaman PDF"), ".pdf", PDF, page)
    files = (*_spreadsheets(shown, source), printed)
    _menu(files, source.file_stem(shown.subject), key, letters.of_table(shown, source))


def of_list(
    make: Callable[..., Table],
    *values: Hashable,
    source: Provenance,
    key: str,
    page: Callable[..., bytes] | None = None,
) -> None:
    """A table that has no chart, made of these values when somebody opens the menu: all of it for a spreadsheet, and,
    of a list to call by, one `page` of paper, made of them, too."""
    ways = st.popover(_("Unduh"), icon=":material/download:", key=f"downloads_{key}", on_change="rerun")
    if not ways.open:
        return
    reader = viewer.current().reader
    shown = reader.recall(make, *values)
    printed = ((_("Satu halaman PDF"), ".pdf", PDF, partial(page, reader, *values)),) if page else ()
    with ways:
        _buttons((*_spreadsheets(shown, source), *printed), source.file_stem(shown.subject), key)
        if page:
            layout.remark(letters.of_table(shown, source))


def minutes(paper: MinutesPaper, source: Provenance, day: str) -> None:
    """The minutes of a meeting of that day."""
    files: tuple[_File, ...] = (
        (_("Dokumen {name}").format(name="PDF"), ".pdf", PDF, lambda: minutes_files.pdf(paper, source)),
        (_("Dokumen Word (DOCX)"), ".docx", _DOCX, lambda: minutes_files.document(paper, source)),
    )
    _menu(files, f"cakupan-notulen-{source.region or 'indonesia'}-{day}", "minutes", letters.of_words(paper))


def _spreadsheets(shown: Table, source: Provenance) -> tuple[_File, ...]:
    return tuple(
        (one.label, one.suffix, one.mime, partial(one.tabulate, shown, source, INTERNAL))
        for one in FORMATS
        if one.tabulate
    )


def _menu(files: Sequence[_File], stem: str, key: str, remark: str) -> None:
    with st.popover(_("Unduh"), icon=":material/download:", key=f"downloads_{key}"):
        _buttons(files, stem, key)
        layout.remark(remark)


def _buttons(files: Sequence[_File], stem: str, key: str) -> None:
    for label, suffix, mime, make in files:
        at, promise = suffix[1:].replace(".", "_"), _in(language.locale(), make)
        st.download_button(
            label, promise, f"{stem}{suffix}", mime, key=f"{at}_{key}", on_click="ignore", type="tertiary"
        )


def _in(spoken: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Streamlit calls the promise on a thread of its own, which knows nothing of this page's language."""

    def promise() -> bytes:
        with language.speaking(spoken):
            return make()

    return promise
