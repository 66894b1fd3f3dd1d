-- Words the statements of every kind share. Variables: ipad, opad (the key's), personal_sponsors, personal_acquirers,
-- nik_provinces; spaces, unseen, joining (the insides of sets of letters).

-- White space of every sort as single spaces, nothing at the ends, no letters that nobody sees: `letters.plain`.
CREATE MACRO joined(t) AS regexp_replace(t, '[' || getvariable('joining') || ']', '', 'g');
CREATE MACRO in_words(t) AS trim(regexp_replace(
    regexp_replace(t, '[' || getvariable('unseen') || ']', '', 'g'), '[' || getvariable('spaces') || ']+', ' ', 'g'));
CREATE MACRO squeezed(t) AS CASE WHEN trim(joined(in_words(t))) = '' THEN '' ELSE in_words(t) END;

-- HMAC-SHA256 with the office's key, 32 bytes.
CREATE MACRO keyed(t) AS unhex(sha256(getvariable('opad') || unhex(sha256(getvariable('ipad') || encode(t)))));

-- The first 16 bytes of SHA-256.
CREATE MACRO digest(b) AS unhex(left(sha256(b), 32));

-- No white space, no leading apostrophes: what a spreadsheet leaves around a number; nothing that shapes letters.
CREATE MACRO bare(t) AS regexp_replace(replace(joined(squeezed(t)), ' ', ''), '^[''‘’`´]+', '');

-- Whether a float holds this whole number exactly (below 2^53).
CREATE MACRO is_exact(sixteen) AS sixteen < '9007199254740992';

-- Sixteen digits out of what a spreadsheet made of them, '' where they are not certain.
CREATE MACRO repaired(b) AS CASE
    WHEN regexp_full_match(b, '[0-9]{16}') THEN b
    WHEN regexp_full_match(b, '[0-9]{16}[.,]0+') AND is_exact(left(b, 16)) THEN left(b, 16)
    WHEN regexp_full_match(b, '[0-9][.,][0-9]{15}[eE]\+?15') AND is_exact(b[1] || b[3:17]) THEN b[1] || b[3:17]
    ELSE '' END;
CREATE MACRO sixteen(t) AS CASE WHEN regexp_full_match(t, '[0-9]{16}') THEN t ELSE repaired(bare(t)) END;

CREATE MACRO is_unreadable(t) AS regexp_matches(t, '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x{0080}-\x{009f}\x{fffd}]');
CREATE MACRO holds_nik(t) AS regexp_matches(joined(squeezed(t)), '\p{Nd}([ .''’/_-]{0,2}\p{Nd}){15}');

-- A long number as a spreadsheet shows it once digits are lost: 3,31022E+15.
CREATE MACRO is_shortened(t) AS regexp_full_match(t, '[0-9]([.,][0-9]+[eE]\+?|[eE]\+)[0-9]{2}');

CREATE MACRO is_one_digit(d) AS d <> '' AND d = repeat(d[1:1], 16);

-- Of sixteen digits: whether the seventh to twelfth are a day (women + 40) there is, of a month and a year. The century
-- is not said: a year of two digits is a leap year where a fourth of it is whole.
CREATE MACRO is_born(d) AS d[9:10] BETWEEN '01' AND '12'
    AND (d[7:8] BETWEEN '01' AND '31' OR d[7:8] BETWEEN '41' AND '71')
    AND try_cast(d[7:8] AS INTEGER) % 40 <= CASE
        WHEN d[9:10] IN ('04', '06', '09', '11') THEN 30
        WHEN d[9:10] <> '02' THEN 31
        WHEN try_cast(d[11:12] AS INTEGER) % 4 = 0 THEN 29
        ELSE 28 END;

-- ... and whether the first two are a province: Kemendagri's, and 00 in sample data.
CREATE MACRO is_of_province(d) AS list_contains(getvariable('nik_provinces'), d[1:2]);

-- A person's stable name for people who did not agree to be named.
CREATE MACRO pseudonym(t) AS 'Peserta #' || left(hex(keyed(t)), 12);
