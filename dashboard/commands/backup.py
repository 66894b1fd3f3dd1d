"""`cakupan backup` and `cakupan restore`: the whole home in one file, and back."""

from pathlib import Path
from typing import Annotated

import typer

from dashboard.commands import terminal
from dashboard.language import _
from data_access.backup import keeping, restoring
from data_access.settings import Settings

File = Annotated[Path, typer.Argument(help=_("Berkas cadangan"))]


def register(app: typer.Typer) -> None:
    """The two commands."""
    app.command("backup", help=_("Menyimpan seluruh rumah data. Contoh: cakupan backup cadangan-2026-11.zip"))(backup)
    app.command("restore", help=_("Mengisi rumah data yang kosong. Contoh: cakupan restore cadangan-2026-11.zip"))(
        restore
    )


def backup(
    file: File,
    with_key: Annotated[bool, typer.Option("--with-key", help=_("Sertakan kunci NIK; simpan di tempat aman"))] = False,
) -> None:
    with terminal.progress() as progress:
        kept = keeping.backup(Settings(), file, with_key=with_key, progress=progress)
    text = _("Cadangan ditulis: {path} ({size} MB, {count} edisi).")
    terminal.say(text, path=file, size=f"{kept.file_bytes / 1_048_576:.1f}", count=len(kept.editions))
    if kept.without:
        text = _("Periksa: edisi {editions} tidak ikut, karena berkasnya hilang atau berubah.")
        terminal.say(text, editions=", ".join(kept.without))
    terminal.say(
        _("Kunci NIK ada di dalamnya: pemegang berkas ini dapat menelusuri orang. Simpan di tempat aman.")
        if with_key
        else _("Kunci NIK tidak ikut; simpan terpisah, tanpanya tidak ada data baru yang dapat dimuat.")
    )


def restore(file: File) -> None:
    settings = Settings()
    with terminal.progress() as progress:
        restored = restoring.restore(settings, file, progress=progress)
    text = _("Cadangan {made_at} dipulihkan ke {home}: {count} edisi.")
    terminal.say(text, made_at=restored.made_at, home=settings.home, count=restored.editions)
    if not restored.has_key:
        text = _("Kunci NIK tidak ada dalam cadangan; letakkan kunci lama di {file} (chmod 600) sebelum memuat data.")
        terminal.say(text, file=settings.nik_key_file)
