-- A parent with unknown regencies: the workers of those that are known, if each has a figure (definitions 5.16).
INSERT INTO basis_resolved
SELECT extent.code, profession_code, segment, basis, month_from, month_until,
       sum(workers), min(first_year), max(last_year), string_agg(DISTINCT source, '; ' ORDER BY source), count(*),
       max(in_force)
FROM basis_resolved
JOIN known_regency USING (code)
JOIN extent ON extent.known < extent.regencies AND extent.code IN ('', left(basis_resolved.code, 2))
GROUP BY extent.code, profession_code, segment, basis, month_from, month_until
HAVING count(*) = any_value(extent.known);

CREATE TABLE basis AS
SELECT basis_resolved.code,
       region.province_code, region.regency_code, region.district_code, region.village_code,
       coalesce(region.level, 'nation') AS level,
       nullif(profession_code, '') AS profession_code, segment, basis,
       month_from::INTEGER AS month_from, month_until::INTEGER AS month_until, workers::BIGINT AS workers,
       first_year::INTEGER AS first_year, last_year::INTEGER AS last_year, source, parts::INTEGER AS parts,
       in_force::INTEGER AS in_force
FROM basis_resolved
LEFT JOIN region USING (code)
ORDER BY ALL;
