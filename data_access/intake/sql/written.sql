-- Every text of `cells` that names a payer or an acquirer, once.

CREATE VIEW written AS
SELECT DISTINCT unnest([id_sponsor, nama_sponsor, nama_pencatat]) AS text
FROM (SELECT DISTINCT id_sponsor, nama_sponsor, nama_pencatat FROM cells);
