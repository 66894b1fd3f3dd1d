"""The blocks of the page Jatuh tempo: who falls off when, the cliff, whose terms end, and the list to call by."""

import streamlit as st

from dashboard import formatting
from dashboard.export import call_sheet
from dashboard.figure.made import Nothing
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table
from dashboard.language import _
from dashboard.screen import address, downloads, filters, layout
from dashboard.subjects.cliff import chart, figure, table
from dashboard.subjects.cliff import choice as cliff_choice
from dashboard.subjects.cliff.answer import Cliff
from dashboard.subjects.cliff.choice import TermChoice
from dashboard.wording import cohorts as words


def choice() -> TermChoice:
    """Within how many months, written in the URL like every filter; what of it was not understood is said."""
    chosen, refused = cliff_choice.terms(filters.said(cliff_choice.KEYS))
    layout.notes(refused)
    options = {str(within): words.months(within) for within in cliff_choice.HORIZONS}
    filters.choose(
        st.segmented_control,
        address.WITHIN,
        _("Berakhir dalam"),
        options,
        at=str(chosen.within),
        unsaid=str(cliff_choice.USUAL_HORIZON),
        required=True,
    )
    return chosen


def headline(found: Cliff, source: Provenance) -> None:
    """Paid now, no longer paid then, and what keeping them costs."""
    fall = found.fall
    falling = _("Tidak lagi dibayar dalam {months}").format(months=words.months(found.choice.within))
    where = chart.where(fall) if fall.people else ""
    cost = _("Memperpanjang {count} bulan").format(count=table.TERMS[0])
    renew, full = (int(found.payers[f"{what}_{table.TERMS[0]}"].sum()) for what in ("renew", "full"))
    said = _("{renew}; tanpa keringanan iuran: {full}")
    layout.numbers(
        (
            _("Dibayar pada posisi"),
            formatting.number(fall.before),
            [_of(fall.before, fall.workers), f"{source.place()} · {source.segments_in_words()}"],
        ),
        (falling, formatting.number(fall.people), [f"{_('bila tidak ada yang memperpanjang')} {where}".strip()]),
        (
            cost,
            formatting.rupiah_in_short(renew),
            [said.format(renew=formatting.rupiah(renew), full=formatting.rupiah(full))],
        ),
    )


def _of(people: int, workers: int | None) -> str:
    return formatting.share(people, workers) if workers else _("tanpa penyebut")


def cliff(found: Cliff, source: Provenance) -> None:
    """People paid in the twelve months to come."""
    made, key = figure.cliff(found, source), f"cliff_{source.region}_{source.posisi}"
    layout.shown(made, key=key)
    if not isinstance(made, Nothing):
        layout.table(made.shown, key=key)


def endings(found: Cliff, source: Provenance) -> None:
    """Whose terms end, payer by payer; and the list to call by, of all or of one payer."""
    within = found.choice.within
    if found.payers.empty:
        if found.fall.before:
            text = _("Tidak ada masa bayar yang berakhir dalam {months}").format(months=words.months(within))
            layout.empty_state(text, table.assumption())
        return
    shown, key = table.by_payer(found.payers), f"payers_{within}_{source.region}_{source.posisi}"
    is_wide = found.villages["village_code"].nunique() > 1  # of one village both lists are the same rows
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(layout.literal(table.calling(found.payers, found.fall)), anchor=False, width="content")
        if is_wide:
            downloads.table(shown, source, key=key)
    if is_wide:
        layout.table(shown, key=key)
    _calls(found, source)


def _calls(found: Cliff, source: Provenance) -> None:
    """One row a village of the payer chosen, as a table, a workbook and one page of paper."""
    names = table.payer_names(found.payers)
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        filters.choose(
            st.selectbox,
            address.PAYER,
            _("Daftar telepon untuk"),
            {"": _("Semua sponsor")} | names,
            at=found.payer,
            unsaid="",
            width=360,
            help=_("Daftar satu desa: pilih desanya pada wilayah di atas, lalu unduh di sini."),
        )
        shown = table.by_village(found.chosen, names.get(found.payer, ""))
        title = table.call_title(found.chosen, names, found.fall.month)
        key = f"calls_{found.choice.within}_{source.region}_{source.posisi}"
        downloads.call_list(shown, source, lambda: _page(title, shown, source), key=key)
    layout.table(shown, key=f"{key}_{found.payer}")


def _page(title: str, shown: Table, source: Provenance) -> bytes:
    return call_sheet.pdf(title, shown.sheet or shown, source, table.SUMMED)
