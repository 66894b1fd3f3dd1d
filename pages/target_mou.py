"""Target MoU: how every agreement stands, and of one of them each line, from target to paid, village by village."""

from dashboard.screen import card, filters
from dashboard.subjects import mou
from dashboard.subjects.mou import block, board_block, line_block, notices

question = filters.question()

if number := block.chosen(question):
    of_one = block.of_one(question, number)
    block.headline(of_one, number)
    card.figure(mou.lines(of_one, number))
    notices.of_one(of_one, number)
    block.parts(of_one, number)
    if line := line_block.chosen(of_one, number):
        line_block.headline(of_one, number, line)
        card.figure(mou.funnel(of_one, number, line))
        card.figure(mou.path(of_one, number, line))
        line_block.villages(of_one, number, line)
else:
    board_block.board(question)
