-- Who and where: people as dense numbers, payers, acquirers, and the longest known prefix of every place.
-- Reads extracted (rows in force), region_source, former_source, profession_source. The edition holds no digest of a NIK.

CREATE TEMP TABLE people AS
SELECT person_key, (row_number() OVER (ORDER BY person_key))::INTEGER AS person, first_registered
FROM (SELECT person_key, min(registered_on) AS first_registered FROM extracted GROUP BY person_key);

CREATE TABLE region AS
SELECT
    code,
    CASE len(code) WHEN 2 THEN 'province' WHEN 5 THEN 'regency' WHEN 8 THEN 'district' ELSE 'village' END AS level,
    name,
    left(code, 2) AS province_code,
    CASE WHEN len(code) >= 5 THEN left(code, 5) END AS regency_code,
    CASE WHEN len(code) >= 8 THEN left(code, 8) END AS district_code,
    CASE WHEN len(code) > 8 THEN code END AS village_code,
    try_cast(nullif(latitude, '') AS DOUBLE) AS latitude,
    try_cast(nullif(longitude, '') AS DOUBLE) AS longitude
FROM region_source
ORDER BY code;

CREATE TABLE profession AS SELECT code, label FROM profession_source ORDER BY code;

CREATE TEMP TABLE known_place AS
SELECT
    place_code,
    coalesce(
        (SELECT code FROM region WHERE code = place_code),
        (SELECT code FROM region WHERE code = left(place_code, 8)),
        (SELECT code FROM region WHERE code = left(place_code, 5)),
        (SELECT code FROM former_source WHERE former_code = left(place_code, 5)),  -- its province is another one now
        (SELECT code FROM region WHERE code = left(place_code, 2))
    ) AS code
FROM (SELECT DISTINCT place_code FROM extracted);

-- A payer is its type and id, else and name, else the type alone. Several spellings: the commonest one is shown.
CREATE TEMP TABLE payer_spelling AS
SELECT sponsor_type, sponsor_id, CASE WHEN sponsor_id = '' THEN sponsor_name ELSE '' END AS payer_name, sponsor_label,
       count(*) AS times, bool_or(sponsor_label <> sponsor_name) AS is_label
FROM extracted
GROUP BY ALL;

CREATE TABLE payer AS
SELECT
    (row_number() OVER (ORDER BY sponsor_type, sponsor_id, payer_name))::INTEGER AS payer,
    concat_ws(':', sponsor_type, coalesce(nullif(sponsor_id, ''), nullif(payer_name, ''))) AS code,
    sponsor_type, sponsor_id, payer_name,
    nullif(first(sponsor_label ORDER BY sponsor_label = '', is_label DESC, times DESC, sponsor_label), '') AS label,
    sponsor_type = 'mandiri' OR sponsor_id <> '' OR payer_name <> '' AS is_known
FROM payer_spelling
GROUP BY sponsor_type, sponsor_id, payer_name;

CREATE TABLE acquirer AS
SELECT
    (row_number() OVER (ORDER BY acquirer_kind, acquirer_name))::INTEGER AS acquirer,
    concat_ws(':', nullif(acquirer_kind, ''), nullif(acquirer_name, '')) AS code,
    acquirer_kind, acquirer_name,
    nullif(first(acquirer_label ORDER BY acquirer_label = '', acquirer_label <> acquirer_name DESC, times DESC, acquirer_label), '')
        AS label
FROM (SELECT acquirer_kind, acquirer_name, acquirer_label, count(*) AS times FROM extracted
      WHERE acquirer_kind <> '' OR acquirer_name <> '' GROUP BY ALL)
GROUP BY acquirer_kind, acquirer_name;
