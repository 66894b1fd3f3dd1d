"""Files of a figure, made only when somebody asks: each button holds a promise, not bytes."""

from collections.abc import Callable, Sequence
from typing import Final

import streamlit as st

from dashboard import language as wording
from dashboard.charts.house_style import Figure
from dashboard.export import delimited, document, picture, workbook
from dashboard.export import minutes as minutes_files
from dashboard.export.minutes import Paper
from dashboard.export.shape import Shape
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table
from dashboard.language import _

_File = tuple[str, str, str, Callable[[], bytes]]
"""What its button says, how its name ends, its type, and its making."""
_DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer(drawn: Figure, shown: Table, source: Provenance, *, key: str) -> None:
    """PNG and SVG of the chart, PDF of both, XLSX and CSV of the table, from the same values that are on the screen;
    what has a sheet of its own for paper is also shown to a meeting, as a slide."""
    projected = (_("Slide 16:9 (PNG)"), "slide.png", "image/png", lambda: picture.png(drawn, source, shape=Shape.WIDE))
    files: tuple[_File, ...] = (
        *([projected] if shown.sheet else []),
        (_("Gambar PNG"), "png", "image/png", lambda: picture.png(drawn, source)),
        (_("Gambar SVG"), "svg", "image/svg+xml", lambda: picture.svg(drawn, source)),
        (_("Dokumen PDF"), "pdf", "application/pdf", lambda: document.pdf(drawn, shown, source)),
        *_spreadsheets(shown, source),
    )
    _buttons(files, source.file_stem(shown.subject), key)


def call_list(shown: Table, source: Provenance, page: Callable[[], bytes], *, key: str) -> None:
    """A list to call by: all of it for a spreadsheet, and one page of paper."""
    printed = (_("Satu halaman PDF"), "pdf", "application/pdf", page)
    _buttons((*_spreadsheets(shown, source), printed), source.file_stem(shown.subject), key)


def table(shown: Table, source: Provenance, *, key: str) -> None:
    """A table that has no chart, all of it."""
    _buttons(_spreadsheets(shown, source), source.file_stem(shown.subject), key)


def minutes(paper: Paper, source: Provenance, day: str) -> None:
    """The minutes of a meeting of that day."""
    files: tuple[_File, ...] = (
        (_("Dokumen PDF"), "pdf", "application/pdf", lambda: minutes_files.pdf(paper, source)),
        (_("Dokumen Word (DOCX)"), "docx", _DOCX, lambda: minutes_files.document(paper, source)),
    )
    _buttons(files, f"cakupan-notulen-{source.region or 'indonesia'}-{day}", "minutes")


def _spreadsheets(shown: Table, source: Provenance) -> tuple[_File, ...]:
    return (
        (_("Tabel XLSX"), "xlsx", _XLSX, lambda: workbook.xlsx(shown, source)),
        (_("Tabel CSV"), "csv", "text/csv", lambda: delimited.csv_bytes(shown, source)),
    )


def _buttons(files: Sequence[_File], stem: str, key: str) -> None:
    with st.popover(_("Unduh"), icon=":material/download:", key=f"downloads_{key}"):
        for label, kind, mime, make in files:
            at, promise = kind.replace(".", "_"), _in(wording.locale(), make)
            st.download_button(
                label, promise, f"{stem}.{kind}", mime, key=f"{at}_{key}", on_click="ignore", type="tertiary"
            )


def _in(language: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Streamlit calls the promise on a thread of its own, which knows nothing of this page's language."""

    def promise() -> bytes:
        with wording.speaking(language):
            return make()

    return promise
