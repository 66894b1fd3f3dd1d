"""Siaran Pers: figures gathered from every page, worded, checked, published, and sent."""

from dashboard import filters, viewer
from dashboard.answers import press
from dashboard.blocks import press as blocks
from dashboard.blocks import press_figure, press_release

who = viewer.current()
blocks.edition(who.edition)
draft = blocks.chosen(press.drafts(), filters.said((blocks.DRAFT,)).get(blocks.DRAFT, ""))
if draft and draft.is_published:
    press_release.out(draft, press.titles())
elif draft:
    blocks.settings(draft)
    found = press.laid(who, draft)
    at = blocks.figures(found)
    if at is not None:
        press_figure.words(found, at)
        press_figure.preview(found, at)
        press_figure.sentences(press.sentences(who, draft, at))
        press_release.checks_and_publishing(who, draft)
