"""The blocks of the page Kelangsungan: who stayed, the triangle, curves by group, what followed, two compared."""

from collections.abc import Collection
from dataclasses import replace

import streamlit as st

from dashboard import viewer
from dashboard.language import _
from dashboard.screen import address, card, filters, layout, ways
from dashboard.screen.part import part
from dashboard.subjects.retention import answer, continued_figure, figure, table, words
from dashboard.subjects.retention import choice as cohort_choice
from dashboard.subjects.retention import headline as over
from dashboard.subjects.retention.choice import CohortChoice
from dashboard.wording import labels
from data_access.questions.question import CoverageQuestion


def choice() -> CohortChoice:
    """What the URL says of cohorts; what of it was not understood is said."""
    chosen, refused = cohort_choice.cohorts(ways.said(cohort_choice.KEYS))
    layout.notes(refused)
    return chosen


def ahead(question: CoverageQuestion, chosen: CohortChoice) -> None:
    """Begins what became of those who came in, and the triangle."""
    viewer.current().ahead(answer.of, question, chosen.of_all())
    card.ahead(figure.triangle(question, chosen))


def headline(question: CoverageQuestion, chosen: CohortChoice) -> None:
    """Of those whose month 3, 6 and 12 has come, in the latest twelve entry months: who is still paid in it."""
    who = viewer.current()
    layout.numbers(*who.recall(over.numbers, question, chosen.of_all()))
    st.caption(layout.literal(who.recall(over.whom, question)))


def breakdown(chosen: CohortChoice) -> None:
    """Draws the choice of the breakdown that groups cohorts in all figures below."""
    filters.choose(
        st.radio,
        address.BY,
        _("Dirinci menurut"),
        {word: labels.dimension(group.value) for word, group in cohort_choice.GROUPS.items()},
        at=chosen.word,
        unsaid=cohort_choice.USUAL_GROUP,
        horizontal=True,
    )


@part
def triangle(question: CoverageQuestion) -> None:
    """Entry months by months since, of all or of one group, which is chosen here."""
    chosen = _chosen()
    groups = {"": _("Semua yang masuk")} | _names(question, chosen, {chosen.group})
    filters.choose(
        st.selectbox,
        address.GROUP,
        _("Kelompok bulan masuk yang ditampilkan"),
        groups,
        at=chosen.group,
        unsaid="",
        width=300,
    )
    card.figure(figure.triangle(question, chosen))


def by_group(question: CoverageQuestion, chosen: CohortChoice) -> None:
    """Survival curves and what followed, by the breakdown chosen; nothing where nobody came in: said above."""
    found = viewer.current().recall(answer.of, question, chosen.of_all())
    if not found.people:
        return
    card.figure(figure.curves(question, chosen))
    if not found.has_curves:  # too few for curves, not for a table
        card.listing(table.curves_alone, question, chosen.of_all())
    card.figure(figure.followed(question, chosen))
    card.figure(continued_figure.continued(question, chosen))


@part
def comparison(question: CoverageQuestion) -> None:
    """Two groups, which are chosen here, with intervals and a verdict; nothing where there is but one."""
    chosen = _chosen()
    codes = viewer.current().recall(answer.of, question, chosen.of_all()).codes
    if len(codes) < 2:
        return
    one, other = answer.pair(codes, chosen) or (chosen.one, chosen.other)
    names = _names(question, chosen, {one, other})
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        for key, label, at in ((address.ONE, _("Bandingkan"), one), (address.OTHER, _("Dengan"), other)):
            filters.choose(st.selectbox, key, label, names, at=at, unsaid="", width=300)
    card.figure(figure.compared(question, replace(chosen, one=one, other=other)))


def _chosen() -> CohortChoice:
    """As `choice`, in a part that runs again alone: what is wrong in the URL has been said."""
    return cohort_choice.cohorts(ways.said(cohort_choice.KEYS))[0]


def _names(question: CoverageQuestion, chosen: CohortChoice, also: Collection[str]) -> dict[str, str]:
    """Groups there are, and those asked for even where nobody is in them."""
    codes = viewer.current().recall(answer.of, question, chosen.of_all()).codes
    every = dict.fromkeys((*codes, *sorted(code for code in also if code)))
    return {code: words.group(chosen.by.value, code) for code in every}
