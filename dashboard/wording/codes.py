"""The closed lists a reader sees, each code with its Indonesian name; `labels` translates them when they are shown."""

from types import MappingProxyType
from typing import Final

from dashboard.language import deferred as d

PROFESSIONS: Final = MappingProxyType(
    {
        "petani": d("Petani"),
        "pekebun": d("Pekebun"),
        "peternak": d("Peternak"),
        "nelayan": d("Nelayan"),
        "buruh_tani": d("Buruh tani"),
        "buruh_nelayan": d("Buruh nelayan"),
        "pedagang_pasar": d("Pedagang pasar"),
        "pedagang_kaki_lima": d("Pedagang kaki lima"),
        "pedagang_asongan": d("Pedagang asongan"),
        "pemilik_warung": d("Pemilik warung"),
        "tukang_ojek": d("Tukang ojek"),
        "supir": d("Supir"),
        "tukang_becak": d("Tukang becak"),
        "art": d("Asisten rumah tangga"),
        "pengasuh_anak": d("Pengasuh anak"),
        "petugas_keamanan": d("Petugas keamanan"),
        "petugas_kebersihan": d("Petugas kebersihan"),
        "pemulung": d("Pemulung"),
        "buruh_bangunan": d("Buruh bangunan"),
        "tukang_batu": d("Tukang batu"),
        "tukang_kayu": d("Tukang kayu"),
        "kuli_angkut": d("Kuli angkut"),
        "serabutan": d("Pekerja serabutan"),
        "juru_parkir": d("Juru parkir"),
        "penjahit": d("Penjahit"),
        "penata_rambut": d("Penata rambut"),
        "montir": d("Montir"),
        "perajin": d("Perajin"),
        "marbot": d("Marbot"),
        "guru_ngaji": d("Guru ngaji"),
        "pekerja_formal": d("Pekerja formal"),
        "unallocated": d("Belum dipetakan"),
    }
)
SPONSOR_TYPES: Final = MappingProxyType(
    {
        "mandiri": d("Mandiri"),
        "pemberi_kerja": d("Pemberi kerja"),
        "individu": d("Individu"),
        "iik": d("Ikatan Istri Karyawan (IIK)"),
        "perusahaan_csr": d("CSR perusahaan"),
        "rantai_pasok": d("Rantai pasok"),
        "plkk": d("Pusat layanan kecelakaan kerja (PLKK)"),
        "apbd_prov": d("APBD provinsi"),
        "apbd_kab": d("APBD kabupaten/kota"),
        "apbdes": d("APB Desa"),
        "dbh_cht": d("DBH cukai hasil tembakau"),
        "dbh_sawit": d("DBH sawit"),
        "baznas": d("BAZNAS"),
        "asn": d("ASN"),
        "koperasi": d("Koperasi"),
        "bpjstk_csr": d("CSR BPJS Ketenagakerjaan"),
        "lainnya": d("Lainnya"),
    }
)
SEGMENTS: Final = MappingProxyType(
    {
        "PU": d("Penerima upah (PU)"),
        "BPU": d("Bukan penerima upah (BPU)"),
        "JAKON": d("Jasa konstruksi (Jakon)"),
        "PMI": d("Pekerja migran (PMI)"),
    }
)
SHORT_SEGMENTS: Final = MappingProxyType({"PU": "PU", "BPU": "BPU", "JAKON": "Jakon", "PMI": "PMI"})
"""As they stand in running text: abbreviations, the same in every language."""


MOVEMENTS: Final = MappingProxyType(
    {
        "sertakan": d("SERTAKAN"),
        "gn_lingkaran": d("GN Lingkaran"),
        "ekosistem_desa": d("Ekosistem desa"),
        "asn_peduli": d("ASN peduli"),
        "perisai": d("Perisai"),
        "reguler": d("Reguler"),
    }
)
VILLAGE_ROLES: Final = MappingProxyType(
    {
        "perangkat_desa": d("Perangkat desa"),
        "bpd": d("Anggota BPD"),
        "rt_rw": d("Ketua RT/RW"),
        "linmas": d("Linmas"),
        "kader": d("Kader desa"),
    }
)
PROGRAMMES: Final = MappingProxyType(
    {
        "JKK": d("Jaminan kecelakaan kerja (JKK)"),
        "JKM": d("Jaminan kematian (JKM)"),
        "JHT": d("Jaminan hari tua (JHT)"),
        "JP": d("Jaminan pensiun (JP)"),
        "JKP": d("Jaminan kehilangan pekerjaan (JKP)"),
    }
)
ACQUIRER_KINDS: Final = MappingProxyType(
    {
        "iik": d("Ikatan Istri Karyawan (IIK)"),
        "perisai": d("Agen Perisai"),
        "kantor_desa": d("Kantor desa"),
        "karyawan": d("Karyawan"),
        "perusahaan": d("Perusahaan"),
        "peserta": d("Peserta"),
    }
)
LEVELS: Final = MappingProxyType(
    {
        "nation": d("Nasional"),
        "province": d("Provinsi"),
        "regency": d("Kabupaten/kota"),
        "district": d("Kecamatan"),
        "village": d("Desa/kelurahan"),
    }
)
BASES: Final = MappingProxyType(
    {
        "bekerja": d("Penduduk bekerja"),
        "angkatan_kerja": d("Angkatan kerja"),
        "eligible": d("Pekerja eligible"),
        "register_desa": d("Register desa"),
        "mou": d("Angka MoU"),
    }
)
ENTRIES: Final = MappingProxyType(
    {
        "baru": d("Baru"),
        "awal": d("Sudah ada sebelum data"),
        "lanjut": d("Lanjut"),
        "alih": d("Alih pembayar"),
        "reaktivasi": d("Reaktivasi"),
    }
)
