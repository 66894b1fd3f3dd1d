"""A file older than what is in force: what an extract taken later said stands, and this is told (definitions 5.1)."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection

from data_access.agreements import rows
from data_access.errors import CakupanError
from data_access.intake.matching import Outcome


def told(taken_on: dt.date, latest: dt.date | None, outcome: Outcome) -> Iterator[CakupanError]:
    """What is said at the top of a file taken on a day, where the latest extract in force was taken after it."""
    if latest is None:
        return
    days = {"taken": taken_on.isoformat(), "latest": latest.isoformat()}
    if outcome.outdated:
        yield CakupanError(
            "{count} baris tidak dipakai: berkas ini diambil {taken}, sedangkan yang berlaku berasal dari ekstrak "
            "sesudahnya (sampai {latest}). Bila berkas ini yang benar, batalkan dahulu impor itu (cakupan undo).",
            count=outcome.outdated,
            **days,
        )
    if changed := outcome.replaced + outcome.withdrawn:
        yield CakupanError(
            "Berkas ini diambil {taken}, padahal ekstrak {latest} sudah dimuat; {count} baris yang tidak diubah "
            "ekstrak itu kini diganti atau dibatalkan. Periksa tanggal --diambil.",
            count=changed,
            **days,
        )


def told_of_mous(taken_on: dt.date, later: Mapping[str, dt.date], outcome: Outcome) -> Iterator[CakupanError]:
    """What is said at the top of a file about MoUs, some of which were changed after it was taken."""
    if outcome.outdated:
        yield CakupanError(
            "{count} baris tidak dipakai: berkas ini diambil {taken}, sedangkan MoU-nya diubah sesudah itu (sampai "
            "{latest}). Ubah MoU itu langsung, atau tulis --diambil yang benar.",
            count=outcome.outdated,
            taken=taken_on.isoformat(),
            latest=max(later.values()).isoformat(),
        )


def changed_later(connection: Connection, numbers: Iterable[str], taken_on: dt.date) -> dict[str, dt.date]:
    """Of MoUs that stand, those a form or an extract changed after a day, and when it did."""
    days: dict[str, dt.date] = {}
    for change in rows.lasting(connection, numbers):
        day = change.taken_on or change.at.astimezone().date()  # the office's own calendar day
        if day > taken_on:
            days[change.number] = max(day, days.get(change.number, day))
    return days
