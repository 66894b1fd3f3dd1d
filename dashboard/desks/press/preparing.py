"""A figure of a draft, in the language in force: as it is inside the house, and as it leaves it."""

from dataclasses import dataclass, replace

from dashboard import kinds, language
from dashboard.asking import Asker
from dashboard.charts.house_style import Figure
from dashboard.desks.press import telling
from dashboard.figure.made import Made, Nothing, TooSmall
from dashboard.figure.outside import Outside, outside
from data_access.errors import CakupanError
from data_access.press.draft import Item


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
    try:
        made = kinds.read(item.question).make(who)
    except CakupanError as fault:
        return Prepared(item, None, None, language.sentence(fault.template, fault.values))
    if isinstance(made, Nothing):
        return Prepared(item, None, None, f"{made.what}. {made.todo}")
    try:
        return Prepared(item, made, outside(made, item.threshold))
    except TooSmall as fault:
        return Prepared(item, made, None, language.sentence(fault.template, fault.values))


def worded(out: Outside, item: Item) -> Figure:
    """Its chart with the editor's title and subtitle, and what those hear who do not see it."""
    drawn = out.made.drawn
    named = replace(drawn, title=item.title or drawn.title, measure=item.subtitle or drawn.measure)
    return replace(named, alt_text=telling.told(out.made, named.title).alt_text)
