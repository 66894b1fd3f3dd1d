"""What `cakupan publish` says of the scope of an edition (definitions 5.16)."""

from collections.abc import Sequence
from typing import Final

from dashboard.commands import terminal
from dashboard.language import _
from data_access.edition.territory import Territory
from data_access.reference.regions import names

_NAMED: Final = 12
"""Regencies that are named; of more it is said how many."""


def tell(found: Territory) -> None:
    """Which regencies are known, and who and what lies outside: nothing is left out without a word."""
    terminal.say(
        _("Wilayah edisi: {count} kabupaten/kota ({names})."),
        count=len(found.regencies),
        names=_named(found.regencies),
    )
    if found.silent:
        terminal.say(
            _("Tanpa seorang pun di dalam data: {names}. Bila datanya belum ada, terbitkan tanpa wilayah itu."),
            names=_named(found.silent),
        )
    if found.outside:
        terminal.say(
            _(
                "{people} pekerja aktif tercatat di luar wilayah edisi: dihitung di dalam jumlah, tanpa cakupan. Bila "
                "datanya lengkap, sebutkan wilayahnya dengan --wilayah."
            ),
            people=found.outside,
        )
    if found.mous:
        terminal.say(
            _("MoU {numbers} menyangkut tempat di luar wilayah edisi; yang di sana tidak dihitung."),
            numbers=", ".join(found.mous),
        )


def tell_lost(codes: Sequence[str], earlier: str) -> None:
    """Which regencies the edition `earlier` knew and the one in use after it does not."""
    if codes:
        text = _("Periksa: {names} dikenal di edisi {earlier}, yang dipakai sebelumnya, dan tidak lagi di edisi ini.")
        terminal.say(text, names=_named(codes), earlier=earlier)


def _named(codes: Sequence[str]) -> str:
    told = [f"{names().get(code, code)} {code}" for code in codes[:_NAMED]]
    if len(codes) > _NAMED:
        told.append(_("dan {count} lainnya").format(count=len(codes) - _NAMED))
    return ", ".join(told) or "-"
