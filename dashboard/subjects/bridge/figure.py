"""What made the number of last month, or last year, into today's."""

from collections.abc import Collection
from typing import Final

from dashboard import formatting
from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.disclosure.published import Where
from dashboard.figure import backing
from dashboard.figure.asked import Asked, Kind
from dashboard.figure.counts import Counts
from dashboard.figure.made import Made, Nothing, cannot_be_drawn
from dashboard.figure.sums import Balance, Holds
from dashboard.formatting import hidden_sign
from dashboard.language import _
from dashboard.subjects.bridge import answer, chart, metrics, period, table
from dashboard.subjects.bridge.metrics import Bridge
from data_access.questions.question import CoverageQuestion


def since(question: CoverageQuestion, span: str) -> Asked:
    """The bridge since last month, or last year: a word of `answer.SPANS`."""
    return BRIDGE.asked(question, since=span)


def _make_since(who: Asker, asked: Asked) -> Made | Nothing:
    """Waterfall and table of the bridge that ends at the posisi."""
    span = asked.said("since", "month")
    if span[:1].isdigit():  # a month, as `2025-10`
        found = who.recall(period.since, asked.question, span)
    else:
        found = who.recall(answer.since, asked.question, asked.one_of("since", answer.SPANS, "month"))
    if found is None:
        return Nothing(
            _("Tidak ada arus masuk dan keluar: posisi pembandingnya lebih awal daripada data."),
            _("Pilih posisi yang lebih akhir."),
        )
    told = before_the_data(found.since, who.edition.begins(asked.question.region))
    if not any(found.steps.values()) or not (found.opening or found.closing):
        return _still(found, told)
    source = who.recall(backing.provenance, asked.question)
    return Made(
        since(asked.question, span),
        _drawn(found, told=told),
        table.steps(found),
        source.of_others(_("Jumlah orang, bukan cakupan")),
        part=found.closing,
        formerly=(found.closing, None, source),
        counts=Counts.balanced({"people": "active"}, _groups(found), _posisi(found), _balance(found)).also(
            later={2: _stayed(found)}
        ),
        redraw=lambda hidden: _drawn(found, hidden, told),
    )


def before_the_data(since: int, data_mulai: int) -> str:
    """What is to be said of a beginning before the data's: of those active then only some are known."""
    if since >= data_mulai:
        return ""
    return _("data baru lengkap mulai {month}: yang aktif sebelum itu tidak semuanya tercatat").format(
        month=formatting.month_in_full(data_mulai)
    )


def _still(found: Bridge, told: str) -> Nothing:
    """Nobody came or went: there is nothing to draw."""
    if not found.opening:
        text = _("Tidak ada arus masuk dan keluar: tidak ada pekerja aktif pada kedua posisi.")
        return Nothing(text, _("Pilih wilayah, posisi, atau segmen lain."), table.steps(found))
    text = _("Tetap {count} pekerja aktif sejak {month}: tidak seorang pun masuk atau keluar")
    said = text.format(count=formatting.number(found.closing), month=formatting.month_in_full(found.since))
    what = "; ".join(filter(None, (said, told)))
    return Nothing(what, _("Pilih kurun, wilayah, atau segmen lain."), table.steps(found))


def _drawn(found: Bridge, hidden: Collection[int] = (), told: str = "") -> Figure:
    """The waterfall; steps whose rows are hidden are one, and the sentence is that of both ends. `told` stands with
    it."""
    if {0, len(found.steps) + 1} & set(hidden):
        raise cannot_be_drawn()
    gone = [step for at, step in enumerate(found.steps, start=1) if at in hidden]
    levels = metrics.levels(found, gone)
    named = levels.assign(name=[table.name(step, found) for step in levels["step"]])
    measure = _("Pekerja aktif, dari {first} ke {last}").format(
        first=formatting.posisi(found.since), last=formatting.posisi(found.until)
    )
    title = "; ".join(filter(None, (ends(found) if gone else sentence(found), told)))
    return chart.steps(named, title=title, measure=measure, hidden=hidden_sign())


def ends(found: Bridge) -> str:
    """`9 menjadi 10 pekerja aktif sejak September 2026`."""
    text = _("{opening} menjadi {closing} pekerja aktif sejak {month}")
    return text.format(
        opening=formatting.number(found.opening),
        closing=formatting.number(found.closing),
        month=formatting.month_in_full(found.since),
    )


def sentence(found: Bridge) -> str:
    """`9 menjadi 10 pekerja aktif: 2 masuk (1 baru), 1 keluar (1 nonaktif)`."""
    text = _(
        "{opening} menjadi {closing} pekerja aktif sejak {month}: {gained} masuk ({new} baru), {lost} keluar "
        "({lapsed} {no_more})"
    )
    return text.format(
        opening=formatting.number(found.opening),
        closing=formatting.number(found.closing),
        month=formatting.month_in_full(found.since),
        gained=formatting.number(found.gained),
        new=formatting.number(found.steps["baru"]),
        lost=formatting.number(found.lost),
        lapsed=formatting.number(found.steps["lapsed"]),
        no_more=table.lapsed(found),
    )


def _groups(found: Bridge) -> tuple[Where, ...]:
    """Both ends are the people of their posisi; a step is a group of its own among those of the other end."""
    steps = [(("step", frozenset({f"{name}_{found.until - found.since}"})),) for name in found.steps]
    return ((), *steps, ())


def _posisi(found: Bridge) -> tuple[int, ...]:
    """Who came is counted at the end, who went at the beginning."""
    return (
        found.since,
        *(found.since if name in metrics.LOSSES else found.until for name in found.steps),
        found.until,
    )


def _balance(found: Bridge) -> Balance:
    """Opening and gains are as many as closing and losses."""
    steps = list(enumerate(found.steps, start=1))
    gains = tuple(at for at, name in steps if name in metrics.GAINS)
    losses = tuple(at for at, name in steps if name in metrics.LOSSES)
    return Balance((0, *gains), (*losses, len(steps) + 1))


def _stayed(found: Bridge) -> tuple[Holds, ...]:
    """Who went was in the opening, who came is in the closing: the others stayed."""
    sides = _balance(found)
    ends = (sides.left[0], sides.right[:-1]), (sides.right[-1], sides.left[1:])
    return tuple(Holds((end, "people"), tuple((at, "people") for at in steps)) for end, steps in ends)


BRIDGE: Final = Kind("bridge", _make_since, ("since",))
KINDS: Final = (BRIDGE,)
