-- Place, profession and role of a spell: its own, else the person's last known one from earlier spells (DOMAIN.md 5.5).
-- Places are carried level by level: a blank, or a mere parent of the last known place, leaves the deeper levels
-- standing; a different province, regency or district begins a new stay, below which nothing is carried over.

CREATE TEMP TABLE carried_label AS
SELECT person, turn,
       last_value(profession_code IGNORE NULLS) OVER so_far AS profession_code,
       last_value(village_role IGNORE NULLS) OVER so_far AS village_role
FROM spell WHERE is_counted
WINDOW so_far AS (PARTITION BY person ORDER BY turn);

CREATE TEMP TABLE carried_place AS
WITH own AS (
    SELECT person, turn,
           left(place_code, 2) AS province,
           CASE WHEN len(place_code) >= 5 THEN left(place_code, 5) END AS regency,
           CASE WHEN len(place_code) >= 8 THEN left(place_code, 8) END AS district,
           CASE WHEN len(place_code) > 8 THEN place_code END AS village
    FROM spell
    WHERE is_counted
), province_known AS (
    SELECT * REPLACE (last_value(province IGNORE NULLS) OVER (PARTITION BY person ORDER BY turn) AS province) FROM own
), province_stay AS (
    SELECT *, coalesce(province <> lag(province) OVER (PARTITION BY person ORDER BY turn), false) AS moves
    FROM province_known
), in_province AS (
    SELECT *, sum(moves::INTEGER) OVER (PARTITION BY person ORDER BY turn) AS stay FROM province_stay
), regency_known AS (
    SELECT * REPLACE (last_value(regency IGNORE NULLS) OVER (PARTITION BY person, stay ORDER BY turn) AS regency)
    FROM in_province
), regency_stay AS (
    SELECT * REPLACE (moves OR coalesce(regency <> lag(regency) OVER (PARTITION BY person, stay ORDER BY turn), false) AS moves)
    FROM regency_known
), in_regency AS (
    SELECT * REPLACE (sum(moves::INTEGER) OVER (PARTITION BY person ORDER BY turn) AS stay) FROM regency_stay
), district_known AS (
    SELECT * REPLACE (last_value(district IGNORE NULLS) OVER (PARTITION BY person, stay ORDER BY turn) AS district)
    FROM in_regency
), district_stay AS (
    SELECT * REPLACE (moves OR coalesce(district <> lag(district) OVER (PARTITION BY person, stay ORDER BY turn), false) AS moves)
    FROM district_known
), in_district AS (
    SELECT * REPLACE (sum(moves::INTEGER) OVER (PARTITION BY person ORDER BY turn) AS stay) FROM district_stay
)
SELECT person, turn, province, regency, district,
       last_value(village IGNORE NULLS) OVER (PARTITION BY person, stay ORDER BY turn) AS village
FROM in_district;
