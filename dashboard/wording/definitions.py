"""The definitions in force, in short: behind every "apa artinya?" and in every workbook. They follow definitions 5."""

from typing import Final

from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.wording import labels

_TERMS: Final = (
    (d("Posisi"), d("Hari terakhir sebuah bulan. Semua angka menyatakan keadaan pada hari itu.")),
    (
        d("Sementara dan tertutup"),
        d(
            "Sebuah posisi sementara sampai data yang diambil setelah tanggal jatuh tempo (biasanya tanggal "
            "15 bulan berikutnya) dimuat; sesudah itu tertutup. Untuk siaran pers dipakai posisi tertutup."
        ),
    ),
    (
        d("Edisi"),
        d("Berkas beku yang menjadi sumber semua angka di layar dan di berkas, sehingga angka dapat dihitung ulang."),
    ),
    (
        d("Pekerja aktif"),
        d(
            "Orang, dihitung sekali menurut NIK, yang iuran JKK dan JKM-nya dibayar sampai paling banyak g "
            "bulan sebelum posisi. Paket tanpa JKK dan JKM tidak menambah orang."
        ),
    ),
    (
        d("Dibayar dan aktif resmi"),
        d(
            "g = 0 disebut dibayar: bulan posisi sudah dibayar. g = 3 disebut aktif resmi: bulan pertama "
            "sampai ketiga yang belum dibayar masih aktif, bulan keempat tidak. Untuk Jakon dan PMI selalu g"
            " = 0."
        ),
    ),
    (
        d("Cakupan"),
        d(
            "Pekerja aktif dibagi pekerja di data pembanding dari wilayah, segmen, dan profesi yang sama. Selalu "
            "jumlah dibagi jumlah, tidak pernah rata-rata. Di atas 100% ditampilkan apa adanya."
        ),
    ),
    (
        d("Penyebut"),
        d(
            "Jumlah pekerja menurut sumber yang disebut, beserta tahunnya. Dipakai angka terbaru yang sudah berlaku "
            "pada posisi, atau bila tidak ada, yang paling awal sesudahnya, ditandai begitu. Angka wilayah sendiri "
            "didahulukan; kalau tidak ada, jumlah semua bagiannya; kalau ada bagian tanpa angka, belum ada data "
            "pembanding. Wilayah yang baru sebagian kabupaten/kotanya diketahui memakai jumlah yang diketahui itu."
        ),
    ),
    (
        d("Andil"),
        d(
            "Pekerja aktif satu baris dibagi pekerja di data pembanding seluruh wilayah; andil semua baris berjumlah "
            "cakupan wilayah."
        ),
    ),
    (
        d("Segmen"),
        d(
            "PU penerima upah, BPU bukan penerima upah, Jakon jasa konstruksi, PMI pekerja migran. PMI "
            "berdiri sendiri dan tidak ikut dalam pilihan awal."
        ),
    ),
    (
        d("Belum teralokasi"),
        d(
            "Orang yang tempatnya hanya diketahui pada tingkat di atasnya. Kantor cabang atau NIK tidak "
            "pernah dipakai untuk menebak tempat."
        ),
    ),
    (d("Belum dipetakan"), d("Orang yang profesinya kosong atau tidak dikenal; tidak pernah ditebak.")),
    (
        d("Peserta baru"),
        d(
            "Orang yang masuk untuk pertama kali pada bulan dalam kurun itu, sesudah data mulai, dan belum terdaftar "
            "sebelum bulan data mulai. Satu orang paling banyak sekali, untuk satu penerima kredit."
        ),
    ),
    (
        d("Bertahan"),
        d(
            "Dari peserta baru yang bulan ke-k-nya (k = 3, 6, 12; bulan masuk adalah bulan 0) sudah lewat: yang "
            "dibayar pada bulan itu, oleh siapa pun dan di mana pun. Masa bayar 3 bulan saja tidak bertahan 3 bulan."
        ),
    ),
    (
        d("Bersambung"),
        d(
            "Dari peserta baru yang masa bayar pertamanya sudah berakhir: yang dibayar pada bulan pertama "
            "sesudahnya, oleh siapa pun dan di mana pun, tanpa jeda sebulan pun. Tidak bagi pemberi kerja dan mandiri, "
            "yang membayar bulan demi bulan. Membandingkan masa bayar 3 bulan dengan yang 12 bulan, maka lamanya "
            "disebut."
        ),
    ),
    (
        d("Selang 95%"),
        d(
            "Rentang ketelitian 95% sebuah bagian (cara Wilson). Dua kelompok yang rentangnya bersinggungan belum "
            "beda nyata: selisihnya dapat kebetulan, apalagi bila orangnya sedikit."
        ),
    ),
    (
        d("Jatuh tempo"),
        d(
            "Dari yang terbayar pada bulan posisi: siapa yang masih dibayar pada bulan-bulan berikutnya bila tidak ada "
            "yang memperpanjang. Mandiri dan pemberi kerja diasumsikan berlanjut; yang sudah dibayar lagi tidak jatuh."
        ),
    ),
    (d("Reaktivasi"), d("Kembali sesudah lebih dari 3 bulan tidak dibayar. Tidak pernah ditambahkan ke peserta baru.")),
    (
        d("Orang-bulan dan rupiah"),
        d(
            "Bulan masa bayar penerima kredit itu sendiri di dalam kurun, dan iurannya: yang tercatat, selain itu "
            "tarif bulan itu."
        ),
    ),
    (
        d("Arus masuk dan keluar"),
        d(
            "Awal + sudah ada sebelum data + baru + kembali + pindah masuk − tidak lagi aktif − pindah keluar = akhir, "
            "bulan demi bulan. Pindah: tetap aktif, tetapi masuk ke atau keluar dari pilihan wilayah, segmen, atau "
            "gerakan."
        ),
    ),
)
_CREDIT_RULES: Final = {
    "sponsor": d(
        "Dihitung untuk pembayar pada bulan masuk; yang membayar sendiri dan pembayar yang tidak diketahui masuk "
        "“Tanpa sponsor”. Perorangan dengan nama samaran, kecuali yang setuju disebut."
    ),
    "company": d("Dihitung untuk perusahaan yang membayar pada bulan masuk; selebihnya masuk “Bukan perusahaan”."),
    "chapter": d("Dihitung untuk pengurus IIK yang mencatatkan pekerja pada bulan masuk."),
    "branch": d("Dihitung untuk kantor cabang yang tercatat pada bulan masuk."),
    "regency": d("Dihitung untuk kabupaten/kota tempat pekerja pada bulan masuk."),
    "district": d("Dihitung untuk kecamatan tempat pekerja pada bulan masuk."),
    "village": d("Dihitung untuk desa/kelurahan tempat pekerja pada bulan masuk."),
    "term": d("Dirinci menurut banyaknya bulan yang dibayar sekaligus pada bulan masuk."),
}


def in_force() -> tuple[tuple[str, str], ...]:
    """Term and text, in the language in force, in reading order."""
    return tuple((_(term), _(text)) for term, text in _TERMS)


def meaning(said: str) -> str:
    """ "Apa artinya?" of one figure: the definitions of the terms it uses in its words, as Markdown."""
    used = [f"**{term}.** {text}" for term, text in in_force() if term.lower() in said.lower()]
    return "\n\n".join([f"**{_('Apa artinya?')}**", *used]) if used else ""


def credit_rule(credit: str) -> str:
    """To whom a board credits somebody new (definitions 5.8)."""
    if credit in _CREDIT_RULES:
        return _(_CREDIT_RULES[credit])
    dimension = labels.dimension(credit).lower()
    return _("Dirinci menurut {dimension} pekerja pada bulan masuk.").format(dimension=dimension)
