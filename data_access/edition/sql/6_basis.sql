-- Denominators (definitions 5.4). A kind of basis is profession x segment x basis. Its years cut time into intervals:
-- from one year to before the next, the first open below, the last open above. In each interval a region has its own
-- figure (the latest not after the year, else the earliest later) or, level by level, the sum of its children.

CREATE TEMP TABLE basis_interval AS
SELECT profession_code, segment, basis, year,
       CASE WHEN row_number() OVER kind > 1 THEN year END AS year_from,
       lead(year) OVER kind AS year_until
FROM (SELECT DISTINCT profession_code, segment, basis, year FROM extracted_basis)
WINDOW kind AS (PARTITION BY profession_code, segment, basis ORDER BY year);

CREATE TEMP TABLE basis_resolved AS
SELECT figure.place_code AS code, profession_code, segment, basis, span.year_from, span.year_until,
       figure.workers, figure.year AS first_year, figure.year AS last_year, figure.source, 0 AS parts
FROM basis_interval span
JOIN extracted_basis figure USING (profession_code, segment, basis)
QUALIFY row_number() OVER (
    PARTITION BY profession_code, segment, basis, span.year, figure.place_code
    ORDER BY figure.year > span.year, abs(figure.year - span.year)
) = 1;

CREATE TEMP TABLE basis_child AS
SELECT code, level, parent, count(*) OVER (PARTITION BY parent) AS siblings
FROM (SELECT code, level, CASE level WHEN 'province' THEN '' WHEN 'regency' THEN province_code
                                     WHEN 'district' THEN regency_code ELSE district_code END AS parent
      FROM region);
