"""Places and who is protected there: now, a month and a year ago, ever; which were never reached."""

from dataclasses import dataclass

import pandas as pd

PLACE_COLUMNS = ("code", "name", "parent_code", "parent", "latitude", "longitude")


@dataclass(frozen=True, slots=True)
class Reach:
    """Villages where anybody was ever protected (definitions 5.3, at any g the same), of all villages."""

    reached: int
    villages: int

    @property
    def unreached(self) -> int:
        return self.villages - self.reached


def places(
    listed: pd.DataFrame, by_month: pd.DataFrame, workers: pd.DataFrame, posisi: int, first_month: int
) -> pd.DataFrame:
    """One row a place, and one of people placed only above the places (no `parent_code`), most people first, it last.

    Columns: those of `listed` (`PLACE_COLUMNS`), active, since_month, since_year (changes in people, null where the
    month lies before `first_month`), workers, rate (null without workers), share (of the people of the same parent).
    """
    found = listed.merge(_people(by_month, posisi, first_month), on="code", how="outer")
    found["active"] = found["active"].fillna(0).astype("int64")
    for change, months in (("since_month", 1), ("since_year", 12)):
        known = 0 if posisi - months >= first_month else pd.NA
        found[change] = found[change].astype("Int64").fillna(known)
    found = found.merge(workers[["code", "workers"]], on="code", how="left")
    found["workers"] = found["workers"].astype("Int64")
    found["rate"] = (found["active"] / found["workers"].where(found["workers"] > 0)).astype("Float64")
    whole = found.groupby("parent_code")["active"].transform("sum")
    found["share"] = (found["active"] / whole.where(whole > 0)).astype("Float64")
    found["_last"] = found["parent_code"].isna()
    ordered = found.sort_values(["_last", "active", "code"], ascending=[True, False, True], ignore_index=True)
    return ordered.drop(columns="_last")


def _people(by_month: pd.DataFrame, posisi: int, first_month: int) -> pd.DataFrame:
    """`code, active, since_month, since_year` of every code with anybody in one of the three months."""
    three = by_month[by_month["month"].isin([posisi, posisi - 1, posisi - 12])]
    wide = three.pivot_table(index="code", columns="month", values="active", aggfunc="sum", fill_value=0)
    wide = wide.reindex(columns=[posisi, posisi - 1, posisi - 12], fill_value=0).astype("Int64")
    people = pd.DataFrame({"code": wide.index.astype("str"), "active": wide[posisi].to_numpy()})
    for change, months in (("since_month", 1), ("since_year", 12)):
        moved = (wide[posisi] - wide[posisi - months]).to_numpy()
        people[change] = pd.Series(moved if posisi - months >= first_month else pd.NA, people.index, dtype="Int64")
    return people


def with_reached(rows: pd.DataFrame, reached: pd.DataFrame) -> pd.DataFrame:
    """Places that are villages, with `ever` (people ever protected, 0 where nobody) and `first_month` (null there)."""
    both = rows.merge(reached[["code", "ever", "first_month"]], on="code", how="left")
    both["ever"] = (
        both["ever"].astype("Int64").where(both["parent_code"].isna(), both["ever"].fillna(0).astype("Int64"))
    )
    both["first_month"] = both["first_month"].astype("Int64")
    return both


def with_villages(rows: pd.DataFrame, reach_by: pd.DataFrame) -> pd.DataFrame:
    """Places made of villages, with `villages`, `reached` and `unreached` of them."""
    both = rows.merge(reach_by, on="code", how="left")
    for column in ("villages", "reached"):
        both[column] = both[column].astype("Int64")
    both["unreached"] = both["villages"] - both["reached"]
    return both


def make_a_map(rows: pd.DataFrame) -> bool:
    """Whether anything can be put on a map: two places with a centroid, and somebody in one of them."""
    placed = rows[rows["latitude"].notna()]
    return len(placed) > 1 and bool(placed["active"].any())


def reach_by_parent(rows: pd.DataFrame) -> pd.DataFrame:
    """One row a district of `with_reached` villages: code, name, villages, reached, unreached; most unreached first."""
    placed = rows[rows["parent_code"].notna()]
    counted = placed.assign(found=placed["ever"] > 0).groupby(["parent_code", "parent"], as_index=False)
    return _ordered(counted.agg(villages=("code", "count"), reached=("found", "sum")))


def reach_by_place(rows: pd.DataFrame, *, of_parents: bool) -> pd.DataFrame:
    """The same of `with_villages` places, or summed to what they lie in."""
    placed = rows[rows["parent_code"].notna()]
    if not of_parents:
        return _ordered(placed.assign(parent_code=placed["code"], parent=placed["name"]))
    return _ordered(placed.groupby(["parent_code", "parent"], as_index=False)[["villages", "reached"]].sum())


def reach(parts: pd.DataFrame) -> Reach:
    """All parts of a `reach_by_parent` or `reach_by_place` together."""
    return Reach(int(parts["reached"].sum()), int(parts["villages"].sum()))


def unreached(rows: pd.DataFrame) -> pd.DataFrame:
    """The villages of `with_reached` nobody ever was protected in, by district and name."""
    never = rows[rows["parent_code"].notna() & (rows["ever"] == 0)]
    return never.sort_values(["parent", "name", "code"], ignore_index=True)


def _ordered(parts: pd.DataFrame) -> pd.DataFrame:
    rows = (
        parts.rename(columns={"parent_code": "code", "parent": "name"})
        if "code" not in parts
        else parts.assign(code=parts["parent_code"], name=parts["parent"])
    )
    rows = rows.assign(unreached=rows["villages"] - rows["reached"])
    rows = rows.sort_values(["unreached", "code"], ascending=[False, True], ignore_index=True)
    return rows[["code", "name", "villages", "reached", "unreached"]].astype(
        {"villages": "int64", "reached": "int64", "unreached": "int64"}
    )
