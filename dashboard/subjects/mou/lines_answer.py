"""The lines of MoUs as they stand at a posisi: course, people by stage, months, and how that is judged."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from dashboard.asking import Asker
from dashboard.subjects.mou import metrics, words
from dashboard.subjects.mou.path_words import CourseSaid
from data_access.agreements import path
from data_access.agreements.path import Course, Standing
from data_access.questions import mou as mous
from data_access.questions import mou_people
from data_access.questions.mou import MouQuestion

NOBODY: Final[Mapping[str, int]] = dict.fromkeys(metrics.STAGES, 0)


@dataclass(frozen=True, slots=True)
class LineAtPosisi:
    """A line at the posisi: its `people` by stage (`metrics.STAGES`), those `paid` by month since its baseline; with a
    `village_quota` at most so many of each village."""

    line_id: int
    line: str
    description: str
    conditions: Mapping[str, str]
    place_codes: frozenset[str]
    course: Course
    village_quota: int | None
    budgeted_people: int | None
    budgeted_rupiah: int | None
    budget_reference: str
    notes: str
    people: Mapping[str, int]
    paid: Mapping[int, int]
    standing: Standing

    @property
    def name(self) -> str:
        return words.line(self.line, self.description)


def said(line: LineAtPosisi, posisi: int) -> CourseSaid:
    """The line as sentences say it."""
    stands, ahead = line.standing, line.standing.outlook
    return CourseSaid(
        name=line.name,
        status=stands.status,
        posisi=posisi,
        due=line.course.due,
        target=line.course.target,
        people=stands.people,
        expected=None if stands.expected is None else float(stands.expected),
        forecast=None if ahead is None else (ahead.low, ahead.forecast, ahead.high),
        is_out_of_reach=ahead is not None and ahead.is_out_of_reach,
        at_due=stands.at_due,
        needed=stands.needed_per_month,
    )


def lines(who: Asker, asked: MouQuestion) -> dict[int, tuple[LineAtPosisi, ...]]:
    """Lines by MoU, in the order of the document."""
    stages = who.ask(mou_people.stages, asked)
    points = who.ask(mous.milestones, asked)
    by_line: dict[int, dict[int, dict[str, int]]] = {}
    for stage in stages.to_dict("records"):  # a frame a line would be most of the page's time where there are many
        by_line.setdefault(stage["line_id"], {})[stage["month"]] = counts(stage)
    milestones = {
        int(str(key)): tuple(zip(rows["month"].tolist(), rows["target_people"].tolist(), strict=True))
        for key, rows in points.groupby("line_id")
    }
    found: dict[int, tuple[LineAtPosisi, ...]] = {}
    for row in who.ask(mous.lines, asked).to_dict("records"):
        course = Course(row["baseline"], row["due"], row["target_people"], milestones.get(row["line_id"], ()))
        made = _line(row, course, by_line.get(row["line_id"], {}), asked.posisi)
        found[row["mou_id"]] = (*found.get(row["mou_id"], ()), made)
    return found


def _line(row: Mapping[Any, Any], course: Course, stages: Mapping[int, Mapping[str, int]], posisi: int) -> LineAtPosisi:
    """`stages` by month. Before the data begin nobody is known to be paid."""
    paid = {posisi: 0} | {month: people["paid"] for month, people in stages.items()}
    return LineAtPosisi(
        row["line_id"],
        row["line"],
        text(row["description"]),
        {key: text(row[key]) for key in metrics.CONDITIONS},
        frozenset(text(row["place_codes"]).split(",")),
        course,
        whole(row["village_quota"]),
        whole(row["budgeted_people"]),
        whole(row["budgeted_rupiah"]),
        text(row["budget_reference"]),
        text(row["notes"]),
        stages.get(posisi, NOBODY),
        paid,
        path.standing(course, paid, posisi),
    )


def months(line: LineAtPosisi, posisi: int) -> pd.DataFrame:
    """One row a month, baseline to due month, or to the posisi if later: `month, paid, expected, milestone`."""
    course, at_baseline = line.course, line.paid[line.course.baseline]
    milestones = dict(course.milestones)
    rows = [
        {
            "month": month,
            "paid": line.paid.get(month) if month <= posisi else None,
            "expected": float(path.expected(course, at_baseline, month) or 0),
            "milestone": milestones.get(month),
        }
        for month in range(course.baseline, max(course.due, posisi) + 1)
    ]
    return pd.DataFrame(rows).astype({"paid": "Int64", "milestone": "Int64"})


def counts(row: Mapping[Any, Any]) -> dict[str, int]:
    """People by stage of one row of an answer."""
    return {stage: whole(row[stage]) or 0 for stage in metrics.STAGES}


def text(cell: object) -> str:
    return cell if isinstance(cell, str) else ""


def whole(cell: Any) -> int | None:  # noqa: ANN401  a pandas scalar: a number or none
    return None if pd.isna(cell) else int(cell)
