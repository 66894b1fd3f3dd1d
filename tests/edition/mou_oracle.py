"""definitions 5.11 once more, in plain Python: sets of people, posisi by posisi."""

from typing import NamedTuple

from data_access import months
from tests.edition import oracle
from tests.edition.oracle import GRACE, Row
from tests.edition.random_mous import CONDITIONS, Mous

STAGES = ("registered", "ever_paid", "active_official", "paid")


class Match(NamedTuple):
    """A row that matches a line; `paid_until` and `active_until` 0: registered and not yet paid."""

    person: bytes
    place: str
    since: int
    paid_until: int
    active_until: int


class Line(NamedTuple):
    number: str
    line: str
    baseline: int
    matches: list[Match]
    quota: int | None


def lines(rows: list[Row], drawn: Mous, known: set[str]) -> list[Line]:
    """Every line in the order of MoU and line, with whom it matches."""
    everybody = [pair for person in sorted({row["person_key"] for row in rows}) for pair in _rows(rows, person, known)]
    found = []
    for line in drawn.lines:
        own = drawn.mous[line["mou_id"] - 1]
        listed = [place["place_code"] for place in drawn.places if place["line_id"] == line["line_id"]]
        places = listed or [own["region_code"]]
        matches = [match for row, match in everybody if _selects(line, places, row, match)]
        found.append(Line(own["number"], line["line"], months.of(own["starts_on"]) - 1, matches, line["village_quota"]))
    return sorted(found, key=lambda one: (one.number, int(one.line)))


def stages(line: Line, posisi: int) -> dict[str, set[bytes]]:
    """People of each stage of a line at a posisi."""
    ever = set().union(*(_active(line, at) for at in range(min(line.baseline, posisi), posisi + 1)))
    unpaid = {match.person for match in line.matches if not match.paid_until and match.since <= posisi}
    paid = {match.person for match in line.matches if match.since <= posisi < match.paid_until}
    return dict(zip(STAGES, (ever | unpaid, ever, _active(line, posisi), paid), strict=True))


def counts(line: Line, posisi: int) -> tuple[int, ...]:
    """How many each stage counts: of a quota at most so many a village, nobody placed above one."""
    found = stages(line, posisi)
    if line.quota is None:
        return tuple(len(people) for people in found.values())
    lives = {person: village(line, posisi, person) for person in found["registered"]}
    villages = {place for place in lives.values() if place.count(".") == 3}
    return tuple(
        sum(min(line.quota, sum(lives[person] == place for person in people)) for place in villages)
        for people in found.values()
    )


def village(line: Line, posisi: int, person: bytes) -> str:
    """Where somebody a line counts lives: in the village of the latest row that counts; blank where it has none."""
    rows = [match for match in line.matches if match.person == person and match.since <= posisi]
    counting = [row for row in rows if not row.paid_until or row.active_until > min(line.baseline, posisi)]
    place = {row: row.place if row.place.count(".") == 3 else "" for row in counting}
    return place[max(counting, key=lambda row: (row.since, row.paid_until, place[row]))]


def _active(line: Line, at: int) -> set[bytes]:
    return {match.person for match in line.matches if match.since <= at < match.active_until}


def _rows(rows: list[Row], person: bytes, known: set[str]) -> list[tuple[Row, Match]]:
    """The person's spells with what is carried to them, and registrations as they are; each beside the match it is."""
    spells = oracle._ordered(rows, person)
    found = []
    for row, (place, profession, role) in zip(spells, oracle._carried(spells, known), strict=True):
        until = row["paid_from"] + row["paid_months"]
        carried = row | {"profession_code": profession, "village_role": role}
        found.append((carried, Match(person, place, row["paid_from"], until, until + GRACE[row["segment"]])))
    for row in rows:
        if row["person_key"] == person and row["paid_months"] == 0 and {"JKK", "JKM"} <= set(row["package"].split("+")):
            place = oracle._known_prefix(row["place_code"], known)
            found.append((row, Match(person, place, months.of(row["registered_on"]), 0, 0)))
    return found


def _selects(line: Row, places: list[str], row: Row, match: Match) -> bool:
    inside = any(match.place.startswith(place) for place in places)
    return inside and all(line[name] in ("", row[name]) for name in CONDITIONS)
