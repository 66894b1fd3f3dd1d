"""The region tree of Kemendagri codes: 38 provinces, 514 regencies, 7.285 districts, 83.762 villages."""

import functools
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any, Final

import pyarrow as pa
from pyarrow import csv

from data_access.reference.files import path, rows

_OF_A_DISTRICT: Final = len("33.10.22")
"""Characters of its code; that of a village is longer."""


@functools.cache
def regions() -> Any:  # noqa: ANN401  pyarrow ships no types
    """A pyarrow table `code, name` (text), `latitude, longitude` (double, null where unknown), sorted by code."""
    types = {"code": pa.string(), "name": pa.string(), "latitude": pa.float64(), "longitude": pa.float64()}
    return csv.read_csv(path("regions.csv.gz"), convert_options=csv.ConvertOptions(column_types=types))


@functools.cache
def names() -> Mapping[str, str]:
    """Every code and its name, in order of code. A mapping nobody can change: it is shared."""
    table = regions()
    return MappingProxyType(dict(zip(table["code"].to_pylist(), table["name"].to_pylist(), strict=True)))


@functools.cache
def children() -> Mapping[str, tuple[str, ...]]:
    """The codes directly below a code, in order; the blank code holds the provinces. Villages have no entry."""
    below: dict[str, list[str]] = {}
    for code in names():
        below.setdefault(parent(code), []).append(code)
    return MappingProxyType({code: tuple(codes) for code, codes in below.items()})


@functools.cache
def people() -> Mapping[str, int]:
    """People of every regency, of every province and, under the blank code, of the nation; to doubt a figure by, since
    their source names no date."""
    living: dict[str, int] = {}
    for row in rows("population.csv"):
        for code in (row["code"], parent(row["code"]), ""):
            living[code] = living.get(code, 0) + int(row["population"])
    return MappingProxyType(living)


def parent(code: str) -> str:
    """`33.10.22` of `33.10.22.2005`; the blank code of a province."""
    return code.rpartition(".")[0]


def is_known(code: str) -> bool:
    """Whether the reference holds this dotted code; the blank code is no place."""
    return code in names()


def known_prefix(code: str) -> str:
    """The code itself, or its nearest ancestor the reference holds; blank if it holds none (definitions 5.5)."""
    while code and code not in names():
        code = parent(code)
    return code


def villages_inside(places: Collection[str]) -> int:
    """How many villages these places are or hold, each once."""
    villages = (code for code in names() if len(code) > _OF_A_DISTRICT)
    return sum(any(is_inside(code, place) for place in places) for code in villages)


def is_inside(code: str, region: str) -> bool:
    """Whether a code is the region or lies below it; the blank region is the nation."""
    return not region or code == region or code.startswith(f"{region}.")
