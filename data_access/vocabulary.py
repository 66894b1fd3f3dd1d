"""The closed lists of definitions 1 to 4, as they are written in extracts, editions and URLs."""

import re
from enum import StrEnum
from typing import Final

UNALLOCATED: Final = "unallocated"
"""Code of the row of people placed only above a level, or without a known profession."""
OUTSIDE: Final = "outside"
"""Code of people in places outside the scope of an edition, at every level below what is known of them."""


class ImportKind(StrEnum):
    """What a file that is imported holds."""

    KEANGGOTAAN = "keanggotaan"
    PENYEBUT = "penyebut"
    TARGET = "target"
    MOU = "mou"
    MOU_TONGGAK = "mou_tonggak"


class Segment(StrEnum):
    PU = "PU"
    BPU = "BPU"
    JAKON = "JAKON"
    PMI = "PMI"


DEFAULT_SEGMENTS: Final = frozenset({Segment.PU, Segment.BPU, Segment.JAKON})
"""PMI is counted apart (definitions 5.4)."""


class Movement(StrEnum):
    SERTAKAN = "sertakan"
    GN_LINGKARAN = "gn_lingkaran"
    EKOSISTEM_DESA = "ekosistem_desa"
    ASN_PEDULI = "asn_peduli"
    PERISAI = "perisai"
    REGULER = "reguler"


class SponsorType(StrEnum):
    MANDIRI = "mandiri"
    PEMBERI_KERJA = "pemberi_kerja"
    INDIVIDU = "individu"
    IIK = "iik"
    PERUSAHAAN_CSR = "perusahaan_csr"
    RANTAI_PASOK = "rantai_pasok"
    PLKK = "plkk"
    APBD_PROV = "apbd_prov"
    APBD_KAB = "apbd_kab"
    APBDES = "apbdes"
    DBH_CHT = "dbh_cht"
    DBH_SAWIT = "dbh_sawit"
    BAZNAS = "baznas"
    ASN = "asn"
    KOPERASI = "koperasi"
    BPJSTK_CSR = "bpjstk_csr"
    LAINNYA = "lainnya"


class AcquirerKind(StrEnum):
    IIK = "iik"
    PERISAI = "perisai"
    KANTOR_DESA = "kantor_desa"
    KARYAWAN = "karyawan"
    PERUSAHAAN = "perusahaan"
    PESERTA = "peserta"


PERSONAL_SPONSOR_TYPES: Final = frozenset({SponsorType.MANDIRI, SponsorType.INDIVIDU, SponsorType.ASN})
"""Payers who are natural persons: their names are stored only with consent, a worker's own name (mandiri) never."""
PERSONAL_ACQUIRER_KINDS: Final = frozenset({AcquirerKind.PESERTA, AcquirerKind.PERISAI, AcquirerKind.KARYAWAN})
"""Acquirers who are natural persons. A blank kind is treated as one."""


class VillageRole(StrEnum):
    PERANGKAT_DESA = "perangkat_desa"
    BPD = "bpd"
    RT_RW = "rt_rw"
    LINMAS = "linmas"
    KADER = "kader"


class Programme(StrEnum):
    """In the order in which a package is written: `JKK+JKM+JHT`."""

    JKK = "JKK"
    JKM = "JKM"
    JHT = "JHT"
    JP = "JP"
    JKP = "JKP"


class Basis(StrEnum):
    """Denominators (penyebut) of definitions 5.4."""

    BEKERJA = "bekerja"
    ANGKATAN_KERJA = "angkatan_kerja"
    ELIGIBLE = "eligible"
    REGISTER_DESA = "register_desa"
    MOU = "mou"


class BasisSegment(StrEnum):
    """Whose workers a denominator counts."""

    PU = "PU"
    BPU = "BPU"
    JAKON = "JAKON"
    PMI = "PMI"
    INFORMAL = "informal"
    SEMUA = "semua"


class MouStatus(StrEnum):
    """The state of an MoU: not yet agreed, in force, or over."""

    DRAFT = "draft"
    ACTIVE = "active"
    ENDED = "ended"


class ChangeAction(StrEnum):
    """What made a version of an MoU."""

    CREATE = "create"
    EDIT = "edit"
    END = "end"
    RENEW = "renew"
    IMPORT = "import"
    UNDO = "undo"


_REGION_CODE: Final = re.compile(r"(\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?", re.ASCII)


def is_region_code(text: str) -> bool:
    """Whether a text has the shape of a region's code; blank, the nation, is one."""
    return _REGION_CODE.fullmatch(text) is not None


class Level(StrEnum):
    """Levels of the region tree; a code's dots tell its level (`33.10.22.2005`)."""

    NATION = "nation"
    PROVINCE = "province"
    REGENCY = "regency"
    DISTRICT = "district"
    VILLAGE = "village"

    @classmethod
    def of(cls, code: str) -> "Level":
        """The level of a region code; the blank code is the nation."""
        return list(cls)[code.count(".") + 1 if code else 0]
