"""The tables of the page Kelola MoU: the MoUs there are, their lines, and what two states say otherwise."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

import pandas as pd

from dashboard import formatting
from dashboard.desks.mou import words
from dashboard.figure.table import Column, Table, Unit
from dashboard.language import _
from dashboard.subjects.mou import words as mou_words
from dashboard.wording import codes as labels
from data_access import months
from data_access.agreements import comparing
from data_access.agreements.comparing import MouDifference
from data_access.agreements.mou import Line, Milestone, Mou
from data_access.reference import regions

_NAMED: Final = 5
"""Places a cell names; of more it says how many."""


def listing(mous: Sequence[Mou], published: Mapping[str, int]) -> Table:
    """One row an MoU; `published`: the version of each in the edition shown."""
    columns = (
        Column("number", _("Nomor MoU"), Unit.TEXT),
        Column("title", _("Judul"), Unit.TEXT),
        Column("status", _("Status"), Unit.TEXT),
        Column("ends", _("Tanggal berakhir"), Unit.TEXT),
        Column("published", _("Di Target MoU"), Unit.TEXT),
        Column("counterpart", _("Kantor mitra"), Unit.TEXT),
        Column("region", _("Wilayah"), Unit.TEXT),
        Column("lines", _("Baris MoU"), Unit.COUNT),
        Column("version", _("Versi"), Unit.COUNT),
        Column("changed", _("Diubah"), Unit.TEXT),
        Column("by", _("Oleh"), Unit.TEXT),
    )
    rows = pd.DataFrame([_row(mou, published) for mou in mous])
    return Table("mou", rows, columns, _("{count} MoU.").format(count=formatting.number(len(mous))))


def _row(mou: Mou, published: Mapping[str, int]) -> dict[str, object]:
    return {
        "number": mou.number,
        "title": mou.title,
        "published": publication(mou, published),
        "counterpart": mou.counterpart,
        "region": place(mou.region_code),
        "status": _(mou_words.STATES[mou.status]),
        "ends": formatting.day(mou.ends_on),
        "lines": len(mou.lines),
        "version": mou.version,
        "changed": moment(mou.changed_at),
        "by": mou.changed_by,
    }


def publication(mou: Mou, published: Mapping[str, int]) -> str:
    """Whether the figures on Target MoU know this version."""
    return _("terbit") if published.get(mou.number) == mou.version else _("menunggu terbit")


def lines(mou: Mou) -> Table:
    """One row a line: whom it is about, how many by when."""
    rows = [
        {
            "line": line.line,
            "description": line.description,
            "target": line.target_people,
            "due": formatting.month(months.of(line.due_on)),
            "places": value("place_codes", line.place_codes),
            "milestones": len(line.milestones),
        }
        for line in mou.lines
    ]
    columns = (
        Column("line", _("Baris MoU"), Unit.TEXT),
        Column("description", _("Uraian"), Unit.TEXT),
        Column("target", _("Target (orang)"), Unit.COUNT),
        Column("due", _("Jatuh tempo target"), Unit.TEXT),
        Column("places", _("Desa/kelurahan"), Unit.TEXT),
        Column("milestones", _("Tonggak"), Unit.COUNT),
    )
    return Table("baris-mou", pd.DataFrame(rows), columns, "")


def changes(found: Iterable[MouDifference]) -> Table:
    """One row a difference: before and after."""
    rows = [
        {"field": _named(one), "before": value(one.field, one.before), "after": value(one.field, one.after)}
        for one in found
    ]
    columns = (
        Column("field", _("Isian"), Unit.TEXT),
        Column("before", _("Sebelum"), Unit.TEXT),
        Column("after", _("Sesudah"), Unit.TEXT),
    )
    return Table("perubahan-mou", pd.DataFrame(rows), columns, "")


def three_ways(base: Mou, mine: Mou, theirs: Mou) -> Table:
    """One row a field that somebody changed since `base`: as it was, as it is kept now, as it is typed here."""
    ours, other = (
        {(one.line, one.field): one for one in comparing.differences(base, state)} for state in (mine, theirs)
    )
    rows = [
        {
            "field": _named(ours.get(key) or other[key]),
            "before": value(key[1], (ours.get(key) or other[key]).before),
            "kept": value(key[1], other[key].after) if key in other else _("tetap"),
            "typed": value(key[1], ours[key].after) if key in ours else _("tetap"),
        }
        for key in dict.fromkeys([*other, *ours])
    ]
    columns = (
        Column("field", _("Isian"), Unit.TEXT),
        Column("typed", _("Isian Anda"), Unit.TEXT),
        Column("kept", _("Kini tersimpan"), Unit.TEXT),
        Column("before", _("Saat Anda buka"), Unit.TEXT),
    )
    return Table("bentrokan-mou", pd.DataFrame(rows), columns, "")


def _named(one: MouDifference) -> str:
    """`Baris 2a · Jatuh tempo`."""
    if not one.line and one.field != comparing.WHOLE:
        return _(words.HEADER[one.field])
    return mou_words.line(one.line, _(words.LINE[one.field]))


def moment(at: dt.datetime | None) -> str:
    """`21 November 2026, 10.05 UTC`."""
    return formatting.UNKNOWN if at is None else f"{formatting.day(at.date())}, {at:%H.%M} UTC"


def place(code: str) -> str:
    """The name of a region; `Gatak (Delanggu)` of a village, since names repeat between districts."""
    name = regions.names().get(code, code)
    return f"{name} ({regions.names()[regions.parent(code)]})" if code.count(".") == 3 and name != code else name


def value(field: str, said: Any) -> str:  # noqa: ANN401  the value of whatever field
    """What a field says, in words."""
    if field == "place_codes":
        return _places(said)
    if said is None or said in ("", ()):
        return formatting.UNKNOWN
    return _WRITE.get(field, str)(said)


def _places(codes: Sequence[str]) -> str:
    if not codes:
        return _("seluruh wilayah MoU")
    names = ", ".join(place(code) for code in codes[:_NAMED])
    more = len(codes) - _NAMED
    return names if more <= 0 else _("{names} dan {count} lagi").format(names=names, count=formatting.number(more))


def _line(line: Line) -> str:
    people = _("{count} orang").format(count=formatting.number(line.target_people))
    due = formatting.month(months.of(line.due_on)) if line.due_on else formatting.UNKNOWN
    return f"{line.description or line.line}: {people}, {due}"


def _milestones(found: Sequence[Milestone]) -> str:
    return "; ".join(
        f"{formatting.month(one.month) if one.due_on else formatting.UNKNOWN}: {formatting.number(one.target_people)}"
        for one in found
    )


def _labels(names: Mapping[str, str]) -> Callable[[str], str]:
    return lambda code: _(names.get(code, code))


_WRITE: Final[dict[str, Callable[[Any], str]]] = {
    "region_code": place,
    "status": _labels(mou_words.STATES),
    "village_role": _labels(labels.VILLAGE_ROLES),
    "profession_code": _labels(labels.PROFESSIONS),
    "segment": _labels(labels.SEGMENTS),
    "sponsor_type": _labels(labels.SPONSOR_TYPES),
    "movement": _labels(labels.MOVEMENTS),
    "signed_on": formatting.day,
    "starts_on": formatting.day,
    "ends_on": formatting.day,
    "due_on": formatting.day,
    "target_people": formatting.number,
    "village_quota": formatting.number,
    "budgeted_people": formatting.number,
    "budgeted_rupiah": formatting.rupiah,
    "milestones": _milestones,
    comparing.WHOLE: _line,
}
