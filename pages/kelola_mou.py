"""Kelola MoU: the MoUs there are; one of them entered, changed, renewed, ended, and who changed what."""

from dashboard.desks.mou import block, read

desk = read.desk()

block.edition(desk)
block.listing(desk)
if number := block.choice(desk):
    block.opened(number, desk)
