"""What a map says in words: its message, what its signs mean, and for those who cannot see it the largest places.

`places` is a frame of `metrics.places`, `level` what they are; of those `hidden` nothing is told.
"""

from collections.abc import Collection

import pandas as pd

from dashboard import formatting
from dashboard.language import _
from dashboard.wording.places import many


def message(places: pd.DataFrame, level: str) -> str:
    """How many of the places have anybody, as a sentence."""
    listed = places[places["parent_code"].notna()]
    return _("{part} dari {whole} {places} memiliki pekerja aktif ({rate})").format(
        part=formatting.number(int((listed["active"] > 0).sum())),
        whole=formatting.number(len(listed)),
        places=many(level, len(listed)),
        rate=formatting.percent(float((listed["active"] > 0).mean())),
    )


def measure(places: pd.DataFrame, level: str, hidden: Collection[str]) -> str:
    """What size means, what is hollow, and what is not on the map."""
    parts = [_("Luas lingkaran: pekerja aktif; titik kosong: tanpa pekerja aktif")]
    if hidden:
        parts.append(_("belah ketupat: jumlahnya disembunyikan"))
    places = places[~places["code"].isin(list(hidden))]
    listed = places[places["parent_code"].notna()]
    missing = listed[listed["latitude"].isna()]
    if len(missing):
        text = _("{count} {places} tanpa titik koordinat tidak digambar ({people} pekerja aktif)")
        parts.append(
            text.format(
                count=formatting.number(len(missing)),
                places=many(level, len(missing)),
                people=formatting.number(int(missing["active"].sum())),
            )
        )
    above = int(places.loc[places["parent_code"].isna(), "active"].sum())
    if above:
        parts.append(_("{people} pekerja aktif belum teralokasi").format(people=formatting.number(above)))
    return "; ".join(parts)


def takeaway(places: pd.DataFrame, level: str, hidden: Collection[str]) -> str:
    """For those who cannot see the map: its message and the three largest places."""
    is_told = ~places["code"].isin(list(hidden))
    largest = places[is_told & places["parent_code"].notna() & (places["active"] > 0)].head(3)
    rows = zip(largest["name"], largest["parent"], largest["active"], strict=True)
    parts = [f"{name} ({parent}) {formatting.number(int(active))}" for name, parent, active in rows]
    after = _("Terbanyak: {rows}.").format(rows=", ".join(parts)) if parts else ""
    return f"{message(places, level)}. {after}".strip()
