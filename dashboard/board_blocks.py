"""The blocks of a board's page: what was acquired in all, the ranking, the complete table, what is about to lapse."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard import board_tables, board_words, formatting, layout
from dashboard.board_answers import Board
from dashboard.charts import ranking
from dashboard.metrics import leaderboard
from dashboard.provenance import Provenance
from dashboard.tables import Table
from dashboard.wording import _, labels

Open = Callable[[str], None]


def headline(found: Board, source: Provenance) -> None:
    """People acquired with IIK's part, how many of them are active now, and what came back beside them."""
    acquired, active, back = st.columns([4, 3, 3], gap="medium", vertical_alignment="top")
    whole = found.whole
    with acquired, st.container(gap=None):
        st.metric(_("Diakuisisi"), formatting.number(whole["acquired"]), width="content")
        part = _("termasuk IIK: {iik}").format(iik=formatting.number(whole["acquired_iik"]))
        months = board_words.months(found.question.since, found.question.until)
        st.caption(layout.literal(f"{part} · {months}"))
        st.caption(layout.literal(f"{source.place()} · {source.segments_in_words()}"))
    with active, st.container(gap=None):
        st.metric(_("Aktif kini"), formatting.number(whole["active_now"]), width="content")
        st.caption(layout.literal(_("dari {people}").format(people=board_words.people("acquired", whole["acquired"]))))
    with back, st.container(gap=None):
        st.metric(_("Reaktivasi"), formatting.number(whole["reactivated"]), width="content")
        st.caption(layout.literal(_("kembali sesudah lebih dari 3 bulan tidak dibayar; tidak ditambahkan")))


def board(found: Board, source: Provenance, kind: str, open_row: Open | None = None) -> None:
    """The leading rows as bars, every row as a table; a row chosen there opens where `open_row` is given."""
    if found.rows.empty:
        layout.empty_state(
            _("Tidak ada yang masuk dan tidak ada masa bayar pada kurun ini"),
            _("Pilih kurun, wilayah, atau segmen lain."),
        )
        return
    ruled = replace(source, rule=board_tables.rule(found))
    shown, key = board_tables.board(found, kind), f"board_{kind}_{found.credit}_{source.region}_{source.posisi}"
    _ranking(found, ruled, shown, key)
    picked = layout.table(shown, key=key, clickable=open_row is not None)
    if open_row is None:
        return
    st.caption(layout.literal(_("Pilih satu baris untuk melihat isinya.")))
    if picked in set(found.rows.loc[found.rows["rank"].notna(), "code"]):
        open_row(str(picked))
        st.rerun()


def _ranking(found: Board, source: Provenance, shown: Table, key: str) -> None:
    """Nobody ranked is said, not drawn: nobody new, or not enough time for the rule chosen."""
    leading = leaderboard.leading(found.rows, found.by, board_tables.ON_PAPER)
    if leading.empty:
        layout.empty_state(*_unranked(found))
        return
    drawn = ranking.bars(
        leading, by=found.by, has_before=found.has_before, measure=_measure(found, leading),
        whole=found.whole["acquired"],
    )  # fmt: skip
    layout.figure(drawn, shown, source, key=key)


def _unranked(found: Board) -> tuple[str, str]:
    eligible = found.by.replace("retained", "eligible")
    if not found.whole["acquired"]:
        return _("Tidak seorang pun baru masuk pada kurun ini"), _("Pilih kurun, wilayah, atau segmen lain.")
    if found.by != "acquired" and not found.whole[eligible]:
        text = _("Belum cukup waktu untuk peringkat menurut {ranked}")
        return (
            text.format(ranked=board_words.ranked_by(found.by)),
            _("Pilih kurun yang lebih lama, atau peringkat menurut diakuisisi."),
        )
    text = _("Tidak ada yang mendapat peringkat menurut {ranked}").format(ranked=board_words.ranked_by(found.by))
    return text, _("Yang masuk tidak punya penerima kredit, atau tidak ada yang bertahan; lihat tabel.")


def _measure(found: Board, leading: pd.DataFrame) -> str:
    """What the bars count, of how many, and what is not drawn."""
    first = _("{ranked} per {credit}, {months}").format(
        ranked=board_words.ranked_by(found.by).capitalize(),
        credit=labels.name("credit", found.credit),
        months=board_words.months(found.question.since, found.question.until),
    )
    whole = _("seluruhnya {people}, termasuk IIK: {iik}").format(
        people=board_words.people("acquired", found.whole["acquired"]),
        iik=formatting.number(found.whole["acquired_iik"]),
    )
    left_out = int(found.rows["rank"].notna().sum()) - len(leading)
    if not left_out:
        return f"{first}; {whole}"
    return f"{first}; {whole}; " + _("{count} lainnya di tabel").format(count=formatting.number(left_out))


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
    layout.table(board_tables.deciding(cohorts), key=f"deciding_{source.region}_{source.posisi}")


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
