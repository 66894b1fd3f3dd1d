"""Sponsor: who pays, what it costs, on how few it hangs, and what ends soon."""

from dashboard.screen import card, filters
from dashboard.subjects import coverage, sponsorship
from dashboard.subjects.sponsorship import block

question = filters.question()

card.ahead(sponsorship.types(question))
block.headline(question)
block.types(question)
card.figure(sponsorship.largest(question))
card.figure(sponsorship.endings(question))
if question.movement is None:
    card.figure(coverage.by(question, "movement"), is_optional=True)
