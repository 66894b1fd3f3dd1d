"""An MoU line: its funnel, its path against what was expected, and its villages by how far they are."""

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.disclosure.published import Where
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure import backing
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.made import Counts, Made, Nothing, cannot_be_drawn, told_by
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.subjects.mou import answer, funnel_chart, lines_answer, metrics, path_chart, table, villages_chart
from dashboard.subjects.mou.answer import Agreement
from dashboard.subjects.mou.lines_answer import Line
from dashboard.subjects.mou.path_chart import Reading
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion

Draw = Callable[[Agreement, Line, CoverageQuestion, Provenance], Made | Nothing]
_STAGES = tuple((stage, f"mou {stage}") for stage in metrics.STAGES)
_NESTED = tuple((later, earlier) for earlier, later in zip(metrics.STAGES, metrics.STAGES[1:], strict=False))


def funnel(mou: Agreement, line: Line, question: CoverageQuestion, source: Provenance) -> Made:
    """The stages of a line at the posisi."""
    rows = metrics.funnel(line.course.target, line.budgeted_people, line.people)
    shown = table.funnel(rows)
    first = len(rows) - len(metrics.STAGES)
    groups = tuple((*counted(mou, line), ("stage", frozenset({stage}))) for stage in metrics.STAGES)
    return Made(
        _asked(FUNNEL, mou, line, question),
        funnel_chart.bars(rows, line.name),
        shown,
        answer.provenance(source, mou, line),
        part=line.people["paid"],
        whole=line.course.target or None,
        counts=Counts(
            (("people", "mou people"),),
            (*(None,) * first, *groups),
            balances=tuple(((at,), (at + 1,)) for at in range(first, len(rows) - 1)),
            built=(BuiltOn("share", "people"),),
        ),
        redraw=lambda hidden: funnel_chart.bars(_without(rows, hidden), line.name),
    )


def course(mou: Agreement, line: Line, question: CoverageQuestion, source: Provenance) -> Made | Nothing:
    """People paid month by month, beside what was expected."""
    if question.posisi < line.course.baseline:
        return Nothing(
            _("{line} belum mulai").format(line=line.name), _("Jalurnya digambar sejak bulan sebelum MoU mulai.")
        )
    rows = lines_answer.months(line, question.posisi)
    everywhere = tuple(range(len(rows)))
    return Made(
        _asked(PATH, mou, line, question),
        path_chart.line(rows, reading(line, question.posisi)),
        table.months(rows),
        answer.provenance(source, mou, line),
        part=line.standing.people,
        whole=line.course.target or None,
        counts=Counts(
            (("paid", "mou paid"),),
            (counted(mou, line),) * len(rows),
            posisi=tuple(int(month) for month in rows["month"]),
            built=(BuiltOn("expected", "paid", everywhere[:1]),),
        ),
    )


def villages(rows: pd.DataFrame, mou: Agreement, line: Line, question: CoverageQuestion, source: Provenance) -> Made:
    """Villages by standing; the table is the list to take to a meeting."""
    drawn = villages_chart.bars(rows, line.name)
    at = replace(question, region=mou.region_code)
    told = ("registered", "ever_paid", "paid")
    return Made(
        _asked(VILLAGES, mou, line, question),
        drawn,
        table.villages(rows),
        answer.provenance(source, mou, line),
        counts=Counts(
            _STAGES,
            tuple((*counted(mou, line), *where) for where in told_by(rows, "village", at)),
            within=_NESTED,
            built=(
                *(BuiltOn("standing", stage) for stage in told),
                *(BuiltOn("unpaid", stage) for stage in ("registered", "paid")),
                *(BuiltOn(key, "paid") for key in ("first", "last")),
            ),
        ),
        redraw=lambda _hidden: drawn,
    )


def reading(line: Line, posisi: int) -> Reading:
    """What the chart of a line says in words."""
    stands, ahead = line.standing, line.standing.outlook
    return Reading(
        name=line.name,
        status=stands.status,
        posisi=posisi,
        due=line.course.due,
        target=line.course.target,
        people=stands.people,
        expected=None if stands.expected is None else float(stands.expected),
        forecast=None if ahead is None else (ahead.low, ahead.forecast, ahead.high),
        is_out_of_reach=ahead is not None and ahead.is_out_of_reach,
    )


def _without(rows: pd.DataFrame, hidden: Collection[int]) -> pd.DataFrame:
    """The stages with the hidden ones blank; without the paid ones there is nothing to say."""
    if len(rows) - 1 in hidden:
        raise cannot_be_drawn()
    left = rows.copy()
    left.loc[list(hidden), ["people", "share"]] = pd.NA
    return left


def counted(mou: Agreement, line: Line) -> Where:
    """Who a line counts."""
    return (("mou_line", frozenset({f"{mou.number} {line.line}"})),)


def _asked(kind: Kind, mou: Agreement, line: Line, question: CoverageQuestion) -> Asked:
    """The line by number, in its MoU's own region, whatever region was looked at."""
    return kind.asked(replace(question, region=mou.region_code, grace=0), number=mou.number, line=line.line)


def found(who: Asker, asked: Asked) -> tuple[Agreement, Line, Provenance] | None:
    """The line asked for; unsaid, the most urgent MoU and its line furthest behind; None where there is none at all.

    Raises `CakupanError` on an MoU, or a line of it, that the edition does not have there.
    """
    number, wanted = asked.said("number"), asked.said("line")
    there = answer.of(who, asked.question, number)
    if number and number not in there.titles:
        raise no_mou(number, there.titles)
    mou = next((one for one in there.mous if one.lines), None)
    line = mou.line(wanted) if mou else None
    if mou is None or line is None:
        return None
    if wanted not in ("", line.line):
        raise CakupanError(
            "MoU {number} tidak punya baris “{line}”; yang ada: {known}.",
            number=number,
            line=wanted,
            known=", ".join(one.line for one in mou.lines),
        )
    return mou, line, backing.provenance(who, asked.question)


def nothing() -> Nothing:
    """No MoU, or none with a line."""
    return Nothing(
        _("Belum ada MoU di wilayah ini"),
        _("Muat dengan: cakupan import mou BERKAS, atau isi di halaman Kelola MoU; lalu terbitkan edisi."),
    )


def no_mou(number: str, known: Collection[str]) -> CakupanError:
    """No MoU of that number is in the edition; names those there are."""
    return CakupanError(
        "Tidak ada MoU “{number}” di edisi ini; yang ada: {known}.", number=number, known=", ".join(known) or "-"
    )


def make_funnel(who: Asker, asked: Asked) -> Made | Nothing:
    return _of_line(who, asked, funnel)


def make_course(who: Asker, asked: Asked) -> Made | Nothing:
    return _of_line(who, asked, course)


def make_villages(who: Asker, asked: Asked) -> Made | Nothing:
    return _of_line(
        who,
        asked,
        lambda mou, line, question, source: villages(
            answer.villages(who, question, mou, line), mou, line, question, source
        ),
    )


def _of_line(who: Asker, asked: Asked, draw: Draw) -> Made | Nothing:
    """What `draw` makes of the line asked for."""
    one = found(who, asked)
    if one is None:
        return nothing()
    mou, line, source = one
    return draw(mou, line, asked.question, source)


FUNNEL: Final = Kind(
    "mou_funnel",
    make_funnel,
    (
        "number",
        "line",
    ),
)
PATH: Final = Kind(
    "mou_path",
    make_course,
    (
        "number",
        "line",
    ),
)
VILLAGES: Final = Kind(
    "mou_villages",
    make_villages,
    (
        "number",
        "line",
    ),
)
KINDS: Final = (
    FUNNEL,
    PATH,
    VILLAGES,
)
