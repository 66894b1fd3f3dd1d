"""Kabupaten/Kota: where it stands against each official target and among the others, and what closes its MoU lines."""

from dashboard import viewer
from dashboard.figure import backing, rates, readings
from dashboard.screen import filters, menu
from dashboard.subjects.coverage import answer as overview
from dashboard.subjects.coverage import block as layout
from dashboard.subjects.coverage import trend_block
from dashboard.subjects.mou import closing_answer, closing_block
from dashboard.subjects.regency import answer as regency
from dashboard.subjects.regency import block as blocks

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
by_month = readings.trend(who, question)

layout.headline(rates.summary(by_month, question.posisi), source)
trend_block.show(by_month, overview.targets_beside(who, question, by_month), question, source)
query = filters.leading_on(question, who.edition, menu.PAGES["kabupaten"].without)
closing_block.closing(closing_answer.closing(who, question), source, query)
blocks.ranks(regency.ranks(who, question), question, source, filters.open_region)
