"""No two ticks of an axis, and no two bars of a chart, are called the same."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts import axes
from dashboard.wording import payers


@pytest.mark.parametrize(("top", "places"), [(1.0, 0), (0.05, 0), (0.049, 1), (0.012, 1), (0.004, 2), (0.0, 8)])
def test_an_axis_of_rates_has_the_decimals_its_steps_need(top: float, places: int) -> None:
    assert axes.decimals(top) == places
    assert axes.of_rates(top).to_dict()["tickMinStep"] == pytest.approx(0.01 / 10**places)


def test_names_cut_to_the_same_beginning_are_cut_in_their_middle() -> None:
    long = "Persatuan Istri Karyawan Perusahaan Daerah {}"
    one, other, short = axes.apart([long.format("Klaten"), long.format("Nunukan"), "Persatuan"], 190)
    assert (one[-6:], other[-7:], short) == ("Klaten", "Nunukan", "Persatuan")
    assert max(map(len, (one, other))) <= 190 // 8
    assert axes.apart([long.format("Klaten"), "Persatuan"], 190) == [long.format("Klaten"), "Persatuan"]


@given(st.lists(st.tuples(st.sampled_from(["PT A", "PT B", "APBDes tanpa nama"]), st.sampled_from(["APBDes", "CSR"]))))
def test_no_two_payers_have_one_label(drawn: list[tuple[str, str]]) -> None:
    names, kinds = (pd.Series([pair[at] for pair in drawn], dtype="object") for at in (0, 1))
    assert payers.told_apart(names, kinds).is_unique
