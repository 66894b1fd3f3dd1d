"""What is said over the page Kelangsungan: who is still paid, in words."""

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.figure import backing
from dashboard.language import _
from dashboard.subjects.retention import answer
from dashboard.subjects.retention.answer import RECENT
from dashboard.subjects.retention.choice import CohortChoice
from dashboard.subjects.retention.metrics import Kept
from dashboard.wording import fractions
from data_access.questions.question import CoverageQuestion

Number = tuple[str, str, tuple[str, ...]]
"""Label, number, and the lines below it."""


def numbers(who: Asker, question: CoverageQuestion, choice: CohortChoice) -> tuple[Number, ...]:
    """Of those whose month 3, 6 and 12 has come, in the latest twelve entry months: who is still paid in it. The same
    whatever the breakdown, whose rows are asked for anyway."""
    return tuple(_number(k, kept) for k, kept in who.recall(answer.of, question, choice).headline.items())


def _number(k: int, kept: Kept) -> Number:
    of = _("{part} dari {whole} yang masuk dan bulan ke-{k}-nya sudah lewat").format(
        part=formatting.number(kept.retained), whole=formatting.number(kept.eligible), k=k
    )
    share = fractions.short(kept.retained, kept.eligible) if kept.eligible else formatting.UNKNOWN
    return _("Masih dibayar pada bulan ke-{k}").format(k=k), share, (of,)


def whom(who: Asker, question: CoverageQuestion) -> str:
    """Of which region, segments and months."""
    source = who.recall(backing.provenance, question)
    text = _("Masing-masing {months} bulan masuk terakhir yang bulannya sudah lewat.").format(months=RECENT)
    return f"{source.place()} · {source.segments_in_words()} · {text}"
