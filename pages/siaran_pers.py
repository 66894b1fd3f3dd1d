"""Siaran Pers: figures gathered from every page, worded, checked, published, and sent."""

from dashboard import viewer
from dashboard.desks.press import block, figure_block, read, release_block

who = viewer.current()
draft = block.chosen()
if draft and draft.is_published:
    release_block.out(draft, who.edition)
else:
    block.edition(who.edition)
if draft and not draft.is_published:
    block.settings(draft)
    laid = read.laid(who, draft)
    at = block.figures(laid)
    if at is not None:
        figure_block.words(laid, at)
        figure_block.preview(laid, at)
        figure_block.sentences(laid, at)
        release_block.checks_and_publishing(draft)
