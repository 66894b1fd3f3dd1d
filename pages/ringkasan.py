"""Ringkasan: how many are protected, of how many, where that is going, and what needs attention this month."""

from dashboard.screen import filters
from dashboard.subjects.attention import block as attention
from dashboard.subjects.bridge import block as bridge
from dashboard.subjects.coverage import block as coverage
from dashboard.subjects.mou import notices

question = filters.question()

attention.ahead(question)
bridge.ahead(question)
coverage.ahead(question)
coverage.headline(question)
coverage.segments(question)
attention.show(question)
notices.show(question)
coverage.trend(question)
bridge.show(question)
