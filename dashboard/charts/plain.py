"""A chart as plain values, from the same frame as the chart: what an office program needs to draw it itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How the values are drawn: as bars that overlap from zero, as stacked columns, or as lines."""

    BARS = "bars"
    COLUMNS = "columns"
    LINES = "lines"


class Look(StrEnum):
    """How marks look, as in `house_style`; `KIND` takes the next colour of kinds, `REFERENCE` is a dashed line."""

    MEASURE = "measure"
    REST = "rest"
    LOSS = "loss"
    HOLLOW = "hollow"
    KIND = "kind"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Series:
    """One value a category, None where there is none; `labels` are the words beside each value, or there are none."""

    name: str
    values: tuple[float | None, ...]
    look: Look
    labels: tuple[str, ...] = ()

    @classmethod
    def of(cls, name: str, values: Iterable[float | None], look: Look, labels: Iterable[str] = ()) -> "Series":
        return cls(name, tuple(values), look, tuple(labels))

    def only(self, chosen: Iterable[bool]) -> "Series":
        """The series with its values, and labels, where chosen."""
        chosen = tuple(chosen)
        values = tuple(value if here else None for value, here in zip(self.values, chosen, strict=True))
        labels = tuple(text if here else "" for text, here in zip(self.labels, chosen, strict=False))
        return Series(self.name, values, self.look, labels)


@dataclass(frozen=True, slots=True)
class Plain:
    """`every`: one category of so many is named on the axis. `measure`: what is counted, where it stands otherwise than
    in the chart."""

    form: Form
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    is_rate: bool = False
    every: int = 1
    measure: str = ""

    @property
    def marks(self) -> tuple[object, ...]:
        """The names and values that are drawn, whatever they count."""
        return self.categories, *(series.values for series in self.series)


def bars(names: Iterable[str], *series: Series) -> Plain:
    """Bars of one or more series; one that has no value at all is left out."""
    return Plain(Form.BARS, tuple(names), tuple(one for one in series if any(v is not None for v in one.values)))
