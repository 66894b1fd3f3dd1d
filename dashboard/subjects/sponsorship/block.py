"""The blocks of the page Sponsor: what others pay for, and who pays now and over time."""

from dashboard import formatting, viewer
from dashboard.asking import Asker
from dashboard.figure import backing, made
from dashboard.figure.asked import Asked
from dashboard.figure.made import Made
from dashboard.language import _
from dashboard.screen import card, layout
from dashboard.subjects.sponsorship import answer, figure, table
from dashboard.subjects.sponsorship.answer import HORIZONS, PERIOD
from dashboard.subjects.sponsorship.metrics import PartOf
from data_access.questions.question import CoverageQuestion


def headline(question: CoverageQuestion) -> None:
    """People others pay for, what of it is government money, and whose term ends soon."""
    layout.numbers(*viewer.current().recall(_headline, question))


def _headline(who: Asker, question: CoverageQuestion) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    found, source = who.recall(answer.of, question), who.recall(backing.provenance, question)
    sponsored, money = found.sponsored, found.public.people
    of_active = _("{share} pekerja aktif; selebihnya mandiri atau dibayar pemberi kerja").format(
        share=formatting.share(sponsored.part, sponsored.whole)
    )
    where = f"{source.place()} · {source.segments_in_words()}"
    people = _("{part} dari {whole} pekerja aktif").format(
        part=formatting.number(money.part), whole=formatting.number(money.whole)
    )
    ending = _("Berakhir dalam {count} bulan").format(count=HORIZONS[1])
    falling = formatting.number(found.falling[HORIZONS[1]])
    return (
        (_("Pekerja yang iurannya ditanggung pihak lain"), formatting.number(sponsored.part), (of_active, where)),
        (_("Dari uang pemerintah"), formatting.percent(money.share), (people, _rupiah(found.public.rupiah))),
        (ending, falling, (_fallen(question.posisi),)),
    )


def _fallen(posisi: int) -> str:
    """Of those paid at the posisi, fewer than are active beside it: who is in grace has no term left to end."""
    text = _("pekerja yang iuran {month}-nya ditanggung pihak lain tidak lagi dibayar bila tidak diperpanjang")
    return text.format(month=formatting.month_in_full(posisi))


def _rupiah(money: PartOf | None) -> str:
    if money is None:
        return _("iuran {months} bulan tidak diketahui").format(months=PERIOD)
    return _("{part} dari {whole} iuran yang diketahui dalam {months} bulan ({rate})").format(
        part=formatting.rupiah(money.part),
        whole=formatting.rupiah(money.whole),
        months=PERIOD,
        rate=formatting.percent(money.share),
    )


def types(question: CoverageQuestion) -> None:
    """Types now and over two years; where nobody is active now, what was paid in the months before stands alone."""
    now, over_time = figure.types(question), figure.course(question)
    card.figure(now)
    if not _is_there(now) and viewer.current().recall(answer.is_paid, question):
        card.listing(table.of_types, question)
    if _is_there(over_time):  # else the notice above says so
        card.figure(over_time)


def _is_there(asked: Asked) -> bool:
    return isinstance(viewer.current().recall(made.made_of, asked), Made)
