"""Files of a figure, made only when somebody asks: each button holds a promise, not bytes."""

from collections.abc import Callable

import streamlit as st

from dashboard import wording
from dashboard.charts.house_style import Figure
from dashboard.export import delimited, document, picture, slide, workbook
from dashboard.provenance import Provenance
from dashboard.tables import Table
from dashboard.wording import _


def offer(drawn: Figure, shown: Table, source: Provenance, *, key: str) -> None:
    """PNG and SVG of the chart, PDF of both, XLSX and CSV of the table, from the same values that are on the screen;
    what has a sheet of its own for paper is also shown to a meeting, as a slide."""
    projected = (_("Slide 16:9 (PNG)"), "slide.png", "image/png", lambda: slide.png(drawn, source))
    files: tuple[tuple[str, str, str, Callable[[], bytes]], ...] = (
        *([projected] if shown.sheet else []),
        (_("Gambar PNG"), "png", "image/png", lambda: picture.png(drawn, source)),
        (_("Gambar SVG"), "svg", "image/svg+xml", lambda: picture.svg(drawn, source)),
        (_("Dokumen PDF"), "pdf", "application/pdf", lambda: document.pdf(drawn, shown, source)),
        (_("Tabel XLSX"), "xlsx", _XLSX, lambda: workbook.xlsx(shown, source)),
        (_("Tabel CSV"), "csv", "text/csv", lambda: delimited.csv_bytes(shown, source)),
    )
    with st.popover(_("Unduh"), icon=":material/download:", key=f"downloads_{key}"):
        for label, kind, mime, make in files:
            name, at = f"{source.file_stem(shown.subject)}.{kind}", kind.replace(".", "_")
            promise = _in(wording.locale(), make)
            st.download_button(label, promise, name, mime, key=f"{at}_{key}", on_click="ignore", type="tertiary")


_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _in(language: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """Streamlit calls the promise on a thread of its own, which knows nothing of this page's language."""

    def promise() -> bytes:
        with wording.speaking(language):
            return make()

    return promise
