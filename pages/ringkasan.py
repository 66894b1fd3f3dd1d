"""Ringkasan: how many are protected, of how many, where that is going, and what needs attention this month."""

from dashboard import answers, bridges, cards, filters, layout, notices, overview_answers, trends, viewer

who, question = viewer.current(), filters.question()
source = answers.provenance(who, question)
by_month = overview_answers.trend(who, question)

layout.headline(overview_answers.summary(by_month, question), source)
cards.segments(overview_answers.segment_cards(who, question), question.posisi)
matters = overview_answers.matters(who, question, source)
notices.show(matters, source, filters.leading_on(question, who.edition))
trends.show(by_month, overview_answers.targets_beside(who, question, by_month), source)
bridges.show(who, question, by_month, source)
