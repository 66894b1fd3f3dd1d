"""The MoU and the line a figure asks for."""

from dataclasses import dataclass, replace

from dashboard.asking import Asker
from dashboard.disclosure.published import Where
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.made import Nothing
from dashboard.figure.provenance import Provenance
from dashboard.language import _
from dashboard.subjects.mou import answer
from dashboard.subjects.mou.answer import MouAtPosisi
from dashboard.subjects.mou.lines_answer import LineAtPosisi
from data_access.errors import CakupanError
from data_access.months import text
from data_access.questions.question import CoverageQuestion

CHOICES = ("number", "line")
"""The choices of every kind of figure about a line. Where they are blank, it is the most urgent MoU, and its line
furthest behind."""


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A line of an MoU there is; `question` is in the MoU's own region, whatever region was asked."""

    mou: MouAtPosisi
    line: LineAtPosisi
    question: CoverageQuestion
    source: Provenance

    @property
    def group(self) -> Where:
        """Who the line counts."""
        return group(self.mou, self.line)

    def asked(self, kind: Kind) -> Asked:
        """The line by its number."""
        return kind.asked(self.question, number=self.mou.number, line=self.line.line)


def group(mou: MouAtPosisi, line: LineAtPosisi) -> Where:
    """Who a line of an MoU counts; of a quota, those within it."""
    of_line = ("mou_line", frozenset({f"{mou.number} {line.line}"}))
    return (of_line,) if line.village_quota is None else (of_line, ("within_quota", frozenset({"yes"})))


def known(line: LineAtPosisi) -> Where:
    """What a line asks of people, and where it counts them; nothing of a quota, within which are some of these."""
    if line.village_quota is not None:
        return ()
    asked = known_anywhere(line)
    return asked if "" in line.place_codes else (*asked, ("line_region", line.place_codes))


def known_anywhere(line: LineAtPosisi) -> Where:
    """What a line asks of people, and the baseline from which it counts those ever paid."""
    by = {"since": text(line.course.baseline), **line.conditions}
    return tuple((f"line_{key.removesuffix('_code')}", frozenset({asked})) for key, asked in by.items() if asked)


def of(who: Asker, asked: Asked) -> AskedLine | Nothing:
    """The line asked for, or that there is none at all; raises `CakupanError` on an MoU, or a line of it, that the
    edition does not have there."""
    mou, wanted = of_mou(who, asked), asked.said("line")
    line = mou.line(wanted) if mou else None
    if mou is None or line is None:
        return nothing()
    if wanted not in ("", line.line):
        raise CakupanError(
            "MoU {number} tidak punya baris “{line}”; yang ada: {known}.",
            number=asked.said("number"),
            line=wanted,
            known=", ".join(one.line for one in mou.lines),
        )
    question = replace(asked.question, region=mou.region_code, grace=0)
    return AskedLine(mou, line, question, answer.provenance(who, question, mou, line))


def of_mou(who: Asker, asked: Asked) -> MouAtPosisi | None:
    """The MoU asked for; unsaid, the most urgent one that has lines; None where there is none at all."""
    number = asked.said("number")
    if number:
        return who.recall(answer.one, asked.question, number)
    return next((one for one in who.recall(answer.of, asked.question).mous if one.lines), None)


def nothing() -> Nothing:
    """No MoU, or none with a line."""
    return Nothing(
        _("Belum ada MoU di wilayah ini"),
        _("Muat dengan: cakupan import mou BERKAS, atau isi di halaman Kelola MoU; lalu terbitkan edisi."),
    )
