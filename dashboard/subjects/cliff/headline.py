"""What is said over the page Jatuh tempo: paid now, no longer paid then, what keeping them costs, whom to call."""

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.figure import backing, money
from dashboard.language import _
from dashboard.subjects.cliff import answer, table, words
from dashboard.subjects.cliff.choice import TermChoice
from dashboard.subjects.cliff.metrics import Fall
from data_access.questions.question import CoverageQuestion

Number = tuple[str, str, tuple[str, ...]]
"""Label, number, and the lines below it."""


def numbers(who: Asker, question: CoverageQuestion, choice: TermChoice) -> tuple[Number, ...]:
    """Paid now, no longer paid then, and what keeping them costs."""
    fall, source = who.recall(answer.of, question, choice).fall, who.recall(backing.provenance, question)
    falling = _("Tidak lagi dibayar dalam {months}").format(months=words.months(choice.within))
    now = _("Terbayar {month}").format(month=formatting.month_in_full(question.posisi))
    where = words.where(fall) if fall.people else ""
    paid = (_of(fall), f"{source.place()} · {source.segments_in_words()}")
    return (
        (now, formatting.number(fall.before), paid),
        (falling, formatting.number(fall.people), (f"{_('bila tidak ada yang memperpanjang')} {where}".strip(),)),
        _cost(who, question, choice),
    )


def _cost(who: Asker, question: CoverageQuestion, choice: TermChoice) -> Number:
    payers, term = who.recall(answer.endings, question, choice).payers, table.TERMS[0]
    renew, full = (money.total(payers, f"{what}_{term}", "unpriced") for what in ("renew", "full"))
    lines = [_("{renew}; tanpa keringanan iuran: {full}").format(renew=renew, full=full)]
    if unpriced := int(payers["unpriced"].sum()):
        lines.append(table.without_a_rate(unpriced))
    short = money.total(payers, f"renew_{term}", "unpriced", formatting.rupiah_in_short)
    return _("Memperpanjang {count} bulan").format(count=term), short, tuple(lines)


def _of(fall: Fall) -> str:
    if fall.workers:
        return formatting.share(fall.of_workers[0], fall.workers)
    return _("belum ada data pembanding")


def calling(who: Asker, question: CoverageQuestion, choice: TermChoice) -> str:
    """How many sponsors are to be called, for how many people where; blank where nobody's term ends."""
    payers = who.recall(answer.endings, question, choice).payers
    return "" if payers.empty else table.calling(payers, who.recall(answer.of, question, choice).fall)


def nobody(who: Asker, question: CoverageQuestion, choice: TermChoice) -> tuple[str, str] | None:
    """Nobody's term ends, and what is assumed; None where nobody is paid at all: said above."""
    if not who.recall(answer.of, question, choice).fall.before:
        return None
    text = _("Tidak ada masa bayar yang berakhir dalam {months}").format(months=words.months(choice.within))
    return text, table.assumption()
