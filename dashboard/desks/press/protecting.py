"""The figures of a draft as they may stand beside each other and beside what is already public."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from dashboard import language
from dashboard.asking import Asker
from dashboard.desks.press.preparing import Prepared, configured, prepared
from dashboard.disclosure.published import Published
from dashboard.figure import public
from dashboard.figure.together import hidden_besides
from data_access.ledger.entry import Entry
from data_access.press.draft import Draft, Item
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class Earlier:
    """The public counts a new figure is compared with. `figures` identify them, since what is published never changes;
    `counts` reads them when they are needed."""

    figures: tuple[str, ...]
    counts: Callable[[], Sequence[Published]] = field(compare=False, repr=False)

    def followed_by(self, name: str, found: Prepared) -> "Earlier":
        """These, and those of a figure of the same release, which is called by that name."""
        told, item = public.compared(found.out) if found.out else (), found.item
        counts = [replace(count, figure_id=name) for _cell, count in told]
        return Earlier((*self.figures, name, repr(item.bare)), lambda: [*self.counts(), *counts])


def of_entries(entries: Sequence[Entry]) -> Earlier:
    """What these entries of the ledger made public."""
    return Earlier(tuple(entry.figure_id for entry in entries), partial(public.published, entries))


def protected(settings: Settings, who: Asker, draft: Draft, earlier: Earlier) -> Draft:
    """The draft as this office hides small cells, and its items with what is hidden besides, for the sake of each
    other and of what is public; one that is published as it was hidden then."""
    draft = configured(settings, draft)
    if draft.is_published:
        return draft
    items = tuple(item.bare for item in draft.items)
    besides = who.recall(_besides, items, earlier)
    return replace(draft, items=tuple(replace(i, also=also) for i, also in zip(draft.items, besides, strict=True)))


def _besides(who: Asker, items: tuple[Item, ...], earlier: Earlier) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Of each item the cells to hide besides, by row and column."""
    with language.speaking(language.LOCALES[0]):
        figures = [prepared(who, item).made for item in items]
        found = hidden_besides(figures, earlier.counts(), items[0].threshold) if items else []
    return tuple(tuple(sorted(cells)) for cells in found)
