"""The blocks of the page Kelangsungan: who stayed, the triangle, curves by group, what followed, two compared."""

import streamlit as st

from dashboard import formatting
from dashboard.figure.made import Made, Nothing
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.screen import address, filters, layout
from dashboard.subjects.retention import choice as cohort_choice
from dashboard.subjects.retention import figure, table
from dashboard.subjects.retention.answer import COHORTS, RECENT, Cohorts
from dashboard.subjects.retention.choice import CohortChoice
from dashboard.subjects.retention import words


def choice() -> CohortChoice:
    """What the URL says of cohorts; what of it was not understood is said."""
    chosen, refused = cohort_choice.cohorts(filters.said(cohort_choice.KEYS))
    layout.notes(refused)
    return chosen


def headline(found: Cohorts, source: Provenance) -> None:
    """Of those whose month 3, 6 and 12 has come, in the latest twelve entry months: who is still paid in it."""
    shown = []
    for k, kept in found.headline.items():
        label = _("Masih dibayar pada bulan ke-{k}").format(k=k)
        share = fractions.short(kept.retained, kept.eligible) if kept.eligible else formatting.UNKNOWN
        of = _("{part} dari {whole} yang masuk dan bulan ke-{k}-nya sudah lewat").format(
            part=formatting.number(kept.retained), whole=formatting.number(kept.eligible), k=k
        )
        shown.append((label, share, [of]))
    layout.numbers(*shown)
    text = _("Masing-masing {months} bulan masuk terakhir yang bulannya sudah lewat.").format(months=RECENT)
    st.caption(layout.literal(f"{source.place()} · {source.segments_in_words()} · {text}"))


def triangle(found: Cohorts, source: Provenance) -> None:
    """Entry months by months since, of all or of one group."""
    _choose_group(found)
    _with_table(figure.triangle(found, source), _key("triangle", found, source))


def by_group(found: Cohorts, source: Provenance) -> None:
    """Survival curves and what followed, by the breakdown chosen; nothing where nobody came in: said above."""
    if not found.people:
        return
    made, key = figure.curves(found, source), _key("curves", found, source)
    layout.shown(made, key=key)
    if isinstance(made, Nothing):  # too few for curves, not for a table
        layout.table(table.curves(found.curves, found.by, found.followed, COHORTS), key=key)
    else:
        layout.table(made.shown, key=key)
    _with_table(figure.followed(found, source), _key("followed", found, source))


def comparison(found: Cohorts, source: Provenance) -> None:
    """Two groups, with intervals and a verdict; nothing where there is but one."""
    if len(found.codes) < 2:
        return
    _choose_pair(found)
    _with_table(figure.compared(found, source), _key("compared", found, source))


def _with_table(made: Made | Nothing, key: str) -> None:
    layout.shown(made, key=key)
    if not isinstance(made, Nothing):
        layout.table(made.shown, key=key)


def _choose_group(found: Cohorts) -> None:
    """By what cohorts are told apart, and of which of them the triangle is."""
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        options = {word: words.dimension(group.value) for word, group in cohort_choice.GROUPS.items()}
        filters.choose(
            st.radio,
            address.BY,
            _("Dirinci menurut"),
            options,
            at=found.choice.word,
            unsaid=cohort_choice.USUAL_GROUP,
            horizontal=True,
        )
        groups = {"": _("Semua yang masuk")} | _names(found, found.choice.group)
        filters.choose(
            st.selectbox,
            address.GROUP,
            _("Kohor yang ditampilkan"),
            groups,
            at=found.choice.group,
            unsaid="",
            width=300,
        )


def _choose_pair(found: Cohorts) -> None:
    first, second = (found.compared[0].one.code, found.compared[0].other.code) if found.compared else ("", "")
    at = {address.ONE: first or found.choice.one, address.OTHER: second or found.choice.other}
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        for key, label in ((address.ONE, _("Bandingkan")), (address.OTHER, _("Dengan"))):
            filters.choose(st.selectbox, key, label, _names(found, at[key]), at=at[key], unsaid="", width=300)


def _names(found: Cohorts, also: str) -> dict[str, str]:
    """Groups there are, and the one asked for even where nobody is in it."""
    codes = [*found.codes, *([also] if also and also not in found.codes else [])]
    return {code: words.group(found.by, code) for code in codes}


def _key(block: str, found: Cohorts, source: Provenance) -> str:
    return f"{block}_{found.by}_{found.choice.group}_{source.region}_{source.posisi}"
