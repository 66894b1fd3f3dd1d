"""The table of a figure of a draft, inside the house and as it leaves it: in Indonesian, as the ledger keeps it."""

from dashboard import language
from dashboard.asking import Asker
from dashboard.desks.press.preparing import Prepared, prepared
from dashboard.figure.table import Table
from data_access.press.draft import Item


def inside(who: Asker, item: Item) -> Table:
    """With every count."""
    found = _prepared(who, item)
    if found.made is None:
        raise ValueError(found.fault)
    return found.made.printed


def outside(who: Asker, item: Item) -> Table:
    """With small cells hidden."""
    found = _prepared(who, item)
    if found.out is None:
        raise ValueError(found.fault)
    return found.out.made.shown


def _prepared(who: Asker, item: Item) -> Prepared:
    with language.speaking(language.LOCALES[0]):
        return prepared(who, item)
