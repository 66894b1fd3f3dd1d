"""Lines of an MoU beside each other (definitions 5.11): their funnel, parents and parts, villages, what closes them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

import pandas as pd

from dashboard.remainder import UNALLOCATED

STAGES: Final = ("registered", "ever_paid", "active_official", "paid")
CONDITIONS: Final = ("village_role", "profession_code", "segment", "sponsor_type", "movement")
"""By which a line selects people, beside its places; blank is any."""
_RATED_SEGMENT: Final = "BPU"
"""The only one with a fixed rate."""


class VillageStanding(StrEnum):
    """How far a village is, the furthest behind first."""

    BELUM_DIANGGARKAN = "belum_dianggarkan"
    BELUM_DIDAFTARKAN = "belum_didaftarkan"
    BELUM_DIBAYAR = "belum_dibayar"
    TERHENTI = "terhenti"
    SEBAGIAN = "sebagian"
    LUNAS = "lunas"


_TO_CALL: Final = (
    VillageStanding.BELUM_DIBAYAR,
    VillageStanding.TERHENTI,
    VillageStanding.SEBAGIAN,
    VillageStanding.BELUM_DIDAFTARKAN,
    VillageStanding.BELUM_DIANGGARKAN,
    VillageStanding.LUNAS,
)
"""Whom to call first. Where people are registered and not paid, a payment is all that is missing, and nothing protects
them though a list says so; without anybody registered names are to be found first, and without a budget money."""


def funnel(target: int, budgeted: int | None, people: Mapping[str, int]) -> pd.DataFrame:
    """One row a stage in order: `stage` (target, budgeted, then `STAGES`), `people` (null: not entered), `share` of the
    target (0 to 1 and beyond; null for a target of nobody)."""
    counts = {"target": target, "budgeted": budgeted, **{stage: people[stage] for stage in STAGES}}
    rows = pd.DataFrame({"stage": list(counts), "people": pd.array(list(counts.values()), dtype="Int64")})
    rows["share"] = (rows["people"] / (target or pd.NA)).astype("Float64")
    return rows


def parents(lines: pd.DataFrame, places: pd.DataFrame) -> dict[int, int]:
    """The nearest line of the same MoU that contains a line, by `line_id`; lines that nothing contains have none.

    One contains another if each of its conditions is the other's or blank and its places hold all the other's. Two
    that contain each other are equals, and neither is the parent.
    """
    selections = _selections(lines, places)
    found = {}
    for own in selections.values():
        above = [other for other in selections.values() if _contains(other, own) and not _contains(own, other)]
        nearest = [one for one in above if not any(_contains(one, two) and not _contains(two, one) for two in above)]
        if nearest:
            found[own["line_id"]] = nearest[0]["line_id"]
    return found


def against_parts(lines: pd.DataFrame, places: pd.DataFrame) -> pd.DataFrame:
    """One row a line with parts: `line_id, target_people, parts (lines), parts_target, difference (its target less
    theirs), may_overlap` (one paid spell may satisfy two parts, so that their sum says more people than there are)."""
    selections = _selections(lines, places)
    below: dict[int, list[dict[str, Any]]] = {}
    for part, parent in parents(lines, places).items():
        below.setdefault(parent, []).append(selections[part])
    rows = [_against(selections[parent], parts) for parent, parts in sorted(below.items())]
    columns = ["line_id", "target_people", "parts", "parts_target", "difference", "may_overlap"]
    return pd.DataFrame(rows, columns=columns)


def closing(lines: pd.DataFrame, paid: Mapping[int, int], rates: pd.DataFrame, posisi: int) -> pd.DataFrame:
    """What brings each line to its target, if those missing are paid for from the month after the posisi (or from the
    line's first month) to its due month, at the dated rate of each month.

    Columns: line_id, missing (people: target less paid), months, rupiah, unpriced (those of the missing of whom nobody
    knows what they cost), is_payer_known. `months` and `rupiah` are null from the due month on; `rupiah` also where
    anybody is missing and the segment has no fixed rate, or a month none. Where a line takes any payer the highest rate
    counts, so without the discount: enough whoever pays.
    """
    rows = [_closing(line, paid[line["line_id"]], rates, posisi) for line in lines.to_dict("records")]
    found = pd.DataFrame(rows, columns=["line_id", "missing", "months", "rupiah", "unpriced", "is_payer_known"])
    return found.astype({"months": "Int64", "rupiah": "Int64"})


def village_rows(villages: pd.DataFrame, *, is_budgeted: bool) -> pd.DataFrame:
    """The villages of one line, whom to call first on top: by `_TO_CALL`, then most people unpaid, then the first whose
    payment runs out; the unallocated last, and only if there is anybody. A budget is entered for a line as a whole:
    where it has none, a village without anybody registered is not budgeted for either.

    Adds `unpaid` (people registered less paid), `standing` (VillageStanding) to the columns of the question.
    """
    rows = villages.assign(unpaid=villages["registered"] - villages["paid"])
    rows["standing"] = [
        _standing(*counts, is_budgeted=is_budgeted) for counts in rows[["registered", "ever_paid", "paid"]].to_numpy()
    ]
    turn = {standing: at for at, standing in enumerate(_TO_CALL)}
    rows = rows.assign(turn=rows["standing"].map(turn), last=rows["code"] == UNALLOCATED)
    ordered = rows[~rows["last"] | (rows["registered"] > 0)].sort_values(
        ["last", "turn", "unpaid", "paid_until_first", "code"], ascending=[True, True, False, True, True]
    )
    return ordered.drop(columns=["last", "turn"]).reset_index(drop=True)


def _selections(lines: pd.DataFrame, places: pd.DataFrame) -> dict[int, dict[str, Any]]:
    """Lines by id, blank conditions as None, with their places."""
    listed = places.groupby("line_id")["code"].agg(list)
    rows = lines[["line_id", "mou_id", "target_people", *CONDITIONS]].astype(object)
    records = rows.where(rows.notna(), None).to_dict("records")
    return {
        int(row["line_id"]): {str(name): cell for name, cell in row.items()} | {"places": listed[row["line_id"]]}
        for row in records
    }


def _contains(wide: dict[str, Any], narrow: dict[str, Any]) -> bool:
    return (
        wide["mou_id"] == narrow["mou_id"]
        and all(wide[name] in (None, narrow[name]) for name in CONDITIONS)
        and all(any(_inside(code, around) for around in wide["places"]) for code in narrow["places"])
    )


def _meet(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether one paid spell may satisfy both."""
    alike = all(None in (one[name], other[name]) or one[name] == other[name] for name in CONDITIONS)
    return alike and any(_inside(a, b) or _inside(b, a) for a in one["places"] for b in other["places"])


def _inside(code: str, around: str) -> bool:
    return not around or code == around or code.startswith(f"{around}.")


def _against(parent: dict[str, Any], parts: list[dict[str, Any]]) -> dict[str, Any]:
    summed = sum(part["target_people"] for part in parts)
    return {
        "line_id": parent["line_id"],
        "target_people": parent["target_people"],
        "parts": len(parts),
        "parts_target": summed,
        "difference": parent["target_people"] - summed,
        "may_overlap": any(_meet(one, other) for at, one in enumerate(parts) for other in parts[:at]),
    }


def _closing(line: dict[Any, Any], paid: int, rates: pd.DataFrame, posisi: int) -> dict[str, Any]:
    missing, is_payer_known = max(0, line["target_people"] - paid), not pd.isna(line["is_government_money"])
    ahead = range(max(posisi, line["baseline"]) + 1, line["due"] + 1)
    has_rate = pd.isna(line["segment"]) or line["segment"] == _RATED_SEGMENT
    of_line = rates[rates["sector"] == line["sector"]]
    if is_payer_known:
        of_line = of_line[of_line["is_government_money"] == line["is_government_money"]]
    monthly = [_rate(of_line, month) for month in ahead] if has_rate else [None]
    known = [rate for rate in monthly if rate is not None]
    is_priced = not missing or len(known) == len(monthly)
    return {
        "line_id": line["line_id"],
        "missing": missing,
        "months": len(ahead) or None,
        "rupiah": missing * sum(known) if ahead and is_priced else None,
        "unpriced": missing if ahead and not is_priced else 0,
        "is_payer_known": is_payer_known,
    }


def _rate(rates: pd.DataFrame, month: int) -> int | None:
    """The highest of a month; None where one payer or the other has none."""
    found = rates[(rates["month_from"] <= month) & (month < rates["month_until"])]["rupiah"]
    return int(found.max()) if len(found) and found.notna().all() else None


def _standing(registered: int, ever_paid: int, paid: int, *, is_budgeted: bool) -> VillageStanding:
    if not registered:
        return VillageStanding.BELUM_DIDAFTARKAN if is_budgeted else VillageStanding.BELUM_DIANGGARKAN
    if not ever_paid:
        return VillageStanding.BELUM_DIBAYAR
    if not paid:
        return VillageStanding.TERHENTI
    return VillageStanding.LUNAS if paid == registered else VillageStanding.SEBAGIAN
