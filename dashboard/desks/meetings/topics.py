"""What a meeting can look at: topics, and for a region and posisi the figures of each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Final

from dashboard import kinds
from dashboard.asking import Asker
from dashboard.figure import lineage
from dashboard.figure.asked import Asked
from dashboard.figure.made import Made, Nothing, made_of
from dashboard.language import deferred as d
from dashboard.subjects.mou import words
from data_access import questions
from data_access.questions.mou import MouQuestion
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import MouStatus, Movement, Segment

MOST_LINES: Final = 40
"""Of MoUs on one agenda: a meeting that goes through more of them has lost its way."""


@dataclass(frozen=True, slots=True)
class TopicFigure:
    """One figure of a topic; `about`: what of the topic it is of, where that has several."""

    asked: Asked
    about: str = ""


Figures = Callable[[Asker, CoverageQuestion], tuple[TopicFigure, ...] | str]
"""The figures of a topic in a region, or in their place why it says nothing there, in words yet to be translated."""


@dataclass(frozen=True, slots=True)
class Topic:
    title: str
    figures: Figures


def _of(kind: str, **more: str) -> Figures:
    return lambda _who, question: (TopicFigure(kinds.asked(kind, question, **more)),)


def _of_bpu(kind: str, **more: str) -> Figures:
    """As the page Profesi opens: of informal workers."""
    return lambda who, question: _of(kind, **more)(who, replace(question, segments=frozenset({Segment.BPU})))


def _of_sertakan(_who: Asker, question: CoverageQuestion) -> tuple[TopicFigure, ...]:
    return (TopicFigure(_board_of_sertakan(question)),)


def _board_of_sertakan(question: CoverageQuestion) -> Asked:
    return kinds.asked("board", replace(question, movement=Movement.SERTAKAN), by="sponsor")


def _of_iik(who: Asker, question: CoverageQuestion) -> tuple[TopicFigure, ...]:
    """Chapter by chapter; where those are one, or the rows of the board of SERTAKAN again, by what their workers do."""
    by_chapter = kinds.asked("board", question, by="chapter", iik="yes")
    found, sertakan = (who.recall(made_of, asked) for asked in (by_chapter, _board_of_sertakan(question)))
    if isinstance(found, Nothing):
        return (TopicFigure(by_chapter),)
    is_one = found.drawn.plain is not None and len(found.drawn.plain.categories) == 1
    if is_one or (isinstance(sertakan, Made) and found.drawn.repeats(sertakan.drawn)):
        return (TopicFigure(kinds.asked("board", question, by="profession", iik="yes")),)
    return (TopicFigure(by_chapter),)


def _below(_who: Asker, question: CoverageQuestion) -> tuple[TopicFigure, ...] | str:
    below = lineage.level_below(question)
    return (TopicFigure(kinds.asked("coverage", question, by=below)),) if below else _INDIVISIBLE


def _of_villages(kind: str) -> Figures:
    """Of a village itself there is nothing to compare."""
    return lambda who, question: _of(kind)(who, question) if lineage.level_below(question) else _INDIVISIBLE


def _of_lines(*names: str, together: str = "") -> Figures:
    """These figures of every line of every MoU in force in the region, line by line, as a meeting goes through them;
    before the lines of an MoU the figure `together`, of all of them."""

    def of_each(who: Asker, question: CoverageQuestion) -> tuple[TopicFigure, ...] | str:
        wanted = MouQuestion(question.posisi, question.region)
        mous = who.ask(questions.mou.agreements, wanted)
        mous = mous[mous["status"] == MouStatus.ACTIVE.value]
        lines = who.ask(questions.mou.lines, wanted).merge(mous[["mou_id", "number", "region_code"]], on="mou_id")
        if lines.empty:
            return _NO_MOU
        if len(lines) > MOST_LINES:
            return _TOO_MANY_LINES
        several = lines["number"].nunique() > 1
        figures = list[TopicFigure]()
        for (number, region), rows in lines.groupby(["number", "region_code"], sort=False):
            of_mou = partial(_of_mou, replace(question, region=str(region), grace=0), str(number))
            if together:
                figures.append(TopicFigure(of_mou(together), str(number)))
            for line, description in zip(rows["line"], rows["description"], strict=True):
                name = words.line(line, description)
                about = f"{number}, {name}" if several else name
                figures += [TopicFigure(of_mou(kind, line=line), about) for kind in names]
        return tuple(figures)

    return of_each


def _of_mou(question: CoverageQuestion, number: str, kind: str, **more: str) -> Asked:
    return kinds.asked(kind, question, number=number, **more)


_INDIVISIBLE: Final = d("desa/kelurahan tidak terbagi lagi")
_NO_MOU: Final = d("tidak ada MoU yang berlaku di wilayah ini")
_TOO_MANY_LINES: Final = d("terlalu banyak baris MoU untuk satu rapat; pilih wilayah yang lebih kecil")

TOPICS: Final[Mapping[str, Topic]] = MappingProxyType(
    {
        "trend": Topic(d("Cakupan dari bulan ke bulan"), _of("trend")),
        "bridge": Topic(d("Masuk dan keluar sejak bulan lalu"), _of("bridge", since="month")),
        "bridge_year": Topic(d("Masuk dan keluar dalam setahun"), _of("bridge", since="year")),
        "professions": Topic(d("Profesi pekerja BPU"), _of_bpu("coverage", by="profession")),
        "places": Topic(d("Wilayah di bawahnya"), _below),
        "map": Topic(d("Peta"), _of_villages("map")),
        "reach": Topic(d("Desa yang ada peserta"), _of_villages("reach")),
        "sponsors": Topic(d("Jenis sponsor"), _of("sponsor_types")),
        "sponsors_course": Topic(d("Jenis sponsor dari bulan ke bulan"), _of("sponsor_course")),
        "payers": Topic(d("Pembayar terbesar"), _of("sponsor_largest")),
        "board_sertakan": Topic(d("Papan SERTAKAN"), _of_sertakan),
        "board_iik": Topic(d("Papan IIK"), _of_iik),
        "curves": Topic(d("Siapa bertahan"), _of("retention_curves", by="sponsor_type")),
        "continued": Topic(d("Siapa bersambung"), _of("retention_continued", by="sponsor_type")),
        "cliff": Topic(d("Jatuh tempo dua belas bulan"), _of("cliff")),
        "mou_lines": Topic(
            d("Baris MoU: jalur, tahap, dan desa"),
            _of_lines("mou_path", "mou_funnel", "mou_villages", together="mou_lines"),
        ),
        "mou_villages": Topic(d("Baris MoU: desa/kelurahan"), _of_lines("mou_villages")),
    }
)
"""By the names that saved plans and URLs hold for good."""
