-- Every row with its person, payer and known place; `turn` is the order of DOMAIN.md 5.2 among one person's spells
-- of packages holding JKK and JKM, by start, registration, length, then text by bytes: never row order.

CREATE TEMP TABLE spell AS
SELECT
    person, first_registered, payer.payer, payer.is_known, acquirer.acquirer,
    known_place.code AS place_code, profession_source.code AS profession_code, nullif(extracted.village_role, '') AS village_role,
    segment, package, movement, extracted.sponsor_type, nullif(branch_code, '') AS branch_code,
    registered_on, paid_from, paid_from + paid_months AS paid_until, contribution_rupiah,
    paid_months > 0 AND list_has_all(string_split(package, '+'), ['JKK', 'JKM']) AS is_counted,
    CASE WHEN is_counted THEN row_number() OVER (
        PARTITION BY person, paid_months > 0 AND list_has_all(string_split(package, '+'), ['JKK', 'JKM'])
        ORDER BY paid_from, registered_on, paid_months DESC, extracted.sponsor_type, extracted.sponsor_id, sponsor_name,
                 package, movement, extracted.acquirer_kind, extracted.acquirer_name, segment, extracted.place_code,
                 extracted.profession_code, extracted.village_role
    ) END AS turn
FROM extracted
JOIN people USING (person_key)
JOIN known_place USING (place_code)
JOIN payer ON payer.sponsor_type = extracted.sponsor_type AND payer.sponsor_id = extracted.sponsor_id
    AND payer.payer_name = CASE WHEN extracted.sponsor_id = '' THEN sponsor_name ELSE '' END
LEFT JOIN acquirer ON acquirer.acquirer_kind = extracted.acquirer_kind AND acquirer.acquirer_name = extracted.acquirer_name
LEFT JOIN profession_source ON profession_source.code = extracted.profession_code;
