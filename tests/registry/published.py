"""A row of the register of editions."""

import datetime as dt

EDITION = {
    "edition_id": "2026-10.1",
    "posisi": 24321,
    "file_name": "f",
    "file_sha256": "s",
    "file_bytes": 1,
    "paid_spells": 1,
    "people": 1,
    "published_at": dt.datetime(2026, 11, 1, tzinfo=dt.UTC),
    "published_by": "a",
}
