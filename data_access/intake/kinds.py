"""The kinds of import by name."""

from typing import Final

from data_access.errors import CakupanError
from data_access.intake.basis_figures import BASIS_FIGURES
from data_access.intake.columns import RecordKind
from data_access.intake.membership import MEMBERSHIP
from data_access.intake.mou import MILESTONES, MOU, AgreementKind
from data_access.intake.target_figures import TARGET_FIGURES

KINDS: Final[dict[str, RecordKind | AgreementKind]] = {
    kind.name: kind for kind in (MEMBERSHIP, BASIS_FIGURES, TARGET_FIGURES, MOU, MILESTONES)
}


def named(name: str) -> RecordKind | AgreementKind:
    """The kind of that name; raises `CakupanError` naming those there are."""
    if name not in KINDS:
        raise CakupanError("Jenis “{name}” tidak ada; yang ada: {kinds}.", name=name, kinds=", ".join(KINDS))
    return KINDS[name]
