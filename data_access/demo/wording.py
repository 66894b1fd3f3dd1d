"""How the extract writes professions, payers, acquirers and contributions."""

from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from data_access import reference
from data_access.demo.spells import PACKAGES, SEGMENTS, Bools, Ints, SpellPart, Spells
from data_access.demo.stage import Stage
from data_access.vocabulary import PERSONAL_ACQUIRER_KINDS, SponsorType

_UNKNOWN: Final = 0.04
_LEARNT: Final = 0.6
_GIVEN: Final = 0.25
"""BPU rows whose contribution is written down."""
_OFF: Final = 0.04
"""Of these, those where it is not the rate."""
_OTHER_AMOUNTS: Final = (10_000, 16_800, 20_000, 36_800)
_SPELLINGS: Final = (0.8, 0.15, 0.05)


def professions(stage: Stage, part: SpellPart, is_first: Bools) -> Any:  # noqa: ANN401  pyarrow ships no types
    """The profession; blank for some, of whom more than half are asked again later."""
    dice = stage.recipe.dice("professions")
    count, person = len(part.people.profession), part.spells.person
    is_blank = (dice.random(count) < _UNKNOWN) & ~part.people.is_exact
    is_learnt = dice.random(count) < _LEARNT
    shown = np.where(is_blank[person] & (is_first | ~is_learnt[person]), 0, part.people.profession[person])
    return _words(stage.professions.words, shown)


def credited(stage: Stage, spells: Spells) -> dict[str, Any]:
    """Payer and acquirer of each row; `izin_nama` where that person agreed to be named."""
    payers, acquirers = stage.payers.words, stage.acquirers.words
    names = [(*payer.names, *payer.names[:1] * (len(_SPELLINGS) - len(payer.names))) for payer in payers]
    spelling = stage.recipe.dice("spellings").choice(len(_SPELLINGS), len(spells.payer), p=_SPELLINGS)
    agreed = np.array([payer.has_consent for payer in payers])[spells.payer]
    is_personal = np.array([acquirer.kind in PERSONAL_ACQUIRER_KINDS for acquirer in acquirers])[spells.acquirer]
    named = np.array([acquirer.has_consent for acquirer in acquirers])[spells.acquirer] & is_personal
    is_giver = np.array([payer.sponsor_type in (SponsorType.INDIVIDU, SponsorType.ASN) for payer in payers])[
        spells.payer
    ]
    return {
        "jenis_sponsor": _words([payer.sponsor_type for payer in payers], spells.payer),
        "id_sponsor": _words([payer.identity for payer in payers], spells.payer),
        "nama_sponsor": _words([name for row in names for name in row], spells.payer * len(_SPELLINGS) + spelling),
        "jenis_pencatat": _words([acquirer.kind for acquirer in acquirers], spells.acquirer),
        "nama_pencatat": _words([acquirer.name for acquirer in acquirers], spells.acquirer),
        "izin_nama": _words(["", "ya"], np.where(is_giver, agreed, named).astype(np.int64)),
    }


def contributions(stage: Stage, part: SpellPart) -> Any:  # noqa: ANN401  pyarrow ships no types
    """Rupiah a month, where the branch wrote it down: the rate of the first month, at times something else."""
    dice, spells = stage.recipe.dice("contributions"), part.spells
    rows = len(spells.person)
    is_given = (dice.random(rows) < _GIVEN) & (part.people.segment[spells.person] == SEGMENTS.index("BPU"))
    amount = _rates(stage, part)
    other = np.array(_OTHER_AMOUNTS)[dice.integers(len(_OTHER_AMOUNTS), size=rows)]
    amount = np.where(dice.random(rows) < _OFF, other, amount)
    written = pa.array(amount).cast(pa.string())
    return pc.if_else(pa.array(is_given & (spells.months > 0) & (amount > 0)), written, "")


def _rates(stage: Stage, part: SpellPart) -> Ints:
    """The dated rate of each row's first month, 0 where there is none."""
    sectors = sorted({reference.sector(reference.profession_code(word) or "") for word in stage.professions.words})
    of_word = [
        sectors.index(reference.sector(reference.profession_code(word) or "")) for word in stage.professions.words
    ]
    money = [reference.is_government_money(payer.sponsor_type) for payer in stage.payers.words]
    spells = part.spells
    sector = np.array(of_word)[part.people.profession[spells.person]]
    kinds, at = np.unique(
        np.stack([spells.start, sector, np.array(money)[spells.payer], spells.package]), axis=1, return_inverse=True
    )
    rates = [
        reference.monthly_rate(int(month), sectors[s], bool(government), PACKAGES[package]) or 0
        for month, s, government, package in kinds.T
    ]
    return np.array(rates, dtype=np.int64)[at]


def _words(words: list[str], at: Ints) -> Any:  # noqa: ANN401  pyarrow ships no types
    return pa.array(words, pa.string()).take(pa.array(at))
