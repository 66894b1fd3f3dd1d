"""Former codes and names of regencies: a dated table, each row with its law, leading only to places in use."""

import datetime as dt
import re

from data_access.reference import place_code, retired
from data_access.reference.files import rows
from data_access.reference.regions import names

FORMER = rows("former_regencies.csv")


def test_every_row_leads_to_a_regency_in_use_on_a_day_and_by_a_law() -> None:
    for row in FORMER:
        assert names()[row["code"]]
        assert dt.date.fromisoformat(row["since"]) < dt.date(2026, 1, 1)
        assert re.match(r"(UU|PP) \d+/" + row["since"][:4], row["source"])


def test_a_row_changes_the_code_or_the_name_and_never_gives_a_code_in_use_to_another() -> None:
    for row in FORMER:
        moved, renamed = row["former_code"] != row["code"], row["former_name"] != names()[row["code"]]
        assert moved != renamed
        assert (row["former_code"] in names()) is renamed


def test_the_regencies_of_papua_that_left_are_found_from_any_place_inside_them() -> None:
    assert len({row["code"] for row in FORMER if row["former_code"] != row["code"]}) == 26
    found = retired("92.01.01.2001")
    assert found is not None
    assert (found.code, found.since, found.source) == ("96.01", "2022-12-08", "UU 29/2022 (Papua Barat Daya)")
    assert retired("33.10") is retired("64.73") is retired("92.02") is retired("") is None


def test_a_former_name_is_refused_and_suggests_the_one_that_took_its_place() -> None:
    for written in ("Toba Samosir", "KAB. TOBA SAMOSIR"):
        match = place_code(written, "", "")
        assert (match.code, match.suggestions) == (None, ("Kabupaten Toba",))
        assert "PP 14/2020" in match.reason
    assert place_code("Kab. Pontianak", "", "").suggestions == ("Kabupaten Mempawah",)
    assert place_code("Pontianak", "", "").code == "61.71"
