-- From `cells` (typed fields, line, and the four texts) to `faults` and `arrived`: rows as they may be stored, with their
-- keys. `spellings`: texts of payers and acquirers in letters beyond the plain ones, as they are compared; `traces`:
-- those that hold a number or an address of a person. `..._was`: as software before compared it. A unit separator,
-- chr(31), can stand in no stored text (is_unreadable), so joined texts stay unambiguous.

CREATE TABLE people AS
SELECT line, sixteen(nik) AS digits FROM cells;

CREATE TABLE payers AS
WITH given AS (
    SELECT DISTINCT sponsor_type, id_sponsor, nama_sponsor, has_consent FROM cells
), tidy AS (
    SELECT given.*,
        list_contains(getvariable('personal_sponsors'), sponsor_type) AS is_person,
        squeezed(id_sponsor) AS id_was,
        coalesce(id.compared, id_was) AS id_text,
        squeezed(nfc_normalize(nama_sponsor)) AS name_text,
        upper(coalesce(named.compared, name_text)) AS name_key,
        upper(name_text) AS name_was
    FROM given
    LEFT JOIN spellings AS id ON id.text = id_sponsor
    LEFT JOIN spellings AS named ON named.text = nama_sponsor
), traced AS (
    SELECT tidy.*, of_id.spelling AS id_spelling, of_name.reason AS name_reason, of_name.remedy AS name_remedy
    FROM tidy
    LEFT JOIN traces AS of_id ON of_id.text = id_text
    LEFT JOIN traces AS of_name ON of_name.text = name_text
), numbered AS (
    SELECT *,
        CASE
            WHEN id_text = '' THEN ''
            WHEN sixteen(id_text) <> '' THEN sixteen(id_text)
            WHEN holds_nik(id_text) THEN id_text
            WHEN is_person THEN upper(regexp_replace(bare(id_text), '[.,]0+$', ''))
            ELSE '' END AS digested_ever,
        coalesce(nullif(digested_ever, ''), id_spelling, '') AS personal_number
    FROM traced
), named AS (
    SELECT *,
        CASE WHEN personal_number = '' THEN id_text
             ELSE '#' || left(hex(keyed(concat_ws(chr(31), 'id', personal_number))), 16) END AS sponsor_id,
        digested_ever = '' AND personal_number <> '' AS was_kept,
        CASE WHEN name_text = '' THEN ''
             WHEN is_person THEN pseudonym(concat_ws(chr(31), 'sponsor', sponsor_type, name_key))
             ELSE name_key END AS sponsor_name
    FROM numbered
), labelled AS (
    SELECT *,
        CASE
            WHEN name_text = '' AND sponsor_id = '' THEN ''
            WHEN NOT is_person AND name_text <> '' THEN name_text
            WHEN name_text = '' AND personal_number = '' THEN sponsor_id
            WHEN name_text = '' THEN pseudonym(concat_ws(chr(31), 'sponsor id', sponsor_type, sponsor_id))
            WHEN has_consent AND sponsor_type <> 'mandiri' THEN name_text
            ELSE sponsor_name END AS sponsor_label
    FROM named
)
-- `former_identity`: of a payer whose number is a digest now, or whose letters are compared otherwise now, as software
-- before stored it.
SELECT sponsor_type, id_sponsor, nama_sponsor, has_consent, sponsor_id, sponsor_name, sponsor_label,
    concat_ws(chr(31), sponsor_type,
        CASE WHEN sponsor_id <> '' THEN 'i' || sponsor_id WHEN sponsor_name <> '' THEN 'n' || sponsor_name ELSE '' END
    ) AS payer_identity,
    CASE WHEN was_kept OR (sponsor_id = id_text AND id_was <> id_text)
         THEN concat_ws(chr(31), sponsor_type, 'i' || id_was)
         WHEN sponsor_id = '' AND name_was <> name_key
         THEN concat_ws(chr(31), sponsor_type, 'n' || CASE WHEN is_person
             THEN pseudonym(concat_ws(chr(31), 'sponsor', sponsor_type, name_was)) ELSE name_was END)
         END AS former_identity,
    concat_ws(chr(31), sponsor_name, upper(sponsor_label)) AS payer_content,
    is_unreadable(id_sponsor) AS is_id_unreadable,
    is_shortened(bare(id_text)) AND sixteen(id_text) = '' AS is_id_shortened,
    is_unreadable(nama_sponsor) AS is_unreadable_name,
    CASE WHEN holds_nik(nama_sponsor) OR NOT is_person OR (has_consent AND sponsor_type <> 'mandiri')
         THEN name_reason END AS reason,
    name_remedy AS remedy
FROM labelled;

CREATE TABLE acquirers AS
WITH given AS (
    SELECT DISTINCT acquirer_kind, nama_pencatat, has_consent FROM cells
), tidy AS (
    SELECT given.*,
        acquirer_kind = '' OR list_contains(getvariable('personal_acquirers'), acquirer_kind) AS is_person,
        squeezed(nfc_normalize(nama_pencatat)) AS name_text,
        upper(coalesce(named.compared, name_text)) AS name_key,
        upper(name_text) AS name_was
    FROM given LEFT JOIN spellings AS named ON named.text = nama_pencatat
), named AS (
    SELECT *,
        CASE WHEN name_text = '' THEN ''
             WHEN is_person THEN pseudonym(concat_ws(chr(31), 'acquirer', acquirer_kind, name_key))
             ELSE name_key END AS acquirer_name,
        CASE WHEN name_was = name_key THEN NULL
             WHEN is_person THEN pseudonym(concat_ws(chr(31), 'acquirer', acquirer_kind, name_was))
             ELSE name_was END AS former_name
    FROM tidy
)
SELECT acquirer_kind, nama_pencatat, has_consent, acquirer_name, former_name,
    CASE WHEN is_person AND NOT has_consent THEN acquirer_name ELSE name_text END AS acquirer_label,
    is_unreadable(nama_pencatat) AS is_unreadable_name,
    CASE WHEN holds_nik(nama_pencatat) OR NOT is_person OR has_consent THEN reason END AS reason,
    remedy
FROM named LEFT JOIN traces ON traces.text = name_text;

-- NIKs that are not certain, or belong to nobody.
CREATE TABLE suspect AS
SELECT line, digits FROM people
WHERE digits = '' OR is_one_digit(digits) OR NOT (is_born(digits) AND is_of_province(digits));

CREATE TABLE faults AS
WITH misnamed AS (
    SELECT line, 'nama_sponsor' AS column_name, is_unreadable_name, reason, remedy
    FROM cells JOIN payers USING (sponsor_type, id_sponsor, nama_sponsor, has_consent)
    WHERE is_unreadable_name OR reason IS NOT NULL
    UNION ALL
    SELECT line, 'nama_pencatat', is_unreadable_name, reason, remedy
    FROM cells JOIN acquirers USING (acquirer_kind, nama_pencatat, has_consent)
    WHERE is_unreadable_name OR reason IS NOT NULL
), said AS (
    SELECT line, 'nik' AS column_name, nik AS cell,
        CASE
            WHEN is_unreadable(nik) THEN 'Sel ini memuat karakter yang tidak terbaca.'
            WHEN squeezed(nik) = '' THEN 'Sel wajib ini kosong.'
            WHEN starts_with(upper(squeezed(nik)), 'CONTOH') THEN 'Baris contoh dari templat.'
            WHEN is_shortened(bare(nik)) OR regexp_full_match(bare(nik), '[0-9]{16,}[.,]0+')
                THEN 'NIK tertulis sebagai bilangan lembar kerja; digitnya tidak pasti.'
            WHEN is_one_digit(digits) THEN 'NIK ini bukan nomor sungguhan: semua digitnya sama.'
            WHEN digits <> '' AND NOT is_of_province(digits)
                THEN 'NIK ini bukan nomor sungguhan: tidak ada provinsi dengan dua digit pertamanya.'
            WHEN digits <> '' THEN 'NIK ini bukan nomor sungguhan: tanggal lahir di dalamnya tidak ada.'
            WHEN len(regexp_replace(nik, '[^0-9]', '', 'g')) = 16
                THEN 'NIK ditulis dengan tanda atau kata di antara atau di samping digitnya.'
            ELSE 'NIK harus 16 digit.' END AS reason,
        CASE
            WHEN starts_with(upper(squeezed(nik)), 'CONTOH') THEN 'Hapus baris ini, lalu impor lagi.'
            ELSE 'Tulis 16 digit NIK saja, sebagai teks.' END AS remedy
    FROM cells JOIN suspect USING (line)
    UNION ALL
    SELECT line, 'id_sponsor', id_sponsor,
        CASE WHEN is_id_unreadable THEN 'Sel ini memuat karakter yang tidak terbaca.'
             ELSE 'Nomor tertulis sebagai bilangan lembar kerja; digitnya tidak pasti.' END,
        CASE WHEN is_id_unreadable THEN 'Simpan berkas sebagai UTF-8 dan ketik ulang sel ini.'
             ELSE 'Tulis nomornya lengkap, sebagai teks.' END
    FROM cells JOIN payers USING (sponsor_type, id_sponsor, nama_sponsor, has_consent)
    WHERE is_id_unreadable OR is_id_shortened
    UNION ALL
    SELECT line, column_name, '',
        CASE WHEN is_unreadable_name THEN 'Sel ini memuat karakter yang tidak terbaca.' ELSE reason END,
        CASE WHEN is_unreadable_name THEN 'Simpan berkas sebagai UTF-8 dan ketik ulang sel ini.' ELSE remedy END
    FROM misnamed
)
SELECT *, TRUE AS quarantined FROM said
UNION ALL
SELECT line, 'nik', nik, 'Nomor urut NIK ini 0000: digit terakhirnya mungkin hilang di lembar kerja.',
    'Disimpan apa adanya; cocokkan dengan KTP.', FALSE
FROM cells JOIN people USING (line) ANTI JOIN suspect USING (line)
WHERE right(digits, 4) = '0000' AND left(digits, 2) <> '00'
UNION ALL
SELECT line, column_name, '', reason, remedy, FALSE
FROM (
    SELECT line, unnest(['id_sponsor', 'nama_sponsor', 'nama_pencatat']) AS column_name,
        unnest([id_sponsor, nama_sponsor, nama_pencatat]) AS text
    FROM cells
) JOIN spellings USING (text)
WHERE reason IS NOT NULL;

CREATE VIEW refused AS SELECT line FROM faults WHERE quarantined;

CREATE TABLE persons AS
SELECT line, keyed(digits) AS person_key
FROM people ANTI JOIN refused_lines USING (line) ANTI JOIN refused USING (line);

-- The keys of rows; digested once, because digests are what costs. What is in the identity need not be in the content.
CREATE TABLE keys AS
WITH identified AS (
    SELECT p.line, c.is_withdrawn,
        concat_ws(chr(31), c.package, c.movement, c.acquirer_kind, a.acquirer_name, coalesce(c.paid_from::VARCHAR, ''))
            AS rest,
        digest(p.person_key || encode(concat_ws(chr(31), s.payer_identity, rest))) AS record_key,
        CASE WHEN s.former_identity IS NOT NULL OR a.former_name IS NOT NULL
             THEN digest(p.person_key || encode(concat_ws(chr(31), coalesce(s.former_identity, s.payer_identity),
                 c.package, c.movement, c.acquirer_kind, coalesce(a.former_name, a.acquirer_name),
                 coalesce(c.paid_from::VARCHAR, '')))) END AS former_key,
        concat_ws(chr(31), c.place_code, c.profession_code, c.village_role, c.segment, s.payer_content,
            upper(a.acquirer_label), c.branch_code, c.registered_on::VARCHAR, c.paid_months::VARCHAR,
            coalesce(c.contribution_rupiah::VARCHAR, '')) AS content
    FROM persons AS p
    JOIN cells AS c USING (line)
    JOIN payers AS s USING (sponsor_type, id_sponsor, nama_sponsor, has_consent)
    JOIN acquirers AS a USING (acquirer_kind, nama_pencatat, has_consent)
)
SELECT line, is_withdrawn, record_key, former_key, digest(record_key || encode(content)) AS content_key
FROM identified;

-- A view, so that rows already in force are never written out.
CREATE VIEW arrived AS
SELECT k.line, k.is_withdrawn, k.record_key, k.content_key, c.has_consent, p.person_key, c.place_code,
    c.profession_code, c.village_role, c.segment, c.package, c.movement, c.sponsor_type, s.sponsor_id, s.sponsor_name,
    s.sponsor_label, c.acquirer_kind, a.acquirer_name, a.acquirer_label, c.branch_code, c.registered_on, c.paid_from,
    c.paid_months, c.contribution_rupiah
FROM keys AS k
JOIN persons AS p USING (line)
JOIN cells AS c USING (line)
JOIN payers AS s USING (sponsor_type, id_sponsor, nama_sponsor, has_consent)
JOIN acquirers AS a USING (acquirer_kind, nama_pencatat, has_consent);

-- Identities that stand more than once in the file.
CREATE TABLE repeated AS SELECT record_key FROM keys GROUP BY record_key HAVING count(*) > 1;

-- What must be equal in rows of one identity: everything but how names are written.
CREATE VIEW compared AS
SELECT * EXCLUDE (line, has_consent, sponsor_label, acquirer_label, content_key)
FROM arrived SEMI JOIN repeated USING (record_key);

-- Which of several equal rows is kept: names as they stand with the least consent, then the smallest by bytes.
CREATE VIEW preferred AS
SELECT line, record_key, row_number() OVER (
    PARTITION BY record_key ORDER BY has_consent, encode(sponsor_label), encode(acquirer_label), line) AS place
FROM arrived SEMI JOIN repeated USING (record_key);
