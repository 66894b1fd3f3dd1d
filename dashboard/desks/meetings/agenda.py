"""What a meeting looks at: topics in an order (a plan), and for a region and posisi the figures they are (an agenda).

Values only, no Streamlit: the pack, the presentation and the minutes are made of the same agenda.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from dashboard.asking import Asker
from dashboard.desks.meetings.topics import TOPICS
from dashboard.figure.asked import Asked
from dashboard.language import _
from dashboard.language import deferred as d
from data_access.errors import CakupanError
from data_access.questions.question import CoverageQuestion
from data_access.vocabulary import DEFAULT_SEGMENTS


@dataclass(frozen=True, slots=True)
class Slide:
    """One figure; its sentence is the message of the slide. `topic` is its name in `TOPICS`, `about` what of the topic
    it is of: a line of an MoU; blank: of all of it."""

    asked: Asked
    topic: str
    about: str = ""

    @property
    def item(self) -> str:
        """The item of the agenda it belongs to, with the other slides about the same."""
        return self.about or _(TOPICS[self.topic].title)

    @property
    def name(self) -> str:
        """The name of this slide alone, where several are about one item: `Baris 2 · Ketua RT/RW: jalur`."""
        aspect = _ASPECTS.get(self.asked.kind)
        return f"{self.item}: {_(aspect)}" if self.about and aspect else self.item


@dataclass(frozen=True, slots=True)
class Agenda:
    """A plan for one region and posisi: `name` is how the URL and the command line call the plan, `title` stands on
    the cover. `silent`: why a topic says nothing there, in words."""

    name: str
    title: str
    slides: tuple[Slide, ...]
    silent: Mapping[str, str] = field(default_factory=dict)

    def left_out(self) -> tuple[str, ...]:
        """What the agenda is silent on, and why: `Peta: desa/kelurahan tidak terbagi lagi`."""
        return tuple(f"{_(TOPICS[topic].title)}: {why}" for topic, why in self.silent.items())


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


_ASPECTS: Final = {"mou_path": d("jalur"), "mou_funnel": d("tahap"), "mou_villages": d("desa/kelurahan")}
"""Of a line of an MoU, by kind of figure."""


def agenda(who: Asker, plan: Plan, question: CoverageQuestion) -> Agenda:
    """The figures of a plan for the question's region, posisi, g and basis. Segments and movement are the topics' own,
    so that a pack is the same whatever page it is asked from. An answer that may be remembered."""
    usual = replace(question, segments=DEFAULT_SEGMENTS, movement=None)
    told = {topic: TOPICS[topic].figures(who, usual) for topic in plan.topics}
    slides = dict[Asked, Slide]()
    for topic, figures in told.items():
        for figure in () if isinstance(figures, str) else figures:
            slides.setdefault(figure.asked, Slide(figure.asked, topic, figure.about))
    spoken = {slide.topic for slide in slides.values()}
    silent = {
        topic: _(why) if isinstance(why, str) else _("angkanya sudah ada di pokok lain")
        for topic, why in told.items()
        if topic not in spoken
    }
    return Agenda(plan.name, _(plan.title), tuple(slides.values()), silent)


def plan(name: str, saved: Mapping[str, Plan] = MappingProxyType({})) -> Plan:
    """A usual or a saved plan; raises `CakupanError` that names those there are."""
    known = {**PLANS, **saved}
    if name not in known:
        raise CakupanError("Agenda “{value}” tidak ada; pilih salah satu: {known}.", value=name, known=", ".join(known))
    return known[name]


def own(saved: Mapping[str, Iterable[str]]) -> dict[str, Plan]:
    """Plans an office keeps, topics by name (`data_access.own_agendas`)."""
    return {name: Plan(name, name, ()).ordered(topics) for name, topics in saved.items()}


PLANS: Final[Mapping[str, Plan]] = MappingProxyType(
    {
        one.name: one
        for one in (
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
            Plan("evaluasi_mou", d("Evaluasi MoU"), ("mou_lines", "payers", "cliff")),
            Plan(
                "rapat_desa", d("Rapat desa"), ("trend", "places", "map", "reach", "professions", "sponsors", "cliff")
            ),
        )
    }
)
"""The usual ones, by name."""
