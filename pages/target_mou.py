"""Target MoU: how every agreement stands, and of one of them each line, from target to paid, village by village."""

from dashboard import address, filters, menu, viewer
from dashboard.answers import mou as answer
from dashboard.blocks import mou as blocks
from dashboard.blocks import mou_line, mou_notices
from dashboard.figure import backing

who, question = viewer.current(), filters.question()
said = filters.said((address.MOU, address.LINE))
found = answer.of(who, question, said.get(address.MOU, ""), answer.versions(who, question))
query = filters.leading_on(question, who.edition, menu.PAGES["target_mou"].without)
source = answer.everybody(backing.provenance(who, question))

mou = blocks.chosen(found, said.get(address.MOU, ""))
if mou is None:
    blocks.board(found, source, query)
else:
    of_mou = answer.provenance(source, mou)
    blocks.headline(mou, query)
    blocks.lines(mou, question, source)
    mou_notices.listed(found.alerts, is_of_one=True)
    blocks.parts(answer.parts(who, question, mou), mou, of_mou)
    line = mou_line.chosen(mou, said.get(address.LINE, ""))
    if line is not None:
        mou_line.headline(line)
        mou_line.figures_of(mou, line, question, source)
        mou_line.villages(answer.villages(who, question, mou, line), mou, line, question, source)
