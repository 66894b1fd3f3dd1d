"""Words of an MoU: its fields, as a form and a history name them, and its coded values."""

from types import MappingProxyType
from typing import Final

from dashboard.language import _
from dashboard.language import deferred as d

HEADER: Final = MappingProxyType(
    {
        "number": d("Nomor MoU"),
        "title": d("Judul"),
        "counterpart": d("Kantor mitra"),
        "region_code": d("Wilayah"),
        "branch_code": d("Kantor cabang"),
        "status": d("Status"),
        "signed_on": d("Tanggal tanda tangan"),
        "starts_on": d("Mulai"),
        "ends_on": d("Tanggal berakhir"),
        "predecessor": d("Memperbarui MoU"),
    }
)
LINE: Final = MappingProxyType(
    {
        "line": d("Nomor baris"),
        "description": d("Uraian"),
        "village_role": d("Peran desa"),
        "profession_code": d("Profesi"),
        "segment": d("Segmen"),
        "sponsor_type": d("Jenis sponsor"),
        "movement": d("Gerakan"),
        "place_codes": d("Desa/kelurahan"),
        "target_people": d("Target (orang)"),
        "village_quota": d("Kuota per desa (orang)"),
        "due_on": d("Jatuh tempo target"),
        "budgeted_people": d("Dianggarkan (orang)"),
        "budgeted_rupiah": d("Dianggarkan (rupiah)"),
        "budget_reference": d("Acuan anggaran"),
        "notes": d("Catatan"),
        "milestones": d("Tonggak"),
        "whole": d("Seluruh baris"),
    }
)
COLUMNS: Final = MappingProxyType(
    {
        "number": "nomor_mou",
        "title": "judul",
        "counterpart": "mitra",
        "region_code": "kode_wilayah",
        "branch_code": "kantor_cabang",
        "status": "status",
        "signed_on": "tanggal_ttd",
        "starts_on": "mulai",
        "ends_on": "berakhir",
        "predecessor": "pendahulu",
        "line": "baris",
        "description": "uraian",
        "village_role": "peran_desa",
        "profession_code": "profesi",
        "segment": "segmen",
        "sponsor_type": "jenis_sponsor",
        "movement": "gerakan",
        "place_codes": "kode_desa",
        "target_people": "target_orang",
        "village_quota": "kuota_desa",
        "due_on": "jatuh_tempo",
        "budgeted_people": "dianggarkan_orang",
        "budgeted_rupiah": "dianggarkan_rupiah",
        "budget_reference": "acuan_anggaran",
        "notes": "catatan",
    }
)
"""How a file, and so a fault, names each field."""
MILESTONE: Final = MappingProxyType({"due_on": d("Bulan tonggak"), "target_people": d("Orang pada akhir bulan itu")})
MILESTONE_DAY: Final = "tanggal"
"""The column of a milestone's month; its people are in that of a line's target."""
ACTIONS: Final = MappingProxyType(
    {
        "create": d("dibuat"),
        "edit": d("diubah"),
        "end": d("diakhiri"),
        "renew": d("dibuat sebagai pembaruan"),
        "import": d("diimpor dari berkas"),
        "undo": d("impor dibatalkan"),
    }
)


def field_of(column: str, *, of_line: bool, of_milestone: bool) -> str:
    """The label of a fault's column."""
    if of_milestone:
        return _(MILESTONE["due_on" if column == MILESTONE_DAY else "target_people"])
    named = next(name for name, found in COLUMNS.items() if found == column)
    return _((LINE if of_line else HEADER)[named])
