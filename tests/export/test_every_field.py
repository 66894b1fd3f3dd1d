"""A letter of every block of Unicode in every name somebody can enter, from the file an office imports and the forms it
fills in to every file that leaves: none is refused, none ends the making, none is lost from what keeps text."""

import csv
import datetime as dt
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import openpyxl
import pytest
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader

from dashboard import kinds
from dashboard.asking import Clerk
from dashboard.desks.meetings import minutes, minutes_paper, packing
from dashboard.desks.meetings.agenda import Agenda, Slide
from dashboard.export import formats
from dashboard.export import minutes as papers
from dashboard.export.pack_formats import PACK_FORMATS
from dashboard.export.stamp import Stamp
from dashboard.figure import backing
from dashboard.figure.made import Made
from dashboard.subjects.mou import answer as mous
from data_access import own_agendas
from data_access.minutes import keeping as decisions
from data_access.minutes.decision import Decision
from data_access.press import keeping as drafts
from data_access.press.draft import Draft, Item
from data_access.questions.question import CoverageQuestion
from data_access.scope import NATION
from data_access.settings import Settings
from tests import worlds
from tests.export.alphabet import ALPHABET

_TOGETHER: Final = 100
_SPACES: Final = {"Cc", "Zs", "Zl", "Zp"}
"""What a form or an import makes one blank of."""
TYPED: Final = tuple(letter for letter in ALPHABET if unicodedata.category(letter) not in {*_SPACES, "Cn"})
NAMES: Final = tuple(
    f"Nama {at:02d} " + "".join(TYPED[at * _TOGETHER : (at + 1) * _TOGETHER])
    for at in range(-(-len(TYPED) // _TOGETHER))
)
REGENCIES: Final = ("33.01", "33.02", "33.03", "33.04", "33.10")
ENTERED: Final = ("judul", "mitra", "uraian", "acuan_anggaran", "catatan")
"""Words of an agreement."""
DAY: Final = dt.date(2026, 11, 21)
NAME = "nama"
