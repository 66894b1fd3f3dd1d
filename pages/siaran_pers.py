"""Siaran Pers: figures gathered from every page, worded, checked, published, and sent."""

from dashboard import viewer
from dashboard.desks.press import block, figure_block, read, release_block
from dashboard.screen import filters

who = viewer.current()
block.edition(who.edition)
draft = block.chosen(read.drafts(), filters.said((block.DRAFT,)).get(block.DRAFT, ""))
if draft and draft.is_published:
    release_block.out(draft, read.titles())
elif draft:
    block.settings(draft)
    found = read.laid(who, draft)
    at = block.figures(found)
    if at is not None:
        figure_block.words(found, at)
        figure_block.preview(found, at)
        figure_block.sentences(read.sentences(who, draft, at))
        release_block.checks_and_publishing(who, draft)
