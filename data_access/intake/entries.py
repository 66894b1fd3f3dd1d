"""Rows about MoUs: what each says, whether the rows of a file agree, and what becomes of an MoU through them."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import pyarrow as pa

from data_access import letters, personal
from data_access.agreements.faults import Fault
from data_access.agreements.mou import Milestone, Mou, tidied
from data_access.intake import findings
from data_access.intake.mou import AgreementKind
from data_access.vocabulary import MouStatus

Said = dict[str, Any]
"""A finding, as a row of `findings.SCHEMA`."""
_HEADER: Final = {
    "judul": "title",
    "kantor_cabang": "branch_code",
    "kode_wilayah": "region_code",
    "mitra": "counterpart",
    "tanggal_ttd": "signed_on",
    "mulai": "starts_on",
    "berakhir": "ends_on",
    "pendahulu": "predecessor",
    "status": "status",
}
"""What every row of an MoU repeats."""


@dataclass(frozen=True, slots=True)
class KeptEntry:
    """A readable row. `at`: its line in the file. `content`: an MoU of this one line, or a milestone of the line."""

    at: int
    number: str
    line: str
    content: Mou | Milestone

    @property
    def month(self) -> int | None:
        """Of a milestone."""
        return self.content.month if isinstance(self.content, Milestone) else None

    @property
    def header(self) -> Mou | None:
        """What the row says of the MoU as a whole."""
        return replace(self.content, lines=()) if isinstance(self.content, Mou) else None


def entries(kind: AgreementKind, cells: pa.Table, refused: pa.Array) -> list[KeptEntry]:
    """The rows whose every cell could be read."""
    unreadable = set(refused.to_pylist())
    return [
        KeptEntry(row["line"], letters.plain(row["number"]), row["label"], kind.content(row))
        for row in cells.to_pylist()
        if row["line"] not in unreadable
    ]


def agreeing(found: Sequence[KeptEntry]) -> tuple[list[KeptEntry], list[Said]]:
    """The rows that contradict no other one, each said once; and what is to be said of the rest."""
    said = [finding for rows in _by(found, lambda entry: entry.number) for finding in _headers(rows)]
    contradicted = {finding["line"] for finding in said}
    rest = [entry for entry in found if entry.at not in contradicted]
    for rows in _by(rest, lambda entry: (entry.number, entry.line, entry.month)):
        said += _repeated(rows)
    dropped = {finding["line"] for finding in said}
    return [entry for entry in rest if entry.at not in dropped], said


def _by(found: Iterable[KeptEntry], key: Callable[[KeptEntry], Hashable]) -> Iterator[list[KeptEntry]]:
    groups = defaultdict(list)
    for entry in found:
        groups[key(entry)].append(entry)
    return iter(groups.values())


def _headers(rows: Sequence[KeptEntry]) -> Iterator[Said]:
    """Rows of one MoU that describe it differently: none of them is believed."""
    for column, name in _HEADER.items():
        written = {entry.at: str(getattr(entry.header, name, None) or "") for entry in rows}
        first: dict[str, int] = {}
        for at, text in written.items():
            first.setdefault(text, at)
        if len(first) > 1:
            versions = ", ".join(f"baris {at} “{personal.mask(text)}”" for text, at in first.items())
            for at, text in written.items():
                yield finding(
                    at,
                    column,
                    text,
                    "Baris-baris MoU ini berbeda isi pada kolom ini.",
                    f"Tertulis: {versions}; samakan di semua baris MoU ini.",
                )


def _repeated(rows: Sequence[KeptEntry]) -> Iterator[Said]:
    """Rows of one identity: kept once if they say the same, none of them otherwise."""
    first, *others = rows
    if all(other.content == first.content for other in others):
        for other in others:
            yield finding(
                other.at,
                "",
                "",
                "Baris kembar: isinya sama dengan baris lain.",
                f"Disimpan sekali, dari baris {first.at}.",
                quarantined=False,
            )
        return
    lines = ", ".join(str(entry.at) for entry in rows[:10])
    remedy = f"Baris {lines} menyebut nomor MoU, baris dan bulan yang sama; sisakan satu yang benar."
    for entry in rows:
        yield finding(entry.at, "", "", "Identitas yang sama ditulis dengan isi yang berbeda.", remedy)


def merged(standing: Mou | None, entry: KeptEntry) -> Mou:
    """The MoU once a row has come: its line (keeping milestones), or its milestone, in place of what stood there.

    A blank status or predecessor leaves what stands. A milestone needs its line to stand.
    """
    if isinstance(entry.content, Mou):
        return _with_line(standing, entry.content)
    line = standing.line(entry.line) if standing else None
    if standing is None or line is None:
        raise KeyError(entry.line)
    others = [milestone for milestone in line.milestones if milestone.month != entry.month]
    return standing.with_line(replace(line, milestones=(*others, entry.content)))


def _with_line(standing: Mou | None, content: Mou) -> Mou:
    (line,) = content.lines
    if standing is None:
        return tidied(replace(content, status=content.status or MouStatus.ACTIVE))
    before = standing.line(line.line)
    header = replace(
        content,
        lines=standing.lines,
        status=content.status or standing.status,
        predecessor=content.predecessor or standing.predecessor,
        version=standing.version,
    )
    return header.with_line(replace(line, milestones=before.milestones if before else ()))


def stands(standing: Mou | None, entry: KeptEntry) -> bool:
    """Whether there is already a line, or a milestone in its month, that the row would replace."""
    line = standing.line(entry.line) if standing else None
    return line is not None and (entry.month is None or entry.month in {one.month for one in line.milestones})


def overrides(standing: Mou | None, entry: KeptEntry) -> bool:
    """Whether the row would say otherwise what is already said: of the MoU, of a line, or of a milestone."""
    after = merged(standing, entry)
    if standing is None or after == standing:
        return False
    return stands(standing, entry) or replace(after, lines=()) != replace(standing, lines=())


def blamed(fault: Fault, found: Sequence[KeptEntry]) -> list[KeptEntry]:
    """The rows a fault goes back to: its own, else those of its line, else all that touch the MoU."""
    line = [entry for entry in found if entry.line == fault.line]
    own = [entry for entry in line if entry.month == fault.month]
    return own or line or list(found)


def faulted(entry: KeptEntry, fault: Fault, typed: Mapping[str, str]) -> Said:
    """A rule of MoUs as the finding of a row, its cells as `typed`; one about another line names that line."""
    if fault.line not in {"", entry.line}:
        return finding(entry.at, "", fault.cell, fault.reason, f"Baris MoU {fault.line}: {fault.remedy}")
    if fault.column not in typed:
        return finding(entry.at, "", fault.cell, fault.reason, fault.remedy)
    cell = typed[fault.column]  # of a list of villages only the one at fault
    return finding(entry.at, fault.column, fault.cell if fault.cell in cell else cell, fault.reason, fault.remedy)


def finding(at: int, column: str, cell: str, reason: str, remedy: str, *, quarantined: bool = True) -> Said:
    return dict(zip(findings.SCHEMA.names, (at, column, cell, reason, remedy, quarantined), strict=True))
