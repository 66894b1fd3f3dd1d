"""definitions 5.1 to 5.6 once more, in plain Python and month by month.

Rows are dicts with the columns of the office contract; `known` is the set of region and profession codes. No windows,
no runs, no cleverness: every month of every person is looked at by itself.
"""

from typing import Any, Final, NamedTuple

from data_access import months

Row = dict[str, Any]
GRACE: Final = {"PU": 3, "BPU": 3, "JAKON": 0, "PMI": 0}


class Fact(NamedTuple):
    """A counted spell as `coverage_fact` has it, the payer as a tuple."""

    person: bytes
    place: str
    profession: str
    role: str
    segment: str
    movement: str
    payer: tuple[str, str, str]
    held_from: int
    held_until: int
    entry: str
    acquirer: tuple[str, str] = ("", "")


def facts(rows: list[Row], known: set[str], data_mulai: int | None = None) -> list[Fact]:
    """Every counted spell of the rows."""
    people = sorted({row["person_key"] for row in rows})
    held = {person: _held(_ordered(rows, person), known) for person in people}
    starts = [fact.held_from for spells in held.values() for fact in spells]
    begin = min(starts, default=0) if data_mulai is None else data_mulai
    return [fact for person in people for fact in _named(held[person], rows, begin)]


def ending(fact: Fact, everybodys: list[Fact], posisi: int) -> str:
    """The exit of a counted spell at a posisi (definitions 5.6), looked up in the months after it."""
    if posisi < fact.held_until:
        return "berjalan"
    waiting = range(fact.held_until, fact.held_until + GRACE[fact.segment] + 1)
    after = [one for one in everybodys if one.person == fact.person and one.held_from in waiting]
    followed = [one for one in after if one.held_from <= posisi]
    if followed:
        return min(followed, key=lambda one: one.held_from).entry
    return "menunggu" if posisi < fact.held_until + GRACE[fact.segment] else "berakhir"


def active(all_facts: list[Fact], posisi: int, grace: int) -> list[Fact]:
    """The holder of each person's last month held up to the posisi, if that is recent enough."""
    found = []
    for person in {fact.person for fact in all_facts}:
        past = [fact for fact in all_facts if fact.person == person and fact.held_from <= posisi]
        if past:
            last = max(past, key=lambda fact: fact.held_from)
            unpaid = posisi - min(posisi, last.held_until - 1)
            if unpaid <= min(grace, GRACE[last.segment]):
                found.append(last)
    return found


def payer(row: Row) -> tuple[str, str, str]:
    return row["sponsor_type"], row["sponsor_id"], "" if row["sponsor_id"] else row["sponsor_name"]


def _ordered(rows: list[Row], person: bytes) -> list[Row]:
    """The person's spells of packages holding JKK and JKM, in the order of definitions 5.2."""
    spells = [row for row in rows if row["person_key"] == person and row["paid_months"] > 0]
    return sorted((row for row in spells if {"JKK", "JKM"} <= set(row["package"].split("+"))), key=_place_in_line)


def _place_in_line(row: Row) -> tuple[Any, ...]:
    """Start, registration, length; what the person is; what is paid; who pays and brought in, names last."""
    village = row["place_code"].encode()
    return (
        row["paid_from"],
        row["registered_on"],
        -row["paid_months"],
        row["segment"].encode(),
        (-len(village), village),
        *((not row[may_be_blank], row[may_be_blank].encode()) for may_be_blank in ("profession_code", "village_role")),
        *(row[word].encode() for word in ("package", "movement", "sponsor_type", "acquirer_kind")),
        *(row[named].encode() for named in ("sponsor_id", "sponsor_name", "acquirer_name")),
    )


def _held(spells: list[Row], known: set[str]) -> list[Fact]:
    """Holder by month, then runs of one holder; place, profession and role as carried to each holder."""
    holder: dict[int, int] = {}
    for at, row in enumerate(spells):
        for month in range(row["paid_from"], row["paid_from"] + row["paid_months"]):
            holder.setdefault(month, at)
    carried, found = _carried(spells, known), []
    for at, row in enumerate(spells):
        mine = sorted(month for month, who in holder.items() if who == at)
        if mine:
            assert mine == list(range(mine[0], mine[-1] + 1))
            found.append(
                Fact(
                    row["person_key"],
                    *carried[at],
                    row["segment"],
                    row["movement"],
                    payer(row),
                    mine[0],
                    mine[-1] + 1,
                    "",
                    (row["acquirer_kind"], row["acquirer_name"]),
                )
            )
    return found


def _carried(spells: list[Row], known: set[str]) -> list[tuple[str, str, str]]:
    place = profession = role = ""
    found = []
    for row in spells:
        own = _known_prefix(row["place_code"], known)
        if own and not (place == own or place.startswith(own + ".")):
            place = own
        profession = row["profession_code"] if row["profession_code"] in known else profession
        role = row["village_role"] or role
        found.append((place, profession, role))
    return found


def _known_prefix(code: str, known: set[str]) -> str:
    parts = code.split(".")
    prefixes = [".".join(parts[:n]) for n in range(len(parts), 0, -1)]
    return next((prefix for prefix in prefixes if prefix in known), "")


def _named(spells: list[Fact], rows: list[Row], data_mulai: int) -> list[Fact]:
    """The entries of definitions 5.6."""
    named: list[Fact] = []
    for fact in sorted(spells, key=lambda fact: fact.held_from):
        named.append(fact._replace(entry=_entry(fact, named[-1] if named else None, rows, data_mulai)))
    return named


def _entry(fact: Fact, before: Fact | None, rows: list[Row], data_mulai: int) -> str:
    if before is None:
        known_since = min(row["registered_on"] for row in rows if row["person_key"] == fact.person)
        was_known = months.of(known_since) < data_mulai
        return "awal" if was_known or fact.held_from <= data_mulai else "baru"
    if fact.held_from - before.held_until > GRACE[before.segment]:
        return "reaktivasi"
    known_payer = fact.payer[0] == "mandiri" or fact.payer[1] or fact.payer[2]
    return "lanjut" if fact.payer == before.payer and known_payer else "alih"
