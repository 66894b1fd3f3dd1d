-- Denominators (definitions 5.4). A kind of basis is profession x segment x basis. The months from which its figures are
-- in force cut time into intervals: from one to before the next, the last open above; the first is open below, but for
-- `mou`, which is never used before it is in force. In each interval a region has its own figure (the latest in force,
-- else the earliest later) or, level by level, the sum of its children. Of places the edition does not know there is
-- none, and a parent with unknown regencies uses none of its own (definitions 5.16).

CREATE TEMP TABLE basis_dated AS
SELECT *, CASE WHEN basis IN ('bekerja', 'angkatan_kerja') THEN (year + 1) * 12  -- Sakernas, published in January
               ELSE year * 12 + coalesce(month, 1) - 1 END AS in_force,
       year * 12 + coalesce(month, CASE WHEN basis IN ('bekerja', 'angkatan_kerja') THEN 8 ELSE 1 END) - 1 AS reference
FROM extracted_basis;

CREATE TEMP TABLE basis_interval AS
SELECT profession_code, segment, basis, in_force,
       CASE WHEN row_number() OVER kind > 1 OR basis = 'mou' THEN in_force END AS month_from,
       lead(in_force) OVER kind AS month_until
FROM (SELECT DISTINCT profession_code, segment, basis, in_force FROM basis_dated)
WINDOW kind AS (PARTITION BY profession_code, segment, basis ORDER BY in_force);

CREATE TEMP TABLE basis_resolved AS
SELECT figure.place_code AS code, profession_code, segment, basis, span.month_from, span.month_until,
       figure.workers, figure.year AS first_year, figure.year AS last_year, figure.source, 0 AS parts,
       figure.in_force
FROM basis_interval span
JOIN basis_dated figure USING (profession_code, segment, basis)
WHERE basis <> 'mou' OR figure.in_force <= span.in_force
QUALIFY row_number() OVER (
    PARTITION BY profession_code, segment, basis, span.in_force, figure.place_code
    ORDER BY figure.in_force > span.in_force, abs(figure.in_force - span.in_force), figure.reference DESC
) = 1;

DELETE FROM basis_resolved
WHERE code IN (SELECT code FROM extent WHERE known < regencies) OR code NOT IN (SELECT code FROM region UNION SELECT '');

CREATE TEMP TABLE basis_child AS
SELECT code, level, parent, count(*) OVER (PARTITION BY parent) AS siblings
FROM (SELECT code, level, CASE level WHEN 'province' THEN '' WHEN 'regency' THEN province_code
                                     WHEN 'district' THEN regency_code ELSE district_code END AS parent
      FROM region);
