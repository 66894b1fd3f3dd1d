-- From `cells` to `arrived`: a denominator's identity is everything but its number and its source.

CREATE TABLE faults AS
SELECT line, '' AS column_name, '' AS cell, '' AS reason, '' AS remedy, TRUE AS quarantined FROM cells WHERE FALSE;

CREATE TABLE arrived AS
WITH usual AS (
    -- a month that is the usual one of its basis is a blank: both are one identity
    SELECT *, nullif(month, CASE WHEN basis IN ('bekerja', 'angkatan_kerja') THEN 8 ELSE 1 END) AS other_month
    FROM cells ANTI JOIN refused_lines USING (line)
), identified AS (
    SELECT line, FALSE AS is_withdrawn, place_code, profession_code, segment, basis, year, other_month AS month,
        workers, source, digest(encode(concat_ws(chr(31), place_code, profession_code, segment, basis, year::VARCHAR,
            other_month::VARCHAR))) AS record_key
    FROM usual
)
SELECT *, digest(record_key || encode(concat_ws(chr(31), workers::VARCHAR, source))) AS content_key FROM identified;

-- Identities that stand more than once in the file.
CREATE TABLE repeated AS SELECT record_key FROM arrived GROUP BY record_key HAVING count(*) > 1;

CREATE VIEW keys AS SELECT line, is_withdrawn, record_key, NULL::BLOB AS former_key, content_key FROM arrived;

CREATE VIEW compared AS SELECT * EXCLUDE (line, content_key) FROM arrived SEMI JOIN repeated USING (record_key);

CREATE VIEW preferred AS
SELECT line, record_key, row_number() OVER (PARTITION BY record_key ORDER BY line) AS place
FROM arrived SEMI JOIN repeated USING (record_key);
