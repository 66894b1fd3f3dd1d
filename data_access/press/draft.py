"""A press release on its way: figures in their order, with the words an editor adds to what the system fills in."""

import datetime as dt
import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from data_access.errors import CakupanError


@dataclass(frozen=True, slots=True)
class Item:
    """A figure of a draft. `question` is canonical JSON (`dashboard.figures`); a blank title or subtitle is the
    figure's own; `corrects` is the entry of the ledger it puts right; `figure_id` is given when it is published;
    counts from 1 to below `threshold` are hidden, as was configured then, by the rules of that number; `also` cells by
    row and column, for the sake of what stands beside it."""

    question: str
    title: str = ""
    subtitle: str = ""
    notes: str = ""
    corrects: str = ""
    figure_id: str = ""
    threshold: int = 5
    rules: int = 1
    also: tuple[tuple[str, str], ...] = ()

    @property
    def bare(self) -> "Item":
        """Without the editor's words and its id: what decides which figure leaves the house, and with what hidden."""
        return Item(self.question, threshold=self.threshold, rules=self.rules, also=self.also)


@dataclass(frozen=True, slots=True)
class Draft:
    """`removed` are figures taken out, the last one last. `release`: from when on it may be told, with its zone; None:
    at once. `language` is that of its files. `address`: where ids are looked up, as it was when it was published."""

    draft_id: int
    name: str
    items: tuple[Item, ...] = ()
    removed: tuple[Item, ...] = ()
    byline: str = ""
    release: dt.datetime | None = None
    language: str = "id"
    address: str = ""
    version: int = field(default=0, compare=False)
    changed_by: str = field(default="", compare=False)
    changed_at: dt.datetime | None = field(default=None, compare=False)

    @property
    def is_published(self) -> bool:
        return any(item.figure_id for item in self.items)

    @property
    def typed(self) -> tuple[str, ...]:
        """Its words, as an editor typed them."""
        own = (text for item in self.items for text in (item.title, item.subtitle, item.notes, item.corrects))
        return (self.name, self.byline, *own)

    def with_item(self, at: int, item: Item) -> "Draft":
        """With another item in that place."""
        return replace(self, items=(*self.items[:at], item, *self.items[at + 1 :]))

    def moved(self, at: int, to: int) -> "Draft":
        """With an item in another place; the order stays where there is no such place."""
        if not 0 <= to < len(self.items):
            return self
        rest = [*self.items]
        rest.insert(to, rest.pop(at))
        return replace(self, items=tuple(rest))

    def without(self, at: int) -> "Draft":
        """With an item taken out, which `restored` puts back."""
        rest = self.items[:at] + self.items[at + 1 :]
        return replace(self, items=rest, removed=(*self.removed, self.items[at]))

    def restored(self) -> "Draft":
        """With the item taken out last, at the end; as it is where none was."""
        return replace(self, items=(*self.items, *self.removed[-1:]), removed=self.removed[:-1])

    def content(self) -> dict[str, object]:
        """What of it is kept as JSON."""
        kept = asdict(self)
        for key in ("draft_id", "version", "changed_by", "changed_at"):
            del kept[key]
        return json.loads(json.dumps(kept, default=dt.datetime.isoformat))  # type: ignore[no-any-return]


def read(content: dict[str, object], draft_id: int, version: int, by: str, at: dt.datetime) -> Draft:
    """The draft of a content. Raises `CakupanError` on one of another form."""
    try:
        values = dict(content)
        for key in ("items", "removed"):
            values[key] = tuple(_item(item) for item in values[key])  # type: ignore[attr-defined]
        release = values.pop("release")
        moment = dt.datetime.fromisoformat(str(release)) if release else None
        return Draft(draft_id, release=moment, version=version, changed_by=by, changed_at=at, **values)  # type: ignore[arg-type]
    except (KeyError, TypeError, ValueError) as fault:
        raise CakupanError("Siaran nomor {value} tidak dapat dibaca.", value=draft_id) from fault


def _item(content: dict[str, Any]) -> Item:
    return Item(**content | {"also": tuple((str(row), str(column)) for row, column in content.get("also", ()))})
