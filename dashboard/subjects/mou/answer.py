"""MoUs as they stand at a posisi: every one in sight, or one of them line by line and village by village."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from dashboard.asking import Asker
from dashboard.figure import backing
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.subjects.mou import lines_answer, metrics, words
from dashboard.subjects.mou.lines_answer import NOBODY, LineAtPosisi, counts, text
from data_access.errors import CakupanError
from data_access.questions import mou as mous
from data_access.questions import mou_people
from data_access.questions.mou import MouQuestion
from data_access.questions.question import CoverageQuestion
from data_access.reference.regions import is_inside
from data_access.vocabulary import MouStatus, Segment


@dataclass(frozen=True, slots=True)
class MouAtPosisi:
    """An MoU as the edition has it; `people` by stage are distinct over its lines."""

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
    lines: tuple[LineAtPosisi, ...]

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

    def line(self, number: str) -> LineAtPosisi | None:
        """The line of that number; the furthest behind where there is none of it; None without lines."""
        order = list(words.STATUSES)
        behind = sorted(self.lines, key=lambda line: order.index(line.standing.status))
        named = [line for line in self.lines if line.line == number]
        return next(iter((*named, *behind)), None)


@dataclass(frozen=True, slots=True)
class ListedMous:
    """The MoUs an edition has in a region: titles, versions and codes of their own regions, each by number."""

    titles: Mapping[str, str]
    versions: Mapping[str, int]
    regions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class MousAtPosisi:
    """`mous` in order of urgency: all that are `listed` in the region, or the one asked for."""

    mous: tuple[MouAtPosisi, ...]
    listed: ListedMous


def listed(who: Asker, question: CoverageQuestion) -> ListedMous:
    """The MoUs of the question's region, drafts and ended ones too."""
    found = _agreements(who, question)
    titles, versions, regions = (
        dict(zip(found["number"], found[name], strict=True)) for name in ("title", "version", "region_code")
    )
    return ListedMous(titles, versions, regions)


def of(who: Asker, question: CoverageQuestion, number: str = "") -> MousAtPosisi:
    """MoUs in the question's region at its posisi; with `number` that one alone, if it is among them."""
    found = _agreements(who, question)
    asked = MouQuestion(question.posisi, question.region)
    if number in set(found["number"]):
        found = found[found["number"] == number]
        asked = MouQuestion(question.posisi, found["region_code"].iloc[0], int(found["mou_id"].iloc[0]))
    lines = lines_answer.lines(who, asked)
    people = {row["mou_id"]: counts(row) for row in who.ask(mou_people.people, asked).to_dict("records")}
    made = [
        _mou(row, lines.get(row["mou_id"], ()), people.get(row["mou_id"], NOBODY)) for row in found.to_dict("records")
    ]
    return MousAtPosisi(tuple(sorted(made, key=lambda one: one.urgency)), who.recall(listed, question))


def one(who: Asker, question: CoverageQuestion, number: str) -> MouAtPosisi:
    """The MoU of that number in the question's region; raises `CakupanError` where there is none."""
    found = who.recall(of, question, number)
    if number not in found.listed.titles:
        raise no_mou(number, found.listed.titles)
    return found.mous[0]


def no_mou(number: str, known: Collection[str]) -> CakupanError:
    """No MoU of that number is in the edition; names those there are."""
    return CakupanError(
        "Tidak ada MoU “{number}” di edisi ini; yang ada: {known}.", number=number, known=", ".join(known) or "-"
    )


def in_its_region(who: Asker, question: CoverageQuestion, number: str) -> CoverageQuestion:
    """The question as figures of one MoU ask it, whatever region is looked at: in the MoU's own region, of those
    paid."""
    return replace(question, region=who.recall(listed, question).regions[number], grace=0)


def villages(who: Asker, question: CoverageQuestion, number: str, line: str) -> pd.DataFrame:
    """The villages of a line, those to call first on top (`metrics.village_rows`)."""
    mou = who.recall(one, question, number)
    chosen = next(each for each in mou.lines if each.line == line)
    found = who.ask(mou_people.villages, MouQuestion(question.posisi, mou.region_code, mou.mou_id))
    return metrics.village_rows(found[found["line_id"] == chosen.line_id], is_budgeted=bool(chosen.budgeted_people))


def parts(who: Asker, question: CoverageQuestion, number: str) -> pd.DataFrame:
    """Lines that contain others of the MoU, against the sum of these (`metrics.against_parts`)."""
    mou = who.recall(one, question, number)
    asked = MouQuestion(question.posisi, mou.region_code, mou.mou_id)
    return metrics.against_parts(who.ask(mous.lines, asked), who.ask(mous.places, asked))


def everybody(who: Asker, question: CoverageQuestion) -> Provenance:
    """What stands behind figures of all MoUs of a region: no segment is chosen, and there is no rate."""
    source = who.recall(backing.provenance, question)
    return replace(source, grace=0, rule=_rule(), whom=_("Semua MoU"), basis_in_force=None, workers=None)


def provenance(
    who: Asker, question: CoverageQuestion, mou: MouAtPosisi, line: LineAtPosisi | None = None
) -> Provenance:
    """What stands behind a figure of an MoU, or of one of its lines: everybody counted is placed in its region. There
    is no rate, so the edition need not be asked for a basis."""
    of_mou = _("MoU {number}").format(number=mou.number)
    return Provenance(
        edition_id=who.edition.edition_id,
        file_sha256=who.edition.file_sha256,
        posisi=question.posisi,
        is_closed=backing.is_closed(who, question.posisi),
        is_synthetic=who.edition.is_synthetic,
        region=mou.region_code,
        region_name=mou.region,
        grace=0,
        segments=tuple(segment.value for segment in Segment if segment in question.segments),
        movement=question.movement.value if question.movement else "",
        basis=question.basis.value,
        basis_in_force=None,
        rule=_rule(),
        whom=f"{of_mou}, {line.name}" if line else of_mou,
        extent=who.edition.extent(mou.region_code),
        begins=backing.begins(who, mou.region_code),
    )


def _rule() -> tuple[str, ...]:
    return (_("Orang dihitung sekali sebaris, menurut syarat baris MoU"),)


def _agreements(who: Asker, question: CoverageQuestion) -> pd.DataFrame:
    """Those of the region out of all there are, which are few: whatever region is looked at, they are asked for once
    (`questions.mou.agreements`)."""
    found = who.ask(mous.agreements, MouQuestion(question.posisi))
    inside = [is_inside(code, question.region) for code in found["region_code"]]
    return found[pd.Series(inside, index=found.index, dtype="bool")]


def _mou(row: Mapping[Any, Any], lines: tuple[LineAtPosisi, ...], people: Mapping[str, int]) -> MouAtPosisi:
    return MouAtPosisi(
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
    )
