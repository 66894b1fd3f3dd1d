"""Kabupaten/Kota: where it stands against each official target and among the others, and what closes its MoU lines."""

from dashboard import filters, menu, viewer
from dashboard.answers import mou_closing as answers_mou_closing
from dashboard.answers import overview, regency
from dashboard.blocks import coverage as layout
from dashboard.blocks import mou_closing as blocks_mou_closing
from dashboard.blocks import regency as blocks
from dashboard.blocks import trend
from dashboard.figure import backing, readings
from dashboard.metrics import coverage as metrics_coverage

who, question = viewer.current(), filters.question()
source = backing.provenance(who, question)
by_month = readings.trend(who, question)

layout.headline(metrics_coverage.summary(by_month, question.posisi), source)
trend.show(by_month, overview.targets_beside(who, question, by_month), question, source)
query = filters.leading_on(question, who.edition, menu.PAGES["kabupaten"].without)
blocks_mou_closing.closing(answers_mou_closing.closing(who, question), source, query)
blocks.ranks(regency.ranks(who, question), question, source, filters.open_region)
