"""Who stays: the triangle, curves and what followed by group, and two groups compared."""

from dataclasses import replace
from typing import Final

from dashboard.asking import Asker
from dashboard.disclosure.published import Where
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure import backing
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.made import Counts, Made, Nothing
from dashboard.figure.provenance import Provenance
from dashboard.figure.table import Table, Unit
from dashboard.language import _
from dashboard.subjects.retention import answer, cohorts_chart, curves_chart, intervals_chart, metrics, table
from dashboard.subjects.retention import hidden as retention_hidden
from dashboard.subjects.retention.answer import COHORTS, Cohorts
from dashboard.subjects.retention.choice import CohortChoice
from dashboard.wording import boards as board_words
from dashboard.wording import cohorts as words
from data_access import dimensions
from data_access.dimensions import Dimension

_SHARE_AT: Final = COHORTS[0]


def triangle(found: Cohorts, source: Provenance) -> Made | Nothing:
    """Entry months by months since, of all or of one group."""
    if not (found.triangle["k"] > 0).any():
        return nobody()
    group = found.choice.group
    whom = words.group(found.by, group) if group else _("Semua yang masuk")
    shown = table.triangle(found.triangle)
    of_group: Where = ((found.by, frozenset({group})),) if group else ()
    groups = tuple((*of_group, ("entry_month", frozenset({str(code)}))) for code in shown.rows["code"])
    kept = metrics.latest(found.triangle, _SHARE_AT, answer.ENTRIES)
    return Made(
        TRIANGLE.asked(found.question, by=found.by if group else "", group=group),
        cohorts_chart.triangle(found.triangle, whom),
        shown,
        _ruled(found, source),
        part=kept.retained,
        whole=kept.eligible,
        counts=replace(_counts(shown, groups, found), said=_said(shown, "people")),
        redraw_cells=lambda hidden: retention_hidden.triangle(found, whom, hidden),
    )


def curves(found: Cohorts, source: Provenance) -> Made | Nothing:
    """Survival curves of the groups."""
    if not found.people:
        return nobody()
    drawn = curves_chart.curves(found.drawn, found.by, found.shown, _SHARE_AT, found.curves)
    if drawn is None:
        return Nothing(_("Terlalu sedikit orang untuk kurva"), _("Di bawah lima orang tidak digambar; lihat tabel."))
    shown = table.curves(found.curves, found.by, found.followed, COHORTS)
    at = found.curves[found.curves["k"] == _SHARE_AT]
    return Made(
        CURVES.asked(found.question, by=found.by),
        drawn,
        shown,
        _ruled(found, source),
        part=int(at["retained"].sum()),
        whole=int(at["eligible"].sum()),
        counts=replace(_counts(shown, _groups(shown, found), found), said=_said(shown, f"eligible_{_SHARE_AT}")),
        redraw_cells=lambda hidden: retention_hidden.curves(found, hidden),
    )


def followed(found: Cohorts, source: Provenance) -> Made | Nothing:
    """What followed the first term, group by group."""
    if not found.people:
        return nobody()
    shown = table.followed(found.followed, found.by)
    counts = replace(
        _counts(shown, _groups(shown, found), found),
        adds_up=True,
        made_of=(("people", tuple(words.FOLLOWED)),),
        spoken=("people", "berakhir", "berjalan"),
    )
    return Made(
        FOLLOWED.asked(found.question, by=found.by),
        cohorts_chart.followed(found.drawn_followed, found.by, found.shown),
        shown,
        _ruled(found, source),
        part=int(found.followed["berakhir"].sum()),
        whole=found.people,
        counts=counts,
        redraw_cells=lambda hidden: retention_hidden.followed(found, hidden),
    )


def compared(found: Cohorts, source: Provenance) -> Made | Nothing:
    """Two groups, with intervals and a verdict."""
    if not found.compared:
        return Nothing(_("Tidak ada dua kelompok untuk dibandingkan"), _("Pilih dua kelompok yang berbeda."))
    shown, first = table.compared(found.compared, found.by), found.compared[0]
    groups: tuple[Where, ...] = tuple(
        ((found.by, frozenset({kept.code})), ("month_since", frozenset({str(pair.k)})))
        for pair in found.compared
        for kept in (pair.one, pair.other)
    )
    pairs, sources = tuple(range(len(groups))), ("retained", "eligible")
    built = (
        *(BuiltOn(key, source_) for key in ("share", "low", "high") for source_ in sources),
        *(BuiltOn("verdict", source_, pairs) for source_ in sources),
    )
    counts = replace(
        _counts(shown, groups, found), built=built, drawn=sources, said=tuple((key, ((0, key),)) for key in sources)
    )
    return Made(
        COMPARED.asked(found.question, by=found.by, one=first.one.code, other=first.other.code),
        intervals_chart.compared(found.compared, found.by),
        shown,
        _ruled(found, source),
        part=first.one.retained,
        whole=first.one.eligible,
        counts=counts,
        redraw=lambda hidden: retention_hidden.compared(found, hidden),
    )


def nobody() -> Nothing:
    """Nobody came in, or only just."""
    return Nothing(
        _("Belum ada yang masuk dan sudah lewat satu bulan"), _("Pilih wilayah, segmen, gerakan, atau kelompok lain.")
    )


def _counts(shown: Table, groups: tuple[Where, ...], found: Cohorts) -> Counts:
    """Every whole number of the table counts people who came in in these months; a fraction is built on two of them."""
    period = f"{found.since}..{found.question.posisi}"
    numbers = [column.key for column in (*shown.columns, *shown.figures) if column.unit is Unit.COUNT]
    fractions = [column.key for column in shown.columns if column.key.startswith("kept_")]
    built = [
        BuiltOn(key, of)
        for key in fractions
        for of in (key.replace("kept", "retained"), key.replace("kept", "eligible"), "people")
        if of in shown.rows
    ]
    of = {key: key.replace("retained", "eligible") for key in numbers if key.startswith("retained")}
    return Counts(
        tuple((key, f"{key} of entries {period}") for key in numbers),
        groups,
        within=tuple((key, all_ if all_ in numbers else "people") for key, all_ in of.items()),  # who left are few, too
        built=tuple(built),
    )


def _said(shown: Table, whole: str) -> tuple[tuple[str, tuple[tuple[int, str], ...]], ...]:
    """The numerator and the denominator: all rows whose month has come, together."""
    kept = f"retained_{_SHARE_AT}"
    rows = [at for at, people in enumerate(shown.rows[kept].notna()) if people] if kept in shown.rows else []
    return tuple((f"said {key}", tuple((at, key) for at in rows)) for key in (kept, whole))


def _groups(shown: Table, found: Cohorts) -> tuple[Where, ...]:
    return tuple(((found.by, frozenset({str(code)})),) for code in shown.rows["code"])


def _ruled(found: Cohorts, source: Provenance) -> Provenance:
    """The foot of every file says who is counted, in place of a basis."""
    months = board_words.months(found.since, found.question.posisi)
    entered = _("Yang masuk pertama kali (baru) {months}").format(months=months)
    return replace(source, rule=(entered, _("Bertahan: dibayar pada bulan itu, oleh siapa pun dan di mana pun")))


def _asked(who: Asker, asked: Asked) -> tuple[Cohorts, Provenance]:
    question = replace(asked.question, grace=0)  # paid in month k: no grace
    by = Dimension(asked.one_of("by", dimensions.COHORTS, Dimension.SPONSOR_TYPE.value))
    known = ("", *words.codes(by.value))
    chosen = {key: asked.one_of(key, known) for key in ("group", "one", "other")}
    return answer.of(who, question, CohortChoice(by, **chosen)), backing.provenance(who, question)


def make_triangle(who: Asker, asked: Asked) -> Made | Nothing:
    return triangle(*_asked(who, asked))


def make_curves(who: Asker, asked: Asked) -> Made | Nothing:
    return curves(*_asked(who, asked))


def make_followed(who: Asker, asked: Asked) -> Made | Nothing:
    return followed(*_asked(who, asked))


def make_compared(who: Asker, asked: Asked) -> Made | Nothing:
    return compared(*_asked(who, asked))


TRIANGLE: Final = Kind(
    "retention_triangle",
    make_triangle,
    (
        "by",
        "group",
        "one",
        "other",
    ),
)
CURVES: Final = Kind(
    "retention_curves",
    make_curves,
    (
        "by",
        "group",
        "one",
        "other",
    ),
)
FOLLOWED: Final = Kind(
    "retention_followed",
    make_followed,
    (
        "by",
        "group",
        "one",
        "other",
    ),
)
COMPARED: Final = Kind(
    "retention_compared",
    make_compared,
    (
        "by",
        "group",
        "one",
        "other",
    ),
)
KINDS: Final = (
    TRIANGLE,
    CURVES,
    FOLLOWED,
    COMPARED,
)
