"""A workbook is read in a process of its own, bounded in memory and time: whatever it does to its reader, ours lives.

`python -m data_access.intake.sheet_process KIND FILE` writes a line of JSON, then rows and findings as Arrow streams.
"""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from data_access.errors import CakupanError, SeveralFaults
from data_access.intake import workbook
from data_access.intake.columns import Kind
from data_access.intake.extract import Extract

MEMORY: Final = 3 << 30
"""Bytes of address space a workbook's reader may ask for."""
SECONDS: Final = 300
_OURS: Final = Path(__file__).parents[2]
"""Where this package lies; no other folder of ours may be imported from, least of all the one somebody works in."""


def read(kind: Kind, path: Path) -> Extract:
    """The rows of a workbook (`read_sheet.read`). Raises `CakupanError` as that does, and on one too large."""
    workbook.look(path)
    alone = {**os.environ, "PYTHONPATH": str(_OURS), "ARROW_DEFAULT_MEMORY_POOL": "system", "OMP_NUM_THREADS": "1"}
    words = [
        sys.executable,
        "-P",
        "-m",
        "data_access.intake.sheet_process",
        kind.name,
        str(path.resolve()),
        str(MEMORY),
    ]
    try:
        done = subprocess.run(  # noqa: S603  our own module, told a file
            words, check=False, env=alone, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS
        )
    except subprocess.TimeoutExpired:
        raise _too_much() from None
    if done.returncode:
        raise _too_much()
    head, _, streams = done.stdout.partition(b"\n")
    return _received(json.loads(head), streams)


def _too_much() -> CakupanError:
    return CakupanError(
        "Berkas XLSX ini menuntut memori atau waktu di luar batas, jadi pembacaannya dihentikan; simpan sebagai CSV, "
        "lalu impor lagi."
    )


def _received(head: dict[str, Any], streams: bytes) -> Extract:
    faults = [CakupanError(template, **values) for template, values in head["faults"]]
    if faults:
        raise faults[0] if len(faults) == 1 else SeveralFaults(faults)
    source = io.BytesIO(streams)
    rows, said = (pa.ipc.open_stream(source).read_all() for _ in range(2))
    notes = tuple(CakupanError(template, **values) for template, values in head["notes"])
    extra = tuple((name, filled) for name, filled in head["extra"])
    return Extract(rows, said, extra, frozenset(head["absent"]), notes)


def _sent(faults: tuple[CakupanError, ...], extract: Extract | None = None) -> bytes:
    """What the reader hands back."""
    notes = extract.notes if extract else ()
    head = {
        "faults": [(fault.template, fault.values) for fault in faults],
        "notes": [(note.template, note.values) for note in notes],
        "extra": extract.extra if extract else (),
        "absent": sorted(extract.absent) if extract else (),
    }
    out = io.BytesIO()
    out.write(json.dumps(head).encode() + b"\n")
    for table in (extract.rows, extract.findings) if extract else ():
        with pa.ipc.new_stream(out, table.schema) as stream:
            stream.write_table(table)
    return out.getvalue()


def main(kind: str, path: str, memory: str) -> None:
    """The reader's side: limits first, so that what runs wild ends here."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from data_access.intake import kinds, read_sheet  # within the limits

    try:
        answer = _sent((), read_sheet.read(kinds.named(kind), Path(path)))
    except SeveralFaults as several:
        answer = _sent(several.faults)
    except CakupanError as fault:
        answer = _sent((fault,))
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main(*sys.argv[1:])
