"""Who pays: types now and over time, the largest payers, terms that end, professions crossed with types."""

from collections.abc import Collection
from itertools import pairwise
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.charts import comparison, heatmap
from dashboard.charts.house_style import Figure
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure import backing
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.made import Counts, Made, Nothing, nobody, told_by
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.subjects.sponsorship import answer, chart, table
from dashboard.subjects.sponsorship.answer import HORIZONS, PERIOD, Sponsorship
from data_access.questions.question import CoverageQuestion

_BUILT_ON_PEOPLE = ("share", "paid", "covered", "overlapping", "amount_rupiah", "difference_rupiah", "unpriced_months")


def across(question: CoverageQuestion) -> Asked:
    """Professions crossed with sponsor types."""
    return ACROSS.asked(question)


def types(found: Sponsorship, source: Provenance) -> Made | Nothing:
    """Types on the posisi, with money and worker-months of the months before."""
    if not found.types["active"].any():
        return nobody()
    groups = told_by(found.types, "sponsor_type", found.question)
    built = tuple(BuiltOn(column, "active") for column in _BUILT_ON_PEOPLE)
    return Made(
        TYPES.asked(found.question),
        chart.types(found.types),
        table.types(found.types, months=PERIOD),
        source,
        part=int(found.types["active"].sum()),
        whole=source.workers,
        counts=Counts((("active", "active"),), groups, adds_up=True, built=built),
        redraw=lambda hidden: chart.types(_folded(found.types, hidden)),
    )


def course(found: Sponsorship, source: Provenance) -> Made | Nothing:
    """The types over two years."""
    if found.over_time["month"].nunique() < 2 or not found.over_time["active"].any():
        return nobody()
    shown = table.over_time(found.over_time)
    now = found.over_time[found.over_time["month"] == found.question.posisi]
    return Made(
        COURSE.asked(found.question),
        chart.over_time(found.over_time),
        shown,
        source,
        part=int(now["active"].sum()),
        whole=source.workers,
        counts=Counts(
            tuple((column.key, f"active of {column.key}") for column in shown.columns[2:]),
            ((),) * len(shown.rows),
            posisi=tuple(int(month) for month in sorted(found.over_time["month"].unique())),
        ),
    )


def largest(found: Sponsorship, source: Provenance) -> Made | Nothing:
    """The largest payers by name, of the people others pay for."""
    if found.payers.empty:
        return Nothing(
            _("Tidak ada pembayar selain pekerja sendiri dan pemberi kerja"),
            _("Pilih wilayah, posisi, atau segmen lain, atau semua gerakan."),
        )
    sponsored = found.sponsored.part
    groups = tuple((("payer", frozenset({str(payer)})),) for payer in found.payers["payer"])
    return Made(
        LARGEST.asked(found.question),
        chart.largest(found.payers, sponsored),
        table.largest(found.payers, sponsored=sponsored),
        source,
        part=int(found.payers["active"].sum()),
        whole=sponsored,
        counts=Counts(
            (("active", "active"),),
            groups,
            told=sponsored,
            built=(BuiltOn("share", "active"), BuiltOn("cumulative", "active", tuple(range(len(groups))))),
        ),
        redraw=lambda hidden: chart.largest(found.payers.drop(index=found.payers.index[list(hidden)]), sponsored),
    )


def endings(found: Sponsorship, source: Provenance) -> Made | Nothing:
    """Terms that end in the next months, payer by payer."""
    if found.endings.empty:
        text = _("Tidak ada masa bayar yang berakhir dalam {count} bulan").format(count=max(HORIZONS))
        return Nothing(text, table.assumption())
    groups = tuple((("payer", frozenset({str(payer)})),) for payer in found.endings["payer"])
    columns = tuple((f"people_{h}", f"ending within {h}") for h in HORIZONS)
    return Made(
        ENDINGS.asked(found.question),
        chart.endings(found.falling),
        table.endings(found.endings, HORIZONS),
        source,
        part=found.falling[max(HORIZONS)],
        counts=Counts(
            columns,
            groups,
            adds_up=True,
            within=tuple((fewer[0], more[0]) for fewer, more in pairwise(columns)),
            built=(BuiltOn("villages", columns[-1][0]),),
        ),
        redraw=lambda _hidden: chart.endings(found.falling),
    )


def _across(pairs: pd.DataFrame, question: CoverageQuestion, source: Provenance) -> Made | Nothing:
    """Profession by sponsor type."""
    if pairs.empty:
        return nobody()
    shown = table.across(pairs)
    crossed = zip(
        told_by(shown.rows, "profession", question),
        told_by(shown.rows.assign(code=shown.rows["column_code"]), "sponsor_type", question),
        strict=True,
    )

    def drawn(hidden: Collection[int]) -> Figure:
        is_hidden = [at in hidden for at in range(len(shown.rows))]
        return heatmap.cells(shown.rows, rows="profession", columns="sponsor_type", hidden=is_hidden)

    return Made(
        ACROSS.asked(question),
        heatmap.cells(pairs, rows="profession", columns="sponsor_type"),
        shown,
        source,
        part=int(pairs["active"].sum()),
        whole=source.workers,
        counts=Counts((("active", "active"),), tuple((*row, *column) for row, column in crossed), adds_up=True),
        redraw=drawn,
    )


def _folded(types: pd.DataFrame, hidden: Collection[int]) -> pd.DataFrame:
    """The types not hidden, and the others as one."""
    rows = comparison.together(types[["code", "active"]], types.index[list(hidden)], "")
    return rows.assign(share=rows["active"] / rows["active"].sum())


def make_types(who: Asker, asked: Asked) -> Made | Nothing:
    return types(answer.of(who, asked.question), backing.provenance(who, asked.question))


def make_course(who: Asker, asked: Asked) -> Made | Nothing:
    return course(answer.of(who, asked.question), backing.provenance(who, asked.question))


def make_largest(who: Asker, asked: Asked) -> Made | Nothing:
    return largest(answer.of(who, asked.question), backing.provenance(who, asked.question))


def make_endings(who: Asker, asked: Asked) -> Made | Nothing:
    return endings(answer.of(who, asked.question), backing.provenance(who, asked.question))


def make_across(who: Asker, asked: Asked) -> Made | Nothing:
    pairs = answer.across(who, asked.question)
    return _across(pairs, asked.question, backing.provenance(who, asked.question))


ACROSS: Final = Kind("across", make_across)
TYPES: Final = Kind("sponsor_types", make_types)
COURSE: Final = Kind("sponsor_course", make_course)
LARGEST: Final = Kind("sponsor_largest", make_largest)
ENDINGS: Final = Kind("sponsor_endings", make_endings)
KINDS: Final = (
    ACROSS,
    TYPES,
    COURSE,
    LARGEST,
    ENDINGS,
)
