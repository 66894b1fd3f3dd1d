"""The fields of the form of an MoU: each a widget under its label, and below it what is wrong with it."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import streamlit as st

from dashboard import language
from dashboard.desks.mou import table, words
from dashboard.desks.mou.draft import PLACES, Cells
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.screen import drafts, layout
from data_access.agreements.faults import Fault
from data_access.agreements.validation import MOST_PEOPLE, MOST_RUPIAH

_DAYS: Final[Cells] = {
    "value": None,
    "min_value": dt.date(1990, 1, 1),
    "max_value": dt.date(2199, 12, 31),
    "format": "DD/MM/YYYY",
}
_DATES: Final = frozenset({"signed_on", "starts_on", "ends_on", "due_on"})
_MOST: Final = {
    **dict.fromkeys(("target_people", "village_quota", "budgeted_people"), MOST_PEOPLE),
    "budgeted_rupiah": MOST_RUPIAH,
}
_HELP: Final = {
    "counterpart": d("Kantor, misalnya DPMD atau Disnaker; bukan nama orang."),
    "starts_on": d("Yang berarti adalah bulannya."),
    "due_on": d("Yang berarti adalah bulannya."),
    "village_quota": d(
        "Bila tiap desa dijanjikan sekian orang; yang melebihinya tidak dihitung. Target = kuota × banyak desa."
    ),
    PLACES: d("Ketik nama untuk mencari; kosong berarti seluruh wilayah MoU."),
    "budget_reference": d("Dokumen APBD atau APB Desa yang memuat anggarannya."),
    "notes": d("Tanpa nama orang."),
}


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Where fields stand: the cells they show, the key of their widgets, and the faults of just these cells. `names`
    are their labels, `options` what may be chosen in some of them."""

    cells: Cells
    key: str
    names: Mapping[str, str]
    options: Mapping[str, Mapping[str, str]]
    faults: Sequence[Fault]


def row(group: FieldGroup, *names: str, widths: Sequence[int] = ()) -> None:
    """Fields beside each other; on a telephone below each other."""
    for column, name in zip(st.columns(widths or len(names)), names, strict=True):
        with column:
            field(group, name)


def field(group: FieldGroup, name: str, column: str = "", *, disabled: bool = False) -> None:
    """One field, and its faults; `column`: how they name it, if not as usual."""
    label, key = _(group.names[name]), f"{group.key}_{name}"
    more: Cells = {"disabled": disabled, "help": _(_HELP[name]) if name in _HELP else None}
    if name == PLACES:
        several = _known(group.options[name], group.cells[name])
        everywhere = _("seluruh wilayah MoU")
        drafts.chosen(st.multiselect, label, group.cells, name, key, several, placeholder=everywhere, **more)
    elif name in group.options:
        options = _known(group.options[name], [group.cells[name]])
        drafts.chosen(st.selectbox, label, group.cells, name, key, options, **more)
    else:
        widget, own = _entry(name)
        drafts.bound(widget, label, group.cells, name, key, **own, **more)
    for fault in group.faults:
        if fault.column == (column or words.COLUMNS[name]):
            st.markdown(f":red[:material/error: {layout.literal(said(fault))}]")


def _entry(name: str) -> tuple[Any, Cells]:
    if name in _DATES:
        return st.date_input, _DAYS
    if name in _MOST:
        return st.number_input, {"value": None, "min_value": 0, "max_value": _MOST[name], "step": 1}
    return st.text_input, {}


def _known(options: Mapping[str, str], chosen: Iterable[str]) -> Mapping[str, str]:
    """What is there already can be chosen, too, though no list has it."""
    return {**{code: table.place(code) for code in chosen if code not in options}, **options}


def said(fault: Fault) -> str:
    """What is wrong and what would be right, in the language in force."""
    return language.sentence(fault.template, fault.values)
