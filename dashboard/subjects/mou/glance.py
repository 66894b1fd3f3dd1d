"""What Target MoU says of MoUs and their lines beside its figures, in words."""

from dataclasses import dataclass
from typing import Final

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.language import _
from dashboard.screen.layout import literal
from dashboard.subjects.mou import answer, lines_answer, path_words, words
from dashboard.subjects.mou.answer import MouAtPosisi
from dashboard.subjects.mou.lines_answer import LineAtPosisi
from data_access import months
from data_access.questions.question import CoverageQuestion

_CARDS: Final = 12
"""MoUs shown as cards, the most urgent; the table has all."""


@dataclass(frozen=True, slots=True)
class MouCard:
    """An MoU at a glance: `lines` and `people` are Markdown, the other texts are not."""

    mou_id: int
    number: str
    title: str
    about: str
    lines: str
    people: str


@dataclass(frozen=True, slots=True)
class BoardGlance:
    """The most urgent MoUs of a region; `others` says how many more there are, blank if none."""

    sentence: str
    cards: tuple[MouCard, ...]
    others: str


@dataclass(frozen=True, slots=True)
class MouHead:
    """An MoU's title, whose it is and until when, and its distinct people by stage."""

    title: str
    about: str
    people: tuple[tuple[str, str], ...]


def board(who: Asker, question: CoverageQuestion) -> BoardGlance:
    """The MoUs of the question's region."""
    mous = who.recall(answer.of, question).mous
    left = len(mous) - _CARDS
    others = _("{count} MoU lain ada di tabel.").format(count=formatting.number(left)) if left > 0 else ""
    return BoardGlance(_sentence(mous), tuple(_card(mou, question.posisi) for mou in mous[:_CARDS]), others)


def head(who: Asker, question: CoverageQuestion, number: str) -> MouHead:
    """Of several lines at once, so no percentage."""
    mou = who.recall(answer.one, question, number)
    people = tuple((_(words.STAGES[stage]), formatting.number(count)) for stage, count in mou.people.items())
    return MouHead(mou.title, _about(mou), people)


def parts(who: Asker, question: CoverageQuestion, number: str) -> str:
    """How many lines that contain others differ from the sum of these; blank where no line contains another."""
    found = who.recall(answer.parts, question, number)
    if found.empty:
        return ""
    differ = int((found["difference"] != 0).sum())
    text = _("Target induk berbeda dari jumlah bagiannya di {count} dari {whole} baris")
    return text.format(count=formatting.number(differ), whole=formatting.number(len(found)))


def _sentence(mous: tuple[MouAtPosisi, ...]) -> str:
    """How many lines of MoUs in force need somebody, of how many."""
    of = [line.standing.status for mou in mous if mou.status == "active" for line in mou.lines]
    behind = [status for status in of if status in words.BEHIND]
    text = _("{count} dari {whole} baris MoU yang berlaku perlu perhatian, tertinggal, atau lewat tenggat")
    return text.format(count=formatting.number(len(behind)), whole=formatting.number(len(of)))


def _card(mou: MouAtPosisi, posisi: int) -> MouCard:
    lines = "  \n".join(_line(line, posisi) for line in mou.lines) or literal(_("Belum punya baris."))
    return MouCard(mou.mou_id, mou.number, mou.title, _about(mou), lines, literal(_people(mou)))


def _people(mou: MouAtPosisi) -> str:
    """Its distinct people: whoever satisfies two lines is one person, so there is no percentage."""
    text = _(
        "Seluruh MoU: {paid} orang dibayar, {registered} didaftarkan; yang memenuhi beberapa baris dihitung sekali"
    )
    return text.format(**{stage: formatting.number(count) for stage, count in mou.people.items()})


def _line(line: LineAtPosisi, posisi: int) -> str:
    """Its status in words, shape and colour, its name, how many of how many, by when; what its status is judged by; and
    where its pace leads, if it is on its path or that is elsewhere."""
    course = lines_answer.said(line, posisi)
    text = _("{name}: {paid} dari {target} dibayar, jatuh tempo {due}").format(
        name=course.name,
        paid=formatting.number(course.people),
        target=formatting.number(course.target),
        due=formatting.month_in_full(course.due),
    )
    wanted = _("diharapkan {expected} kini").format(expected=formatting.decimal(course.expected))
    is_ahead = course.status == "sesuai_jalur" or course.catches_up
    told = (
        text,
        path_words.at_due(course),
        wanted if course.is_judged else "",
        path_words.at_this_pace(course) if is_ahead else "",
    )
    return f"{words.badge(course.status)} {literal('; '.join(filter(None, told)))}"


def _about(mou: MouAtPosisi) -> str:
    term = words.term(months.of(mou.starts_on), months.of(mou.ends_on))
    about = [mou.number, mou.counterpart, mou.region or _("Indonesia"), term, _(words.STATES[mou.status])]
    if mou.predecessor:
        about.append(_("memperbarui {number}").format(number=mou.predecessor))
    return " · ".join(about)
