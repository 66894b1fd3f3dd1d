"""What a press text says of a figure: caption, lead sentence, alternative text, in the language in force.

Every number is written once by `formatting`, from counts never rounded before; every percentage stands beside the two
counts it is made of; a change is the difference of what is written, and never "0,0".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from dashboard import formatting
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.wording import spans

ROUND_FRACTIONS: Final = (
    (Fraction(1, 10), d("sepersepuluh")),
    (Fraction(1, 5), d("seperlima")),
    (Fraction(1, 4), d("seperempat")),
    (Fraction(1, 3), d("sepertiga")),
    (Fraction(2, 5), d("dua perlima")),
    (Fraction(1, 2), d("separuh")),
    (Fraction(3, 5), d("tiga perlima")),
    (Fraction(2, 3), d("dua pertiga")),
    (Fraction(3, 4), d("tiga perempat")),
    (Fraction(4, 5), d("empat perlima")),
    (Fraction(9, 10), d("sembilan persepuluh")),
    (Fraction(1), d("semuanya")),
)
NEAR: Final = Fraction(1, 200)
"""Half a percentage point: how near a share lies to a round fraction that names it."""
_TOLD_ROWS: Final = 3


@dataclass(frozen=True, slots=True)
class Count:
    """People at a posisi (None: hidden), of how many workers (None: unknown), of which year or years; `is_later`: in
    force only after the posisi (definitions 5.4)."""

    people: int | None
    workers: int | None
    posisi: int
    years: str = ""
    is_later: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """Of whom and where: already in the language in force. `state` is what is said of them, `who` who they are."""

    place: str
    who: str
    state: str


def people(count: int | None) -> str:
    """A count as it leaves the house: `214.687`, or the one sign of all hidden cells."""
    return _("disembunyikan") if count is None else formatting.number(count)


def of_what(part: int | None, whole: int | None, who: str = "", rate: str = "") -> str:
    """`214.687 dari 684.654 pekerja (31,4%)`; without a whole no percentage; hidden, the sign alone. `rate`: as it is
    written beside another one."""
    if part is None or not whole:
        return people(part) if part is None else f"{people(part)} {who}".strip()
    number = f"{formatting.number(whole)} {who}".strip()
    return _("{part} dari {whole} ({rate})").format(
        part=formatting.number(part), whole=number, rate=rate or formatting.percent(part / whole)
    )


def round_fraction(part: int, whole: int) -> str:
    """The round fraction a share lies near, in words; blank where there is none within `NEAR`.

    `tepat separuh`: exactly. `sekitar sepertiga`: not, but both are the same percentage with one decimal. Else
    `hampir`: up to half a percentage point below; `lebih dari`: up to half a point above. Less than the whole is
    `hampir semuanya`; above the whole there is nothing.
    """
    share = Fraction(part, whole)
    for fraction, name in ROUND_FRACTIONS:
        if abs(share - fraction) <= NEAR and share <= 1:
            return _nearness(share, fraction).format(fraction=_(name))
    return ""


def change_of_rate(before: Count, now: Count) -> str:
    """`naik 1,2 poin persen dibanding 31 Oktober 2025, yaitu 206.764 dari 684.654 (30,2%)`: the points between two
    rates as they are written, with the counts of the earlier one, and the years where their workers are of two:
    `; angka pekerja 2024, kini 2025`.

    `tetap` only if the rates are equal; blank where either has no rate or is hidden, or where no written rates tell
    them apart.
    """
    written = _rates(before, now)
    if written is None or before.people is None:
        return ""
    said = _("{change} dibanding {posisi}, yaitu {before}").format(
        change=written[2],
        before=of_what(before.people, before.workers, rate=written[0]),
        posisi=formatting.posisi(before.posisi),
    )
    return "; ".join(filter(None, (said, spans.of_workers(before.years, now.years))))


def _rates(before: Count | None, now: Count) -> tuple[str, str, str] | None:
    if before is None or before.people is None or now.people is None or not before.workers or not now.workers:
        return None
    return formatting.rates(before.people / before.workers, now.people / now.workers)


def change_of_count(before: int, now: int) -> str:
    """`naik 3% dari 208.434 menjadi 214.687`: the change relative to the count before, in whole percent.

    Below 1% one decimal; where that would be nothing, people: `naik 1 orang dari 10.000 menjadi 10.001`; `tetap` only
    if equal. From nobody there is no percentage.
    """
    return (
        _("{change} dari {before} menjadi {now}")
        .format(change=_relative(before, now), before=formatting.number(before), now=formatting.number(now))
        .strip()
    )


def lead(subject: Subject, now: Count, before: Count | None = None) -> str:
    """The first sentence of a text: where, how many of how many, when, and since when it changed by how much."""
    posisi = formatting.posisi(now.posisi)
    if now.people is None:
        template = _("Di {place}, jumlah {who} yang {state} pada {posisi} disembunyikan.")
        return template.format(place=subject.place, who=subject.who, state=subject.state, posisi=posisi)
    near = round_fraction(now.people, now.workers) if now.workers else ""
    written = _rates(before, now)
    of = of_what(now.people, now.workers, subject.who, written[1] if written else "")
    share = f"{of}, {near}," if near else of
    template = _("Di {place}, {share} {state} pada {posisi}")
    text = template.format(place=subject.place, share=share, state=subject.state, posisi=posisi)
    of_later = _("menurut angka pekerja {years}").format(years=now.years) if now.is_later and now.workers else ""
    return ", ".join(filter(None, (text, of_later, _change(before, now)))) + "."


def caption(title: str, subject: Subject, now: Count, *, basis: str, source: str) -> str:
    """Under a picture: its title, the figure of what, posisi, basis and source, which are given in words."""
    count = of_what(now.people, now.workers, subject.who)
    posisi = _("Posisi {posisi}").format(posisi=formatting.posisi(now.posisi))
    denominator = _("Penyebut: {basis}").format(basis=basis) if basis else _("Belum ada data pembanding")
    sentences = (title, f"{subject.place}: {count}", posisi, denominator, _("Sumber: {source}").format(source=source))
    return " ".join(f"{sentence.rstrip('.')}." for sentence in sentences)


def alt_text(title: str, first: str, rows: Sequence[tuple[str, int | None]], whole: int | None) -> str:
    """For those who hear a picture: its title, its lead sentence, the first three rows shown, how many are hidden.

    A row's percentage is of `whole`, the people of all rows (None: hidden, or no whole).
    """
    told = [(name, count) for name, count in rows if count is not None][:_TOLD_ROWS]
    hidden = sum(count is None for _name, count in rows)
    listed = "; ".join(f"{name} {of_what(count, whole)}" for name, count in told)
    ends = (
        _("Baris pertama: {rows}.").format(rows=listed) if listed else "",
        _("{count} baris disembunyikan.").format(count=formatting.number(hidden)) if hidden else "",
    )
    return " ".join(filter(None, (f"{title.rstrip('.')}.", first, *ends)))


def _nearness(share: Fraction, fraction: Fraction) -> str:
    if share == fraction:
        return _("tepat {fraction}") if fraction < 1 else "{fraction}"
    if fraction < 1 and formatting.percent(float(share)) == formatting.percent(float(fraction)):
        return _("sekitar {fraction}")
    return _("hampir {fraction}") if share < fraction else _("lebih dari {fraction}")


def _change(before: Count | None, now: Count) -> str:
    if before is None or before.people is None or now.people is None:
        return ""
    of_rate = change_of_rate(before, now)
    if of_rate:
        return of_rate
    return _("{change} sejak {posisi}").format(
        change=change_of_count(before.people, now.people), posisi=formatting.posisi(before.posisi)
    )


def _relative(before: int, now: int) -> str:
    """The words before "dari ... menjadi ...": blank from nobody, for no percentage holds."""
    if before == now:
        return _("tetap")
    if not before:
        return ""
    moved = abs(now - before)
    unit = 100 if 100 * moved >= before else 1000
    rounded = (2 * unit * moved + before) // (2 * before)  # half up
    said = (
        formatting.stated_percent(rounded / unit)
        if rounded
        else _("{count} orang").format(count=formatting.number(moved))
    )
    return (_("naik {rate}") if now > before else _("turun {rate}")).format(rate=said)
