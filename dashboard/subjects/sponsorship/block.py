"""The blocks of the page Sponsor: who pays now and over time, what it costs, on how few it hangs, what ends."""

import pandas as pd

from dashboard import formatting
from dashboard.figure.made import Made, Nothing
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.screen import layout
from dashboard.subjects.sponsorship import figure, table
from dashboard.subjects.sponsorship.answer import HORIZONS, PERIOD, Sponsorship
from data_access.questions.question import CoverageQuestion


def headline(found: Sponsorship, source: Provenance) -> None:
    """People others pay for, what of it is government money, and whose term ends soon."""
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
    layout.numbers(
        (_("Pekerja yang dibayari pihak lain"), formatting.number(sponsored.part), [of_active, where]),
        (_("Dari uang pemerintah"), formatting.percent(money.share), [people, _rupiah(found)]),
        (ending, falling, [_("pekerja tidak lagi dibayar bila tidak diperpanjang")]),
    )


def _rupiah(found: Sponsorship) -> str:
    money = found.public.rupiah
    return _("{part} dari {whole} iuran yang diketahui dalam {months} bulan ({rate})").format(
        part=formatting.rupiah(money.part),
        whole=formatting.rupiah(money.whole),
        months=PERIOD,
        rate=formatting.percent(money.share),
    )


def types(found: Sponsorship, source: Provenance) -> None:
    """Types now, over two years, and the complete table with money and worker-months."""
    layout.shown(figure.types(found, source), key=_key("types", source))
    if found.types.empty:
        return
    layout.table(table.types(found.types, months=PERIOD), key=_key("types", source))
    course = figure.course(found, source)
    if not isinstance(course, Nothing):
        layout.shown(course, key=_key("course", source))


def concentration(found: Sponsorship, source: Provenance) -> None:
    """How much hangs on the largest payers, by name."""
    _with_table(figure.largest(found, source), _key("largest", source))


def endings(found: Sponsorship, source: Provenance) -> None:
    """Terms that end in the next months, payer by payer."""
    _with_table(figure.endings(found, source), _key("endings", source))


def across(pairs: pd.DataFrame, question: CoverageQuestion, source: Provenance) -> None:
    """Profession by sponsor type; nothing at all where nobody is active: the bars above say so."""
    made = figure.across(pairs, question, source)
    if not isinstance(made, Nothing):
        layout.shown(made, key=_key("across", source))


def _with_table(made: Made | Nothing, key: str) -> None:
    layout.shown(made, key=key)
    if isinstance(made, Made):
        layout.table(made.shown, key=key)


def _key(block: str, source: Provenance) -> str:
    return f"{block}_{source.region}_{source.posisi}"
