"""Who pays: types now and over time, the largest payers, terms that end, professions crossed with types."""

from collections.abc import Collection
from itertools import pairwise
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.charts import comparison, heatmap
from dashboard.charts.house_style import Figure
from dashboard.disclosure.published import Where
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure import backing, money
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.counts import ACTIVE, Counts
from dashboard.figure.made import Made, Nothing, nobody, saying, told_by
from dashboard.figure.old_name import EVERY_TYPE, SPONSORED
from dashboard.figure.sums import ToldSum, within
from dashboard.language import _
from dashboard.remainder import OTHERS
from dashboard.subjects.sponsorship import answer, chart, course_chart, metrics, table
from dashboard.subjects.sponsorship.answer import HORIZONS, PERIOD
from data_access import months
from data_access.questions.question import CoverageQuestion

_BUILT_ON_PEOPLE = ("share", "paid", "covered", "overlapping", *metrics.MONEY, *money.MONTHS)


def across(question: CoverageQuestion) -> Asked:
    """Professions crossed with sponsor types."""
    return ACROSS.asked(question)


def types(question: CoverageQuestion) -> Asked:
    """Sponsor types on the posisi, with money and worker-months of the months before."""
    return TYPES.asked(question)


def course(question: CoverageQuestion) -> Asked:
    """Sponsor types over two years."""
    return COURSE.asked(question)


def largest(question: CoverageQuestion) -> Asked:
    """The largest payers by name, of the people others pay for."""
    return LARGEST.asked(question)


def endings(question: CoverageQuestion) -> Asked:
    """Terms that end in the next months, payer by payer."""
    return ENDINGS.asked(question)


def _make_across(who: Asker, asked: Asked) -> Made | Nothing:
    pairs, source = who.recall(answer.across, asked.question), who.recall(backing.provenance, asked.question)
    if pairs.empty:
        return nobody()
    shown = table.across(pairs)

    def drawn(hidden: Collection[int]) -> Figure:
        is_hidden = [at in hidden for at in range(len(shown.rows))]
        return heatmap.cells(shown.rows, rows="profession", columns="sponsor_type", hidden=is_hidden)

    made = Made(
        asked,
        heatmap.cells(pairs, rows="profession", columns="sponsor_type"),
        shown,
        source.of_others(_of_active()),
        formerly=(int(pairs["active"].sum()), source.workers, source),
        counts=Counts.crossed(ACTIVE, *_crossed(shown.rows, asked.question)),
        redraw=drawn,
    )
    return saying(made, made.drawn)


def _of_active() -> str:
    return _("Persentase: dari semua pekerja aktif pada pilihan ini")


def _of_nobody() -> str:
    return _("Jumlah orang, bukan cakupan")


def _crossed(pairs: pd.DataFrame, question: CoverageQuestion) -> tuple[tuple[Where, ...], tuple[Where, ...]]:
    """For each pair, who is of that profession, and whom that type pays for."""
    return told_by(pairs, "profession", question), told_by(
        pairs.assign(code=pairs["column_code"]), "sponsor_type", question
    )


def _make_types(who: Asker, asked: Asked) -> Made | Nothing:
    rows, source = who.recall(answer.of, asked.question).types, who.recall(backing.provenance, asked.question)
    if not rows["active"].any():
        return nobody()
    built, posisi = tuple(BuiltOn(column, "active") for column in _BUILT_ON_PEOPLE), asked.question.posisi
    made = Made(
        asked,
        chart.types(rows),
        table.types(rows, months=PERIOD),
        source.of_others(_of_active()),
        formerly=(int(rows["active"].sum()), source.workers, source),
        counts=Counts.partition(ACTIVE, told_by(rows, "sponsor_type", asked.question)).also(
            built=built, standing=money.standing(f"{months.text(posisi - PERIOD + 1)}..{months.text(posisi)}")
        ),
        redraw=lambda hidden: chart.types(_folded(rows, hidden)),
        behind=lambda: money.behind(rows["code"], who.recall(answer.people_paid, asked.question)),
        plain_note=table.plain_note(PERIOD),
    )
    return saying(made, made.drawn)


def _folded(rows: pd.DataFrame, hidden: Collection[int]) -> pd.DataFrame:
    """The types not hidden, and the others as one."""
    left = comparison.together(rows[["code", "active"]], rows.index[list(hidden)], "")
    return left.assign(share=left["active"] / left["active"].sum())


def _make_course(who: Asker, asked: Asked) -> Made | Nothing:
    rows, source = who.recall(answer.of, asked.question).over_time, who.recall(backing.provenance, asked.question)
    if rows["month"].nunique() < 2 or not rows["active"].any():
        return nobody()
    shown = table.over_time(rows)
    people = int(rows.loc[rows["month"] == asked.question.posisi, "active"].sum())
    made = Made(
        asked,
        course_chart.stack(rows),
        shown,
        source.of_others(_of_nobody()),
        formerly=(people, source.workers, source),
        counts=Counts.by_month(
            {f"type_{at}": f"active of {','.join(codes)}" for at, codes in _stacked(rows)},
            [int(month) for month in sorted(rows["month"].unique())],
        ),
    )
    return saying(made, made.drawn)


def _stacked(rows: pd.DataFrame) -> list[tuple[int, list[str]]]:
    """The types of each band, from the foot of the stack; the others are those that have none of their own."""
    bands = sorted({(int(at), str(code)) for at, code in zip(rows["at"], rows["code"], strict=True)})
    others = sorted(EVERY_TYPE - {code for _at, code in bands})
    return [(at, others if code == OTHERS else [code]) for at, code in bands]


def _make_largest(who: Asker, asked: Asked) -> Made | Nothing:
    found, source = who.recall(answer.of, asked.question), who.recall(backing.provenance, asked.question)
    rows, sponsored = found.payers, found.sponsored.part
    if rows.empty:
        return Nothing(
            _("Tidak ada pembayar selain pekerja sendiri dan pemberi kerja"),
            _("Pilih wilayah, posisi, atau segmen lain, atau semua gerakan."),
        )
    cumulative = BuiltOn("cumulative", "active", tuple(range(len(rows))))
    return Made(
        asked,
        chart.largest(rows, sponsored),
        table.largest(rows, sponsored=sponsored),
        source.of_others(_("Persentase: dari pekerja aktif yang iurannya ditanggung pihak lain")),
        formerly=(int(rows["active"].sum()), sponsored, source),
        part=int(rows["active"].sum()),
        whole=sponsored,
        counts=Counts.largest(ACTIVE, _payers(rows), ToldSum(sponsored, (("sponsor_type", SPONSORED),))).also(
            built=[BuiltOn("share", "active"), cumulative], known=told_by(rows, "sponsor_type", asked.question)
        ),
        redraw=lambda hidden: chart.largest(rows.drop(index=rows.index[list(hidden)]), sponsored),
    )


def _make_endings(who: Asker, asked: Asked) -> Made | Nothing:
    found, source = who.recall(answer.of, asked.question), who.recall(backing.provenance, asked.question)
    if found.endings.empty:
        text = _("Tidak ada masa bayar yang berakhir dalam {count} bulan").format(count=max(HORIZONS))
        return Nothing(text, table.assumption())
    columns = {f"people_{h}": f"ending within {h}" for h in HORIZONS}
    return Made(
        asked,
        chart.endings(found.falling),
        table.endings(found.endings, HORIZONS),
        source.of_others(_of_nobody()),
        formerly=(found.falling[max(HORIZONS)], None, source),
        part=found.falling[max(HORIZONS)],
        counts=Counts.partition(columns, _payers(found.endings)).also(
            *(within(fewer, more) for fewer, more in pairwise(columns)), built=[BuiltOn("villages", list(columns)[-1])]
        ),
        redraw=lambda _hidden: chart.endings(found.falling),
    )


def _payers(rows: pd.DataFrame) -> tuple[Where, ...]:
    """For each row, who is counted there: people that payer pays for."""
    return tuple((("payer", frozenset({str(payer)})),) for payer in rows["payer"])


ACROSS: Final = Kind("across", _make_across)
TYPES: Final = Kind("sponsor_types", _make_types)
COURSE: Final = Kind("sponsor_course", _make_course)
LARGEST: Final = Kind("sponsor_largest", _make_largest)
ENDINGS: Final = Kind("sponsor_endings", _make_endings)
KINDS: Final = (ACROSS, TYPES, COURSE, LARGEST, ENDINGS)
