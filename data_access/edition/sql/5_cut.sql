-- The cut (definitions 5.2). Earlier turns start earlier, so a spell holds what none of them reaches:
-- from the furthest end so far to its own end. One run of months a spell, no month of a person held twice.

CREATE TEMP TABLE cut AS
WITH held AS (
    SELECT row, person, turn, segment, payer, is_known, first_registered,
           greatest(paid_from, coalesce(reached, paid_from)) AS held_from, paid_until AS held_until
    FROM so_far
    JOIN (SELECT row, segment, payer, is_known, first_registered FROM spell) USING (row)
    WHERE paid_until > coalesce(reached, paid_from)
), graced AS (
    -- how many unpaid months its segment allows (definitions 5.3), by the dated table, at its last month held
    SELECT held.*, grace_source.unpaid_months AS grace
    FROM held ASOF LEFT JOIN grace_source
      ON held.segment = grace_source.segment AND held.held_until - 1 >= grace_source.valid_from
)
SELECT *,
       lag(held_until) OVER in_turn AS previous_until,
       lag(grace) OVER in_turn AS previous_grace,
       lag(payer) OVER in_turn AS previous_payer,
       lead(held_from) OVER in_turn AS next_from,
       lead(row) OVER in_turn AS next_row
FROM graced
WINDOW in_turn AS (PARTITION BY person ORDER BY turn);

-- The names of entries (definitions 5.6). Whoever any row registers before data_mulai, that of the regency of entry, was
-- known before the data.
CREATE TEMP TABLE entry AS
SELECT *, lead(entry) OVER (PARTITION BY person ORDER BY turn) AS next_entry
FROM (
    SELECT row, person, turn,
        CASE
            WHEN previous_until IS NULL AND held_from > data_mulai
                 AND year(first_registered) * 12 + month(first_registered) - 1 >= data_mulai THEN 'baru'
            WHEN previous_until IS NULL THEN 'awal'
            WHEN held_from - previous_until > previous_grace THEN 'reaktivasi'
            WHEN payer = previous_payer AND is_known THEN 'lanjut'
            ELSE 'alih'
        END AS entry
    FROM (
        SELECT cut.*, coalesce(known_regency.data_mulai, asked.data_mulai) AS data_mulai
        FROM asked, cut
        JOIN (SELECT row, regency_code FROM placed) AS placed USING (row)
        LEFT JOIN known_regency ON known_regency.code = placed.regency_code
    )
);

-- Spells whose next one is another row of a filter (place, segment, movement), and those it follows in another place
-- that is known: the few that can be moves (definitions 5.6 and 5.7).
CREATE TEMP TABLE move AS
WITH filtered AS (
    SELECT row, province_code, regency_code, district_code, village_code, segment, movement
    FROM spell JOIN placed USING (row)
)
SELECT cut.row, cut.next_row,
       coalesce(one.province_code <> other.province_code OR one.regency_code <> other.regency_code
                OR one.district_code <> other.district_code OR one.village_code <> other.village_code, false) AS is_elsewhere
FROM cut
JOIN filtered AS one ON one.row = cut.row
JOIN filtered AS other ON other.row = cut.next_row
WHERE (one.province_code, one.regency_code, one.district_code, one.village_code, one.segment, one.movement)
      IS DISTINCT FROM
      (other.province_code, other.regency_code, other.district_code, other.village_code, other.segment, other.movement);
