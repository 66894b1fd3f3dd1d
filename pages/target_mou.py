"""Target MoU: how every agreement stands, and of one of them each line, from target to paid, village by village."""

from dashboard import viewer
from dashboard.figure import backing
from dashboard.screen import address, filters, menu
from dashboard.subjects.mou import answer, block, line_block, notices

who, question = viewer.current(), filters.question()
said = filters.said((address.MOU, address.LINE))
found = answer.of(who, question, said.get(address.MOU, ""), answer.versions(who, question))
query = filters.leading_on(question, who.edition, menu.PAGES["target_mou"].without)
source = answer.everybody(backing.provenance(who, question))

mou = block.chosen(found, said.get(address.MOU, ""))
if mou is None:
    block.board(found, source, query)
else:
    of_mou = answer.provenance(source, mou)
    block.headline(mou, query)
    block.lines(mou, question, source)
    notices.listed(found.alerts, is_of_one=True)
    block.parts(answer.parts(who, question, mou), mou, of_mou)
    line = line_block.chosen(mou, said.get(address.LINE, ""))
    if line is not None:
        line_block.headline(line)
        line_block.figures_of(mou, line, question, source)
        line_block.villages(answer.villages(who, question, mou, line), mou, line, question, source)
