"""Who pays for whom in the bundled example. Places and one event are real (DOMAIN.md 7), payers and people are not."""

from dataclasses import dataclass
from typing import Final

KLATEN_OUTREACH: Final = (
    "33.10.11.2008", "33.10.03.2001", "33.10.23.2001", "33.10.23.2007", "33.10.08.2009", "33.10.01.2010",
    "33.10.19.2018", "33.10.04.2007", "33.10.22.2002",
)  # fmt: skip
"""Jombor, Pesu, Jimbung, Gemblegan, Sumyang, Kemudo, Wunut, Paseban, Gatak: "Kerja Keras Bebas Cemas", October 2023."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """One payer's effort. A village code as `place` is itself, a regency's stands for its villages.

    `payer` is type, id and name, `acquirer` kind and name; `{desa}` in them is the village's name, `{n}` a number.
    `first` are the earliest and the latest first month; `renew` and `hand_over` the chances at each end of a term.
    """

    branch: str
    places: tuple[str, ...]
    workers: int
    first: tuple[str, str]
    terms: tuple[int, ...]
    payer: tuple[str, str, str]
    acquirer: tuple[str, str]
    movement: str
    professions: tuple[str, ...]
    renew: float = 0.5
    hand_over: float = 0.15
    roles: tuple[str, ...] = ("",)
    segment: str = "BPU"
    package: str = "JKK+JKM"
    registered_on: str = ""


NOBODY: Final = ("", "")
ALONE: Final = ("mandiri", "", "")

CAMPAIGNS: Final = (
    Campaign(
        "Bandar Lampung", ("18.71",), 60, ("2024-12", "2024-12"), (3, 6, 12),
        ("iik", "", "IIK Bandar Lampung"), ("iik", "IIK Bandar Lampung"), "sertakan",
        ("tukang_ojek", "tukang_ojek", "art", "petugas_keamanan", "supir", "pedagang_kaki_lima"),
        registered_on="2024-12-05",
    ),
    Campaign(
        "Klaten", KLATEN_OUTREACH, 70, ("2024-01", "2024-06"), (12,),
        ("apbdes", "", "Pemerintah Desa {desa}"), ("kantor_desa", "Kantor Desa {desa}"), "ekosistem_desa",
        ("petani", "petani", "pemilik_warung", "guru_ngaji", ""), renew=0.85, hand_over=0.05,
        roles=("perangkat_desa", "bpd", "rt_rw", "rt_rw", "linmas", "kader"),
    ),
    Campaign(
        "Klaten", ("33.10",), 80, ("2025-03", "2025-05"), (7,),
        ("dbh_cht", "", "Pemkab Klaten"), ("kantor_desa", "Kantor Desa {desa}"), "ekosistem_desa",
        ("petani", "buruh_tani", "buruh_tani", "petani/pekebun"), renew=0.35, hand_over=0.2,
    ),
    Campaign(
        "Purwokerto", ("33.02",), 75, ("2024-03", "2025-10"), (6, 12),
        ("perusahaan_csr", "C-01", "PT Contoh Gula Kelapa"), ("perusahaan", "PT Contoh Gula Kelapa"), "gn_lingkaran",
        ("penderes", "penderes", "pekebun", "kuli_angkut"), renew=0.6,
    ),
    Campaign(
        "Purwokerto", ("33.03",), 45, ("2024-05", "2026-02"), (3, 6),
        ("plkk", "C-02", "RS Contoh Purbalingga"), ("karyawan", "Karyawan Contoh {n}"), "gn_lingkaran",
        ("peternak", "buruh_tani", "perajin", "tukang_becak"), renew=0.55,
    ),
    Campaign(
        "Purwokerto", ("33.04",), 40, ("2024-04", "2025-12"), (5,),
        ("baznas", "", "BAZNAS Banjarnegara (contoh)"), NOBODY, "reguler",
        ("petani", "pemulung", "marbot", "guru_ngaji"), renew=0.5,
    ),
    Campaign(
        "Bandar Lampung", ("18.71",), 40, ("2024-01", "2026-09"), (1, 3, 3), ALONE,
        ("perisai", "Agen Perisai Contoh {n}"), "perisai",
        ("pedagang_pasar", "pedagang_asongan", "ojol", "juru_parkir", "penjahit"), renew=0.75, hand_over=0.03,
        package="JKK+JKM+JHT",
    ),
    Campaign(
        "Tarakan", ("65.71",), 45, ("2024-02", "2025-08"), (6,),
        ("apbd_kab", "", "Pemkot Tarakan"), NOBODY, "reguler",
        ("nelayan", "nelayan", "buruh_nelayan", "pedagang_pasar"), renew=0.6,
    ),
    Campaign(
        "Tarakan", ("65.03",), 70, ("2024-09", "2025-03"), (12,),
        ("apbdes", "", "Pemerintah Desa {desa}"), ("kantor_desa", "Kantor Desa {desa}"), "ekosistem_desa",
        ("petani", "nelayan", "pekebun", ""), renew=0.75, roles=("perangkat_desa", "bpd", "rt_rw", "kader", ""),
    ),
    Campaign(
        "Semarang Pemuda", ("33.74",), 75, ("2024-01", "2026-08"), (3, 6, 12),
        ("individu", "", "Ibu Contoh {n}"), ("peserta", "Ibu Contoh {n}"), "sertakan",
        ("art", "art", "supir pribadi", "pedagang_kaki_lima", "satpam kompleks", "pengasuh_anak"), renew=0.55,
    ),
    Campaign(
        "Purwokerto", ("33.02", "33.03"), 60, ("2024-01", "2025-06"), (12,),
        ("pemberi_kerja", "C-03", "PT Contoh Tekstil"), NOBODY, "reguler", ("pekerja_formal", "penjahit"),
        renew=0.9, hand_over=0.0, segment="PU", package="JKK+JKM+JHT+JP",
    ),
    Campaign(
        "Klaten", ("33.10",), 25, ("2025-06", "2026-07"), (5, 7),
        ("pemberi_kerja", "C-04", "CV Contoh Bangunan"), NOBODY, "reguler",
        ("buruh_bangunan", "tukang_batu", "tukang_kayu"),
        renew=0.1, hand_over=0.1, segment="JAKON",
    ),
    Campaign(
        "Tarakan", ("65.03",), 10, ("2024-06", "2026-03"), (12,), ALONE, NOBODY, "reguler", ("art", "serabutan"),
        segment="PMI",
    ),
    Campaign(
        "Semarang Pemuda", ("33.74",), 10, ("2024-06", "2026-03"), (6,), ALONE, NOBODY, "reguler", ("penata_rambut",),
        package="JHT",
    ),
)  # fmt: skip

SELF_PAID: Final = tuple(
    Campaign(
        branch, places, 0, ("2024-01", "2026-10"), (1, 3, 12), ALONE, NOBODY, "reguler",
        ("pemilik_warung", "montir", "petani", "mlijo"), renew=0.6,
    )
    for branch, places in (("Klaten", ("33.10",)), ("Purwokerto", ("33.02", "33.04")), ("Semarang Pemuda", ("33.74",)))
)  # fmt: skip
"""Fill the example up to its size."""
