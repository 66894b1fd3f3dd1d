"""Kelola MoU: the MoUs there are; one of them entered, changed, renewed, ended, and who changed what."""

from dashboard.desks.agreements import block, read

found, standing = read.edition(), read.standing()

block.edition(found)
block.listing(standing, found)
number = block.choice(standing)
if number:
    block.opened(number, standing, found)
