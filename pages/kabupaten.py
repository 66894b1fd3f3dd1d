"""Kabupaten/Kota: where it stands against each official target and among the others, and what closes its MoU lines."""

from dashboard.screen import card, filters, ways
from dashboard.subjects import regency
from dashboard.subjects.coverage import block as coverage
from dashboard.subjects.mou import closing_block

question = filters.question()

coverage.ahead(question)
card.ahead(regency.ranks(question))
coverage.headline(question)
coverage.trend(question)
closing_block.closing(question)
card.figure(regency.ranks(question), opens=ways.open_region)
