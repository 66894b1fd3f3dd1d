"""A stranger who reads figures of one place as the register keeps them, and works out how many a few are.

He is written apart from the product: he knows people by what they are, where they live and which months were paid, not
by how figures name them. What he reads becomes sums over people who are alike; a solver says the most that each few can
be.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog
from scipy.sparse import coo_array, csr_array, eye_array, hstack, vstack

from dashboard.disclosure import THRESHOLD
from dashboard.figure import public
from dashboard.figure.outside import Outside
from data_access import months as calendar
from tests.figure.crowd import ACQUIRERS, FIRST, JOBS, LINES, PAYERS, RATE, Place, Sort, Term, villages
from tests.figure.handmade import OCTOBER

Mask = Any
"""An array of yes and no: what numpy's comparisons give is of no type."""
Numbers = NDArray[np.float64]
_MONTHLY: Final = ("mandiri", "pemberi_kerja")
_LAST: Final = OCTOBER + 14
_GRACE: Final = 3
_BEHIND: Final = "people_"
"""How counts begin of the people behind months and rupiah: the register keeps them, and no table and no file has
them."""
_NEVER: Final = -1_000
_EXACT: Final = 1e-6


def _histories() -> Iterator[tuple[Term, ...]]:
    """What may have been paid for anybody: never, one term, or another after it."""
    yield ()
    lengths = (1, 2, 3, 4, 6, 7, 12, 24)
    for payer, since, months in product(range(len(PAYERS)), range(FIRST, OCTOBER + 1), lengths):
        first = Term(payer, since, since + months)
        yield (first,)
        for again, gap, more in product(range(len(PAYERS)), (0, 2, 5), (1, 12)):
            if first.until + gap <= OCTOBER:
                yield first, Term(again, first.until + gap, first.until + gap + more)


class Universe:
    """Everybody there may be, as what they are beside what was paid for them: two lists, of whose pairs a person is
    one."""

    def __init__(self, code: str, place: Place) -> None:
        self.code, self.homes = code, villages(code)
        every = product(range(4), JOBS, ("", "rt_rw"), range(len(ACQUIRERS)), (False, True))
        self.people = [Sort(*kind, ()) for kind in every]
        self.histories = list(dict.fromkeys([*(sort.terms for sort in place), *_histories()]))
        none = Term(-1, _NEVER, _NEVER)
        self.first, self.second = (
            np.array([terms[at] if len(terms) > at else none for terms in self.histories]).T for at in (0, 1)
        )
        self._payer = np.full((len(self.histories), _LAST - FIRST), -1)
        for payer, since, until in (self.first, self.second):
            for month in range(FIRST, _LAST):
                now = (since <= month) & (month < until)
                self._payer[now, month - FIRST] = payer[now]
        kinds, lives = ([*each] for each in zip(*map(self._at, place), strict=True))
        self.count = coo_array(([*place.values()], (kinds, lives)), (len(self.people), len(self.histories)), float)
        self.count.sum_duplicates()

    def _at(self, sort: Sort) -> tuple[int, int]:
        """Where in the two lists they are."""
        return self.people.index(sort._replace(terms=())), self.histories.index(sort.terms)

    def those(self, meets: Callable[[Sort], bool]) -> Mask:
        """What people are."""
        return np.array([meets(sort) for sort in self.people])

    def paid(self, month: int) -> Mask:
        return self.holder(month, 0) >= 0

    @cache  # noqa: B019  of the few places of a test
    def holder(self, month: int, grace: int) -> NDArray[np.int_]:
        """Who paid last, at most so many months ago; -1 is nobody."""
        held = np.full(len(self.histories), -1)
        for back in range(max(FIRST, month - grace), month + 1):
            now = self._payer[:, back - FIRST]
            held = np.where(now >= 0, now, held)
        return held

    def months(self, payers: Sequence[int], since: int, until: int) -> Numbers:
        """Months paid by these in a period, both ends in it."""
        span = self._payer[:, since - FIRST : until + 1 - FIRST]
        found: Numbers = np.isin(span, payers).sum(axis=1).astype(float)
        return found


@dataclass(frozen=True)
class Whom:
    """People of these kinds with these histories; or, of numbers, what was paid for them."""

    people: Mask
    histories: Numbers

    def __and__(self, other: "Whom") -> "Whom":
        return Whom(self.people & other.people, self.histories * other.histories)


class Heard(NamedTuple):
    """A count he read, None where he sees the sign; in which words; or months and rupiah, as `is_money`."""

    whom: Whom
    people: int | None
    words: str
    is_money: bool = False


class Few(NamedTuple):
    """People he can tell to be few: how many they are, the most he thinks they can be, who they are."""

    people: int
    most: int
    words: str


@dataclass
class Stranger:
    """What he has written down of a place."""

    world: Universe
    heard: list[Heard] = field(default_factory=list)

    def reads(self, out: Outside) -> None:
        """A figure's entry of the register, as JSON."""
        entry = public.entry(out, "CKP-2026-10-0001", title="", published_by="")
        told = json.loads(json.dumps({"counts": entry.public_counts, "rows": entry.public_rows}))
        kind, names = out.made.asked.kind, _names(told["rows"])
        for cell in told["counts"]:
            measure, posisi = cell["measure"], calendar.month(cell["posisi"])
            whom = _Reader(self.world, posisi, cell["where"], names).whom(measure)
            if whom is not None:
                words = f"{kind}: {measure} {cell['posisi']} {_brief(cell['where'])}"
                self._hears(Heard(whom, cell["people"], words))
        for one in _amounts(self.world, out, told["rows"], names):
            self._hears(one._replace(words=f"{kind}: {one.words}"))

    def _hears(self, one: Heard) -> None:
        true = float(one.whom.people @ self.world.count @ one.whom.histories)
        if one.people is not None:
            assert true == one.people, f"he misreads {one.words}: {one.people} are {true:.0f}"
        if one.people is not None or true:  # a change that is hidden may have been from nobody
            self.heard.append(one)

    def learns(self) -> list[Few]:
        """Of every few that he can tell to be few."""
        return _Sums(self).few() if self.heard else []


class _Sums:
    """What a stranger heard as equations over people who are alike to him."""

    def __init__(self, stranger: Stranger) -> None:
        self._heard = list(
            {(h.whom.people.tobytes(), h.whom.histories.tobytes(), h.people): h for h in stranger.heard}.values()
        )
        kinds, kind = _distinct(np.array([h.whom.people for h in self._heard], dtype=float).T)
        lives, life = _distinct(np.array([h.whom.histories for h in self._heard]).T)
        true = np.zeros((len(kinds), len(lives)))
        count = stranger.world.count
        np.add.at(true, (kind[count.row], life[count.col]), count.data)
        self._inside = self._nested(kinds > 0, lives > 0)
        kept = np.ones(true.shape, dtype=bool)
        for at, one in enumerate(self._heard):
            if one.people == 0:
                kept &= ~np.outer(kinds[:, at] > 0, lives[:, at] > 0)
        where = np.nonzero(kept)
        lines, alike = _distinct(kinds[where[0]] * lives[where[1]])
        self._true = np.bincount(alike, weights=true[where], minlength=len(lines))
        self._lines = lines.T

    def _nested(self, kinds: Mask, lives: Mask) -> Mask:
        """Of which counts everybody is in another one, whoever lives there."""
        here, there = ((each.T.astype(np.float32) @ ~each) == 0 for each in (kinds, lives))
        return here & there

    def few(self) -> list[Few]:
        groups = dict[bytes, tuple[Numbers, str]]()
        for line, words in self._groups():
            groups.setdefault(line.tobytes(), (line, words))
        found = self._perhaps([one for one in groups.values() if 0 < one[0] @ self._true < THRESHOLD])
        few = [Few(int(line @ self._true), int(self._most(line) + _EXACT), words) for line, words in found]
        return [one for one in few if one.most < THRESHOLD]

    def _groups(self) -> Iterator[tuple[Numbers, str]]:
        """Whoever is counted, and whoever lies between two counts of which one contains the other."""
        counts = [at for at, one in enumerate(self._heard) if not one.is_money]
        for at in counts:
            yield self._lines[at], self._heard[at].words
        for part, whole in zip(*np.nonzero(self._inside), strict=True):
            if part != whole and {part, whole} <= {*counts}:
                left = self._lines[whole] - self._lines[part]
                yield left, f"{self._heard[whole].words} LESS {self._heard[part].words}"

    def _perhaps(self, few: list[tuple[Numbers, str]]) -> list[tuple[Numbers, str]]:
        """Those of them that no solution tried lets reach the threshold."""
        while few:
            wanted = np.array([line for line, _words in few])
            people, size = wanted.shape[1], len(few)
            reaching = hstack([csr_array(-wanted), eye_array(size)], format="csr")
            cost, most = np.repeat([0.0, -1.0], [people, size]), np.repeat([np.inf, THRESHOLD], [people, size])
            reached = wanted @ self._solve(cost, most, reaching)[:people] >= THRESHOLD - _EXACT
            if not reached.any():
                break
            few = [one for one, is_safe in zip(few, reached, strict=True) if not is_safe]
        return few

    def _most(self, line: Numbers) -> float:
        return float(line @ self._solve(-line, np.full(len(line), 1e7)))

    def _solve(self, cost: Numbers, most: Numbers, below: csr_array | None = None) -> Numbers:
        shown = np.array([one.people is not None for one in self._heard])
        lines = csr_array(np.hstack([self._lines, np.zeros((len(self._lines), len(cost) - self._lines.shape[1]))]))
        hidden = -lines[~shown]
        found = linprog(
            cost,
            A_eq=lines[shown],
            b_eq=[one.people for one in self._heard if one.people is not None],
            A_ub=hidden if below is None else vstack([hidden, below]),
            b_ub=[*np.full((~shown).sum(), -1.0), *np.zeros(0 if below is None else below.shape[0])],
            bounds=np.column_stack([np.zeros(len(cost)), most]),
        )
        assert found.status == 0, f"what is shown contradicts itself: {found.message}"
        return np.array(found.x)


def _distinct(lines: Numbers) -> tuple[Numbers, NDArray[np.int_]]:
    """Lines that differ, and for each line which of them it is: told by sums of random numbers, one a column."""
    weights = np.random.default_rng(0).integers(1, 2**40, lines.shape[1])
    _sums, first, which = np.unique(lines.astype(np.int64) @ weights, return_index=True, return_inverse=True)
    return lines[first], which


def _names(rows: Mapping[str, Any]) -> dict[str, str]:
    """Payers by their number in the register, whose name stands beside it in the table."""
    keys = [key for key, _word, _kind in rows["columns"]]
    return {label: row[keys.index("name")] for label, row in rows["rows"]} if "name" in keys else {}


def _brief(where: Mapping[str, Sequence[str]]) -> str:
    return " ".join(f"{key}={','.join(codes)}" for key, codes in where.items() if key != "segment")


@dataclass(frozen=True)
class _Reader:
    """Whom a count of the register counts, by its words."""

    world: Universe
    posisi: int
    where: dict[str, list[str]]
    names: Mapping[str, str]

    def whom(self, measure: str) -> Whom | None:
        """None where it counts people elsewhere, or people whom no table tells."""
        if not self._is_here() or measure.startswith(_BEHIND):
            return None
        where = self.where | ({"placed_in_village": ["yes"]} if measure == "ever" else {})
        where |= {"acquirer": ["iik"]} if measure.startswith("acquired_iik") else {}
        people = np.logical_and.reduce([self._people(key, codes) for key, codes in where.items()])
        if not people.any():
            return None
        return Whom(people, self._histories(measure).astype(float))

    def _is_here(self) -> bool:
        return all(code.startswith(self.world.code) for code in self.where.get("region", ("",)))

    def _people(self, key: str, codes: Sequence[str]) -> Mask:
        """What they are."""
        homes = self.world.homes
        meets: dict[str, Callable[[Sort], bool]] = {
            "region": lambda s: homes[s.village].startswith(tuple(codes)),
            "profession": lambda s: s.job in codes,
            "village_role": lambda s: (s.role or "unallocated") in codes,
            "placed_in_village": lambda s: (s.village < 3) == (codes == ["yes"]),
            "placed_in_district": lambda s: (s.village < 3) == (codes == ["yes"]),
            "programme": lambda s: s.has_jht if codes == ["JHT"] else {*codes} <= {"JKK", "JKM"},
            "mou_line": lambda s: _is_of_line(s, codes[0].rpartition(" ")[2]),
            "acquirer": lambda s: ACQUIRERS[s.acquirer][0] in codes,
        }
        every = {"segment", "months_unpaid", "sponsor_type", "payer", "credited_sponsor", "entry_month", "month_since"}
        every |= {"stage", "step", "placed_in_regency"}
        is_known = key in meets or key in every or key.startswith("line_")  # of a line, which he knows by its name
        assert is_known, f"nobody told him what {key} is: {codes}"
        return self.world.those(meets.get(key, lambda _s: True))

    def _paid_by(self, holder: NDArray[np.int_]) -> Mask:
        """Of those held by a payer, those whom the count chooses by payer."""
        return np.isin(holder, self.payers())

    def payers(self) -> list[int]:
        """Those it chooses."""
        return [at for at, _payer in enumerate(PAYERS) if self._is_of_payer(at)]

    def _is_of_payer(self, at: int) -> bool:
        kind, name, _movement = PAYERS[at]
        credited = [code.partition(":")[2] for code in self.where.get("credited_sponsor", ())]
        named = [self.names.get(code, code) for code in self.where.get("payer", ())]
        full = f"{name} {self.world.code}"
        return (
            kind in self.where.get("sponsor_type", (kind,))
            and (not named or full in named)
            and (not credited or (full.upper() if name else "") in credited or (kind in credited and not name))
        )

    @property
    def _grace(self) -> int:
        return max(map(int, self.where["months_unpaid"]))

    def _histories(self, measure: str) -> Mask:
        """What was paid for them."""
        word, *rest = measure.split(" ")
        if rest[-1:] == ["renews"] or self.posisi > OCTOBER:
            return self._if_nobody_renews(word)
        if ".." in measure:
            return self._entries(word, *map(_month, rest[-1].split("..")))
        if word == "mou":
            return self._reached(*self.where.get("stage", rest))
        found: dict[str, Callable[..., Mask]] = {"active": self._active, "ending": self._ending, "ever": self._ever}
        return found[word](*rest)

    def _active(self, *of: str) -> Mask:
        """Those whom a step of a bridge counts are active in one of two months."""
        reader = (
            self if not of else _Reader(self.world, self.posisi, self.where | {"sponsor_type": of[1].split(",")}, {})
        )
        now = reader._paid_by(self.world.holder(self.posisi, self._grace))
        for step in self.where.get("step", ()):
            name, span = step.rsplit("_", 1)
            assert span == "1", "he reads bridges of a month"
            other = self.world.holder(self.posisi + (1 if name == "lapsed" else -1), self._grace) >= 0
            came = self.world.first[1] == self.posisi
            now &= {"baru": came, "kembali": ~came & ~other, "lapsed": ~other}.get(name, came & ~came)
        return now

    def _if_nobody_renews(self, band: str) -> Mask:
        """Who pays month by month goes on; the terms of others end."""
        today, then = self.world.holder(OCTOBER, 0), self.world.holder(self.posisi, 0)
        goes_on = np.isin(today, _payers(*_MONTHLY))
        sponsored = (today >= 0) & ~goes_on & (then >= 0)
        bands = {"active": goes_on | sponsored, "monthly": goes_on, "sponsored": sponsored}
        kind = band.removeprefix("band_")
        return bands[band] if band in bands else sponsored & np.isin(then, _payers(*kind.split(",")))

    def _ending(self, _within: str, span: str) -> Mask:
        then = OCTOBER + int(span)
        last = self.world.holder(then, _LAST - FIRST)
        falls = self.world.paid(OCTOBER) & ~self.world.paid(then) & ~np.isin(last, _payers(*_MONTHLY))
        return falls & self._paid_by(last)

    def _ever(self) -> Mask:
        """Of those who have a village."""
        return self.world.holder(OCTOBER, _LAST - FIRST) >= 0

    def _reached(self, stage: str) -> Mask:
        paid = {g: self.world.holder(self.posisi, g) >= 0 for g in (0, _GRACE)}
        ever = self.world.holder(self.posisi, self.posisi - _BASELINE + _GRACE) >= 0
        never = self.world.first[1] == _NEVER
        return {"paid": paid[0], "active_official": paid[_GRACE], "ever_paid": ever, "registered": ever | never}[stage]

    def _entries(self, word: str, since: int, until: int) -> Mask:
        """Who came in, and what became of them."""
        months = [*map(_month, self.where.get("entry_month", ()))] or [*range(since, until + 1)]
        (payer, start, end), (next_payer, again, _end) = self.world.first, self.world.second
        if word == "reactivated":
            return np.isin(again, months) & (again - end > _GRACE) & self._paid_by(next_payer)
        came = np.isin(start, months) & (start > FIRST) & self._paid_by(payer)
        kind, _, k = word.partition("_")
        if kind in ("eligible", "retained"):
            then = start + int(k or self.where["month_since"][0])
            return came & (then <= OCTOBER) & ((kind == "eligible") | self._is_paid(then))
        if kind in ("ended", "continued"):
            has_ended = ~np.isin(payer, _payers(*_MONTHLY)) & (end <= OCTOBER)
            return came & has_ended & ((kind == "ended") | (again == end))
        if word == "active_now":
            return came & (self.world.holder(OCTOBER, self._grace) >= 0)
        return came if kind in ("acquired", "people") else came & self._followed(kind)

    def _is_paid(self, then: NDArray[np.int_]) -> Mask:
        return np.logical_or.reduce(
            [(since <= then) & (then < until) for _payer, since, until in (self.world.first, self.world.second)]
        )

    def _followed(self, word: str) -> Mask:
        """What followed a first term, on the posisi."""
        (payer, _start, end), (next_payer, again, _end) = self.world.first, self.world.second
        runs, waits, follows = end > OCTOBER, OCTOBER - end < _GRACE, again != _NEVER
        soon = follows & (again - end <= _GRACE)
        words = {
            "berjalan": runs,
            "lanjut": soon & (next_payer == payer),
            "alih": soon & (next_payer != payer),
            "reaktivasi": follows & ~soon,
            "menunggu": ~runs & ~follows & waits,
            "berakhir": ~runs & ~follows & ~waits,
        }
        return words.get(word, runs & ~runs)


_BASELINE: Final = calendar.month("2026-02")
"""The month before the MoUs of the places begin."""


def _is_of_line(sort: Sort, line: str) -> bool:
    whom = LINES[line]
    return sort.job == whom.get("profesi", sort.job) and sort.role == whom.get("peran_desa", sort.role)


def _payers(*kinds: str) -> list[int]:
    return [at for at, payer in enumerate(PAYERS) if payer.kind in kinds]


def _month(text: str) -> int:
    return int(text) if text.isdigit() else calendar.month(text)


def _amounts(world: Universe, out: Outside, rows: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[Heard]:
    """Months and rupiah of payers in a period, everybody's month at the price that all know; and people by what share
    of the workers they are."""
    keys = [key for key, _word, _kind in rows["columns"]]
    standing = {one.column: one.period for one in out.made.counts.standing}
    first = {label: count for (label, _key), count in reversed(out.told)}
    for label, cells in rows["rows"]:
        row, count = dict(zip(keys, cells, strict=True)), first.get(label)
        if count is None:
            continue
        where = {name: sorted(codes) for name, codes in count.where if codes is not None}
        reader = _Reader(world, count.posisi, where, names)
        whom = reader.whom(count.measure)
        for key, each in (("paid", 1), ("worker_months", 1), ("amount_rupiah", RATE)):
            if whom is not None and key in standing and isinstance(row.get(key), int):
                months = world.months(reader.payers(), *map(_month, standing[key].split("..")))
                yield Heard(Whom(whom.people, months), row[key] // each, f"{key} of {label}", is_money=True)
        rate, workers = row.get("rate"), row.get("workers")
        if whom is not None and "active" in row and isinstance(rate, float) and isinstance(workers, int):
            people = round(rate * workers)
            yield Heard(whom, people, f"rate of {label}")
