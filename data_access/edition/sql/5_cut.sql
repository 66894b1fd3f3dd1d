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
       lead(held_from) OVER in_turn AS next_from
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
