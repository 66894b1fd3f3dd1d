"""The files of a published figure, and the archive of a release: the same entry is the same bytes, each time."""

import datetime as dt
import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from dashboard import formatting
from dashboard import language as wording
from dashboard.asking import Asker
from dashboard.desks.press import telling
from dashboard.desks.press.preparing import Prepared, prepared
from dashboard.export import formats
from dashboard.export.stamp import Stamp
from dashboard.language import _
from data_access.press.draft import Draft, Item
from data_access.progress import Progress, silent

HELD: Final = "sebelum-waktu-siar/"
"""How the ledger names the files as they are before the release time."""
_README: Final = "README.txt"
_FOR_EVERYBODY: Final = 0o644 << 16
_UNIX: Final = 3


@dataclass(frozen=True, slots=True)
class Release:
    """A draft whose items have their ids, and whether its release time is still to come."""

    draft: Draft
    is_held: bool

    def stamp(self, item: Item) -> Stamp:
        """What its files say of themselves."""
        draft = self.draft
        return Stamp(item.figure_id, draft.address, draft.release, self.is_held, item.notes, draft.byline)


def is_held(draft: Draft, now: dt.datetime) -> bool:
    """Before the release time; that moment itself is no longer before."""
    return draft.release is not None and now < draft.release


def files(release: Release, found: Prepared) -> dict[str, Callable[[], bytes]]:
    """Of one figure prepared in the language in force: every file by name, made when it is called for."""
    if found.out is None:
        raise ValueError(found.fault)
    made, item = found.out.made, found.item
    files_by_end = formats.released(found.drawn, made.shown, made.source, release.stamp(item))
    return {f"{item.figure_id}{end}": make for end, make in files_by_end.items()}


def told(release: Release, found: Mapping[str, Prepared]) -> dict[str, bytes]:
    """Caption, lead and alternative text, a file a language."""
    stem = found[release.draft.language].item.figure_id
    return {f"{stem}-teks-{language}.txt": _text(release, found[language], language) for language in found}


def _text(release: Release, found: Prepared, language: str) -> bytes:
    if found.out is None:
        raise ValueError(found.fault)
    with wording.speaking(language):
        made, stamp = found.out.made, release.stamp(found.item)
        sentences = telling.told(made, found.title)
        parts = (
            *stamp.marks(made.source),
            _reference(stamp),
            f"{_('Kalimat pertama')}:\n{sentences.lead}",
            f"{_('Keterangan gambar')}:\n{sentences.caption}",
            f"{_('Teks alternatif')}:\n{sentences.alt_text}",
        )
    return _plain("\n\n".join(parts))


def in_every_language(who: Asker, release: Release, item: Item) -> dict[str, Prepared]:
    """A figure by language; in another than the release's the editor's title is not used: it was not written in it."""
    found = {}
    for language in wording.LOCALES:
        own = item if language == release.draft.language else replace(item, title="", subtitle="")
        with wording.speaking(language):
            found[language] = prepared(who, own)
    return found


def contents(release: Release, found: Mapping[str, Prepared], step: Callable[[str], None]) -> dict[str, bytes]:
    """Every file of a figure by name; `step` hears of each before it is made."""
    language, made = release.draft.language, dict[str, bytes]()
    with wording.speaking(language):
        for name, make in files(release, found[language]).items():
            step(name)
            made[name] = make()
    return made | told(release, found)


def hashes(who: Asker, release: Release, item: Item, step: Callable[[str], None]) -> dict[str, str]:
    """sha256 of every file of a figure by name, as it is before its release time and from then on."""
    found, hashed = in_every_language(who, release, item), {}
    for is_early in [True, False] if release.is_held else [False]:
        for name, content in contents(replace(release, is_held=is_early), found, step).items():
            hashed[f"{HELD if is_early else ''}{name}"] = hashlib.sha256(content).hexdigest()
    return hashed


def archive(askers: Mapping[str, Asker], release: Release, progress: Progress = silent) -> bytes:
    """One ZIP: README.txt, and a folder a figure. `askers`: by figure id, who asks the edition it came from."""
    packed, items = dict[str, bytes](), release.draft.items
    marks, done, whole = list[str](), count(), len(items) * formats.RELEASED
    for item in items:
        found = in_every_language(askers[item.figure_id], release, item)
        made = contents(release, found, lambda name: progress(name, next(done) / whole))
        packed |= {f"{item.figure_id}/{name}": content for name, content in made.items()}
        with wording.speaking(release.draft.language):
            marks += _marks(release, found[release.draft.language])
    with wording.speaking(release.draft.language):
        return _zipped({_README: _readme(release, list(dict.fromkeys(marks)), packed)} | packed)


def _marks(release: Release, found: Prepared) -> tuple[str, ...]:
    return release.stamp(found.item).marks(found.out.made.source) if found.out else ()


def _readme(release: Release, marks: Sequence[str], made: Mapping[str, bytes]) -> bytes:
    """What the archive holds, and how to tell that nobody changed it."""
    draft = release.draft
    when = formatting.moment(draft.release) if draft.release else _("langsung, tanpa embargo")
    lines = [
        *marks,
        draft.name,
        f"{_('Waktu siar')}: {when}",
        *([f"{_('Disusun oleh')}: {draft.byline}"] if draft.byline else []),
        "",
        *(_reference(release.stamp(item)) for item in draft.items),
        "",
        _(
            "Periksa sebuah nomor: cakupan ledger show NOMOR. Sidik (SHA-256) tiap berkas, seperti di register angka "
            "terbit:"
        ),
        *(f"{hashlib.sha256(content).hexdigest()}  {name}" for name, content in sorted(made.items())),
    ]
    return _plain("\n".join(lines))


def _reference(stamp: Stamp) -> str:
    """The id, and where it is looked up, if there is such a place."""
    return stamp.figure_id if stamp.link == stamp.figure_id else f"{stamp.figure_id}  {stamp.link}"


def _zipped(content: Mapping[str, bytes]) -> bytes:
    """Sorted, without dates, owners or anything else of the machine it is made on."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in sorted(content, key=lambda name: (name != _README, name)):
            entry = zipfile.ZipInfo(name)  # 1980: an archive of the same entry is the same bytes
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, _UNIX, _FOR_EVERYBODY
            packed.writestr(entry, content[name], compresslevel=6)
    return out.getvalue()


def _plain(text: str) -> bytes:
    """Lines as every editor of text shows them."""
    return ("\n".join(text.splitlines()) + "\n").replace("\n", "\r\n").encode()
