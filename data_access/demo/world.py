"""The world as an extract: rows as a branch would hand them over, with the slips real extracts have."""

from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa
from pyarrow import parquet

from data_access import months, reference, whole_file
from data_access.demo import people, places, stories, wording
from data_access.demo.portrait import Portrait
from data_access.demo.spells import MOVEMENTS, PACKAGES, ROLES, SEGMENTS, Ints, SpellPart, Spells, chosen, joined
from data_access.demo.stage import Stage

MARK: Final = "DATA CONTOH"


def drawn(stage: Stage) -> tuple[SpellPart, Portrait]:
    """Everybody and everything paid, in order of person and start; and the sizes they were drawn by."""
    portrait = Portrait(stage)
    everybody = joined([*stories.told(stage, portrait.lasting), *portrait.parts()])
    spells = everybody.spells
    order = np.lexsort((spells.package, spells.movement, spells.acquirer, spells.payer, spells.start, spells.person))
    return everybody._replace(spells=_distinct(chosen(spells, order))), portrait


def _distinct(spells: Spells) -> Spells:
    """Without a second row of one identity (definitions 5.1): two efforts of one payer may meet in a month."""
    identity = np.stack([spells.person, spells.start, spells.payer, spells.acquirer, spells.movement, spells.package])
    is_new = np.concatenate([[True], (np.diff(identity) != 0).any(axis=0)])
    return chosen(spells, is_new)


def write(stage: Stage, part: SpellPart, file: Path) -> None:
    """The extract of kind `keanggotaan`, as Parquet."""
    with whole_file.writing(file, 0o600) as unfinished:
        parquet.write_table(table(stage, part), unfinished, compression="zstd")


def table(stage: Stage, part: SpellPart) -> Any:  # noqa: ANN401  pyarrow ships no types
    """One row a paid spell or registration, in the columns of the issue; every cell is text as a branch types it."""
    spells, who = part.spells, part.people
    person = spells.person
    is_first = np.concatenate([[True], np.diff(person) != 0])
    columns = {
        "nik": people.niks(len(who.village), stage.recipe).take(pa.array(person)),
        **places.columns(stage, part, is_first),
        "profesi": wording.professions(stage, part, is_first),
        "peran_desa": text(ROLES, who.role[person]),
        "segmen": text(SEGMENTS, who.segment[person]),
        "program": text(PACKAGES, spells.package),
        "gerakan": text(MOVEMENTS, spells.movement),
        **wording.credited(stage, spells),
        "kantor_cabang": _branches(stage, who.village[person]),
        "tanggal_daftar": pa.array(who.registered_on[person].astype("datetime64[D]")).cast(pa.string()),
        "bulan_mulai": _months(spells),
        "jumlah_bulan": pa.array(spells.months).cast(pa.string()),
        "iuran_per_bulan": wording.contributions(stage, part),
        "keterangan": pa.repeat(pa.scalar(MARK), len(person)),
    }
    return pa.table(columns)


def text(words: Any, at: Ints) -> Any:  # noqa: ANN401  pyarrow ships no types
    """The words at these positions."""
    return pa.array(list(words), pa.string()).take(pa.array(at))


def _months(spells: Spells) -> Any:  # noqa: ANN401  pyarrow ships no types
    """First paid months; a registration not yet paid has none."""
    known, at = np.unique(spells.start, return_inverse=True)
    written = [months.text(int(month)) for month in known]
    return text([*written, ""], np.where(spells.months > 0, at, len(written)))


def _branches(stage: Stage, village: Ints) -> Any:  # noqa: ANN401  pyarrow ships no types
    serves = {regency: branch.name for branch in reference.branches() for regency in branch.regencies}
    return text([serves[code[:5]] for code in stage.villages], village)
