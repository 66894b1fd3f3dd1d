"""A figure of a draft, in the language in force: as it is inside the house, and as it leaves it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard import kinds, language
from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.desks.press import telling
from dashboard.disclosure import RULES
from dashboard.figure.made import Made, Nothing, TooSmall, made_of
from dashboard.figure.outside import Outside, outside
from data_access import mark
from data_access.errors import CakupanError
from data_access.ledger.entry import next_id
from data_access.press.draft import Draft, Item
from data_access.settings import Settings


@dataclass(frozen=True, slots=True)
class Prepared:
    """`made` None: there is no such figure; `out` None: it must not leave the house. `fault` then says why."""

    item: Item
    made: Made | None
    out: Outside | None
    fault: str = ""

    @property
    def title(self) -> str:
        """The editor's, else the figure's own as it leaves the house; where there is no figure, why."""
        made = self.out.made if self.out else self.made
        return self.item.title or (made.drawn.title if made else self.fault)

    @property
    def drawn(self) -> Figure:
        """The picture as it leaves the house, under the editor's words; raises ValueError where it must not."""
        if self.out is None:
            raise ValueError(self.fault)
        return worded(self.out, self.item)


def prepared(who: Asker, item: Item) -> Prepared:
    """The figure an item asks for, from the edition of `who`; the editor's words change nothing in `made` and `out`."""
    return replace(who.recall(_leaving, item.bare), item=item)


def _leaving(who: Asker, item: Item) -> Prepared:
    """Without the editor's words: an answer to be remembered, for it takes seconds where many cells are hidden."""
    try:
        made = who.recall(made_of, kinds.read(item.question))
    except CakupanError as fault:
        return Prepared(item, None, None, language.sentence(fault.template, fault.values))
    if isinstance(made, Nothing):
        return Prepared(item, None, None, f"{made.what}. {made.todo}")
    try:
        return Prepared(item, made, outside(made, item.threshold, item.rules, frozenset(item.also)))
    except TooSmall as fault:
        return Prepared(item, made, None, language.sentence(fault.template, fault.values))


def as_published(who: Asker, item: Item) -> Prepared:
    """In Indonesian, as an entry is and as it is recomputed; what keeps it in the house, in the language in force."""
    with language.speaking(language.LOCALES[0]):
        found = prepared(who, item)
    return found if found.out is not None or language.locale() == language.LOCALES[0] else prepared(who, item)


def worded(out: Outside, item: Item) -> Figure:
    """Its chart with the editor's title and subtitle, and what those hear who do not see it."""
    drawn = out.made.drawn
    named = replace(drawn, title=item.title or drawn.title, measure=item.subtitle or drawn.measure)
    return replace(named, alt_text=telling.told(out.made, named.title).alt_text)


def configured(settings: Settings, draft: Draft) -> Draft:
    """The draft as this office hides small cells, by the rules of today; one that is published as it was hidden
    then."""
    if draft.is_published:
        return draft
    return replace(
        draft, items=tuple(replace(item, threshold=settings.small_cell, rules=RULES) for item in draft.items)
    )


def numbered(settings: Settings, draft: Draft, found: Sequence[Prepared], taken: Sequence[str]) -> Draft:
    """The draft with the ids it would have if it were published now; `taken` are those of the ledger."""
    ids, items = [*taken], []
    for item, each in zip(draft.items, found, strict=True):
        figure_id = next_id(each.made.source.posisi, ids, mark.of(settings)) if each.made else ""
        ids.append(figure_id)
        items.append(replace(item, figure_id=figure_id))
    return replace(draft, items=tuple(items), address=settings.public_address)
