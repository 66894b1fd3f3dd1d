"""Small papers for tests of the files they become: minutes, and a list to call by."""

import pandas as pd

from dashboard.export.minutes import MinutesPaper, Section, WrittenDecision
from dashboard.figure.table import Table
from dashboard.subjects.cliff import table as tables
from tests.figure import handmade

ODD = '#panic("x") $a$ *b* <c> & @d \\ ='
ITEM = WrittenDecision(f"1. Surati 12 desa {ODD}", (("Pelaksana", "Camat"), ("Kini", "37,0% (1.747 dari 4.721)")))
PAPER = MinutesPaper(
    "Notulen rapat Kabupaten Klaten, 21 November 2026",
    (Section("Rapat ini memutuskan 1 hal", (ITEM,)), Section("Belum ada keputusan rapat sebelumnya", ())),
)


def calls(rows: int, payer: str = "Pemerintah Desa yang Namanya Panjang Sekali", village: str = "Desa") -> Table:
    """A call list of so many villages, one person each."""
    return tables.by_village(listed(rows, payer, village))


def listed(rows: int, payer: str = "Pemkab Klaten", village: str = "Desa") -> pd.DataFrame:
    """What `questions.ending.by_village` answers of them."""
    return pd.DataFrame(
        {
            "village_code": [f"33.10.01.{2001 + at}" for at in range(rows)],
            "village": [f"{village} {at}" for at in range(rows)],
            "district": "Prambanan",
            "code": "apbdes:X",
            "sponsor_type": "apbdes",
            "label": payer,
            "is_known": True,
            "last_month": handmade.OCTOBER + 2,
            "people": 1,
            "unpriced": 0,
            **{f"{what}_{n}": n * 16_800 for what in ("renew", "full") for n in tables.TERMS},
        }
    )
