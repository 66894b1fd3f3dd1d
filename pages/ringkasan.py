"""Ringkasan: how many are protected, of how many, where that is going, and what needs attention this month."""

from dashboard import filters, viewer
from dashboard.answers import attention, mou, overview
from dashboard.blocks import bridge, cards, mou_notices, notices, trend
from dashboard.blocks import coverage as layout
from dashboard.figure import backing, readings
from dashboard.metrics import coverage as metrics_coverage

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
by_month = readings.trend(who, question)

layout.headline(metrics_coverage.summary(by_month, question.posisi), source)
cards.segments(overview.segment_cards(who, question), question.posisi)
matters, way = attention.matters(who, question, source), filters.leading_on(question, who.edition)
notices.show(matters, source, way)
mou_notices.show(mou.alerts(who, question), way)
trend.show(by_month, overview.targets_beside(who, question, by_month), question, source)
bridge.show(who, question, by_month, source)
