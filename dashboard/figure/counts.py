"""Which cells of a table count people, and what a reader can add up of them (definitions 5.13).

It guards people: small counts are hidden by it, and whatever would tell them. So it is made by the constructor that
says how the rows lie to each other, and never field by field:

- `partition`: everybody is in one row, and the sum of the rows is told in words;
- `with_total`: one row is the sum of all others;
- `largest`: the rows are the largest parts of a number told in words;
- `crossed`: everybody is in one pair of a row and a column;
- `nested`: some rows hold the people of others;
- `balanced`: some rows together are as many as the others together;
- `by_month`: a row a month, the same people again and again;
- `listed`: the rows may share people, and nothing adds up.

`also` adds what a reader knows besides. Rows are told by their position in the table that leaves the house, columns by
their key.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.disclosure.published import Where
from dashboard.disclosure.withholding import BuiltOn
from dashboard.figure.sums import Balance, MadeOf, Said, StandsOn, Sum, ToldSum, TotalRow

ACTIVE: Mapping[str, str] = {"active": "active"}
"""The measure of most figures: people active at the question's posisi and g."""


@dataclass(frozen=True, slots=True)
class Counts:
    """`measures`: the columns that count people, each with what it counts, in words that last: two figures of one
    measure are compared. `groups`: for each row who is counted there, beyond the question; None for a row that is no
    group of people. `posisi`: for each row, where it is not the question's. `sums`: what a reader can add up.

    `known`: for each row, what else a reader knows of those there. `at`: columns counted at another posisi than their
    row, one a row. `built`: what is made of the counts, by column. `changes`: columns that are a measure less what it
    was before, each with that measure and the months between. `drawn`: the measures the chart shows, the first where
    none is named. `spoken`: those whose sum stands in words, all where none is named. `alone`: people in words who are
    in no row. `standing`: columns of months and rupiah, of rules 2. `later`: sums, and what is made of
    counts, that figures of older software were not protected by, each with the rules they are of.
    """

    measures: tuple[tuple[str, str], ...] = ()
    groups: tuple[Where | None, ...] = ()
    posisi: tuple[int, ...] = ()
    sums: tuple[Sum, ...] = ()
    built: tuple[BuiltOn, ...] = ()
    changes: tuple[tuple[str, str, int], ...] = ()
    drawn: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    alone: tuple[tuple[str, int], ...] = ()
    known: tuple[Where, ...] = ()
    at: tuple[tuple[str, tuple[int, ...]], ...] = ()
    standing: tuple[StandsOn, ...] = ()
    later: tuple[tuple[int, Sum | BuiltOn], ...] = ()

    @classmethod
    def partition(cls, measures: Mapping[str, str], groups: Sequence[Where | None]) -> "Counts":
        """Everybody is in one row; the title or the note tells the sum."""
        return cls(tuple(measures.items()), tuple(groups), sums=(ToldSum(),))

    @classmethod
    def crossed(cls, measures: Mapping[str, str], rows: Sequence[Where], columns: Sequence[Where]) -> "Counts":
        """Everybody is in one pair: a line of the table is who is in both its row and its column."""
        return cls.partition(measures, [(*row, *column) for row, column in zip(rows, columns, strict=True)])

    @classmethod
    def with_total(cls, measures: Mapping[str, str], groups: Sequence[Where | None], at: int) -> "Counts":
        """The row at this position is the sum of all others."""
        return cls(tuple(measures.items()), tuple(groups), sums=(TotalRow(at),))

    @classmethod
    def largest(cls, measures: Mapping[str, str], groups: Sequence[Where | None], of: ToldSum) -> "Counts":
        """The rows are the largest parts of so many people, who are told in words."""
        return cls(tuple(measures.items()), tuple(groups), sums=(of,))

    @classmethod
    def nested(
        cls, measures: Mapping[str, str], groups: Sequence[Where | None], pairs: Sequence[tuple[int, int]]
    ) -> "Counts":
        """Of each pair of rows the first holds the people of the second."""
        return cls(tuple(measures.items()), tuple(groups), sums=tuple(Balance((one,), (two,)) for one, two in pairs))

    @classmethod
    def balanced(
        cls, measures: Mapping[str, str], groups: Sequence[Where | None], posisi: Sequence[int], sides: Balance
    ) -> "Counts":
        """The rows of one side are together as many as those of the other; each is counted at its own posisi."""
        return cls(tuple(measures.items()), tuple(groups), tuple(posisi), (sides,))

    @classmethod
    def by_month(cls, measures: Mapping[str, str], months: Sequence[int], group: Where = ()) -> "Counts":
        """A row a month, of the group."""
        return cls(tuple(measures.items()), (group,) * len(months), tuple(months))

    @classmethod
    def listed(cls, measures: Mapping[str, str], groups: Sequence[Where | None]) -> "Counts":
        """Rows that may share people."""
        return cls(tuple(measures.items()), tuple(groups))

    def also(
        self,
        *sums: Sum,
        built: Sequence[BuiltOn] = (),
        changes: Sequence[tuple[str, str, int]] = (),
        drawn: Sequence[str] = (),
        spoken: Sequence[str] = (),
        alone: Mapping[str, int] | None = None,
        known: Sequence[Where] = (),
        at: Mapping[str, Sequence[int]] | None = None,
        standing: Sequence[StandsOn] = (),
        later: Mapping[int, Sequence[Sum | BuiltOn]] | None = None,
    ) -> "Counts":
        """With what a reader knows besides, and what is made of the counts."""
        return replace(
            self,
            sums=(*self.sums, *sums),
            built=(*self.built, *built),
            changes=(*self.changes, *changes),
            drawn=(*self.drawn, *drawn),
            spoken=(*self.spoken, *spoken),
            alone=(*self.alone, *(alone or {}).items()),
            known=(*self.known, *known),
            at=(*self.at, *((key, tuple(months)) for key, months in (at or {}).items())),
            standing=(*self.standing, *standing),
            later=(*self.later, *((rules, one) for rules, told in (later or {}).items() for one in told)),
        )

    def without(self, columns: Collection[str]) -> "Counts":
        """Without these columns of people, and what adds up of them in a row."""
        measures = tuple(pair for pair in self.measures if pair[0] not in columns)
        sums = (one for one in self.sums if not isinstance(one, MadeOf) or not {one.whole, *one.parts} & {*columns})
        return replace(self, measures=measures, sums=tuple(sums))

    def under(self, rules: int) -> "Counts":
        """As figures of those rules are protected (`disclosure.RULES`)."""
        then = [one for since, one in self.later if since <= rules]
        return replace(
            self,
            sums=(*self.sums, *(one for one in then if not isinstance(one, BuiltOn))),
            built=(*self.built, *(one for one in then if isinstance(one, BuiltOn))),
            standing=self.standing if rules > 1 else (),
            later=(),
        )

    @property
    def total_row(self) -> int | None:
        """The position of the row that is the sum of all others."""
        return next((one.at for one in self.sums if isinstance(one, TotalRow)), None)

    @property
    def is_told_whole(self) -> bool:
        """Whether the sum of the rows stands in words."""
        return ToldSum() in self.sums

    @property
    def said(self) -> tuple[Said, ...]:
        """Sums of single cells that stand in words."""
        return tuple(one for one in self.sums if isinstance(one, Said))
