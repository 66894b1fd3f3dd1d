"""Places in running text: several of a level, which Indonesian says in the singular, and how much of one is known."""

from types import MappingProxyType
from typing import Final

from dashboard import formatting
from dashboard.language import _
from dashboard.language import deferred as d
from dashboard.wording import labels

_MANY: Final = MappingProxyType(
    {
        "province": d("provinsi"),
        "regency": d("kabupaten/kota"),
        "district": d("kecamatan"),
        "village": d("desa/kelurahan"),
    }
)


def many(level: str, count: int | None = None) -> str:
    """`desa/kelurahan`, `villages`; of one, `village`."""
    return labels.dimension(level).lower() if count == 1 else _(_MANY[level])


def known(extent: tuple[int, int] | None) -> str:
    """`2 dari 35 kabupaten/kota`: those an edition knows, of all (definitions 5.16); blank where it knows them all."""
    if extent is None:
        return ""
    count, regencies = map(formatting.number, extent)
    return _("{known} dari {regencies} kabupaten/kota").format(known=count, regencies=regencies)


def in_short(name: str) -> str:
    """`Jawa Tengah (2 dari 35)`, of what `named` wrote: beside a bar, where all of it would be cut off."""
    regencies = known((0, 0)).rpartition("0")[2]
    return name.replace(f"{regencies})", ")")


def uncounted(people: int) -> str:
    """Why fewer people are in a rate than stand beside it (definitions 5.16); blank where all are."""
    if not people:
        return ""
    text = _("{count} pekerja aktif tidak masuk cakupan: di luar wilayah edisi, atau kabupaten/kotanya tidak tercatat")
    return text.format(count=formatting.number(people))


def named(name: str, extent: tuple[int, int] | None) -> str:
    """`Jawa Tengah (2 dari 35 kabupaten/kota)`; the name alone where all are known. No name is the nation's."""
    name, part = name or _("Indonesia"), known(extent)
    return f"{name} ({part})" if part else name
