-- The edition's facts about itself. Closed: an extract taken after the due day of the posisi is in (definitions 5.15).
CREATE TABLE edition AS
SELECT asked.posisi, asked.data_mulai, extracts.taken_on AS extract_taken_on,
       coalesce(extracts.taken_on > $due, false) AS is_closed, extracts.is_synthetic, $inputs AS input_sha256,
       (SELECT count(*) FROM extracted)::INTEGER AS rows, (SELECT count(*) FROM people)::INTEGER AS people,
       $version AS software_version, $regions AS region_source, $format::INTEGER AS format
FROM asked, (
    SELECT coalesce($live_on, max(taken_on) FILTER (kind = 'keanggotaan')) AS taken_on,
           coalesce(bool_or(is_synthetic), false) AS is_synthetic
    FROM extracted_batch
) AS extracts;
