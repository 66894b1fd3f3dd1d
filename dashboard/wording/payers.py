"""Payers as a reader sees them."""

import pandas as pd

from dashboard.language import _
from dashboard.remainder import OTHERS
from dashboard.wording import labels


def payer_name(code: object, label: object) -> str:
    """A payer as a reader sees it: its name or pseudonym, else its type without a name."""
    if isinstance(label, str) and label:
        return label
    return _("{kind} tanpa nama").format(kind=labels.name("sponsor_type", str(code)))


def told_apart(names: pd.Series, kinds: pd.Series) -> pd.Series:
    """A name that several payers have says its type, too: one government pays from several pots. Those still alike
    have a number, in their order."""
    says = pd.Series([kind in name for name, kind in zip(names, kinds, strict=True)], names.index, dtype="bool")
    named = names.where(~names.duplicated(keep=False) | says, names + " · " + kinds)
    numbers = (named.groupby(named).cumcount() + 1).astype("str")
    return named.where(~named.duplicated(keep=False), named + " (" + numbers + ")")


def type_name(code: str) -> str:
    """A sponsor type, or the smaller ones taken together."""
    return _("Jenis lain") if code == OTHERS else labels.name("sponsor_type", code)
