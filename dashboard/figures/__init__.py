"""Every figure a page shows, so that it can be asked for again by value: `make(who, asked)`.

How to add a figure:

1. In the module of its subject here, write a builder from values already answered, `name(found, source) -> Made |
   Nothing`: it draws the chart (`dashboard.charts`), builds the table (`dashboard.tables`) and says which figure this
   is: `Asked.of("name", question, by="profession")`; what a reader chooses beside the common filters goes in as texts.
   Where there is nothing to draw it returns `Nothing(what, todo)`.
2. Say in `Counts` which columns count people, who is counted in each row (`told_by`), which row is the sum of the
   others, and what is built on the counts; in `part` and `whole` the numerator and denominator.
3. Write `make_name(who, asked)`: read `asked.more` by `asked.one_of(key, known, default)`, answer (`dashboard.answers`,
   which take any `Asker`), call the builder. Put it into `kinds.KINDS` under its name, which is for good.
4. The block of the page calls the builder with what it has answered anyway, and shows `layout.shown(made, key=...)`.
5. `redraw` draws the chart without rows that must be hidden outside the house (`outside(made)`); without it the figure
   is not published where it has small cells.
6. Nothing here imports Streamlit. tests/figures holds each kind to: the page's figure is the registry's figure.
"""

from dashboard.figures.asked import Asked, read
from dashboard.figures.kinds import KINDS, make
from dashboard.figures.made import Counts, Made, Nothing, TooSmall
from dashboard.figures.outside import Outside, outside

__all__ = ["KINDS", "Asked", "Counts", "Made", "Nothing", "Outside", "TooSmall", "make", "outside", "read"]
