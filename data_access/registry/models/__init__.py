"""Tables of the membership database."""

from data_access.registry.models.agendas import own_agenda
from data_access.registry.models.agreements import mou, mou_change, mou_line, mou_line_place, mou_milestone
from data_access.registry.models.identity import nik_key
from data_access.registry.models.ledger import figure_entry
from data_access.registry.models.minutes import decision
from data_access.registry.models.press import press_draft
from data_access.registry.models.records import (
    basis_figure,
    edition,
    edition_in_use,
    finding,
    import_batch,
    paid_spell,
    superseded_basis_figure,
    superseded_paid_spell,
    superseded_target_figure,
    target_figure,
)
from data_access.registry.models.shape import metadata

__all__ = [
    "basis_figure",
    "decision",
    "edition",
    "edition_in_use",
    "figure_entry",
    "finding",
    "import_batch",
    "metadata",
    "mou",
    "mou_change",
    "mou_line",
    "mou_line_place",
    "mou_milestone",
    "nik_key",
    "own_agenda",
    "paid_spell",
    "press_draft",
    "superseded_basis_figure",
    "superseded_paid_spell",
    "superseded_target_figure",
    "target_figure",
]
