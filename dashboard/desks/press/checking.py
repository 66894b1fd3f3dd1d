"""The rules of `checks`, put to the figures of a draft as they would be published."""

from dataclasses import replace

import pandas as pd

from dashboard import language
from dashboard.asking import Asker, Clerk
from dashboard.desks.ledger import again
from dashboard.desks.press import checks, stranger
from dashboard.desks.press.checks import Check
from dashboard.desks.press.preparing import Prepared, as_published, prepared
from dashboard.desks.press.protecting import Earlier, protected
from dashboard.disclosure.differencing import Refusal, refusals
from dashboard.export.stamp import Stamp
from dashboard.figure import public
from dashboard.figure.complete import all_codes
from dashboard.language import _
from data_access import questions
from data_access.edition import publishing
from data_access.errors import CakupanError
from data_access.ledger.comparison import Difference, differences
from data_access.press import consent
from data_access.press.draft import Draft, Item
from data_access.settings import Settings

Checked = tuple[Prepared, list[Check]]
"""A figure as it would be published, and what was checked."""


def check(settings: Settings, who: Asker, draft: Draft, earlier: Earlier) -> list[Checked]:
    """Each figure of the draft as it would be published, with what was checked in the language in force."""
    found = list[Checked]()
    for at, item in enumerate(protected(settings, who, draft, earlier).items, start=1):
        each = as_published(who, item)
        found.append((each, checked(settings, who, each, draft.byline, earlier)))
        earlier = earlier.followed_by(_("angka ke-{at}").format(at=at), each)
    return found


def checked(settings: Settings, who: Asker, found: Prepared, byline: str, earlier: Earlier) -> list[Check]:
    """Every rule, in their order. `found` is prepared in Indonesian; `earlier` are the counts already public, and those
    of the figures before it in the same release. A figure that cannot be made fails by the rule that it be the same."""
    if found.made is None:
        gone = Difference("figure", found.fault, None)
        return [replace(checks.recomputes([gone]), reason=found.fault)]
    source, item = found.made.source, found.item
    with language.speaking(language.LOCALES[0]):
        differing = who.recall(_recomputed, item.bare)
        refused = who.recall(_refused, item.bare, earlier)
    return [
        checks.recomputes(differing),
        checks.closed(source),
        checks.small_cells(found.out, found.fault),
        checks.above_whole(found.made),
        checks.fresh_basis(source),
        _names(settings, who, found, byline),
        checks.percentages([found.title, item.subtitle, item.notes]),
        checks.differencing(refused),
        checks.reads_back(who.recall(_unread, found.item, byline)),
    ]


def _recomputed(who: Asker, item: Item) -> tuple[Difference, ...]:
    """What differs when somebody else computes it from the file, whose hash is verified; of a figure that must not
    leave the house, nothing is asked."""
    found = prepared(who, item)
    if found.out is None:
        return ()
    entry = public.entry(found.out, "", title="", published_by="", checks=[{"rule": again.READ_BACK}])
    try:
        edition = publishing.checked(who.edition)
        return tuple(differences(entry, again.of(Clerk(edition, who.scope), entry)))
    except CakupanError as fault:
        return (Difference("edition", who.edition.edition_id, fault.template.format(**fault.values)),)


def _unread(who: Asker, item: Item, byline: str) -> tuple[str, ...]:
    """What a stranger does not find in the finished files, under the editor's words; of a figure that must not leave
    the house there are none."""
    found = prepared(who, item)
    if found.out is None:
        return ()
    stamp = Stamp(item.figure_id, notes=item.notes, byline=byline)
    return stranger.missing(found.out.made, found.drawn, stamp)


def _refused(who: Asker, item: Item, earlier: Earlier) -> tuple[Refusal, ...]:
    """Which counts of a figure may not stand beside the earlier ones."""
    found = prepared(who, item)
    if found.out is None:
        return ()
    new, public_now = [count for _cell, count in public.compared(found.out)], earlier.counts()
    return tuple(refusals(new, public_now, item.threshold, all_codes=all_codes([*new, *public_now])))


def _names(settings: Settings, who: Asker, found: Prepared, byline: str) -> Check:
    """Persons named in the table, or anywhere in the words around it; who of them agreed is asked of the rows in force
    now, not of the edition."""
    item = found.item
    texts = (found.title, item.subtitle, item.notes, byline)
    if found.made is None:
        return checks.names((), (), texts)
    with language.speaking(language.LOCALES[0] if found.out else language.locale()):
        named = who.recall(_named, item.bare, texts)
    return checks.names(named, consent.agreed(settings, named), texts)


def _named(who: Asker, item: Item, texts: tuple[str, ...]) -> frozenset[str]:
    """The persons of the edition whose names stand in a figure, or in the words around it."""
    found = prepared(who, item)
    made = found.out.made if found.out else found.made
    if made is None:
        return frozenset()
    said = (*texts, made.drawn.title, made.drawn.alt_text, *_cells(made.printed.rows))
    return frozenset(checks.named(said, [str(name) for name in who.ask(questions.naming.persons)["name"]]))


def _cells(rows: pd.DataFrame) -> list[str]:
    return [cell for column in rows.columns for cell in rows[column] if isinstance(cell, str)]
