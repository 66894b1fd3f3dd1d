"""The blocks of coverage: the headline with its changes, the segments, the trend with its targets."""

from typing import Final

import streamlit as st

from dashboard import formatting, viewer
from dashboard.figure import backing, graces, readings
from dashboard.figure.rates import Change, Reading
from dashboard.language import _
from dashboard.screen import card, layout, sending
from dashboard.screen.layout import literal
from dashboard.subjects.coverage import answer, figure, trend_table
from dashboard.subjects.coverage.segments import Card
from dashboard.wording import labels, places, spans
from data_access.questions.question import CoverageQuestion

_CHANGES: Final = 360
"""Pixels of a change with both values."""


def headline(question: CoverageQuestion) -> None:
    """The main number at both g, its share with both parts, and both changes with both values."""
    who = viewer.current()
    whole, source = who.recall(readings.summary, question), who.recall(backing.provenance, question)
    now = whole.now
    where = f"{source.place()} · {source.segments_in_words()}"
    row = layout.numbers(
        (graces.label(question), formatting.number(now.active), [where, *who.recall(graces.beside, question)]),
        (_("Cakupan"), formatting.percent(now.rate), _of_whom(now)),
    )
    with row, st.container(width=_CHANGES):
        _change(_("pekerja sejak bulan lalu"), now.month - 1, whole.last_month, now)
        _change(_("pekerja sejak setahun lalu"), now.month - 12, whole.last_year, now)


def _of_whom(now: Reading) -> list[str]:
    """Both parts of the rate; who of the people beside it is not in it; the year of workers in force only later."""
    if not now.workers:
        return [_("belum ada data pembanding")]
    of = _("{part} dari {whole} pekerja").format(
        part=formatting.number(now.counted), whole=formatting.number(now.workers)
    )
    return [line for line in (of, places.uncounted(now.active - now.counted), spans.of_later(now.years)) if line]


def _change(since: str, month: int, before: Reading | None, now: Reading) -> None:
    if before is None:
        text = _("tidak ada pembanding, {month} lebih awal daripada data").format(month=formatting.month_in_full(month))
        st.caption(literal(f"{since}: {text}"))
        return
    moved = Change(before, now)
    with st.container(gap=None):
        st.markdown(f"**{literal(f'{formatting.signed(moved.people)} {since}')}**")
        st.caption("  \n".join(literal(line) for line in _both_values(moved)))


def _both_values(moved: Change) -> list[str]:
    people = _("{before} pada {month} → {now}").format(
        before=formatting.number(moved.before.active),
        month=formatting.month(moved.before.month),
        now=formatting.number(moved.now.active),
    )
    written = moved.rates and formatting.rates(*moved.rates)
    if not written:
        return [people]
    before, now, change = written
    rates = "; ".join(filter(None, (f"{before} → {now}", spans.of_workers(moved.before.years, moved.now.years))))
    return [people, _("cakupan {change} ({rates})").format(change=change, rates=rates)]


def segments(question: CoverageQuestion) -> None:
    """One card a segment in its order, side by side where there is room."""
    who = viewer.current()
    cards, years = who.recall(answer.segment_cards, question), who.recall(backing.provenance, question).basis_years()
    st.header(_("Per segmen"), anchor=False)
    for at, column in zip(cards, st.columns(len(cards), gap="small"), strict=True):
        with column, st.container(border=True, height="stretch", gap="xsmall"):
            _segment(at, question, years)


def _segment(found: Card, question: CoverageQuestion, years: str) -> None:
    """`years`: of the workers of the headline; a card whose own are of others says so."""
    st.markdown(f"**{literal(labels.name('segment', found.code))}**")
    st.markdown(f"### {literal(formatting.number(found.active))}", anchors=False)
    st.caption("  \n".join(literal(line) for line in (*_of(found, years), _since(found))))
    if len(found.people_by_month) > 1 and any(found.people_by_month):
        sending.chart(viewer.current().recall(figure.spark, question, found.code, card.palette()))


def _of(found: Card, years: str) -> list[str]:
    if found.rate is None:
        return [_("pekerja aktif; belum ada data pembanding")]
    rate, whole = formatting.percent(found.rate), formatting.number(found.workers)
    of = _("{rate} dari {whole} pekerja").format(rate=rate, whole=whole)
    if found.counted != found.active:
        part = formatting.number(found.counted)
        of = _("{rate} ({part} dari {whole} pekerja)").format(rate=rate, part=part, whole=whole)
    if found.years != years:
        of += " " + _("(angka pekerja {years})").format(years=found.years)
    return [of, *filter(None, [places.uncounted(found.active - found.counted)])]


def _since(found: Card) -> str:
    if found.change is None or found.last_month is None:
        return _("tidak ada bulan sebelumnya")
    return _("{change} sejak bulan lalu ({before})").format(
        change=formatting.signed(found.change), before=formatting.number(found.last_month)
    )


def ahead(question: CoverageQuestion) -> None:
    """Begins the trend."""
    card.ahead(figure.trend(question))


def trend(question: CoverageQuestion) -> None:
    """The trend, and the official targets below it."""
    card.figure(figure.trend(question))
    st.header(_("Target resmi"), anchor=False)
    if viewer.current().recall(answer.targets_beside, question):
        card.listing(trend_table.targets, question)
    else:
        st.caption(literal(_("Belum ada target untuk wilayah ini; muat dengan: cakupan import target BERKAS")))
