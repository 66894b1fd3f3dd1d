"""Kelola MoU: the MoUs there are; one of them entered, changed, renewed, ended, and who changed what."""

from dashboard.answers import agreements
from dashboard.blocks import agreements as blocks

found, standing = agreements.edition(), agreements.standing()

blocks.edition(found)
blocks.listing(standing, found)
number = blocks.choice(standing)
if number:
    blocks.opened(number, standing, found)
