"""definitions 5.8 on who continued, in plain Python: entries beside the months their people are paid for."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tests.edition import oracle

PAY_MONTHLY = {"mandiri", "pemberi_kerja"}


class Continued(NamedTuple):
    """Of some entries: how many have ended, how many of these went on without a gap, and the terms' lengths."""

    ended: int
    continued: int
    least: int | None
    most: int | None


def counted(entries: Iterable[oracle.Fact], paid: Mapping[bytes, set[int]], posisi: int) -> Continued:
    """`paid` are the months of each person's counted spells."""
    ended = [one for one in entries if one.payer[0] not in PAY_MONTHLY and one.held_until <= posisi]
    terms = [one.held_until - one.held_from for one in ended]
    went_on = sum(one.held_until in paid[one.person] for one in ended)
    return Continued(len(ended), went_on, min(terms, default=None), max(terms, default=None))
