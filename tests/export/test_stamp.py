"""What stands first in a file that is not yet to be told."""

from dashboard.export.stamp import Stamp
from tests.figure import handmade

OFFICIAL = handmade.source(is_synthetic=False)


def test_held_without_a_time_is_held_and_names_none() -> None:
    assert Stamp("CKP-2026-10-0001", is_held=True).marks(OFFICIAL) == ("BELUM UNTUK DISIARKAN",)
    assert Stamp("CKP-2026-10-0001").marks(OFFICIAL) == ()
