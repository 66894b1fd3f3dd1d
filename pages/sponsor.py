"""Sponsor: who pays, what it costs, on how few it hangs, and what ends soon."""

from dashboard import answers, filters, sponsorship_answers, sponsorship_blocks, viewer

who, question = viewer.current(), filters.question()
source = answers.provenance(who, question)
found = sponsorship_answers.of(who, question)

sponsorship_blocks.headline(found, source)
sponsorship_blocks.types(found, source)
sponsorship_blocks.concentration(found, source)
sponsorship_blocks.endings(found, source)
