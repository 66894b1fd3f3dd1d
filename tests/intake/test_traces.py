"""What in a text may be a person's: numbers and addresses in every shape, and the digits that are nobody's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data_access import personal
from data_access.personal import Trace
from data_access.settings import Settings
from tests import worlds
from tests.intake import stored

PHONES = (
    *("081234567890", "0812-3456-7890", "0812 3456 7890", "0812.3456.7890", "0812 34 56 78 90", "812-3456-7890"),
    *("+6281234567890", "+62 812-3456-7890", "62 812 3456 7890", "(+62) 812 3456 7890", "0812 1990 2010", "081234567"),
    *("(0272) 321234", "0272-321234", "021 5551234", "+62-21-555-1234"),
    *("0812|3456|7890", "0812:3456:7890", "0812*3456*7890", "0812\u20113456\u20117890", "0812 – 3456 – 7890"),
    *("0812x3456x7890", "0812 x 3456 x 7890", "08l2345678 90", "O812 3456 789O", "+62 8I2 3456 7890", "0812a3456b7890"),
    *("0812xx3456XX7890", "Rp 081234567890", "0812%3456%7890", "0812 - - 3456 - - 7890", "0811 0812 0813"),
    *("０８１２３４５６７８９０", "0812\u200b3456\u200e7890"),
)
OTHERS = {
    Trace.NIK: (
        *("3310220101900003", "3310.2201.0190.0003", "3310 2201 0190 0003", "331022\u200b010190\u200e0003"),
        *(
            mark.join(("3310", "2201", "0190", "0003"))
            for mark in (*"|:;,*#+=~\\", "–", "—", "‑", " | ", " – ", "\u202f")
        ),
        *("3310x2201x0190x0003", "33l022Ol019OOO03"),
        *("1901|2012|0190|2003", "３３１０２２０１０１９００００３", "3310\u00ad2201\u00ad0190\u00ad0003"),
    ),
    Trace.NUMBER: ("12345678901", "l2345678901", "123x4567x8901", "1234567890", "123-456-7890", "01.234.567.8-901.000"),
    Trace.EMAIL: (
        *("budi@contoh.id", "budi.s+1@kantor.go.id", "budi @ contoh.id", "budi@contoh", "budi @contoh . id"),
        *(
            "budi＠contoh.id",
            "budi@\u200bcontoh.id",
            "budi(at)contoh.id",
            "budi [at] contoh.id",
            "budi at contoh dot id",
            "budi at contoh.co.id",
            "budi(a)contoh.id",
            "budi%40contoh.id",
        ),
    ),
    Trace.PHONE: PHONES,
}
NOBODYS = (
    *("PT 212 Mart", "Koperasi 17 Agustus", "Bank BNI 46", "RW 05", "RT 01/RW 02", "@budi", "Rp1.659.265.600.000"),
    "Kantor at Klaten. Jaya",
    *(
        "05/12/2024 07:30:00",
        "2024-12-05 07:30:00",
        "APBD 2024, 2025, 2026",
        "Dana 2024 - 2025 - 2026",
        "65.03.01.2001",
    ),
    *("Koperasi 17-08-1945 2024", "Kelompok 001 2024 2025", "17012345"),
    *("65.03.01.2001;65.03.01.2002;65.03.01.2003", "2024, 2025, 2026, 2027", "2024 – 2025 – 2026 – 2027"),
    *("RT 1, 2, 3, 4, 5, 6, 7, 8, 9, 10", "pukul 10.30 – 12.00, 13.00 – 15.00", "Rp1.500.000,00 & Rp2.000.000,00"),
    *(
        "32.15%, 45.20%, 50.10%, 60.20%",
        "Toko @ Klaten",
        "Butir (a) Nomor 12",
        "RT 07/08/09/10/11/12",
        "Unit 808, 809, 810",
    ),
)


@pytest.mark.parametrize(("kind", "written"), [(kind, text) for kind, texts in OTHERS.items() for text in texts])
def test_it_is_found_alone_and_between_words_and_nothing_of_it_is_kept(kind: Trace, written: str) -> None:
    for text in (written, f"Budi {written}", f"{written} a.n. Budi"):
        assert personal.trace(text) is kind
        assert written not in personal.mask(text)


def test_whatever_is_found_in_a_text_is_found_in_a_file(settings: Settings) -> None:
    """An import asks of few texts what they hold, and must ask of all of these."""
    texts = [text for texts in OTHERS.values() for text in texts]
    row = worlds.world("nik\nana")[0] | {"jenis_sponsor": "perusahaan_csr"}
    worlds.load(settings, [row | {"nik": worlds.nik(text), "nama_sponsor": text} for text in texts])
    refused = {line for line, *_, quarantined in stored.said(settings) if quarantined}
    assert [text for line, text in enumerate(texts, start=2) if line not in refused] == []


@pytest.mark.parametrize("text", NOBODYS)
def test_dates_years_amounts_and_names_with_digits_are_nobodys(text: str) -> None:
    assert personal.trace(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("415.4/0912/08/2024", "119/DPMD/2026", "ISBN 978-602-438-123-4", "440-123-2024-01", "B/1234/01.2024"),
        *("0812/08/2024", "B.0812.08.2024", "0812.08.2024", "415.4/0912/08/2024, 415.4/0913/08/2024"),
    ],
)
def test_the_reference_of_a_document_is_nobodys(text: str) -> None:
    assert personal.trace(text, is_reference=True) is None


@pytest.mark.parametrize(
    "text",
    [
        *("0812-3456-7890", "SK 081234567890", "a.n. 3310220101900003", "budi@contoh.id"),
        *("3310.2201.0190.0003", "a.n. 331022-010190-0003", "3310/2201/0190/0003", "3310|2201|0190|0003"),
        *("Telp. 0812.3456.7890", "0812|3456|7890", "SK 0812–3456–7890"),
    ],
)
def test_a_person_in_the_reference_of_a_document_is_found(text: str) -> None:
    assert personal.trace(text, is_reference=True) is not None


@given(st.from_regex(r"08[1-9][0-9]{7,9}", fullmatch=True), st.lists(st.sampled_from(" .-"), min_size=2, max_size=2))
def test_a_mobile_number_is_one_number_however_it_is_parted(number: str, marks: list[str]) -> None:
    parted = marks[0].join((number[:4], marks[1].join((number[4:8], number[8:]))))
    for written in (number, parted, f"+62{parted[1:]}", f"62{number[1:]}"):
        assert personal.trace(written) is Trace.PHONE
        assert personal.same_number(written) == number


@given(st.text(max_size=40))
def test_masking_twice_is_masking_once_and_never_fails(text: str) -> None:
    assert personal.mask(personal.mask(text)) == personal.mask(text)
