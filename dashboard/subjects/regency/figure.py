"""Regencies by rank: where one stands among those that may be seen."""

from dataclasses import replace
from typing import Final

from dashboard.asking import Asker
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure import backing
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.counts import ACTIVE, Counts
from dashboard.figure.made import Made, Nothing, told_by
from dashboard.language import _
from dashboard.subjects.regency import answer, chart, metrics, table
from data_access.questions.question import CoverageQuestion


def ranks(question: CoverageQuestion) -> Asked:
    """Where the regency that holds the region stands among those that may be seen."""
    return RANKS.asked(question)


def _make_ranks(who: Asker, asked: Asked) -> Made | Nothing:
    """The ranked rows near the regency that holds the region, else the first."""
    question = asked.question
    rows = answer.ranks(who, question)
    own = metrics.place(rows, question.region)
    drawn = metrics.around(rows, own)
    if drawn.empty:
        return Nothing(
            _("Belum ada data pembanding kabupaten/kota untuk pilihan ini"), _("Pilih penyebut atau segmen lain.")
        )
    ranked = int(rows["rank"].notna().sum())
    everybody = tuple(range(len(rows)))
    return Made(
        ranks(question),
        chart.bars(drawn, own, ranked, metrics.years(rows), is_partly=who.edition.extent("") is not None),
        table.ranks(rows),
        who.recall(backing.provenance, question),
        part=own.active if own else None,
        whole=own.workers if own else None,
        counts=Counts.listed(ACTIVE, told_by(rows, "regency", replace(question, region=""))).also(
            built=[BuiltOn("rate", "active"), BuiltOn("rank", "active", everybody)]
        ),
    )


RANKS: Final = Kind("regency_ranks", _make_ranks)
KINDS: Final = (RANKS,)
