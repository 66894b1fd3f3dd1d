"""Which texts of payers and acquirers hold a number or an address of a person, and one spelling of each."""

from typing import Final

import duckdb
import pyarrow as pa

from data_access import personal
from data_access.intake.fields import OF_A_PERSON

_SUSPECTS: Final = r"""
    WITH spelled AS (
        SELECT DISTINCT unnest([squeezed(nfc_normalize(text)), coalesce(compared, squeezed(text))]) AS text
        FROM written LEFT JOIN spellings USING (text)
    )
    SELECT text FROM spelled
    WHERE regexp_matches(text, '[@＠﹫]|%40|(?i)[(\[{<] ?at? ?[)\]}>]|(?i) at .+( dot |[.])')
       OR regexp_matches(text, '[\p{N}OoIl]([^\p{L}]*\p{L}{0,3}[^\p{L}]*[\p{N}OoIl]){8}')
"""
"""Whatever could be one, cheaply; `personal.trace` decides."""
_SCHEMA: Final = pa.schema(dict.fromkeys(("text", "spelling", "reason", "remedy"), pa.string()))


def of(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """One row a text of `cells` that holds something of a person: itself, one spelling, what is said of it."""
    texts = [text for (text,) in connection.execute(_SUSPECTS).fetchall()]
    found = [(text, OF_A_PERSON[kind]) for text in texts if (kind := personal.trace(text))]
    rows = [
        {"text": text, "spelling": personal.same_number(text), "reason": said.reason, "remedy": said.remedy}
        for text, said in found
    ]
    return pa.Table.from_pylist(rows, _SCHEMA)
