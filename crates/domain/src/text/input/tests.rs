use super::*;

#[test]
fn lines() {
    for (raw, expected) in [
        ("", ""),
        (" \t\r\n ", ""),
        ("  Anna \t Maria\n", "Anna Maria"),
        ("A\u{308}nna", "Änna"),
        ("A\u{200B}\u{308}nna", "Änna"),
        ("a\u{0}b\u{7}c\u{1b}[31m\u{7f}\u{85}d", "abc[31m d"),
        ("\u{202E}gnihsif\u{202C}", "gnihsif"),
        ("\u{2066}x\u{2069}\u{200E}\u{200F}\u{061C}\u{FEFF}y", "xy"),
        ("a\u{a0}\u{2003}b", "a b"),
        ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("Mül\u{200D}ler\u{200C}", "Müller"),
        ("\u{200D} \u{200C}", ""),
        ("</textarea><script>", "</textarea><script>"),
    ] {
        assert_eq!(clean_line(raw), expected, "{raw:?}");
    }
}

#[test]
fn what_people_write_in_any_script_can_be_read() {
    for text in [
        "5",
        "-",
        "Hauptstraße 5 a",
        "Nguyễn Thị Ánh",
        "مُحَمَّدٌ",
        "بِسْمِ ٱللَّٰهِ ٱلرَّحْمَٰنِ",
        "בְּרֵאשִׁ֖ית בָּרָ֣א",
        "شَّ\u{670}",
        "ที่อยู่ น้ำ ผู้ใหญ่",
        "श्रीमती क्ष्म्यै कॉलोनी",
        "क़र्ज़ों",
        "လျှော့ မြွှေ ကျွန်ုပ်",
        "བསྒྲུབས་ ཧཱུྃ",
        "ក្រុងភ្នំពេញ",
        "می\u{200C}خواهم",
        "王小明",
        "강남대로",
        "\u{2836}\u{2800}\u{2801}",
        "👍🏽",
    ] {
        assert!(is_legible(&clean_line(text)), "{text:?}");
    }
}

#[test]
fn marks_alone_and_letters_without_a_shape_are_nothing_to_read() {
    let heap = format!("Z{}", "\u{327}\u{335}\u{301}".repeat(4));
    let joined = "ก".to_owned() + &"\u{E34}\u{200D}".repeat(9);
    for text in [
        "\u{301}\u{301}",
        "\u{301} \u{302}",
        "\u{93E}",
        "\u{2800}",
        "\u{3164}",
        "\u{115F}\u{1160}",
        "\u{FFA0} \u{3164}",
        "\u{17B4}",
        "\u{34F}",
        "\u{180B}",
        "\u{20DD}",
        &heap,
        &joined,
    ] {
        assert!(!is_legible(&clean_line(text)), "{text:?}");
    }
}

#[test]
fn names_people_have() {
    for (raw, expected) in [
        (" Anna-Lena  Müller ", "Anna-Lena Müller"),
        ("O'Neill", "O'Neill"),
        ("O\u{2018}Neill", "O’Neill"),
        ("Anna\u{2013}Lena", "Anna-Lena"),
        ("José María Ñúñez", "José María Ñúñez"),
        ("Łukasz Ożóg", "Łukasz Ożóg"),
        ("İbrahim Şahin", "İbrahim Şahin"),
        ("Ştefan Țuțea", "Ştefan Țuțea"),
        ("Мар’яна Ґонґадзе", "Мар’яна Ґонґадзе"),
        ("Марʼяна", "Марʼяна"),
        ("محمد بن سلمان", "محمد بن سلمان"),
        ("مُحَمَّد", "مُحَمَّد"),
        ("Ἀλέξανδρος", "Ἀλέξανδρος"),
        ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
        ("王小明", "王小明"),
        ("M̂arie", "M̂arie"),
        ("Dr. med. H. v. Ende, geb. Groß", "Dr. med. H. v. Ende, geb. Groß"),
        ("ʿAlī ʾAḥmad", "ʿAlī ʾAḥmad"),
        ("X", "X"),
    ] {
        assert_eq!(check_name(raw).as_deref(), Ok(expected), "{raw:?}");
    }
}

#[test]
fn names_nobody_has() {
    let zalgo = format!("Z{}", "\u{301}\u{302}\u{303}\u{304}\u{306}");
    for (raw, expected) in [
        ("", NameProblem::Empty),
        ("  \u{200B}\t", NameProblem::Empty),
        ("-", NameProblem::Empty),
        ("Anna 2", NameProblem::Digit),
        ("٣", NameProblem::Digit),
        ("Ⅷ", NameProblem::Digit),
        ("Anna <b>", NameProblem::Symbol('<')),
        ("</textarea><script>", NameProblem::Symbol('<')),
        ("Anna 😀", NameProblem::Symbol('😀')),
        ("👨\u{200D}👩\u{200D}👧", NameProblem::Symbol('👨')),
        ("a@b", NameProblem::Symbol('@')),
        ("𝓐𝓷𝓷𝓪", NameProblem::Symbol('𝓐')),
        ("Anna\u{FFFD}", NameProblem::Symbol('\u{FFFD}')),
        (&zalgo, NameProblem::Symbol('\u{306}')),
    ] {
        assert_eq!(check_name(raw), Err(expected), "{raw:?}");
    }
    let long = "é".repeat(NAME_MAX);
    assert_eq!(check_name(&long).as_deref(), Ok(long.as_str()));
    let too_long = Err(NameProblem::TooLong { max: NAME_MAX, actual: 5000 });
    assert_eq!(check_name(&"x".repeat(5000)), too_long);
    assert_eq!(check_name(&"😀".repeat(5000)), too_long);
}

#[test]
fn mail_addresses() {
    let longest_local = format!("{}@example.org", "x".repeat(64));
    for (raw, expected) in [
        (" max@example.org\n", "max@example.org"),
        ("mailto:max@example.org", "max@example.org"),
        ("Max.Muster+stadt@Mail.EXAMPLE.org", "Max.Muster+stadt@mail.example.org"),
        ("o'neill@example.co.uk", "o'neill@example.co.uk"),
        ("max@müller.example", "max@müller.example"),
        ("max@xn--mller-kva.xn--p1ai", "max@xn--mller-kva.xn--p1ai"),
        ("a_b-c@1und1.de", "a_b-c@1und1.de"),
        ("max@пошта.укр", "max@пошта.укр"),
        (&longest_local, &longest_local),
    ] {
        assert_eq!(check_mail(raw).as_deref(), Ok(expected), "{raw:?}");
    }
    let long_local = format!("{}@example.org", "x".repeat(65));
    let long_domain = format!("max@{}.org", "x".repeat(64));
    let too_long = format!("max@{}org", "example.".repeat(40));
    for (raw, expected) in [
        ("", MailProblem::Empty),
        ("\u{FEFF} ", MailProblem::Empty),
        ("mailto:", MailProblem::Empty),
        ("max.example.org", MailProblem::MissingAt),
        ("max muster", MailProblem::MissingAt),
        ("max muster@example.org", MailProblem::Space),
        ("max@example.org\r\nBcc: all@example.org", MailProblem::Space),
        ("@example.org", MailProblem::BadLocalPart),
        (".max@example.org", MailProblem::BadLocalPart),
        ("max..m@example.org", MailProblem::BadLocalPart),
        ("max.@example.org", MailProblem::BadLocalPart),
        ("\"max\"@example.org", MailProblem::BadLocalPart),
        ("<max@example.org", MailProblem::BadLocalPart),
        ("max@muster@example.org", MailProblem::BadLocalPart),
        (&long_local, MailProblem::BadLocalPart),
        ("mäx@example.org", MailProblem::NotAscii),
        ("😀@example.org", MailProblem::NotAscii),
        ("max@", MailProblem::BadDomain),
        ("max@localhost", MailProblem::BadDomain),
        ("max@example.", MailProblem::BadDomain),
        ("max@.org", MailProblem::BadDomain),
        ("max@example..org", MailProblem::BadDomain),
        ("max@-example.org", MailProblem::BadDomain),
        ("max@example,org", MailProblem::BadDomain),
        ("max@example.o", MailProblem::BadDomain),
        ("max@192.168.0.1", MailProblem::BadDomain),
        ("max@[192.168.0.1]", MailProblem::BadDomain),
        ("max@exam_ple.org", MailProblem::BadDomain),
        ("max@😀.org", MailProblem::BadDomain),
        ("max@example.org>", MailProblem::BadDomain),
        (&long_domain, MailProblem::BadDomain),
        (&too_long, MailProblem::TooLong),
    ] {
        assert_eq!(check_mail(raw), Err(expected), "{raw:?}");
    }
}

#[test]
fn phone_numbers() {
    for (raw, expected) in [
        ("07222 972-0", "+4972229720"),
        ("(07222) 972–0", "+4972229720"),
        ("0171/1234567", "+491711234567"),
        ("+49 7222 9720", "+4972229720"),
        ("+49 (0) 7222 9720", "+4972229720"),
        ("+49 07222 9720", "+4972229720"),
        ("0049 7222 9720", "+4972229720"),
        ("00 49 (0)7222.9720", "+4972229720"),
        ("+43 1 234567", "+431234567"),
        ("0033 6 12 34 56 78", "+33612345678"),
        ("+٤٩١٧١١٢٣٤٥٦٧", "+491711234567"),
        ("\u{202D}+49 171 1234567\u{202C}", "+491711234567"),
        ("(0)7222 9720", "+4972229720"),
        ("+07222 9720", "+4972229720"),
        ("+43 (0) 1 234567", "+431234567"),
        ("972123", "972123"),
        ("+123456789012345", "+123456789012345"),
    ] {
        assert_eq!(check_phone(raw).as_deref(), Ok(expected), "{raw:?}");
    }
    for (raw, expected) in [
        ("", PhoneProblem::Empty),
        ("\t\u{200B}", PhoneProblem::Empty),
        ("+", PhoneProblem::TooShort),
        ("110", PhoneProblem::TooShort),
        ("07222", PhoneProblem::TooShort),
        ("000000000", PhoneProblem::TooShort),
        ("+1234567890123456", PhoneProblem::TooLong),
        ("0722212345678901", PhoneProblem::TooLong),
        ("07222 972 App. 5", PhoneProblem::BadCharacter('A')),
        ("07222+972", PhoneProblem::BadCharacter('+')),
        ("++497222972", PhoneProblem::BadCharacter('+')),
        ("07222😀972", PhoneProblem::BadCharacter('😀')),
        ("'; DROP TABLE", PhoneProblem::BadCharacter('\'')),
    ] {
        assert_eq!(check_phone(raw), Err(expected), "{raw:?}");
    }
    assert_eq!(check_phone(&"1".repeat(5000)), Err(PhoneProblem::TooLong));
}

proptest::proptest! {
    #[test]
    fn cleaning_twice_changes_nothing(raw in ".*") {
        let once = clean_line(&raw);
        proptest::prop_assert_eq!(clean_line(&once), once);
    }

    #[test]
    fn accepted_input_is_accepted_again(raw in "\\PC{0,40}") {
        if let Ok(name) = check_name(&raw) {
            proptest::prop_assert_eq!(check_name(&name), Ok(name));
        }
        if let Ok(mail) = check_mail(&raw) {
            proptest::prop_assert_eq!(check_mail(&mail), Ok(mail));
        }
    }

    #[test]
    fn phone_numbers_stay_as_they_are(raw in "[+0]{0,3}[0-9 ()/-]{0,20}") {
        if let Ok(phone) = check_phone(&raw) {
            proptest::prop_assert_eq!(check_phone(&phone), Ok(phone));
        }
    }
}
