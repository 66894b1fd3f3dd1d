"""Every coded value has a name, every name a code."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

import pytest

from dashboard import language
from dashboard.wording import codes as wording_codes
from dashboard.wording import definitions, labels
from data_access import dimensions
from data_access.reference.professions import professions
from data_access.vocabulary import AcquirerKind, Basis, Level, Movement, Programme, Segment, SponsorType, VillageRole


@pytest.mark.parametrize(
    ("names", "codes"),
    [
        (wording_codes.SPONSOR_TYPES, SponsorType),
        (wording_codes.SEGMENTS, Segment),
        (wording_codes.SHORT_SEGMENTS, Segment),
        (wording_codes.MOVEMENTS, Movement),
        (wording_codes.LEVELS, Level),
        (wording_codes.VILLAGE_ROLES, VillageRole),
        (wording_codes.PROGRAMMES, Programme),
        (wording_codes.BASES, Basis),
        (labels.DIMENSIONS, dimensions.Dimension),
        (wording_codes.ACQUIRER_KINDS, AcquirerKind),
    ],
)
def test_labels_and_vocabulary_hold_the_same_codes(names: Mapping[str, str], codes: Iterable[StrEnum]) -> None:
    assert set(names) == set(codes)


def test_every_profession_of_the_reference_has_a_name() -> None:
    slugs = {profession.code for profession in professions()}
    assert set(wording_codes.PROFESSIONS) - {"unallocated"} == slugs


def test_the_unplaced_have_a_name_in_every_breakdown() -> None:
    assert labels.name("profession", "unallocated") == "Belum dipetakan"
    assert labels.name("district", "unallocated") == "Belum teralokasi"
    assert labels.name("movement", "unallocated") == "Belum teralokasi"


def test_definitions_in_force_are_said_in_both_languages() -> None:
    indonesian = definitions.in_force()
    with language.speaking("en"):
        english = definitions.in_force()
    assert len(indonesian) == len(english) >= 10
    assert all(one != other for one, other in zip(indonesian, english, strict=True))


def test_a_figure_explains_the_terms_it_uses_and_no_others() -> None:
    text = definitions.meaning("Pekerja aktif per profesi Cakupan")
    assert "**Pekerja aktif.**" in text
    assert "**Cakupan.**" in text
    assert "**Reaktivasi.**" not in text
    assert definitions.meaning("tanpa istilah") == ""
