"""The form of one MoU: what it says as a whole, its lines one at a time with their milestones, and what is wrong."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import formatting, viewer
from dashboard.desks.mou import draft as mou_draft
from dashboard.desks.mou import options as mou_options
from dashboard.desks.mou import words
from dashboard.desks.mou.draft import MILESTONES, PLACES, Cells, MouDraft
from dashboard.desks.mou.fields_block import FieldGroup, field, row, said
from dashboard.language import _
from dashboard.screen import drafts, layout
from dashboard.subjects.mou import words as mou_words
from data_access.agreements.faults import Fault
from data_access.agreements.mou import Mou


def header(draft: MouDraft, standing: Mapping[str, Mou], faults: Sequence[Fault]) -> None:
    """The MoU as a whole. The number of one that is kept is its name, so it stays."""
    options = mou_options.of_header(viewer.scope(), standing.values(), draft.header["number"])
    own = [fault for fault in faults if not fault.line]
    group = FieldGroup(draft.header, f"mou_{draft.key}", words.HEADER, options, own)
    number, title = st.columns([1, 2])
    with number:
        field(group, "number", disabled=draft.read is not None)
    with title:
        field(group, "title")
    row(group, "counterpart", "region_code")
    row(group, "branch_code", "status", "predecessor")
    row(group, "signed_on", "starts_on", "ends_on")


def lines(draft: MouDraft, faults: Sequence[Fault]) -> None:
    """One line at a time, chosen by its number and name; the others stay as they are typed."""
    st.header(_("Baris MoU"), anchor=False)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if draft.lines:
            _which(draft)
        st.button(_("Tambah baris"), icon=":material/add:", on_click=mou_draft.add_line, args=(draft,))
    if draft.opened is None:
        st.caption(_("Belum ada baris: tambahkan satu untuk setiap kelompok yang dijanjikan."))
        return
    with st.container(border=True):
        _line(draft, draft.opened, faults)


def _which(draft: MouDraft) -> None:
    names = {serial: mou_words.line(cells["line"], cells["description"]) for serial, cells in draft.lines.items()}
    drafts.chosen(st.selectbox, _("Baris yang diisi"), draft.view, "line", f"which_{draft.key}", names)


def _line(draft: MouDraft, serial: int, faults: Sequence[Fault]) -> None:
    cells = draft.lines[serial]
    of_line = [fault for fault in faults if fault.line == mou_draft.name_of(cells)]
    own = [fault for fault in of_line if fault.month is None]
    key = f"line_{draft.key}_{serial}"
    group = FieldGroup(cells, key, words.LINE, mou_options.of_line(draft.header["region_code"]), own)
    row(group, "line", "description", widths=(1, 4))
    row(group, "target_people", "village_quota", "due_on")
    row(group, "village_role", "profession_code", "segment")
    row(group, "sponsor_type", "movement")
    field(group, PLACES)
    row(group, "budgeted_people", "budgeted_rupiah", "budget_reference")
    field(group, "notes")
    _milestones(cells, key, of_line)
    label = _("Hapus baris {line}").format(line=layout.literal(mou_draft.name_of(cells)))
    st.button(label, icon=":material/delete:", key=f"drop_{key}", on_click=mou_draft.drop_line, args=(draft, serial))


def _milestones(cells: Cells, key: str, faults: Sequence[Fault]) -> None:
    """One row a milestone: its month and the people by then."""
    st.markdown(f"**{_('Tonggak')}**")
    st.caption(_("Berapa orang pada akhir bulan tertentu sebelum jatuh tempo. Tanpa tonggak, jalurnya lurus."))
    for serial, one in cells[MILESTONES].items():
        own = [fault for fault in faults if fault.month == mou_draft.month_of(one)]
        group = FieldGroup(one, f"{key}_{serial}", words.MILESTONE, {}, own)
        month, people, drop = st.columns([2, 2, 1], vertical_alignment="bottom")
        with month:
            field(group, "due_on", words.MILESTONE_DAY)
        with people:
            field(group, "target_people")
        with drop:
            st.button(
                _("Hapus tonggak"),
                key=f"drop_{key}_{serial}",
                icon=":material/delete:",
                on_click=mou_draft.drop_milestone,
                args=(cells, serial),
            )
    st.button(
        _("Tambah tonggak"), icon=":material/add:", key=f"add_{key}", on_click=mou_draft.add_milestone, args=(cells,)
    )


def faults_found(draft: MouDraft, faults: Sequence[Fault]) -> None:
    """Everything that keeps the MoU from being kept, by line and field; nothing typed is lost by it."""
    if draft.refusal is not None:
        layout.error(draft.refusal)
    if faults:
        count = _("Belum tersimpan: {count} hal perlu diperbaiki. Isian Anda tetap ada.")
        told = [count.format(count=formatting.number(len(faults))), *(f"- {_told(fault)}" for fault in faults)]
        st.error("\n".join([layout.literal(told[0]), "", *told[1:]]), icon=":material/error:")


def _told(fault: Fault) -> str:
    """`Baris 2a, Jatuh tempo (2026-01-31): ...`"""
    named = words.field_of(fault.column, of_line=bool(fault.line), of_milestone=fault.month is not None)
    where = f"{mou_words.line(fault.line, '')}, {named}" if fault.line else named
    cell = f" ({fault.cell})" if fault.cell else ""
    return layout.literal(f"{where}{cell}: {said(fault)}")
