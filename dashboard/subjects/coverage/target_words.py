"""An official target in words: how much, by when, and what may be said of it. Chart, table and page share it."""

import re
from typing import Final

from dashboard import formatting
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.subjects.coverage.targets import Target, TargetStanding

_STANDINGS: Final = {
    TargetStanding.OTHER_BASIS: d("dasar berbeda"),
    TargetStanding.BASIS_NOT_STATED: d("dasar tidak disebut"),
    TargetStanding.NATIONAL: d("target nasional"),
    TargetStanding.PARTLY_KNOWN: d("wilayah diketahui sebagian"),
}
_YEAR: Final = 4


def value(target: Target) -> str:
    """`52,15%`, `70.000.000 orang`."""
    if target.is_rate:
        return formatting.stated_percent(target.value)
    count = formatting.number(round(target.value))
    return _("{count} orang").format(count=count) if target.unit == "orang" else f"{count} {target.unit}"


def due(target: Target) -> str:
    """`akhir 2025`, `akhir Desember 2026`; a period that names no year is shown as the document writes it."""
    if target.due is None:
        return target.period
    named = target.period if len(target.period) == _YEAR else formatting.month_in_full(target.due)
    return _("akhir {period}").format(period=named)


def standing(target: Target) -> str:
    """A judgement with the month it is of, or why there is none."""
    if target.judged_at is None:
        return _(_STANDINGS[target.standing])
    word = _("tercapai") if target.standing is TargetStanding.REACHED else _("belum tercapai")
    return _("{judgement}, {month}").format(judgement=word, month=formatting.month(target.judged_at))


def document(target: Target) -> str:
    """The document's name up to its first comma or bracket, for a label; the list of targets has all of it."""
    return re.split(r"\s*[,(]", target.source, maxsplit=1)[0] or target.source


def sentence(target: Target) -> str:
    """`Target 52,15% akhir 2025, RPJMN 2025-2029: dasar tidak disebut`."""
    return _("Target {value} {due}, {source}: {standing}").format(
        value=value(target), due=due(target), source=target.source, standing=standing(target)
    )
