-- Rows of one identity within the file, then against what is in force (`existing`: record_key, content_key) and
-- what an extract taken later had to say (`said_later`: record_key).

CREATE TABLE conflicting AS
SELECT record_key FROM (SELECT DISTINCT * FROM compared)
GROUP BY record_key HAVING count(*) > 1;

CREATE TABLE conflicts AS
WITH grouped AS (
    SELECT record_key, list(line ORDER BY line) AS lines FROM keys SEMI JOIN conflicting USING (record_key) GROUP BY 1
)
SELECT line, '' AS column_name, '' AS cell,
    'Identitas yang sama ditulis dengan isi yang berbeda.' AS reason,
    'Baris ' || array_to_string(lines[:10], ', ') || ' menyebut orang, pembayar, paket, gerakan, pencatat dan bulan '
        || 'mulai yang sama; sisakan satu yang benar.' AS remedy,
    TRUE AS quarantined
FROM keys JOIN grouped USING (record_key);

CREATE TABLE twins AS
WITH kept AS (
    SELECT record_key, line AS kept_line FROM preferred WHERE place = 1
)
SELECT p.line, '' AS column_name, '' AS cell, 'Baris kembar: isinya sama dengan baris lain.' AS reason,
    'Disimpan sekali, dari baris ' || kept_line || '.' AS remedy, FALSE AS quarantined
FROM preferred AS p JOIN kept USING (record_key)
WHERE p.place > 1 AND NOT EXISTS (SELECT 1 FROM conflicting AS c WHERE c.record_key = p.record_key);

CREATE TABLE matched AS
WITH standing AS (
    SELECT * FROM keys ANTI JOIN conflicts USING (line) ANTI JOIN twins USING (line)
)
-- `standing_key`: of the row in force, which older software may have stored under `former_key`.
SELECT s.line, coalesce(e.record_key, f.record_key) AS standing_key,
    CASE WHEN s.is_withdrawn AND standing_key IS NULL THEN 'nothing'
         WHEN e.content_key = s.content_key AND NOT s.is_withdrawn THEN 'unchanged'
         WHEN l.record_key IS NOT NULL THEN 'outdated'
         WHEN s.is_withdrawn THEN 'withdrawn'
         WHEN standing_key IS NULL THEN 'added'
         ELSE 'replaced' END AS outcome
FROM standing AS s
LEFT JOIN existing AS e ON e.record_key = s.record_key
LEFT JOIN existing AS f ON f.record_key = s.former_key
LEFT JOIN said_later AS l ON l.record_key = coalesce(e.record_key, f.record_key, s.record_key);

CREATE TABLE idle AS
SELECT line, 'batal' AS column_name, 'ya' AS cell, 'Tidak ada baris berlaku yang dapat dibatalkan.' AS reason,
    'Tidak ada yang diubah.' AS remedy, FALSE AS quarantined
FROM matched WHERE outcome = 'nothing';

CREATE VIEW fresh AS SELECT a.* FROM arrived AS a JOIN matched AS m USING (line) WHERE outcome IN ('added', 'replaced');
CREATE VIEW gone AS SELECT standing_key AS record_key FROM matched WHERE outcome IN ('withdrawn', 'replaced');
