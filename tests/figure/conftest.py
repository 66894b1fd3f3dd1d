"""Who asks for the figures of the demo."""

import pytest

from dashboard.asking import Clerk
from data_access.edition import opening
from data_access.settings import Settings


@pytest.fixture(scope="module")
def clerk(demo_home: Settings) -> Clerk:
    return Clerk(opening.current(demo_home))
