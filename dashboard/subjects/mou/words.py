"""MoUs in words: how a line stands (in words, a shape and a colour), its name, its stages, and what needs attention."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from dashboard import formatting
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.wording import labels

STATUSES: Final = MappingProxyType(
    {
        "lewat_tenggat": d("lewat tenggat"),
        "tertinggal": d("tertinggal"),
        "perlu_perhatian": d("perlu perhatian"),
        "sesuai_jalur": d("sesuai jalur"),
        "tercapai": d("tercapai"),
        "belum_mulai": d("belum mulai"),
    }
)
"""How a line stands, what is most urgent first."""
BEHIND: Final = ("lewat_tenggat", "tertinggal", "perlu_perhatian")
"""Lines that need somebody."""
ON_PATH: Final = ("sesuai_jalur", "tercapai")
_SHAPES: Final = MappingProxyType(
    {
        "lewat_tenggat": "×",
        "tertinggal": "▼",
        "perlu_perhatian": "△",
        "sesuai_jalur": "◆",
        "tercapai": "✓",
        "belum_mulai": "◊",
    }
)
"""Each a shape of its own, and in the font of the house."""
ICONS: Final = MappingProxyType(
    {
        "lewat_tenggat": ":material/close:",
        "tertinggal": ":material/south:",
        "perlu_perhatian": ":material/change_history:",
        "sesuai_jalur": ":material/diamond:",
        "tercapai": ":material/check:",
        "belum_mulai": ":material/hourglass_empty:",
    }
)
COLOURS: Final = MappingProxyType(
    {
        "lewat_tenggat": "red",
        "tertinggal": "red",
        "perlu_perhatian": "orange",
        "sesuai_jalur": "green",
        "tercapai": "green",
        "belum_mulai": "gray",
    }
)
STATES: Final = MappingProxyType({"draft": d("draf"), "active": d("berlaku"), "ended": d("berakhir")})
"""Where an MoU itself stands."""
STAGES: Final = MappingProxyType(
    {
        "target": d("Target"),
        "budgeted": d("Dianggarkan"),
        "registered": d("Didaftarkan"),
        "ever_paid": d("Pernah dibayar"),
        "active_official": d("Aktif (toleransi 3 bulan)"),
        "paid": d("Dibayar"),
    }
)
VILLAGES: Final = MappingProxyType(
    {
        "belum_dianggarkan": d("belum dianggarkan"),
        "belum_didaftarkan": d("belum didaftarkan"),
        "belum_dibayar": d("belum dibayar"),
        "terhenti": d("pembayaran terhenti"),
        "sebagian": d("lunas sebagian"),
        "lunas": d("lunas"),
    }
)
"""How far a village is, the furthest behind first."""
_VILLAGE_SHAPES: Final = MappingProxyType(
    {
        "belum_dianggarkan": "◊",
        "belum_didaftarkan": "×",
        "belum_dibayar": "▼",
        "terhenti": "■",
        "sebagian": "△",
        "lunas": "✓",
    }
)


def status(code: str) -> str:
    """`▼ tertinggal`: no colour is needed to tell it."""
    return f"{_SHAPES[code]} {_(STATUSES[code])}"


def badge(code: str) -> str:
    """The same as Streamlit's Markdown, in its colour."""
    return f":{COLOURS[code]}-badge[{ICONS[code]} {_(STATUSES[code])}]"


def village(code: str) -> str:
    """`▼ belum dibayar`."""
    return f"{_VILLAGE_SHAPES[code]} {_(VILLAGES[code])}"


def line(number: str, description: object) -> str:
    """`Baris 2a · Ketua RT/RW`; without a description the number alone."""
    name = _("Baris {line}").format(line=number)
    return f"{name} · {description}" if isinstance(description, str) and description else name


def term(starts: int, ends: int) -> str:
    """`September 2024 – Desember 2025`."""
    return f"{formatting.month_in_full(starts)} – {formatting.month_in_full(ends)}"


def whom(conditions: Mapping[str, str]) -> str:
    """Whom a line selects, by its conditions that are not blank."""
    named = {
        "village_role": lambda code: labels.name("village_role", code),
        "profession_code": lambda code: labels.name("profession", code),
        "segment": lambda code: labels.name("segment", code),
        "sponsor_type": lambda code: _("dibayar {payer}").format(payer=labels.name("sponsor_type", code)),
        "movement": lambda code: labels.name("movement", code),
    }
    told = [named[key](code) for key, code in conditions.items() if code]
    return ", ".join(told) if told else _("siapa pun")


def quota(people: int | None) -> str:
    """What each village counts at most; blank without a quota."""
    if people is None:
        return ""
    return _("kuota {count} orang per desa: yang melebihinya tidak menambah").format(count=formatting.number(people))


def alert(row: Mapping[Any, Any], *, is_of_one: bool = False) -> str:
    """One row of `questions.mou.alerts` as a sentence, with the month it began; `is_of_one`: it stands under its MoU,
    which need not be named again."""
    of = _("MoU ini") if is_of_one else _("MoU {number}").format(number=row["number"])
    if isinstance(row["line"], str):
        text = _("Baris {line}") if is_of_one else _("MoU {number}, baris {line}")
        of = text.format(number=row["number"], line=row["line"])
    since = formatting.month_in_full(int(row["since"]))
    if row["kind"] == "status":
        text = _("{of}: {before} menjadi {after} sejak {since}.")
        return text.format(of=of, since=since, **_both(row, "status"))
    if row["kind"] == "ends":
        text = _("{of}: berakhir dalam {days} hari dari posisi; demikian sejak posisi {since}.")
        return text.format(of=of, since=since, days=int(row["after"]))
    text = _("{of}: orang yang dibayar turun 10% atau lebih sebulan, dari {before} menjadi {after}, sejak {since}.")
    return text.format(of=of, since=since, **_both(row, "people"))


def _both(row: Mapping[Any, Any], what: str) -> dict[str, str]:
    """Before and after, as statuses or as people."""
    if what == "status":
        return {side: _(STATUSES[row[f"{side}_status"]]) for side in ("before", "after")}
    return {side: formatting.number(int(row[side])) for side in ("before", "after")}


ALERT_ICONS: Final = MappingProxyType(
    {"status": ":material/flag:", "ends": ":material/event_busy:", "fell": ":material/trending_down:"}
)
