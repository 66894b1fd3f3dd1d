"""The blocks of the page Sponsor: who pays now and over time, what it costs, on how few it hangs, what ends."""

import pandas as pd
import streamlit as st

from dashboard import formatting, layout, sponsorship_tables
from dashboard.charts import heatmap, payers
from dashboard.provenance import Provenance
from dashboard.sponsorship_answers import HORIZONS, PERIOD, Sponsorship
from dashboard.wording import _


def headline(found: Sponsorship, source: Provenance) -> None:
    """People others pay for, what of it is government money, and whose term ends soon."""
    others, public, ending = st.columns([4, 3, 3], gap="medium", vertical_alignment="top")
    sponsored, money = found.sponsored, found.public
    with others, st.container(gap=None):
        st.metric(_("Pekerja yang dibayari pihak lain"), formatting.number(sponsored.part), width="content")
        text = _("{share} pekerja aktif; selebihnya mandiri atau dibayar pemberi kerja")
        st.caption(layout.literal(text.format(share=formatting.share(sponsored.part, sponsored.whole))))
        st.caption(layout.literal(f"{source.place()} · {source.segments_in_words()}"))
    with public, st.container(gap=None):
        st.metric(_("Dari uang pemerintah"), formatting.percent(money.people.share), width="content")
        people = _("{part} dari {whole} pekerja aktif").format(
            part=formatting.number(money.people.part), whole=formatting.number(money.people.whole)
        )
        st.caption(layout.literal(people))
        st.caption(layout.literal(_rupiah(found)))
    with ending, st.container(gap=None):
        label = _("Berakhir dalam {count} bulan").format(count=HORIZONS[1])
        st.metric(label, formatting.number(found.falling[HORIZONS[1]]), width="content")
        st.caption(layout.literal(_("pekerja tidak lagi dibayar bila tidak diperpanjang")))


def _rupiah(found: Sponsorship) -> str:
    money = found.public.rupiah
    return _("{part} dari {whole} iuran yang diketahui dalam {months} bulan ({rate})").format(
        part=formatting.rupiah(money.part), whole=formatting.rupiah(money.whole), months=PERIOD,
        rate=formatting.percent(money.share),
    )  # fmt: skip


def types(found: Sponsorship, source: Provenance) -> None:
    """Types now, over two years, and the complete table with money and worker-months."""
    if not found.types["active"].any():
        layout.empty_state(_("Tidak ada pekerja aktif pada pilihan ini"), _("Pilih wilayah, posisi, atau segmen lain."))
    else:
        shown = sponsorship_tables.types(found.types, months=PERIOD)
        layout.figure(payers.types(found.types), shown, source, key=_key("types", source))
    if found.types.empty:
        return
    layout.table(sponsorship_tables.types(found.types, months=PERIOD), key=_key("types", source))
    if found.over_time["month"].nunique() > 1 and found.over_time["active"].any():
        course = payers.over_time(found.over_time)
        layout.figure(course, sponsorship_tables.over_time(found.over_time), source, key=_key("course", source))


def concentration(found: Sponsorship, source: Provenance) -> None:
    """How much hangs on the largest payers, by name."""
    if found.payers.empty:
        layout.empty_state(
            _("Tidak ada pembayar selain pekerja sendiri dan pemberi kerja"),
            _("Pilih wilayah, posisi, atau segmen lain, atau semua gerakan."),
        )
        return
    shown = sponsorship_tables.largest(found.payers, sponsored=found.sponsored.part)
    layout.figure(payers.largest(found.payers, found.sponsored.part), shown, source, key=_key("largest", source))
    layout.table(shown, key=_key("largest", source))


def endings(found: Sponsorship, source: Provenance) -> None:
    """Terms that end in the next months, payer by payer."""
    if found.endings.empty:
        within = max(HORIZONS)
        text = _("Tidak ada masa bayar yang berakhir dalam {count} bulan").format(count=within)
        layout.empty_state(text, sponsorship_tables.assumption())
        return
    shown = sponsorship_tables.endings(found.endings, HORIZONS)
    drawn = payers.endings(found.falling)
    layout.figure(drawn, shown, source, key=_key("endings", source))
    layout.table(shown, key=_key("endings", source))


def across(pairs: pd.DataFrame, source: Provenance) -> None:
    """Profession by sponsor type; nothing at all where nobody is active: the bars above say so."""
    if pairs.empty:
        return
    drawn = heatmap.cells(pairs, rows="profession", columns="sponsor_type")
    layout.figure(drawn, sponsorship_tables.across(pairs), source, key=_key("across", source))


def _key(block: str, source: Provenance) -> str:
    return f"{block}_{source.region}_{source.posisi}"
