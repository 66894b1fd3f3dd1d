"""Nothing a user may read is left without English, and no language leaks into another."""

import functools
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from dashboard import language as wording
from dashboard.language import _
from data_access.errors import CakupanError
from tests.wording.messages import braces, messages

ENGLISH = wording.CATALOGS / "en.po"


@functools.cache
def catalog() -> dict[str, Message]:
    with ENGLISH.open("rb") as source:
        return {str(message.id): message for message in read_po(source) if message.id}


def test_the_extractor_finds_texts_of_pages_labels_and_faults() -> None:
    found = messages()
    assert {"Profesi", "Petani", "Bulan “{value}” tidak dikenal; tulis seperti 2026-10."} <= set(found)


@pytest.mark.parametrize(("text", "place"), sorted(messages().items()))
def test_every_text_has_an_english_one_with_the_same_braces(text: str, place: str) -> None:
    message = catalog().get(text)
    assert message is not None, f"{place}: add it to {ENGLISH}"
    assert message.string, f"{place}: translation is blank"
    assert not message.fuzzy, f"{place}: translation is marked fuzzy"
    assert braces(str(message.string)) == braces(text), place


def test_the_catalog_holds_nothing_the_product_no_longer_says() -> None:
    assert sorted(set(catalog()) - set(messages())) == []


OLD_WORDS = re.compile(
    r"\bgugur|diakuisisi|\bjembatan|desa\S* (belum )?terjangkau|tanpa penyebut|kelangsungan|\bkohor|selang wilson"
    r"|dapat dibedakan|tahun sampai posisi|dibayar pada posisi|lihat lebih dekat|dibayari pihak lain|kredit kepada"
    r"|tanpa pencatat|buku angka|^segera$|\(g = \d\)",
    re.IGNORECASE,
)
"""Of definitions 8: words a reader is not to meet any more."""


def test_words_that_were_replaced_are_gone() -> None:
    assert [text for text in messages() if OLD_WORDS.search(text)] == []


def test_the_language_of_a_block_ends_with_it() -> None:
    with wording.speaking("en"):
        assert _("Petani") == "Farmers"
    assert _("Petani") == "Petani"


def test_two_threads_speak_their_own_language() -> None:
    def said(language: str) -> str:
        wording.speak(language)
        return _("Petani")

    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(1) as other:
        assert one.submit(said, "en").result() == "Farmers"
        assert other.submit(said, "id").result() == "Petani"
        assert one.submit(_, "Petani").result() == "Farmers"


def test_a_fault_is_said_in_the_language_of_the_reader() -> None:
    fault = CakupanError("Bulan “{value}” tidak dikenal; tulis seperti 2026-10.", value="x")
    with wording.speaking("en"):
        assert wording.sentence(fault.template, fault.values) == "Month “x” is not known; write it like 2026-10."
    assert wording.sentence(fault.template, fault.values) == str(fault)


def test_a_rate_without_workers_is_told_in_the_words_of_officials() -> None:
    """definitions 8: not "tanpa penyebut"."""
    assert [text for text in messages() if "tanpa penyebut" in text.lower()] == []
