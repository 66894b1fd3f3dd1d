-- From `cells` (typed fields, line, and the four texts) to `arrived` (rows as they may be stored, with their keys) and
-- `faults`. A unit separator, chr(31), cannot stand in any cell (is_unreadable), so joined texts stay unambiguous.

CREATE TABLE people AS
SELECT line, sixteen(nik) AS digits FROM cells;

CREATE TABLE payers AS
WITH given AS (
    SELECT DISTINCT sponsor_type, id_sponsor, nama_sponsor, has_consent FROM cells
), tidy AS (
    SELECT *,
        list_contains(getvariable('personal_sponsors'), sponsor_type) AS is_person,
        squeezed(id_sponsor) AS id_text,
        squeezed(nfc_normalize(nama_sponsor)) AS name_text
    FROM given
), numbered AS (
    SELECT *,
        CASE
            WHEN id_text = '' THEN ''
            WHEN sixteen(id_text) <> '' THEN sixteen(id_text)
            WHEN holds_nik(id_text) THEN id_text
            WHEN is_person AND regexp_full_match(bare(id_text), '[0-9]{10,15}([.,]0+)?')
                THEN regexp_extract(bare(id_text), '^[0-9]+')
            ELSE '' END AS personal_number
    FROM tidy
), named AS (
    SELECT *,
        CASE WHEN personal_number = '' THEN id_text
             ELSE '#' || left(hex(keyed(concat_ws(chr(31), 'id', personal_number))), 16) END AS sponsor_id,
        CASE WHEN name_text = '' THEN ''
             WHEN is_person THEN pseudonym(concat_ws(chr(31), 'sponsor', sponsor_type, upper(name_text)))
             ELSE upper(name_text) END AS sponsor_name
    FROM numbered
)
SELECT sponsor_type, id_sponsor, nama_sponsor, has_consent, sponsor_id, sponsor_name,
    CASE
        WHEN name_text = '' AND sponsor_id = '' THEN ''
        WHEN NOT is_person THEN CASE WHEN name_text = '' THEN sponsor_id ELSE name_text END
        WHEN name_text = '' THEN pseudonym(concat_ws(chr(31), 'sponsor id', sponsor_type, sponsor_id))
        WHEN has_consent AND sponsor_type <> 'mandiri' THEN name_text
        ELSE sponsor_name END AS sponsor_label
FROM named;

CREATE TABLE acquirers AS
WITH given AS (
    SELECT DISTINCT acquirer_kind, nama_pencatat, has_consent FROM cells
), tidy AS (
    SELECT *,
        acquirer_kind = '' OR list_contains(getvariable('personal_acquirers'), acquirer_kind) AS is_person,
        squeezed(nfc_normalize(nama_pencatat)) AS name_text
    FROM given
), named AS (
    SELECT *,
        CASE WHEN name_text = '' THEN ''
             WHEN is_person THEN pseudonym(concat_ws(chr(31), 'acquirer', acquirer_kind, upper(name_text)))
             ELSE upper(name_text) END AS acquirer_name
    FROM tidy
)
SELECT acquirer_kind, nama_pencatat, has_consent, acquirer_name,
    CASE WHEN is_person AND NOT has_consent THEN acquirer_name ELSE name_text END AS acquirer_label
FROM named;

CREATE TABLE faults AS
WITH said AS (
    SELECT c.line, 'nik' AS column_name, c.nik AS cell,
        CASE
            WHEN is_unreadable(c.nik) THEN 'Sel ini memuat karakter yang tidak terbaca.'
            WHEN squeezed(c.nik) = '' THEN 'Sel wajib ini kosong.'
            WHEN starts_with(upper(squeezed(c.nik)), 'CONTOH') THEN 'Baris contoh dari templat.'
            WHEN regexp_matches(bare(c.nik), '^[0-9]+[.,]?[0-9]*[eE]\+?[0-9]+$')
                OR regexp_full_match(bare(c.nik), '[0-9]{16,}[.,]0+')
                THEN 'NIK tertulis sebagai bilangan lembar kerja; digitnya tidak pasti.'
            WHEN p.digits = repeat(left(p.digits, 1), 16) AND p.digits <> ''
                THEN 'NIK ini bukan nomor sungguhan: semua digitnya sama.'
            ELSE 'NIK harus 16 digit.' END AS reason,
        CASE
            WHEN starts_with(upper(squeezed(c.nik)), 'CONTOH') THEN 'Hapus baris ini, lalu impor lagi.'
            ELSE 'Tulis 16 digit NIK sebagai teks.' END AS remedy
    FROM cells AS c JOIN people AS p USING (line)
    WHERE p.digits = '' OR p.digits = repeat(left(p.digits, 1), 16) OR is_unreadable(c.nik)
    UNION ALL
    SELECT line, 'id_sponsor', id_sponsor, 'Sel ini memuat karakter yang tidak terbaca.',
        'Simpan berkas sebagai UTF-8 dan ketik ulang sel ini.'
    FROM cells WHERE id_sponsor <> '' AND is_unreadable(id_sponsor)
    UNION ALL
    SELECT line, column_name, '',
        CASE WHEN is_unreadable(name) THEN 'Sel ini memuat karakter yang tidak terbaca.'
             ELSE 'Sel ini memuat 16 digit beruntun (mungkin NIK).' END,
        CASE WHEN is_unreadable(name) THEN 'Simpan berkas sebagai UTF-8 dan ketik ulang sel ini.'
             ELSE 'NIK hanya boleh di kolom nik; hapus dari kolom ini.' END
    FROM (
        SELECT line, 'nama_sponsor' AS column_name, nama_sponsor AS name FROM cells WHERE nama_sponsor <> ''
        UNION ALL
        SELECT line, 'nama_pencatat', nama_pencatat FROM cells WHERE nama_pencatat <> ''
    )
    WHERE is_unreadable(name) OR holds_nik(name)
)
SELECT *, TRUE AS quarantined FROM said;

CREATE VIEW good AS
SELECT * FROM cells ANTI JOIN refused_lines USING (line) ANTI JOIN faults USING (line);

CREATE TABLE arrived AS
WITH tidy AS (
    SELECT g.line, g.is_withdrawn, g.has_consent, keyed(p.digits) AS person_key, g.place_code, g.profession_code,
        g.village_role, g.segment, g.package, g.movement, g.sponsor_type, s.sponsor_id, s.sponsor_name, s.sponsor_label,
        g.acquirer_kind, a.acquirer_name, a.acquirer_label, g.branch_code, g.registered_on, g.paid_from,
        g.paid_months, g.contribution_rupiah
    FROM good AS g
    JOIN people AS p USING (line)
    JOIN payers AS s USING (sponsor_type, id_sponsor, nama_sponsor, has_consent)
    JOIN acquirers AS a USING (acquirer_kind, nama_pencatat, has_consent)
), identified AS (
    SELECT *, digest(person_key || encode(concat_ws(chr(31),
        sponsor_type,
        CASE WHEN sponsor_id <> '' THEN 'i' || sponsor_id WHEN sponsor_name <> '' THEN 'n' || sponsor_name ELSE '' END,
        package, movement, acquirer_kind, acquirer_name, coalesce(paid_from::VARCHAR, '')))) AS record_key
    FROM tidy
)
SELECT *, digest(record_key || encode(concat_ws(chr(31),
        place_code, profession_code, village_role, segment, package, movement, sponsor_type, sponsor_id, sponsor_name,
        upper(sponsor_label), acquirer_kind, acquirer_name, upper(acquirer_label), branch_code, registered_on::VARCHAR,
        coalesce(paid_from::VARCHAR, ''), paid_months::VARCHAR, coalesce(contribution_rupiah::VARCHAR, '')
    ))) AS content_key
FROM identified;

-- Identities that stand more than once in the file.
CREATE TABLE repeated AS SELECT record_key FROM arrived GROUP BY record_key HAVING count(*) > 1;

-- What must be equal in rows of one identity: everything but how names are written.
CREATE VIEW compared AS
SELECT * EXCLUDE (line, has_consent, sponsor_label, acquirer_label, content_key) FROM arrived;

-- Which of several equal rows is kept: names as they stand with the least consent, then the smallest by bytes.
CREATE VIEW preferred AS
SELECT line, record_key, row_number() OVER (
    PARTITION BY record_key ORDER BY has_consent, encode(sponsor_label), encode(acquirer_label), line) AS place
FROM arrived SEMI JOIN repeated USING (record_key);
