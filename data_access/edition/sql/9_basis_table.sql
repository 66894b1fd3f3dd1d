CREATE TABLE basis AS
SELECT basis_resolved.code,
       region.province_code, region.regency_code, region.district_code, region.village_code,
       coalesce(region.level, 'nation') AS level,
       nullif(profession_code, '') AS profession_code, segment, basis,
       month_from::INTEGER AS month_from, month_until::INTEGER AS month_until, workers::BIGINT AS workers,
       first_year::INTEGER AS first_year, last_year::INTEGER AS last_year, source, parts::INTEGER AS parts
FROM basis_resolved
LEFT JOIN region USING (code)
ORDER BY ALL;
