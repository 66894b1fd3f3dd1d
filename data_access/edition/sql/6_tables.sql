-- The tables readers ask, sorted by place so that a region reads few row groups. Unknown is NULL.

CREATE TABLE coverage_fact AS
SELECT
    spell.person, province_code, regency_code, district_code, village_code,
    so_far.profession_code, so_far.village_role, spell.segment, package, movement, sponsor_type,
    spell.payer, acquirer, branch_code,
    held_from::INTEGER AS held_from, held_until::INTEGER AS held_until,
    least(held_until, next_from)::INTEGER AS active_until_0,
    least(held_until + least(1, grace), next_from)::INTEGER AS active_until_1,
    least(held_until + least(2, grace), next_from)::INTEGER AS active_until_2,
    least(held_until + least(3, grace), next_from)::INTEGER AS active_until_3,
    entry, previous_until::INTEGER AS previous_until, previous_grace, next_from::INTEGER AS next_from, next_entry,
    CASE
        WHEN asked.posisi < held_until THEN 'berjalan'
        WHEN next_entry IN ('lanjut', 'alih') AND next_from <= asked.posisi THEN next_entry
        WHEN asked.posisi < held_until + grace THEN 'menunggu'
        ELSE 'berakhir'
    END AS exit,
    before.row IS NOT NULL AS moves_in, after.row IS NOT NULL AS moves_out,
    coalesce(after.is_elsewhere, false) AS next_is_elsewhere
FROM asked, cut
JOIN spell USING (row)
JOIN (SELECT row, profession_code, village_role FROM so_far) AS so_far USING (row)
JOIN placed USING (row)
JOIN (SELECT row, entry, next_entry FROM entry) USING (row)
LEFT JOIN move AS before ON before.next_row = cut.row
LEFT JOIN move AS after ON after.row = cut.row
ORDER BY placed.place_code, held_from, spell.person;

CREATE TABLE paid_spell AS
SELECT
    spell.person, province_code, regency_code, district_code, village_code,
    CASE WHEN is_counted THEN so_far.profession_code ELSE spell.profession_code END AS profession_code,
    CASE WHEN is_counted THEN so_far.village_role ELSE spell.village_role END AS village_role,
    spell.segment, spell.package, movement, sponsor_type, spell.payer, acquirer, branch_code,
    registered_on, spell.paid_from::INTEGER AS paid_from, spell.paid_until::INTEGER AS paid_until, contribution_rupiah,
    is_counted, coalesce(held_until - held_from, 0)::INTEGER AS held_months,
    coalesce(profession_source.sector, 'lainnya') AS sector,
    sponsor_type_source.is_government_money::BOOLEAN AS is_government_money,
    CASE WHEN spell.segment = 'BPU' THEN tariff.tariff ELSE 0 END AS tariff
FROM spell
JOIN placed USING (row)
LEFT JOIN sponsor_type_source ON sponsor_type_source.code = sponsor_type
LEFT JOIN (SELECT row, profession_code, village_role FROM so_far) AS so_far USING (row)
LEFT JOIN (SELECT row, held_from, held_until FROM cut) AS cut USING (row)
LEFT JOIN profession_source ON profession_source.code = coalesce(so_far.profession_code, spell.profession_code)
LEFT JOIN (SELECT DISTINCT tariff, package, sector, is_government_money FROM package_rate) AS tariff
  ON tariff.package = spell.package AND tariff.sector = coalesce(profession_source.sector, 'lainnya')
  AND tariff.is_government_money = sponsor_type_source.is_government_money::BOOLEAN
WHERE spell.paid_until > spell.paid_from
ORDER BY placed.place_code, spell.paid_from, spell.person, spell.paid_until, spell.payer, acquirer, spell.package, movement;

CREATE TABLE registration AS
SELECT
    person, province_code, regency_code, district_code, village_code,
    profession_code, village_role, segment, package, movement, sponsor_type, payer, acquirer, branch_code,
    registered_on, paid_from::INTEGER AS paid_from
FROM spell
JOIN placed USING (row)
WHERE paid_until IS NULL OR paid_until = paid_from
ORDER BY ALL;

CREATE TABLE target AS
SELECT place_code AS code, measure, period, value, unit, nullif(basis, '') AS basis, nullif(segment, '') AS segment,
       grace::INTEGER AS grace, source
FROM extracted_target
ORDER BY ALL;

CREATE TABLE month AS
SELECT month::INTEGER AS month, (month // 12)::INTEGER AS year
FROM asked, range(asked.data_mulai, asked.posisi + 1) AS months(month);

ALTER TABLE payer DROP COLUMN sponsor_id;
ALTER TABLE payer DROP COLUMN payer_name;
ALTER TABLE acquirer RENAME COLUMN acquirer_kind TO kind;
ALTER TABLE acquirer DROP COLUMN acquirer_name;
