"""Ringkasan: how many are protected, of how many, where that is going, and what needs attention this month."""

from dashboard import answers, filters, layout, viewer
from dashboard.answers import mou, overview
from dashboard.blocks import bridge, cards, mou_notices, notices, trend

who, question = viewer.current(), filters.question()
source = answers.provenance(who, question)
by_month = overview.trend(who, question)

layout.headline(overview.summary(by_month, question), source)
cards.segments(overview.segment_cards(who, question), question.posisi)
matters, way = overview.matters(who, question, source), filters.leading_on(question, who.edition)
notices.show(matters, source, way)
mou_notices.show(mou.alerts(who, question), way)
trend.show(by_month, overview.targets_beside(who, question, by_month), question, source)
bridge.show(who, question, by_month, source)
