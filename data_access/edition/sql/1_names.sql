-- Who and where: people as dense numbers, payers, acquirers, and the longest known prefix of every place.
-- Reads extracted (rows in force), region_source, former_source, profession_source. The edition holds no digest of a NIK.

CREATE TEMP TABLE people AS
SELECT person_key, (row_number() OVER (ORDER BY person_key))::INTEGER AS person, first_registered
FROM (SELECT person_key, min(registered_on) AS first_registered FROM extracted GROUP BY person_key);

CREATE TEMP TABLE every_region AS
SELECT
    code,
    CASE len(code) WHEN 2 THEN 'province' WHEN 5 THEN 'regency' WHEN 8 THEN 'district' ELSE 'village' END AS level,
    name,
    left(code, 2) AS province_code,
    CASE WHEN len(code) >= 5 THEN left(code, 5) END AS regency_code,
    CASE WHEN len(code) >= 8 THEN left(code, 8) END AS district_code,
    CASE WHEN len(code) > 8 THEN code END AS village_code,
    try_cast(nullif(latitude, '') AS DOUBLE) AS latitude,
    try_cast(nullif(longitude, '') AS DOUBLE) AS longitude
FROM region_source;

CREATE TABLE profession AS SELECT code, label FROM profession_source ORDER BY code;

CREATE TEMP TABLE known_place AS
SELECT
    place_code,
    coalesce(
        (SELECT code FROM every_region WHERE code = place_code),
        (SELECT code FROM every_region WHERE code = left(place_code, 8)),
        (SELECT code FROM every_region WHERE code = left(place_code, 5)),
        (SELECT code FROM former_source WHERE former_code = left(place_code, 5)),  -- its province is another one now
        (SELECT code FROM every_region WHERE code = left(place_code, 2))
    ) AS code
FROM (SELECT DISTINCT place_code FROM extracted);

-- A payer is its type and id, else and name, else the type alone. Several spellings: the commonest one is shown.
CREATE TEMP TABLE payer_spelling AS
SELECT sponsor_type, sponsor_id, CASE WHEN sponsor_id = '' THEN sponsor_name ELSE '' END AS payer_name, sponsor_label,
       count(*) AS times, bool_or(sponsor_label <> sponsor_name) AS is_label,
       bool_or(sponsor_name <> '' AND sponsor_label <> sponsor_name) AS is_own
FROM extracted
GROUP BY ALL;

CREATE TABLE payer AS
SELECT
    (row_number() OVER (ORDER BY sponsor_type, sponsor_id, payer_name))::INTEGER AS payer,
    concat_ws(':', sponsor_type, coalesce(nullif(sponsor_id, ''), nullif(payer_name, ''))) AS code,
    sponsor_type, sponsor_id, payer_name,
    nullif(first(sponsor_label ORDER BY sponsor_label = '', is_label DESC, times DESC, sponsor_label), '') AS label,
    sponsor_type = 'mandiri' OR sponsor_id <> '' OR payer_name <> '' AS is_known,
    FALSE AS is_pseudonym
FROM payer_spelling
GROUP BY sponsor_type, sponsor_id, payer_name;

CREATE TABLE acquirer AS
SELECT
    (row_number() OVER (ORDER BY acquirer_kind, acquirer_name))::INTEGER AS acquirer,
    concat_ws(':', nullif(acquirer_kind, ''), nullif(acquirer_name, '')) AS code,
    acquirer_kind, acquirer_name,
    nullif(first(acquirer_label ORDER BY acquirer_label = '', acquirer_label <> acquirer_name DESC, times DESC, acquirer_label), '')
        AS label,
    FALSE AS is_pseudonym
FROM (SELECT acquirer_kind, acquirer_name, acquirer_label, count(*) AS times FROM extracted
      WHERE acquirer_kind <> '' OR acquirer_name <> '' GROUP BY ALL)
GROUP BY acquirer_kind, acquirer_name;

-- What persons who did not agree to be named are called in this edition: two words and a number that can be said aloud
-- and told apart, out of the pseudonym of the rows, which is made with the key. The same in every edition of one key,
-- but for the few who would share a name: those after the first, in the order of their pseudonyms, are counted.
CREATE TEMP TABLE spoken AS
WITH words AS (
    SELECT
        ['Melati', 'Mawar', 'Anggrek', 'Cempaka', 'Kenanga', 'Kamboja', 'Teratai', 'Dahlia', 'Seroja', 'Flamboyan',
         'Merpati', 'Kenari', 'Cendrawasih', 'Rajawali', 'Elang', 'Garuda', 'Merak', 'Pipit', 'Camar', 'Bangau',
         'Kutilang', 'Jalak', 'Nuri', 'Kakatua', 'Jati', 'Beringin', 'Cemara', 'Pinus', 'Bambu', 'Rotan', 'Kelapa',
         'Palem', 'Mahoni', 'Meranti', 'Ulin', 'Sagu', 'Rembulan', 'Bintang', 'Mentari', 'Pelangi', 'Awan', 'Embun',
         'Fajar', 'Senja', 'Samudra', 'Ombak', 'Muara', 'Telaga', 'Sungai', 'Gunung', 'Lembah', 'Padang', 'Pulau',
         'Pantai', 'Karang', 'Mutiara', 'Permata', 'Intan', 'Safir', 'Zamrud', 'Lentera', 'Layar', 'Perahu',
         'Gelombang'] AS nouns,
        ['Biru', 'Merah', 'Hijau', 'Kuning', 'Putih', 'Ungu', 'Jingga', 'Perak', 'Emas', 'Cokelat', 'Kelabu', 'Nila',
         'Hitam', 'Lembayung', 'Pagi', 'Siang', 'Sore', 'Malam', 'Timur', 'Barat', 'Utara', 'Selatan', 'Tengah',
         'Hulu', 'Hilir', 'Luhur', 'Teduh', 'Tenang', 'Terang', 'Cerah', 'Indah', 'Damai'] AS kinds
), hidden AS (
    SELECT label FROM payer UNION SELECT label FROM acquirer
    EXCEPT
    -- a label beside a pseudonym is somebody's own name, whatever it looks like
    (SELECT sponsor_label FROM payer_spelling WHERE is_own
     UNION SELECT acquirer_label FROM extracted WHERE acquirer_label <> acquirer_name)
), keyed AS (
    SELECT label, ('0x' || substr(label, 10))::UBIGINT AS number FROM hidden
    WHERE regexp_full_match(label, 'Peserta #[0-9A-F]{12}')
), said AS (
    SELECT label, concat_ws(' ', 'Peserta', nouns[(number % len(nouns) + 1)::INTEGER],
        kinds[(number // len(nouns) % len(kinds) + 1)::INTEGER], 100 + number // (len(nouns) * len(kinds)) % 900) AS name
    FROM keyed, words
), counted AS (
    SELECT label, name, row_number() OVER (PARTITION BY name ORDER BY label) AS place FROM said
)
SELECT label, CASE WHEN place = 1 THEN name ELSE concat(name, '-', place) END AS name FROM counted;

UPDATE payer SET label = spoken.name, is_pseudonym = TRUE FROM spoken WHERE payer.label = spoken.label;
UPDATE acquirer SET label = spoken.name, is_pseudonym = TRUE FROM spoken WHERE acquirer.label = spoken.label;
