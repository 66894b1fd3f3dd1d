-- From `cells` to `arrived`: a target's identity is everything but its value and unit; its document is part of it.

CREATE TABLE faults AS
SELECT line, '' AS column_name, '' AS cell, '' AS reason, '' AS remedy, TRUE AS quarantined FROM cells WHERE FALSE;

CREATE TABLE arrived AS
WITH identified AS (
    SELECT line, FALSE AS is_withdrawn, place_code, measure, period, value, unit, basis, segment, grace, source,
        digest(encode(concat_ws(chr(31), place_code, measure, period, basis, segment, coalesce(grace::VARCHAR, ''),
            source))) AS record_key
    FROM cells ANTI JOIN refused_lines USING (line)
)
SELECT *, digest(record_key || encode(concat_ws(chr(31), value::VARCHAR, unit))) AS content_key FROM identified;

-- Identities that stand more than once in the file.
CREATE TABLE repeated AS SELECT record_key FROM arrived GROUP BY record_key HAVING count(*) > 1;

CREATE VIEW keys AS SELECT line, is_withdrawn, record_key, NULL::BLOB AS former_key, content_key FROM arrived;

CREATE VIEW compared AS SELECT * EXCLUDE (line, content_key) FROM arrived SEMI JOIN repeated USING (record_key);

CREATE VIEW preferred AS
SELECT line, record_key, row_number() OVER (PARTITION BY record_key ORDER BY line) AS place
FROM arrived SEMI JOIN repeated USING (record_key);
