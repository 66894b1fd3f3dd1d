-- Place, profession and role of a spell: its own, else the last known one of the person from earlier turns
-- (definitions 5.5); and the furthest end any earlier turn reaches, which the cut needs.

CREATE TEMP TABLE so_far AS
SELECT row, person, turn, paid_from, paid_until,
       last_value(profession_code IGNORE NULLS) OVER up_to_here AS profession_code,
       last_value(village_role IGNORE NULLS) OVER up_to_here AS village_role,
       max(paid_until) OVER (PARTITION BY person ORDER BY turn ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
FROM turn
JOIN (SELECT row, paid_from, paid_until, profession_code, village_role FROM spell) USING (row)
WINDOW up_to_here AS (PARTITION BY person ORDER BY turn);

-- Places are carried level by level: a blank, or a mere parent of the last known place, leaves the deeper levels
-- standing; another province, regency or district begins a new stay, below which nothing is carried over. Only people
-- who stand somewhere without a village need any of it.
CREATE TEMP TABLE carried_place AS
WITH own AS (
    SELECT row, person, turn,
           left(place_code, 2) AS province,
           CASE WHEN len(place_code) >= 5 THEN left(place_code, 5) END AS regency,
           CASE WHEN len(place_code) >= 8 THEN left(place_code, 8) END AS district,
           CASE WHEN len(place_code) > 8 THEN place_code END AS village
    FROM turn
    JOIN (SELECT row, place_code FROM spell) USING (row)
    WHERE person IN (SELECT person FROM spell WHERE is_counted AND coalesce(len(place_code), 0) <= 8)
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
), village_known AS (
    SELECT * REPLACE (last_value(village IGNORE NULLS) OVER (PARTITION BY person, stay ORDER BY turn) AS village)
    FROM in_district
)
SELECT row, coalesce(village, district, regency, province) AS place_code FROM village_known;

CREATE TEMP TABLE place AS
SELECT row, place_code,
       left(place_code, 2) AS province_code,
       CASE WHEN len(place_code) >= 5 THEN left(place_code, 5) END AS regency_code,
       CASE WHEN len(place_code) >= 8 THEN left(place_code, 8) END AS district_code,
       CASE WHEN len(place_code) > 8 THEN place_code END AS village_code
FROM (SELECT spell.row, coalesce(carried_place.place_code, spell.place_code) AS place_code
      FROM spell LEFT JOIN carried_place USING (row));
