-- One level up: regions of $level without a figure of their own, every one of whose children has one.
INSERT INTO basis_resolved
SELECT parent, profession_code, segment, basis, month_from, month_until,
       sum(workers), min(first_year), max(last_year), string_agg(DISTINCT source, '; ' ORDER BY source), count(*),
       max(in_force)
FROM basis_resolved
JOIN basis_child child ON child.code = basis_resolved.code AND child.level = $level
GROUP BY parent, profession_code, segment, basis, month_from, month_until
HAVING count(*) = any_value(child.siblings)
   AND parent NOT IN (SELECT code FROM extent WHERE known < regencies)
   AND NOT EXISTS (
       SELECT 1 FROM basis_resolved own
       WHERE own.code = parent AND own.profession_code = basis_resolved.profession_code
         AND own.segment = basis_resolved.segment AND own.basis = basis_resolved.basis
         AND own.month_from IS NOT DISTINCT FROM basis_resolved.month_from
   );
