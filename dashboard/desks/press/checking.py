"""The rules of `checks`, put to a figure of a draft as it would be published."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from dashboard.asking import Asker, Clerk
from dashboard.desks.ledger import again
from dashboard.desks.press import checks
from dashboard.desks.press.checks import Check
from dashboard.desks.press.preparing import Prepared
from dashboard.disclosure.differencing import Refusal, refusals
from dashboard.disclosure.published import Published
from dashboard.figure import public
from data_access import questions
from data_access.edition import publishing
from data_access.errors import CakupanError
from data_access.ledger.comparison import Difference, differences
from data_access.press import consent
from data_access.press.draft import Item
from data_access.settings import Settings


def checked(settings: Settings, who: Asker, found: Prepared, byline: str, earlier: Sequence[Published]) -> list[Check]:
    """Every rule, in their order. `found` is prepared in Indonesian; `earlier` are the counts already public, and those
    of the figures before it in the same release. A figure that cannot be made fails by the rule that it be the same."""
    if found.made is None:
        gone = Difference("figure", found.fault, None)
        return [replace(checks.recomputes([gone]), reason=found.fault)]
    source, texts = found.made.source, _texts(found, byline)
    return [
        checks.recomputes(_recomputed(who, found)),
        checks.closed(source),
        checks.small_cells(found.out, found.fault),
        checks.above_whole(found.made),
        checks.fresh_basis(source),
        _names(settings, who, found, texts),
        checks.percentages([found.title, found.item.subtitle, found.item.notes]),
        checks.differencing(_refused(found, earlier)),
    ]


def _texts(found: Prepared, byline: str) -> list[str]:
    item: Item = found.item
    return [found.title, item.subtitle, item.notes, byline]


def _recomputed(who: Asker, found: Prepared) -> list[Difference]:
    """What differs when somebody else computes it from the file, whose hash is verified; of a figure that must not
    leave the house, nothing is asked."""
    if found.out is None:
        return []
    entry = public.entry(found.out, "", title="", published_by="")
    try:
        edition = publishing.checked(who.edition)
        return differences(entry, again.of(Clerk(edition, who.scope), entry))
    except CakupanError as fault:
        return [Difference("edition", who.edition.edition_id, fault.template.format(**fault.values))]


def _names(settings: Settings, who: Asker, found: Prepared, texts: Sequence[str]) -> Check:
    """Persons named in the table, or anywhere in the words around it."""
    made = found.out.made if found.out else found.made
    if made is None:
        return checks.names((), (), texts)
    said = (*texts, made.drawn.title, made.drawn.alt_text, *_cells(made.printed.rows))
    named = checks.named(said, [str(name) for name in who.ask(questions.naming.persons)["name"]])
    return checks.names(named, consent.agreed(settings, named), texts)


def _cells(rows: pd.DataFrame) -> list[str]:
    return [cell for column in rows.columns for cell in rows[column] if isinstance(cell, str)]


def _refused(found: Prepared, earlier: Sequence[Published]) -> list[Refusal]:
    if found.out is None:
        return []
    return refusals(found.out.counts, earlier, found.out.threshold, all_codes=public.ALL_CODES)
