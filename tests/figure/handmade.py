"""Small tables and their provenance, for tests of what is drawn and written."""

from typing import Final

import pandas as pd

from dashboard.figure import rates
from dashboard.figure.provenance import BasisInForce, Provenance

OCTOBER: Final = 2026 * 12 + 9


def rows(
    people: dict[str, int], workers: dict[str, int] | None = None, names: dict[str, str] | None = None
) -> pd.DataFrame:
    """A coverage table over hand-made people; their workers are of 2025."""
    labelled = [(names or {}).get(code) for code in people]
    active = pd.DataFrame(
        {"code": list(people), "name": pd.Series(labelled, dtype="object"), "active": list(people.values())}
    )
    counted = workers or {}
    known = pd.DataFrame(
        {"code": pd.Series(list(counted), dtype="str"), "workers": pd.Series(list(counted.values()), dtype="int64")}
    ).assign(years="2025")
    return rates.table(active, known, sum(counted.values()) or None)


def source(*, is_synthetic: bool = True, region: str = "33.10", basis: BasisInForce | None = None) -> Provenance:
    return Provenance(
        edition_id="2026-10.1",
        file_sha256="ab" * 32,
        posisi=OCTOBER,
        is_closed=False,
        is_synthetic=is_synthetic,
        region=region,
        region_name="Kabupaten Klaten",
        grace=3,
        segments=("BPU",),
        movement="",
        basis="bekerja",
        basis_in_force=basis,
    )


KLATEN: Final = rows({"petani": 65, "art": 15, "nelayan": 0, "unallocated": 20}, {"petani": 100})
SOURCE: Final = source(basis=BasisInForce(2025, 2025, "Sakernas Agustus 2025, BPS", 0))
