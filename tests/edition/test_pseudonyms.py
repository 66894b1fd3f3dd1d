"""Persons who did not agree to be named have names one can say aloud, each another one, the same each time."""

import re
from pathlib import Path

from sqlalchemy import update

from dashboard.asking import Clerk
from data_access.edition import opening
from data_access.questions import naming
from data_access.registry import connect
from data_access.registry.models import paid_spell
from data_access.settings import Settings
from tests import worlds

SPOKEN = re.compile(r"Peserta [A-Z][a-z]+ [A-Z][a-z]+ [1-9]\d\d(-[2-9])?")


def labels(settings: Settings, posisi: str = "2026-10") -> dict[str, str]:
    """What each payer is called in a new edition, by code."""
    edition = opening.connection(worlds.publish(settings, posisi))
    return dict(edition.execute("SELECT code, label FROM payer").fetchall())


def many(count: int) -> list[worlds.Row]:
    lines = [f"orang{at} | individu | Ibu {at}" for at in range(count)]
    return worlds.world("\n".join(["nik | jenis_sponsor | nama_sponsor", *lines]))


def test_a_pseudonym_is_two_words_and_a_number_the_same_in_every_edition_of_a_key(tmp_path: Path) -> None:
    settings = worlds.new_home(tmp_path / "home")
    worlds.load(settings, many(200))
    first, second = labels(settings), labels(settings, "2026-09")
    assert all(SPOKEN.fullmatch(label) for label in first.values())
    assert len(set(first.values())) == 200
    assert first == second


def test_those_who_would_share_a_name_are_counted(tmp_path: Path) -> None:
    settings = worlds.new_home(tmp_path / "home")
    worlds.load(settings, many(3))
    step = 64 * 32 * 900  # after so many every name comes again
    with connect.begin(settings.registry_url) as registry:
        for at in range(3):
            name = f"Peserta #{at * step:012X}"
            wanted = (
                paid_spell.c.person_key
                == registry.execute(
                    paid_spell.select().with_only_columns(paid_spell.c.person_key).offset(at).limit(1)
                ).scalar()
            )
            registry.execute(update(paid_spell).where(wanted).values(sponsor_name=name, sponsor_label=name))
    assert set(labels(settings).values()) == {
        "Peserta Melati Biru 100",
        *(f"Peserta Melati Biru 100-{n}" for n in (2, 3)),
    }


def test_a_name_that_only_looks_like_a_pseudonym_is_left_as_it_is(tmp_path: Path) -> None:
    settings = worlds.new_home(tmp_path / "home")
    worlds.load(settings, worlds.world("jenis_sponsor | nama_sponsor\nperusahaan_csr | Peserta #1"))
    assert list(labels(settings).values()) == ["Peserta #1"]


def test_whose_name_an_edition_shows_is_a_fact_of_it_and_not_the_looks_of_the_name(tmp_path: Path) -> None:
    settings = worlds.new_home(tmp_path / "home")
    rows = worlds.world("""
        nik  | jenis_sponsor  | nama_sponsor            | id_sponsor   | jenis_pencatat | nama_pencatat | izin_nama
        ana  | individu       | Peserta Melati Biru 123 |              | peserta        | Pak Karto     | ya
        budi | individu       | Peserta #ABCDEF012345   |              |                |               | ya
        cici | individu       | Bu Tejo                 |              | perisai        | Bu Siti       |
        dewi | individu       |                         | 12345678901  |                |               | ya
        edi  | perusahaan_csr | Peserta Melati Biru 124 |              | iik            | IIK Contoh    |
        fani | mandiri        | Fani                    |              |                |               | ya
    """)
    worlds.load(settings, rows)
    edition = worlds.publish(settings)
    named = Clerk(edition).ask(naming.persons)["name"].tolist()
    assert named == ["Pak Karto", "Peserta #ABCDEF012345", "Peserta Melati Biru 123"]
    made = opening.connection(edition).execute("SELECT count(*) FROM payer WHERE is_pseudonym").fetchall()
    assert made == [(3,)]
