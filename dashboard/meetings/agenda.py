"""What a meeting looks at: topics in an order (a plan), and for a region and posisi the figures they are (an agenda).

Values only, no Streamlit: the pack, the presentation and the minutes are made of the same agenda.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from dashboard import answers
from dashboard.asking import Asker
from dashboard.figures import Asked
from dashboard.wording import _
from dashboard.wording import deferred as d
from data_access import questions
from data_access.errors import CakupanError
from data_access.questions.mou import MouQuestion
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import DEFAULT_SEGMENTS, MouStatus, Movement, Segment


@dataclass(frozen=True, slots=True)
class Slide:
    """One figure; its sentence is the message of the slide. `topic` is its name in `TOPICS`."""

    asked: Asked
    topic: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """A plan for one region and posisi: `name` is how the URL and the command line call the plan, `title` stands on
    the cover. `silent`: why a topic says nothing there, in words."""

    name: str
    title: str
    slides: tuple[Slide, ...]
    silent: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """Topics by their names in `TOPICS`, in their order; good for any region and posisi."""

    name: str
    title: str
    topics: tuple[str, ...]

    def ordered(self, topics: Iterable[str]) -> "Plan":
        """The same plan with other topics, or in another order; raises `CakupanError` on one not known."""
        chosen = tuple(dict.fromkeys(topics))
        for topic in chosen:
            if topic not in TOPICS:
                raise CakupanError(
                    "Pokok “{value}” tidak dikenal; yang ada: {known}.", value=topic, known=", ".join(TOPICS)
                )
        return replace(self, topics=chosen)


@dataclass(frozen=True, slots=True)
class Topic:
    """`figures` are those of the topic in a region, none where it says nothing there, for the reason `nothing`."""

    title: str
    figures: Callable[[Asker, CoverageQuestion], tuple[Asked, ...]]
    nothing: str = ""


def agenda(who: Asker, plan: Plan, question: CoverageQuestion) -> Agenda:
    """The figures of a plan for the question's region, posisi, g and basis. Segments and movement are the topics' own,
    so that a pack is the same whatever page it is asked from."""
    usual = replace(question, segments=DEFAULT_SEGMENTS, movement=None)
    found = {topic: TOPICS[topic].figures(who, usual) for topic in plan.topics}
    slides = [Slide(asked, topic) for topic, figures in found.items() for asked in figures]
    silent = {topic: _(TOPICS[topic].nothing) for topic, figures in found.items() if not figures}
    return Agenda(plan.name, _(plan.title), tuple(slides), silent)


def plan(name: str, saved: Mapping[str, Plan] = MappingProxyType({})) -> Plan:
    """A usual or a saved plan; raises `CakupanError` that names those there are."""
    known = {**PLANS, **saved}
    if name not in known:
        raise CakupanError("Agenda “{value}” tidak ada; pilih salah satu: {known}.", value=name, known=", ".join(known))
    return known[name]


def own(saved: Mapping[str, Iterable[str]]) -> dict[str, Plan]:
    """Plans an office keeps, topics by name (`data_access.own_agendas`)."""
    return {name: Plan(name, name, ()).ordered(topics) for name, topics in saved.items()}


def _of(kind: str, **more: str) -> Callable[[Asker, CoverageQuestion], tuple[Asked, ...]]:
    return lambda _who, question: (Asked.of(kind, question, **more),)


def _of_bpu(kind: str, **more: str) -> Callable[[Asker, CoverageQuestion], tuple[Asked, ...]]:
    """As the page Profesi opens: of informal workers."""
    return lambda _who, question: (Asked.of(kind, replace(question, segments=frozenset({Segment.BPU})), **more),)


def _of_sertakan(_who: Asker, question: CoverageQuestion) -> tuple[Asked, ...]:
    return (Asked.of("board", replace(question, movement=Movement.SERTAKAN), by="sponsor"),)


def _below(_who: Asker, question: CoverageQuestion) -> tuple[Asked, ...]:
    below = answers.level_below(question)
    return (Asked.of("coverage", question, by=below),) if below else ()


def _of_lines(*kinds: str) -> Callable[[Asker, CoverageQuestion], tuple[Asked, ...]]:
    """These figures of every line of every MoU in force in the region, line by line."""

    def figures(who: Asker, question: CoverageQuestion) -> tuple[Asked, ...]:
        wanted = MouQuestion(question.posisi, question.region)
        mous = who.ask(questions.mou.agreements, wanted)
        lines = who.ask(questions.mou.lines, wanted).merge(mous[mous["status"] == MouStatus.ACTIVE.value], on="mou_id")
        return tuple(
            Asked.of(kind, replace(question, region=region, grace=0), number=number, line=line)
            for number, line, region in zip(lines["number"], lines["line"], lines["region_code"], strict=True)
            for kind in kinds
        )

    return figures


_NO_MOU: Final = d("tidak ada MoU yang berlaku di wilayah ini")

TOPICS: Final[Mapping[str, Topic]] = MappingProxyType(
    {
        "trend": Topic(d("Cakupan dari bulan ke bulan"), _of("trend")),
        "bridge": Topic(d("Masuk dan keluar sejak bulan lalu"), _of("bridge", since="month")),
        "bridge_year": Topic(d("Masuk dan keluar dalam setahun"), _of("bridge", since="year")),
        "professions": Topic(d("Profesi pekerja BPU"), _of_bpu("coverage", by="profession")),
        "places": Topic(d("Wilayah di bawahnya"), _below, d("desa/kelurahan tidak terbagi lagi")),
        "map": Topic(d("Peta"), _of("map")),
        "reach": Topic(d("Desa terjangkau"), _of("reach")),
        "sponsors": Topic(d("Jenis sponsor"), _of("sponsor_types")),
        "sponsors_course": Topic(d("Jenis sponsor dari bulan ke bulan"), _of("sponsor_course")),
        "payers": Topic(d("Pembayar terbesar"), _of("sponsor_largest")),
        "board_sertakan": Topic(d("Papan SERTAKAN"), _of_sertakan),
        "board_iik": Topic(d("Papan IIK"), _of("board", by="chapter", iik="yes")),
        "curves": Topic(d("Siapa bertahan"), _of("retention_curves", by="sponsor_type")),
        "cliff": Topic(d("Jatuh tempo dua belas bulan"), _of("cliff")),
        "mou_lines": Topic(d("Baris MoU: jalur dan tahap"), _of_lines("mou_path", "mou_funnel"), _NO_MOU),
        "mou_villages": Topic(d("Baris MoU: desa/kelurahan"), _of_lines("mou_villages"), _NO_MOU),
    }
)
"""By the names that saved plans and URLs hold for good."""

PLANS: Final[Mapping[str, Plan]] = MappingProxyType(
    {
        found.name: found
        for found in (
            Plan(
                "bulanan_cabang",
                d("Bulanan cabang"),
                (
                    "trend",
                    "bridge",
                    "places",
                    "professions",
                    "sponsors",
                    "board_sertakan",
                    "board_iik",
                    "curves",
                    "cliff",
                ),
            ),
            Plan("evaluasi_mou", d("Evaluasi MoU"), ("mou_lines", "mou_villages", "payers", "cliff")),
            Plan(
                "rapat_desa", d("Rapat desa"), ("trend", "places", "map", "reach", "professions", "sponsors", "cliff")
            ),
        )
    }
)
"""The usual ones, by name."""
