"""Names as offices write payers and acquirers: made up or of public bodies, none of them a person's."""

from typing import Final

from data_access.reference.regions import names as region_names
from data_access.vocabulary import Level

_OFFICES: Final = (
    *("Pemerintah Desa {}", "Kantor Desa {}", "Pemkab {}", "BAZNAS Kab. {}", "RSUD {}", "PKU Muhammadiyah {}"),
    *("SMKN 1 {}", "SDN 3 {}", "PT BPR BKK {} (Perseroda)", "Koperasi Tani {} 17", "Toko 88 {}", "CV. {} 2000"),
    *("Yayasan {} 1945", "UD {} Jaya 21", "Apotek K-24 {}", "PT PLN (Persero) UP3 {}", "IIK Cabang {} 01", "BUMDes {}"),
    *("Agen Perisai {} 07", "Paguyuban Becak {} 45", "Jl. {} No. 12-14", "Perumda Air Minum {}", "DPC Apindo {}"),
)
_PLACES: Final = 20

NUMBERED: Final = tuple(
    name
    for line in """
        PT 3M Indonesia | Toko 99 Jaya | Warung 7 Bersaudara | PT 21 Express | CV 5 Bersaudara | Toko 1001 Malam
        Apotek K-24 | BNI 46 | Bank BRI Unit 0123 | BPR BKK 1970 | PT Taspen (Persero) KCP 3300 | SPBU 44.574.01
        PT Pertamina Patra Niaga SPBU 34-12901 | SPBU 34-12901, 34-12902 | SPBU 44.574.01 - 44.574.02 | LPG 3 Kg
        Alfamart T123 | Indomaret TJ45 | Indomaret Point 2024 | Alfamidi A1023 | 7-Eleven | 7-11 | Toko 24/7
        Koperasi 17 Agustus 1945 | Universitas 17 Agustus 1945 Semarang | Koperasi 17-08-1945 | SMA 17 | SMAN 78
        Kodim 0723 Klaten | Kodim 0723/Klaten | Kodim 0723/2024-2025 | Kodim 0723 2024 2025 | Kodim 0701/2025 12
        Koramil 01/Kota | Koramil 01/0723 2024 | Korem 074/Warastratama | Yonif 407/PK | Polres 33.10 | Lanal 12
        RT 01/RW 02 Gatak | RT 001 RW 002 | RT. 003/RW. 011 Kel. Tonggalan | RT 001/002/003/004 | RT 01-02-03-04-05
        RT 01/02/03/04/05 RW 06 | RT 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 | Kelompok 1 2 3 4 5 6 7 8 9 10 | PKK RT 1 RW 2, RT 3
        Dasawisma 1, 2, 3, 4, 5 | Kelompok Tani 2, 3 dan 4 | Posyandu Melati 1-9 | Pos 1-10, 11-20, 21-30
        Kios 10-11-12-13-14 | Unit 0123, 0124, 0125 | BRI Unit 3301, 3302, 3303 | Lapak 101 102 103 | Blok A1-A10
        Alumni 1998-2002 | Alumni SMA 1 Klaten 1985/1986 | Alumni 82/83/84/85/86 | Alumni 98/99/00/01/02
        Angkatan 1998 1999 2000 | Angkatan 45 (1945-1950) | HUT RI 17/08/1945-2025 | Muktamar 48/2022
        APBD 2024/2025 | APBDes 2024, 2025, 2026 | DBH CHT 2024-2026 | Dana Desa 2024 2025 2026
        CSR Rp1.000.000.000 | CSR Rp 1.000.000.000,00 | APBD 2025 Rp659.265.600 | Serba 35.000 | 16.800 x 7 = 117.600
        UPZ Kemenag 33.10 | UPZ 33.10.22.2005 | 33.10.22.2005, 33.10.22.2006 | Kecamatan 33.10.22 | PT 123456789
        PT Djarum 76 | Dji Sam Soe 234 | Jamu 2 Tang | Kopi 45 | Batik Keris 1920 | Soto 10 Ribu | Bakso 2 Saudara
        PT KAI DAOP VI | PLN ULP 52101 | PT PLN (Persero) ULP 52101 Klaten Kota | AHASS 01234 Klaten | Bengkel 4x4
        Toko Jl. Pemuda No. 12 | Toko Sinar (Jl. Pemuda 12-14) | Jl. Raya Solo-Yogya KM 21 | Km. 21 + 500
        Jl. Jend. Sudirman Kav. 52-53, Jakarta 12190 | Jl. Gatot Subroto Kav 12 No 79 Jakarta Selatan 12930
        Jl. Pemuda 12 RT 02/03 Klaten 57411 | RT 03/05, 57411 | RT.03/RW.05 57411 | Jl. Merdeka 17, 57411-57412
        Perumahan Griya 2 Blok C-10/11 | Gedung A Lt 1-2-3-4 | Kav. 1-10 57411 Klaten | Pasar Gede Lt. 2 No. 345
        PO BOX 1234 57400 | Toko Buka 08.00-16.00 | NPSN 20309876 SMKN 1 | NPP 12345678 | NPP EE0123456
        Agen Perisai P-33100123 | Perisai KLT-2024-001 | Agen 12345678 | IIK Chapter 33 | Kader 2024
        Puskesmas 1 Kalikotes | Bidan Praktik 503/2024 | Gapoktan SK No. 141/12/2022 | KUB 523.4/12
        SK 0456/2024-2025 | KSP 518/BH/KWK.11/2001 | Yayasan AHU-0012345 | Koperasi BH 123/2010
        Masjid At-Taqwa 2 | GKJ Klaten 1 | Toko @Home | Kafe @ Klaten | Meet at Gatot Subroto | Kantor (at) 2
        PT Total Bangun Persada | Toko Total Jaya | PT Jumlah Makmur | Toko Nan Jaya | Kosong Sembilan | PT Nihil Karya
        Klinik 24 Jam Sehat | Grab 4 Wheels | Revolusi 4.0 | Startup 5G | PT Sejahtera 100% | Rokok 234 | Grup 4-4-2
    """.strip().splitlines()
    for name in map(str.strip, line.split("|"))
)
"""Names with numbers, marks and words that look like something else."""


def offices() -> tuple[str, ...]:
    """Bodies of every sort, named after places of every level."""
    places = list(region_names().items())
    chosen = [name for code, name in places if Level.of(code) is not Level.NATION][:: len(places) // _PLACES]
    return tuple(form.format(name) for name in chosen for form in _OFFICES)
