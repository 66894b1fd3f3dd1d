"""Ringkasan: how many are protected, of how many, where that is going, and what needs attention this month."""

from dashboard import viewer
from dashboard.figure import backing, rates, readings
from dashboard.screen import filters
from dashboard.subjects.attention import answer as attention
from dashboard.subjects.attention import block as notices
from dashboard.subjects.bridge import block as bridge
from dashboard.subjects.coverage import answer as overview
from dashboard.subjects.coverage import block as layout
from dashboard.subjects.coverage import cards, trend_block
from dashboard.subjects.mou import answer as mou
from dashboard.subjects.mou import notices as mou_notices

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
by_month = readings.trend(who, question)

layout.headline(rates.summary(by_month, question.posisi), source)
cards.segments(overview.segment_cards(who, question), question.posisi)
matters, way = attention.matters(who, question, source), filters.leading_on(question, who.edition)
notices.show(matters, source, way)
mou_notices.show(mou.alerts(who, question), way)
trend_block.show(by_month, overview.targets_beside(who, question, by_month), question, source)
bridge.show(who, question, by_month, source)
