"""The blocks of a board's page: what was acquired in all, the ranking, the complete table, what is about to lapse."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from dashboard import formatting
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.screen import address, filters, layout
from dashboard.subjects.boards import figure, table
from dashboard.subjects.boards.answer import Board
from dashboard.wording import boards as board_words

Open = Callable[[str], None]


def headline(found: Board, source: Provenance) -> None:
    """People acquired with IIK's part, how many of them are active now, and what came back beside them."""
    whole = found.whole
    part = _("termasuk IIK: {iik}").format(iik=formatting.number(whole["acquired_iik"]))
    months = board_words.months(found.question.since, found.question.until)
    where = f"{source.place()} · {source.segments_in_words()}"
    of = _("dari {people}").format(people=board_words.people("acquired", whole["acquired"]))
    returned = _("kembali sesudah lebih dari 3 bulan tidak dibayar; tidak ditambahkan")
    layout.numbers(
        (_("Diakuisisi"), formatting.number(whole["acquired"]), [f"{part} · {months}", where]),
        (_("Aktif kini"), formatting.number(whole["active_now"]), [of]),
        (_("Reaktivasi"), formatting.number(whole["reactivated"]), [returned]),
    )


def board(found: Board, source: Provenance, open_row: Open | None = None) -> None:
    """The leading rows as bars, every row as a table; a row chosen there opens where `open_row` is given."""
    key = f"board_{found.question.is_iik}_{found.credit}_{source.region}_{source.posisi}"
    layout.shown(figure.board(found, source), key=key)
    if found.rows.empty:
        return
    picked = layout.table(table.board(found), key=key, clickable=open_row is not None)
    if open_row is None:
        return
    st.caption(layout.literal(_("Pilih satu baris untuk melihat isinya.")))
    if picked in set(found.rows.loc[found.rows["rank"].notna(), "code"]):
        open_row(str(picked))
        st.rerun()


def inside_sertakan() -> None:
    """Whoever adds the two boards counts people twice."""
    text = _(
        "IIK bekerja di dalam SERTAKAN: menjumlahkan Papan IIK dan Papan SERTAKAN menghitung orang yang sama dua kali."
    )
    st.info(layout.literal(text), icon=":material/join_inner:")


def deciding(cohorts: pd.DataFrame, source: Provenance) -> None:
    """The reminder: whose third month comes, and how many will lapse unless somebody renews."""
    st.header(_("Menjelang bulan ketiga"), anchor=False)
    if cohorts.empty:
        layout.empty_state(
            _("Tidak ada angkatan IIK yang akan berhenti dibayar pada bulan ketiganya"),
            _("Dilihat dari yang masuk dalam tiga bulan sampai posisi."),
        )
        return
    for month, rows in cohorts.groupby("month"):
        st.warning(layout.literal(_reminder(int(str(month)), rows)), icon=":material/event_upcoming:")
    layout.table(table.deciding(cohorts), key=f"deciding_{source.region}_{source.posisi}")


def _reminder(month: int, rows: pd.DataFrame) -> str:
    text = _(
        "{lapsing} dari {people} pekerja yang masuk pada {month} tidak lagi dibayar mulai {decided} bila tidak "
        "diperpanjang."
    )
    return text.format(
        lapsing=formatting.number(int(rows["lapsing"].sum())),
        people=formatting.number(int(rows["acquired"].sum())),
        month=formatting.month_in_full(month),
        decided=formatting.month_in_full(int(rows["decided_in"].iloc[0])),
    )


def open_chapter(code: str) -> None:
    """From the board of chapters into one of them: what its workers do."""
    filters.write(address.CHAPTER, code, "")
    filters.write(address.CREDIT, "profession", "chapter")
