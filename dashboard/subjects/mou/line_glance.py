"""What Target MoU says of one line beside its figures, in words."""

from dataclasses import dataclass

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.language import _
from dashboard.screen.layout import literal
from dashboard.subjects.mou import answer, lines_answer, path_words, words
from dashboard.subjects.mou.lines_answer import LineAtPosisi
from data_access.questions.question import CoverageQuestion


@dataclass(frozen=True, slots=True)
class LineHead:
    """A line at a glance: `about` is Markdown; `both` says status and pace together where they point to different
    sides; each number has its label and what stands below it."""

    about: str
    both: str
    numbers: tuple[tuple[str, str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class LinesOffered:
    """The lines of an MoU to choose from: each number and what it is called; `usual` is the one shown unasked, blank
    where there is no line."""

    names: tuple[tuple[str, str], ...]
    usual: str


def offered(who: Asker, question: CoverageQuestion, number: str) -> LinesOffered:
    """At first the line furthest behind."""
    mou = who.recall(answer.one, question, number)
    usual = mou.line("")
    names = tuple((one.line, f"{words.status(one.standing.status)} · {one.name}") for one in mou.lines)
    return LinesOffered(names, usual.line if usual else "")


def head(who: Asker, question: CoverageQuestion, number: str, chosen: str) -> LineHead:
    """Its status, what is needed a month, the pace, and where that leads."""
    line = next(one for one in who.recall(answer.one, question, number).lines if one.line == chosen)
    stands, ahead = line.standing, line.standing.outlook
    expected = formatting.decimal(None if stands.expected is None else float(stands.expected))
    agreed = _("diharapkan {expected}, target {target}").format(
        expected=expected, target=formatting.number(line.course.target)
    )
    until = _("orang, sampai {due}").format(due=formatting.month_in_full(line.course.due))
    pace = formatting.decimal(None if stands.pace is None else float(stands.pace))
    numbers = (
        (_("Dibayar"), formatting.number(stands.people), (agreed,)),
        (_("Perlu sebulan"), formatting.number(stands.needed_per_month), (until,)),
        (_("Laju sebulan"), pace, (_("orang, paling banyak tiga bulan terakhir"),)),
        (_("Perkiraan"), formatting.number(ahead.forecast if ahead else None), (_leads(line),)),
    )
    both = path_words.both(lines_answer.said(line, question.posisi))
    return LineHead(f"{words.badge(stands.status)} {literal(_agreed(line))}", both, numbers)


def _agreed(line: LineAtPosisi) -> str:
    """Whom it is about, its quota, and what was budgeted."""
    told = [
        words.whom(line.conditions),
        words.quota(line.village_quota),
        _budget(line),
        line.budget_reference,
        line.notes,
    ]
    return " · ".join(filter(None, told))


def _budget(line: LineAtPosisi) -> str:
    """People and rupiah, either of which may be unknown."""
    if line.budgeted_people is None and line.budgeted_rupiah is None:
        return _("belum dianggarkan")
    people, rupiah = formatting.number(line.budgeted_people), formatting.rupiah(line.budgeted_rupiah)
    if line.budgeted_people is None:
        return _("dianggarkan {rupiah}, jumlah orangnya tidak diketahui").format(rupiah=rupiah)
    if line.budgeted_rupiah is None:
        return _("dianggarkan {people} orang, rupiahnya tidak diketahui").format(people=people)
    return _("dianggarkan {people} orang, {rupiah}").format(people=people, rupiah=rupiah)


def _leads(line: LineAtPosisi) -> str:
    """The range at the due month, and whether the target is reached at all."""
    ahead = line.standing.outlook
    if ahead is None:
        return _("tidak ada yang dapat diperkirakan")
    between = _("antara {low} dan {high}").format(low=formatting.number(ahead.low), high=formatting.number(ahead.high))
    if ahead.is_out_of_reach:
        return f"{between}; {_('target tidak tercapai pada laju ini')}"
    if ahead.reached_in is None:
        return between
    return between + _("; target tercapai {month} pada laju ini").format(
        month=formatting.month_in_full(ahead.reached_in)
    )
