"""The values of the page Target MoU: every MoU in sight as it stands, or one line by line and village by village."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboard.asking import Asker
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.subjects.mou import lines_answer, metrics, words
from dashboard.subjects.mou.lines_answer import NOBODY, Line, counts, text
from data_access import months
from data_access.agreements import editing
from data_access.questions import mou as mous
from data_access.questions import mou_people
from data_access.questions.mou import MouQuestion
from data_access.questions.question import CoverageQuestion
from data_access.settings import Settings
from data_access.vocabulary import MouStatus


@dataclass(frozen=True, slots=True)
class Agreement:
    """An MoU as the edition has it; `people` by stage are distinct over its lines. `is_awaiting`: the registry holds
    another version, or none any more."""

    mou_id: int
    number: str
    title: str
    counterpart: str
    region_code: str
    region: str
    signed_on: Any
    starts_on: Any
    ends_on: Any
    status: str
    predecessor: str
    people: Mapping[str, int]
    lines: tuple[Line, ...]
    is_awaiting: bool

    @property
    def urgency(self) -> tuple[int, int, str]:
        """Sorts those in force first, of them the one with the furthest line behind."""
        order = list(words.STATUSES)
        worst = min((order.index(line.standing.status) for line in self.lines), default=len(order))
        return (
            list(MouStatus).index(MouStatus(self.status)) if self.status != MouStatus.ACTIVE else -1,
            worst,
            self.number,
        )

    def line(self, number: str) -> Line | None:
        """The line of that number; the furthest behind where there is none of it; None without lines."""
        order = list(words.STATUSES)
        behind = sorted(self.lines, key=lambda line: order.index(line.standing.status))
        named = [line for line in self.lines if line.line == number]
        return next(iter((*named, *behind)), None)


@dataclass(frozen=True, slots=True)
class Agreements:
    """`mous` in order of urgency: all there are in the region, or the one asked for. `titles` of all, by number;
    `unpublished`: numbers that only the registry has. `alerts` as `questions.mou.alerts` answers, none but at the
    edition's own posisi."""

    question: CoverageQuestion
    mous: tuple[Agreement, ...]
    titles: Mapping[str, str]
    unpublished: tuple[str, ...]
    alerts: pd.DataFrame


def of(
    who: Asker, question: CoverageQuestion, number: str = "", versions: Mapping[str, int] | None = None
) -> Agreements:
    """MoUs in the question's region at its posisi; with `number` that one alone. `versions` as the registry has them:
    what differs waits for the next publish; None asks nothing of the registry."""
    found = who.ask(mous.agreements, MouQuestion(question.posisi, question.region))
    titles = dict(zip(found["number"], found["title"], strict=True))
    unpublished = tuple(number for number in versions or {} if number not in titles)
    chosen = found[found["number"] == number] if number in titles else found
    asked = MouQuestion(question.posisi, question.region, int(chosen["mou_id"].iloc[0]) if number in titles else None)
    lines = lines_answer.lines(who, asked)
    people = {row["mou_id"]: counts(row) for row in who.ask(mou_people.people, asked).to_dict("records")}
    made = [
        _agreement(row, lines.get(row["mou_id"], ()), people.get(row["mou_id"], NOBODY), versions)
        for row in chosen.to_dict("records")
    ]
    ordered = tuple(sorted(made, key=lambda one: one.urgency))
    return Agreements(question, ordered, titles, unpublished, alerts(who, question, asked.mou_id))


def versions(who: Asker, question: CoverageQuestion) -> dict[str, int]:
    """The versions of the MoUs in the question's region as the registry has them now."""
    return editing.versions(who.scope, Settings(), question.region)


def alerts(who: Asker, question: CoverageQuestion, mou_id: int | None = None) -> pd.DataFrame:
    """What an edition says unasked, at its own posisi; of an earlier one nothing, for it was not said then."""
    found = who.ask(mous.alerts, MouQuestion(question.posisi, question.region, mou_id))
    return found if question.posisi == who.edition.posisi else found.iloc[:0]


def villages(who: Asker, question: CoverageQuestion, mou: Agreement, line: Line) -> pd.DataFrame:
    """The villages of a line, those to call first on top (`metrics.village_rows`)."""
    found = who.ask(mou_people.villages, MouQuestion(question.posisi, question.region, mou.mou_id))
    return metrics.village_rows(found[found["line_id"] == line.line_id], is_budgeted=bool(line.budgeted_people))


def parts(who: Asker, question: CoverageQuestion, mou: Agreement) -> pd.DataFrame:
    """Lines that contain others of the MoU, against the sum of these (`metrics.against_parts`)."""
    asked = MouQuestion(question.posisi, question.region, mou.mou_id)
    return metrics.against_parts(who.ask(mous.lines, asked), who.ask(mous.places, asked))


def everybody(source: Provenance) -> Provenance:
    """What stands behind figures of all MoUs of a region: no segment is chosen, and there is no rate."""
    rule = (_("Orang dihitung sekali sebaris, menurut syarat baris MoU"),)
    return replace(source, grace=0, rule=rule, whom=_("Semua MoU"), basis_in_force=None, workers=None)


def provenance(source: Provenance, mou: Agreement, line: Line | None = None) -> Provenance:
    """What stands behind a figure of an MoU, or of one of its lines: everybody counted is placed in its region."""
    of = _("MoU {number}").format(number=mou.number)
    whom = f"{of}, {line.name}" if line else of
    return replace(everybody(source), region=mou.region_code, region_name=mou.region, whom=whom)


def _agreement(
    row: Mapping[Any, Any], lines: tuple[Line, ...], people: Mapping[str, int], versions: Mapping[str, int] | None
) -> Agreement:
    return Agreement(
        row["mou_id"],
        row["number"],
        row["title"],
        row["counterpart"],
        row["region_code"],
        text(row["region"]),
        None if pd.isna(row["signed_on"]) else row["signed_on"],
        row["starts_on"],
        row["ends_on"],
        row["status"],
        text(row["predecessor"]),
        people,
        lines,
        versions is not None and versions.get(row["number"]) != row["version"],
    )


def term(mou: Agreement) -> str:
    """The months in which an MoU holds, in words."""
    return words.term(months.of(mou.starts_on), months.of(mou.ends_on))
