"""What somebody types about an MoU before it is kept: cells, blank or wrong at times, and the state they began from."""

import itertools
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final

from data_access.agreements import comparing, validation
from data_access.agreements.faults import Fault, blank, of_line
from data_access.agreements.mou import Line, Milestone, Mou, tidied
from data_access.errors import CakupanError
from data_access.vocabulary import MouStatus

Cells = dict[str, Any]
"""By field of `Mou`, `Line` or `Milestone`: a text, a date or a number (None: blank), codes of places as a list."""
MILESTONES: Final = "milestones"
PLACES: Final = "place_codes"
UNDATED: Final = -1
_REQUIRED: Final = {
    "number": "nomor_mou",
    "title": "judul",
    "region_code": "kode_wilayah",
    "counterpart": "mitra",
    "starts_on": "mulai",
    "ends_on": "berakhir",
}
_REQUIRED_OF_A_LINE: Final = {"line": "baris", "target_people": "target_orang", "due_on": "jatuh_tempo"}
_REQUIRED_OF_A_MILESTONE: Final = {"due_on": "tanggal", "target_people": "target_orang"}
_BLANK: Final[Cells] = dict.fromkeys(comparing.HEADER, "") | {
    "starts_on": None,
    "ends_on": None,
    "signed_on": None,
    "status": MouStatus.ACTIVE.value,
}
_serials = itertools.count()


@dataclass(slots=True)
class MouDraft:
    """`read` is the state the typing began from, None for a new MoU. Lines, and milestones in a line, are kept under
    serials, since their numbers are typed, too. `view`: of which line (its serial, None: there is none) the cells are
    shown. `was_tried`: somebody asked to keep it, so its faults are shown; `refusal`: what else stood against it."""

    read: Mou | None
    header: Cells
    lines: dict[int, Cells]
    view: Cells
    was_tried: bool = False
    refusal: CakupanError | None = None
    key: str = field(default_factory=lambda: secrets.token_hex(4))

    @property
    def opened(self) -> int | None:
        serial: int | None = self.view["line"]
        return serial

    @property
    def version(self) -> int:
        return self.read.version if self.read else 0

    @property
    def is_changed(self) -> bool:
        """Whether anything is typed that is not kept."""
        return stated(self) != stated(of(self.read))


def of(read: Mou | None) -> MouDraft:
    """The draft that says what an MoU says; of a new one with nothing in it."""
    if read is None:
        return MouDraft(None, dict(_BLANK), {}, {"line": None})
    lines = {next(_serials): _line_cells(line) for line in read.lines}
    return MouDraft(
        read, {name: getattr(read, name) for name in comparing.HEADER}, lines, {"line": next(iter(lines), None)}
    )


def _line_cells(line: Line) -> Cells:
    said = {field.name: getattr(line, field.name) for field in fields(Line)}
    milestones = {next(_serials): _milestone_cells(one.due_on, one.target_people) for one in line.milestones}
    return said | {PLACES: list(line.place_codes), MILESTONES: milestones}


def _milestone_cells(due_on: object = None, target_people: int | None = None) -> Cells:
    return {"due_on": due_on, "target_people": target_people}


def add_line(draft: MouDraft) -> None:
    """A blank line under the next number, due when the MoU ends."""
    taken = {cells["line"] for cells in draft.lines.values()}
    number = next(str(at) for at in itertools.count(1) if str(at) not in taken)
    serial = draft.view["line"] = next(_serials)
    draft.lines[serial] = _line_cells(Line(number, None, draft.header["ends_on"]))  # type: ignore[arg-type]  # blank


def drop_line(draft: MouDraft, serial: int) -> None:
    """Without the line; the next one opens."""
    serials = list(draft.lines)
    at = serials.index(serial)
    draft.view["line"] = next(iter([*serials[at + 1 :], *reversed(serials[:at])]), None)
    del draft.lines[serial]


def add_milestone(cells: Cells) -> None:
    cells[MILESTONES][next(_serials)] = _milestone_cells()


def drop_milestone(cells: Cells, serial: int) -> None:
    del cells[MILESTONES][serial]


def stated(draft: MouDraft) -> Mou:
    """What is typed, as it stands there: what is blank but required is None in it."""
    versions = {name: getattr(draft.read, name) for name in ("version", "changed_at", "changed_by") if draft.read}
    return Mou(**draft.header, lines=tuple(map(_line, draft.lines.values())), **versions)


def _line(cells: Cells) -> Line:
    milestones = tuple(Milestone(**one) for one in cells[MILESTONES].values())
    return Line(**cells | {PLACES: tuple(cells[PLACES]), MILESTONES: milestones})


def faults(draft: MouDraft, standing: Mapping[str, Mou]) -> list[Fault]:
    """What must be mended first, by the rules of an import: blanks, else whatever does not hold. `standing`: the MoUs
    there are, by number."""
    blanks = list(_blanks(draft))
    if blanks:
        return blanks
    mou = tidied(stated(draft))
    starts = {number: found.starts_on for number, found in standing.items()}
    return [*validation.validate(mou), *validation.predecessor(mou, starts)]


def _blanks(draft: MouDraft) -> Iterator[Fault]:
    yield from _blank(draft.header, _REQUIRED)
    for cells in draft.lines.values():
        yield from of_line(name_of(cells), _blank(cells, _REQUIRED_OF_A_LINE))
        for one in cells[MILESTONES].values():
            month = month_of(one)
            yield from of_line(name_of(cells), _blank(one, _REQUIRED_OF_A_MILESTONE), month)


def name_of(line: Cells) -> str:
    """How faults name a line: by its number, tidied."""
    return " ".join(line["line"].split()) or "–"


def month_of(milestone: Cells) -> int:
    """How faults name a milestone: by its month, or `UNDATED`."""
    return Milestone(**milestone).month if milestone["due_on"] else UNDATED


def _blank(cells: Cells, required: Mapping[str, str]) -> Iterator[Fault]:
    for name, column in required.items():
        said = cells[name]
        if said is None or (isinstance(said, str) and not said.strip()):
            yield blank(column)


def is_overtaken(draft: MouDraft, standing: Mou | None) -> bool:
    """Whether another version stands than the one the typing began from."""
    return draft.read is not None and standing is not None and standing.version != draft.read.version


def applied(draft: MouDraft, standing: Mou) -> MouDraft:
    """What was typed, put onto the version that stands meanwhile; where both differ, what was typed."""
    both = comparing.merged(draft.read or standing, stated(draft), standing)
    return replace(of(both), read=standing)
