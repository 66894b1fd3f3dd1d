-- The scope of the edition (definitions 5.16): the regencies declared; else those of the branches its rows name that have
-- rows; else those with rows. Of places elsewhere nothing is known: they are no regions of the edition, and people placed
-- there are placed `outside`, below what is known of them (a province with a known regency).
-- Reads declared (code), begun (code, data_mulai), branch_source.

CREATE TEMP TABLE regency_with_rows AS
SELECT DISTINCT regency_code AS code FROM place WHERE regency_code IS NOT NULL;

CREATE TEMP TABLE regency_of_branches AS
SELECT DISTINCT branch_source.regency_code AS code
FROM spell
JOIN branch_source USING (branch_code)
JOIN regency_with_rows ON regency_with_rows.code = branch_source.regency_code;

UPDATE asked SET data_mulai = (
    SELECT min(paid_from) FROM spell WHERE is_counted
) WHERE data_mulai IS NULL;

CREATE TABLE known_regency AS
SELECT code, coalesce(begun.data_mulai, asked.data_mulai)::INTEGER AS data_mulai
FROM asked, (
    FROM declared
    UNION ALL FROM regency_of_branches WHERE NOT EXISTS (FROM declared)
    UNION ALL FROM regency_with_rows WHERE NOT EXISTS (FROM declared) AND NOT EXISTS (FROM regency_of_branches)
)
LEFT JOIN begun USING (code)
ORDER BY code;

CREATE TABLE region AS
SELECT every_region.*
FROM every_region
WHERE regency_code IN (SELECT code FROM known_regency)
   OR (level = 'province' AND code IN (SELECT left(code, 2) FROM known_regency))
ORDER BY code;

CREATE TABLE extent AS
SELECT above AS code, count(*) FILTER (code IN (SELECT code FROM known_regency))::INTEGER AS known,
       count(*)::INTEGER AS regencies
FROM (SELECT code, unnest(['', province_code]) AS above FROM every_region WHERE level = 'regency')
GROUP BY above
ORDER BY above;

CREATE TEMP TABLE placed AS
SELECT row, place_code,
       CASE WHEN province_code IS NOT NULL AND NOT is_inside_province THEN 'outside' ELSE province_code END AS province_code,
       CASE WHEN is_outside THEN 'outside' ELSE regency_code END AS regency_code,
       CASE WHEN is_outside THEN 'outside' ELSE district_code END AS district_code,
       CASE WHEN is_outside THEN 'outside' ELSE village_code END AS village_code
FROM (
    SELECT *, place_code IS NOT NULL
              AND NOT (is_inside_province AND coalesce(regency_code IN (SELECT code FROM known_regency), true)) AS is_outside
    FROM (SELECT *, coalesce(province_code IN (SELECT code FROM region), false) AS is_inside_province FROM place)
);
