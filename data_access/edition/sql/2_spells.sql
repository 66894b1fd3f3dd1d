-- Every row with its person, payer and known place; and the turns of definitions 5.2: the order of one person's spells
-- of packages holding JKK and JKM, by start, registration, length, then text by bytes, never by row. Names of individuals
-- are pseudonyms under the key, so names come last: no place, profession or segment depends on the key. Windows run over
-- narrow tables and are joined back by row: a million wide rows are expensive to sort.

CREATE TEMP TABLE spell AS
SELECT
    extracted.rowid AS row, person, first_registered, payer.payer, payer.is_known, acquirer.acquirer,
    known_place.code AS place_code, profession_source.code AS profession_code,
    nullif(extracted.village_role, '') AS village_role, segment, package, movement, extracted.sponsor_type,
    nullif(branch_code, '') AS branch_code, registered_on, paid_from, paid_from + paid_months AS paid_until,
    contribution_rupiah, paid_months > 0 AND list_has_all(string_split(package, '+'), ['JKK', 'JKM']) AS is_counted
FROM extracted
JOIN people USING (person_key)
JOIN known_place USING (place_code)
JOIN payer ON payer.sponsor_type = extracted.sponsor_type AND payer.sponsor_id = extracted.sponsor_id
    AND payer.payer_name = CASE WHEN extracted.sponsor_id = '' THEN sponsor_name ELSE '' END
LEFT JOIN acquirer ON acquirer.acquirer_kind = extracted.acquirer_kind
    AND acquirer.acquirer_name = extracted.acquirer_name
LEFT JOIN profession_source ON profession_source.code = extracted.profession_code;

CREATE TEMP TABLE turn AS
SELECT extracted.rowid AS row, person, row_number() OVER (
    PARTITION BY person
    ORDER BY paid_from, registered_on, paid_months DESC, segment, len(place_code) DESC, place_code,
             profession_code = '', profession_code, village_role = '', village_role, package, movement, sponsor_type,
             acquirer_kind, sponsor_id, sponsor_name, acquirer_name
) AS turn
FROM extracted
JOIN people USING (person_key)
WHERE paid_months > 0 AND list_has_all(string_split(package, '+'), ['JKK', 'JKM']);
