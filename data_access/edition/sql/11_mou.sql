-- MoUs and their lines as they stand, and whom each line counts (definitions 5.11). They are numbered by what they are
-- called, not as their database numbers them: two databases publish equal editions.

CREATE TABLE mou AS
SELECT (row_number() OVER (ORDER BY number))::INTEGER AS mou_id, number, title, counterpart,
       nullif(branch_code, '') AS branch_code, region_code,
       CASE WHEN len(region_code) >= 2 THEN left(region_code, 2) END AS province_code,
       CASE WHEN len(region_code) >= 5 THEN left(region_code, 5) END AS regency_code,
       CASE WHEN len(region_code) >= 8 THEN left(region_code, 8) END AS district_code,
       CASE WHEN len(region_code) > 8 THEN region_code END AS village_code,
       signed_on, starts_on, ends_on, status, predecessor, version
FROM extracted_mou
LEFT JOIN (SELECT mou_id AS predecessor_id, number AS predecessor FROM extracted_mou) USING (predecessor_id)
WHERE region_code IN (SELECT code FROM region UNION SELECT '')  -- of places outside the scope nothing is known
ORDER BY number;

CREATE TEMP TABLE numbered_line AS
SELECT extracted_mou_line.line_id AS source_id, (row_number() OVER (
           -- 2, 2a, 10: as agreements.mou.document_order
           ORDER BY mou.mou_id, list_transform(regexp_extract_all(line, '\d+|\D+'), lambda part:
               CASE WHEN regexp_full_match(part, '\d+') THEN lpad(part, 12, '0') ELSE repeat('0', 12) || part END)
       ))::INTEGER AS line_id,
       mou.mou_id, region_code, starts_on
FROM extracted_mou_line
JOIN extracted_mou USING (mou_id)
JOIN (SELECT mou_id, number FROM mou) AS mou USING (number);

CREATE TABLE mou_line AS
SELECT numbered_line.line_id, numbered_line.mou_id, line, nullif(description, '') AS description,
       nullif(village_role, '') AS village_role, nullif(profession_code, '') AS profession_code,
       nullif(segment, '') AS segment, nullif(sponsor_type, '') AS sponsor_type, nullif(movement, '') AS movement,
       (year(starts_on) * 12 + month(starts_on) - 2)::INTEGER AS baseline,
       (year(due_on) * 12 + month(due_on) - 1)::INTEGER AS due,
       target_people, village_quota, budgeted_people, budgeted_rupiah, nullif(budget_reference, '') AS budget_reference,
       nullif(notes, '') AS notes, coalesce(profession_source.sector, 'lainnya') AS sector,
       sponsor_type_source.is_government_money::BOOLEAN AS is_government_money
FROM extracted_mou_line AS line
JOIN numbered_line ON source_id = line.line_id
LEFT JOIN profession_source ON profession_source.code = line.profession_code
LEFT JOIN sponsor_type_source ON sponsor_type_source.code = line.sponsor_type
ORDER BY numbered_line.line_id;

CREATE TABLE mou_line_place AS
SELECT numbered_line.line_id, coalesce(place_code, region_code) AS code
FROM numbered_line
LEFT JOIN extracted_mou_line_place AS place ON place.line_id = source_id
ORDER BY ALL;

CREATE TABLE mou_milestone AS
SELECT numbered_line.line_id, (year(due_on) * 12 + month(due_on) - 1)::INTEGER AS month, target_people
FROM extracted_mou_milestone AS milestone
JOIN numbered_line ON source_id = milestone.line_id
ORDER BY ALL;

-- Every place at or below a line's places and inside the MoU's region, by code: a spell then matches by the deepest
-- place it has, and whoever may see the MoU may see everybody it counts.
CREATE TEMP TABLE line_reach AS
SELECT DISTINCT line_id, reached.code
FROM mou_line_place AS place
JOIN numbered_line USING (line_id)
JOIN (SELECT code, unnest([province_code, regency_code, district_code, village_code, '']) AS above FROM region
      UNION ALL SELECT '', '') AS reached ON reached.above = place.code
WHERE starts_with(reached.code, region_code);

CREATE TABLE mou_line_village AS
SELECT line_id, province_code, regency_code, district_code, village_code
FROM line_reach
JOIN region USING (code)
WHERE level = 'village'
ORDER BY ALL;

CREATE TABLE mou_spell AS
WITH candidate AS (
    SELECT person, province_code, regency_code, district_code, village_code,
           profession_code, village_role, segment, movement, sponsor_type, paid_from AS since, paid_until
    FROM paid_spell
    WHERE is_counted
    UNION ALL
    SELECT person, province_code, regency_code, district_code, village_code,
           profession_code, village_role, segment, movement, sponsor_type,
           (year(registered_on) * 12 + month(registered_on) - 1)::INTEGER, NULL
    FROM registration
    WHERE list_has_all(string_split(package, '+'), ['JKK', 'JKM'])
), matching AS (
    SELECT line.line_id, candidate.*
    FROM candidate
    JOIN line_reach ON line_reach.code = coalesce(village_code, district_code, regency_code, province_code, '')
    JOIN mou_line AS line USING (line_id)
    WHERE coalesce(line.village_role = candidate.village_role, line.village_role IS NULL)
      AND coalesce(line.profession_code = candidate.profession_code, line.profession_code IS NULL)
      AND coalesce(line.segment = candidate.segment, true)
      AND coalesce(line.movement = candidate.movement, true)
      AND coalesce(line.sponsor_type = candidate.sponsor_type, true)
)
SELECT line_id, person, province_code, regency_code, district_code, village_code, since, paid_until,
       CASE WHEN paid_until IS NOT NULL THEN paid_until + least(3, grace_source.unpaid_months) END::INTEGER AS active_until
FROM matching
ASOF LEFT JOIN grace_source
  ON matching.segment = grace_source.segment AND coalesce(paid_until, since + 1) - 1 >= grace_source.valid_from
ORDER BY ALL;

CREATE TABLE mou_stage AS
WITH reached AS (
    SELECT line.line_id, months.month, person,
           max(paid_until IS NULL OR active_until > least(baseline, months.month)) AS registered,
           max(active_until > least(baseline, months.month)) AS ever_paid,
           max(active_until > months.month) AS active_official,
           max(paid_until > months.month) AS paid,
           -- of a quota: everybody in the village of the latest row that counts, as questions.mou_people.villages
           arg_max(coalesce(village_code, ''), (since, coalesce(paid_until, 0), coalesce(village_code, ''))) FILTER (
               paid_until IS NULL OR active_until > least(baseline, months.month)
           ) AS village
    FROM asked, mou_line AS line, range(least(baseline, asked.data_mulai, asked.posisi), asked.posisi + 1) AS months(month)
    LEFT JOIN mou_spell ON mou_spell.line_id = line.line_id AND since <= months.month
    GROUP BY ALL
), counted AS (
    SELECT line_id, month, CASE WHEN village_quota IS NOT NULL THEN village END AS village,
           CASE WHEN village = '' AND village_quota IS NOT NULL THEN 0 ELSE village_quota END AS at_most,
           count(*) FILTER (person IS NOT NULL AND registered) AS registered,
           count(*) FILTER (ever_paid) AS ever_paid,
           count(*) FILTER (active_official) AS active_official,
           count(*) FILTER (paid) AS paid
    FROM reached
    JOIN mou_line USING (line_id)
    GROUP BY line_id, month, 3, 4
)
SELECT line_id, month::INTEGER AS month,  -- a quota of NULL is none: least() passes it over
       sum(least(registered, at_most))::INTEGER AS registered, sum(least(ever_paid, at_most))::INTEGER AS ever_paid,
       sum(least(active_official, at_most))::INTEGER AS active_official, sum(least(paid, at_most))::INTEGER AS paid
FROM counted
GROUP BY ALL
ORDER BY ALL;
