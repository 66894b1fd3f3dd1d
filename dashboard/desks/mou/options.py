"""What may be chosen in the form of an MoU: codes and the names they go by."""

import functools
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from dashboard.desks.mou.table import place
from dashboard.language import _
from dashboard.subjects.mou import words
from dashboard.wording import codes
from data_access.agreements.mou import Mou
from data_access.reference import branches, regions
from data_access.scope import Scope

Options = Mapping[str, str]


def of_header(scope: Scope, standing: Iterable[Mou], own: str) -> dict[str, Options]:
    """By field of an MoU; `own` is its number, which it cannot renew."""
    earlier = {mou.number: f"{mou.number} · {mou.title}" for mou in standing if mou.number != own}
    return {
        "region_code": {"": "–", **_regions(scope)},
        "branch_code": {"": "–", **{branch.code: branch.name for branch in branches()}},
        "status": {code: _(name) for code, name in words.STATES.items()},
        "predecessor": {"": _("tidak ada"), **earlier},
    }


def of_line(region: str) -> dict[str, Options]:
    """By field of a line of an MoU with that region; blank is any."""
    named = {
        "village_role": codes.VILLAGE_ROLES,
        "profession_code": {code: name for code, name in codes.PROFESSIONS.items() if code != "unallocated"},
        "segment": codes.SEGMENTS,
        "sponsor_type": codes.SPONSOR_TYPES,
        "movement": codes.MOVEMENTS,
    }
    choices = {
        field: {"": _("semua"), **{code: _(name) for code, name in names.items()}} for field, names in named.items()
    }
    return {**choices, "place_codes": _places(region)}


@functools.lru_cache(maxsize=64)
def _regions(scope: Scope) -> Options:
    """Provinces and regencies inside the scope, which is where MoUs are made."""
    names = regions.names()
    inside = (code for code in names if code.count(".") <= 1 and scope.holds(code))
    return MappingProxyType({code: f"{names[code]} ({code})" for code in inside})


@functools.lru_cache(maxsize=64)
def _places(region: str) -> Options:
    """What a line may list: every district and village of a regency, the regencies of a province."""
    children = regions.children()
    below = children.get(region, ())
    deeper = (village for district in below if region.count(".") for village in children.get(district, ()))
    return MappingProxyType({code: place(code) for code in (*below, *deeper)})
