"""Payers and acquirers whose letters look alike are one; letters of another script are told, with their count."""

import hashlib
import unicodedata

import pytest
from sqlalchemy import update

from data_access.registry import connect
from data_access.registry.models import paid_spell
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

GIVER = worlds.world("nik | jenis_sponsor | jenis_pencatat\nana | perusahaan_csr | iik")[0]
NAME = "PT Café Contoh 12"
ALIKE = {
    "wide": "ＰＴ　Ｃａｆｅ\u0301 Ｃｏｎｔｏｈ １２",
    "composed": unicodedata.normalize("NFC", NAME),
    "decomposed": unicodedata.normalize("NFD", NAME),
    "joined": "PT Café Con\u2060to\u200dh 12\ufe0f",
    "unseen": "P\u200bT Ca\u00adfé Con\ufefftoh 12",
    "mathematical": "𝐏𝐓 Café Contoh 𝟏𝟐",
    "another case": "pt cAFÉ contoh 12",
}
FOREIGN = "Nama memuat huruf Kiril atau Yunani, yang mirip huruf Latin."
UNSEEN_SPACE = "Nama memuat spasi yang tidak terlihat di tengah kata."


@pytest.mark.parametrize("column", ["nama_sponsor", "nama_pencatat", "id_sponsor"])
@pytest.mark.parametrize("kind", ["", "personal"])
def test_letters_that_look_alike_are_one_payer_and_one_acquirer(settings: Settings, column: str, kind: str) -> None:
    personal = {"jenis_sponsor": "individu", "jenis_pencatat": "peserta"} if kind else {}
    rows = [GIVER | personal | {column: name} for name in ALIKE.values() if column != "id_sponsor" or name.isupper()]
    rows += [GIVER | personal | {column: name.upper()} for name in ALIKE.values()]
    report = worlds.load(settings, rows)
    assert (report.added, report.duplicates, report.quarantined) == (1, len(rows) - 1, 0)


def test_a_name_in_wide_letters_is_compared_in_plain_ones_and_shown_as_it_was_typed(settings: Settings) -> None:
    worlds.load(settings, [GIVER | {"nama_sponsor": "ＰＴ Ｃｏｎｔｏｈ"}])
    spell = stored.spell(settings)
    assert (spell["sponsor_name"], spell["sponsor_label"]) == ("PT CONTOH", "ＰＴ Ｃｏｎｔｏｈ")


@pytest.mark.parametrize("written", ["budi＠contoh．id", "Toko ０８１２３４５６７８９０", "budi@con\u2060toh.id"])
def test_a_persons_address_in_other_letters_is_found(settings: Settings, written: str) -> None:
    assert worlds.load(settings, [GIVER | {"nama_sponsor": written}]).quarantined == 1


@pytest.mark.parametrize("column", ["nama_sponsor", "nama_pencatat", "id_sponsor"])
@pytest.mark.parametrize(
    ("written", "letters"), [("\u0420\u0422 CONTOH", "\u0420, \u0422"), ("PT C\u039fNTOH", "\u039f")]
)
def test_letters_of_another_script_are_told_first_with_their_count_and_named(
    settings: Settings, column: str, written: str, letters: str
) -> None:
    rows = [GIVER | {column: written, "nik": worlds.nik(name)} for name in ("ana", "budi")]
    report = worlds.load(settings, [*rows, GIVER | {"nik": worlds.nik("cici"), column: "PT CONTOH"}])
    assert (report.added, report.quarantined, report.findings.remarks) == (3, 0, ((FOREIGN, 2),))
    (note,) = report.notes
    assert str(note).startswith("2 baris: nama pembayar atau pencatat memuat huruf Kiril atau Yunani")
    assert f"({letters}); nama itu dihitung sebagai nama lain." in str(note)
    assert {(name, cell) for _, name, cell, *_ in stored.said(settings)} == {(column, "")}


def test_a_space_nobody_sees_is_told_since_it_may_have_been_one(settings: Settings) -> None:
    report = worlds.load(settings, [GIVER | {"nama_sponsor": "PT\u200bCONTOH"}])
    assert (report.added, report.findings.remarks) == (1, ((UNSEEN_SPACE, 1),))
    assert stored.spell(settings)["sponsor_name"] == "PTCONTOH"


@pytest.mark.parametrize("name", ["Toko №5", "Café Ñoño", "Warung 三", "Łódź", "½ Hari", "PT Maju™"])
def test_other_letters_are_kept_without_a_word(settings: Settings, name: str) -> None:
    report = worlds.load(settings, [GIVER | {"nama_sponsor": name}])
    assert (report.added, report.notes, report.findings.remarks) == (1, (), ())


OLD = "ＰＴ CONTOH"
"""As software before compared it."""


def test_a_payer_and_an_acquirer_stored_in_other_letters_before_are_the_same_ones(settings: Settings) -> None:
    row = GIVER | {"nama_sponsor": OLD, "nama_pencatat": OLD}
    worlds.load(settings, [row])
    _as_stored_before(settings, row)
    report = worlds.load(settings, [row])
    assert (report.added, report.replaced) == (0, 1)
    assert {stored.spell(settings)[name] for name in ("sponsor_name", "acquirer_name")} == {"PT CONTOH"}
    assert worlds.load(settings, [row]).unchanged == 1
    _as_stored_before(settings, row)
    assert worlds.load(settings, [row | {"batal": "ya"}]).withdrawn == 1
    assert stored.spells(settings) == []


def test_a_payer_in_plain_letters_is_stored_as_before(settings: Settings) -> None:
    row = GIVER | {"nama_sponsor": "PT CONTOH", "nama_pencatat": "PT CONTOH"}
    worlds.load(settings, [row])
    key = stored.spell(settings)["record_key"]
    assert _key_before(settings, "PT CONTOH") == key


def _key_before(settings: Settings, name: str) -> bytes:
    spell = stored.spell(settings)
    parts = (spell["sponsor_type"], f"n{name}", spell["package"], spell["movement"], spell["acquirer_kind"], name)
    identity = "\x1f".join((*parts, str(spell["paid_from"])))
    return hashlib.sha256(spell["person_key"] + identity.encode()).digest()[:16]


def _as_stored_before(settings: Settings, row: worlds.Row) -> None:
    """The row under the key it had when names were compared in their own letters."""
    name = row["nama_sponsor"]
    before = {"record_key": _key_before(settings, name), "sponsor_name": name, "acquirer_name": name}
    with connect.begin(settings.registry_url) as connection:
        connection.execute(update(paid_spell).values(before))
