"""Kabupaten/Kota: where it stands against each official target and among the others, and what closes its MoU lines."""

from dashboard import answers, filters, layout, menu, viewer
from dashboard.answers import overview, regency
from dashboard.blocks import regency as blocks
from dashboard.blocks import trend

who, question = viewer.current(), filters.question()
source = answers.provenance(who, question)
by_month = overview.trend(who, question)

layout.headline(overview.summary(by_month, question), source)
trend.show(by_month, overview.targets_beside(who, question, by_month), question, source)
query = filters.leading_on(question, who.edition, menu.PAGES["kabupaten"].without)
blocks.closing(regency.closing(who, question), source, query)
blocks.ranks(regency.ranks(who, question), question, source, filters.open_region)
