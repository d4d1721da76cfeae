//! Numbers and codes that people type, right and wrong.

use domain::plausibility::Problem::{Character, CheckDigit, Country, Empty, Form, Length, Range};
use domain::plausibility::{Doubt, Kind, Plausible, Problem, age_on, check, is_birth_date, mrz_digit};
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// (kind, typed, what it is stored as or why it cannot be)
const CASES: &[(Kind, &str, Result<&str, Problem>)] = &[
    (Kind::Iban, "DE89 3704 0044 0532 0130 00", Ok("DE89370400440532013000")),
    (Kind::Iban, "de89370400440532013000", Ok("DE89370400440532013000")),
    (Kind::Iban, "AT61 1904 3002 3457 3201", Ok("AT611904300234573201")),
    (Kind::Iban, "NL91ABNA0417164300", Ok("NL91ABNA0417164300")),
    (Kind::Iban, "DE89370400440532013001", Err(CheckDigit)),
    (Kind::Iban, "DE8937040044053201300", Err(Length)),
    (Kind::Iban, "XX89370400440532013000", Err(CheckDigit)),
    (Kind::Iban, "0532013000", Err(Form)),
    (Kind::Iban, "DE89 3704 0044 0532 0130 0€", Err(Character)),
    (Kind::Iban, " ", Err(Empty)),
    (Kind::TaxId, "86 095 742 719", Ok("86095742719")),
    (Kind::TaxId, "47036892816", Ok("47036892816")),
    (Kind::TaxId, "86095742718", Err(CheckDigit)),
    (Kind::TaxId, "06095742719", Err(Form)),
    (Kind::TaxId, "12345678903", Err(Form)),
    (Kind::TaxId, "8609574271", Err(Length)),
    (Kind::TaxId, "8609574271O", Err(Character)),
    (Kind::VatId, "DE 136 695 976", Ok("DE136695976")),
    (Kind::VatId, "136695976", Ok("DE136695976")),
    (Kind::VatId, "DE136695977", Err(CheckDigit)),
    (Kind::VatId, "ATU12345678", Err(Country)),
    (Kind::IdCard, "l01x00t47", Ok("L01X00T47")),
    (Kind::IdCard, "L01X00T471", Ok("L01X00T47")),
    (Kind::IdCard, "LO1XOOT47", Ok("L01X00T47")),
    (Kind::IdCard, "L01X00T472", Err(CheckDigit)),
    (Kind::IdCard, "C01X00T47", Err(Form)),
    (Kind::IdCard, "L01X00A47", Err(Character)),
    (Kind::IdCard, "L01X00T4", Err(Length)),
    (Kind::IdCard, "122000129", Ok("122000129")),
    (Kind::Passport, "C01X00T47", Ok("C01X00T47")),
    (Kind::Passport, "C01X00T478", Ok("C01X00T47")),
    (Kind::Passport, "L01X00T47", Err(Form)),
    (Kind::ResidencePermit, "Y01X00T47", Ok("Y01X00T47")),
    (Kind::ResidencePermit, "122000129", Err(Form)),
    (Kind::PensionNumber, "15 070649 C 103", Ok("15070649C103")),
    (Kind::PensionNumber, "65170839J003", Ok("65170839J003")),
    (Kind::PensionNumber, "65170839J004", Err(CheckDigit)),
    (Kind::PensionNumber, "651708390003", Err(Form)),
    (Kind::PensionNumber, "65321339J003", Err(Range)),
    (Kind::PensionNumber, "65170839J00", Err(Length)),
    (Kind::HealthNumber, "A123456780", Ok("A123456780")),
    (Kind::HealthNumber, "a 123 456 780", Ok("A123456780")),
    (Kind::HealthNumber, "A123456781", Err(CheckDigit)),
    (Kind::HealthNumber, "1123456780", Err(Form)),
    (Kind::HealthNumber, "Ä123456780", Err(Character)),
    (Kind::Vin, "1M8GDM9AXKP042788", Ok("1M8GDM9AXKP042788")),
    (Kind::Vin, "wvwzzz1jzxw000001", Ok("WVWZZZ1JZXW000001")),
    (Kind::Vin, "WVWZZZ1JZXW00000", Err(Length)),
    (Kind::Vin, "WVWZZZ1JZXW00000O", Err(Character)),
    (Kind::Plate, "RA-AB 123", Ok("RA-AB 123")),
    (Kind::Plate, "ra ab 123e", Ok("RA-AB 123E")),
    (Kind::Plate, "RA - AB123", Ok("RA-AB 123")),
    (Kind::Plate, "TÜ-X 1H", Ok("TÜ-X 1H")),
    (Kind::Plate, "HH-AB 1234", Ok("HH-AB 1234")),
    (Kind::Plate, "RAAB123", Err(Form)),
    (Kind::Plate, "RA-ÄB 123", Err(Form)),
    (Kind::Plate, "RA-AB 0123", Err(Form)),
    (Kind::Plate, "RA-AB 12EE", Err(Form)),
    (Kind::Plate, "RA-AB", Err(Form)),
    (Kind::Plate, "ERB-AB 1234", Err(Length)),
    (Kind::Plate, "HH-AB 1234E", Err(Length)),
    (Kind::Plate, "RA-AB 12!", Err(Character)),
    (Kind::LeitwegId, "04011000-1234512345-06", Ok("04011000-1234512345-06")),
    (Kind::LeitwegId, "991-33333test-33", Ok("991-33333TEST-33")),
    (Kind::LeitwegId, "04011000-1234512345-07", Err(CheckDigit)),
    (Kind::LeitwegId, "17011000-1234512345-06", Err(Range)),
    (Kind::LeitwegId, "1-03730-19", Err(Form)),
    (Kind::LeitwegId, "9919", Err(Length)),
    (Kind::PostalCode, "76437", Ok("76437")),
    (Kind::PostalCode, "D-76437", Ok("76437")),
    (Kind::PostalCode, "01067", Ok("01067")),
    (Kind::PostalCode, "00999", Err(Range)),
    (Kind::PostalCode, "7643", Err(Length)),
    (Kind::PostalCode, "7643A", Err(Character)),
];

#[test]
fn right_and_wrong() {
    for (kind, typed, expected) in CASES {
        let found = check(*kind, typed).map(|plausible| plausible.value);
        assert_eq!(found, expected.map(str::to_owned), "{} {typed}", kind.key());
    }
    for kind in Kind::ALL {
        assert!(CASES.iter().any(|case| case.0 == kind && case.2.is_ok()), "{}", kind.key());
        assert_eq!(Kind::from_key(kind.key()), Some(kind));
    }
}

#[test]
fn a_vin_gives_a_doubt_and_never_an_error() {
    let doubt = |typed| check(Kind::Vin, typed).expect("plausible").doubt;
    assert_eq!(doubt("1M8GDM9AXKP042788"), None);
    assert_eq!(doubt("1M8GDM9A1KP042788"), Some(Doubt::CheckDigit));
    // European makers write what they like at the ninth place.
    assert_eq!(doubt("WVWZZZ1JZXW000001"), None);
}

#[test]
fn machine_readable_digits() {
    assert_eq!((mrz_digit("L01X00T47"), mrz_digit("C01X00T47")), (Some(1), Some(8)));
    // The example of ICAO Doc 9303 part 3.
    assert_eq!((mrz_digit("520727"), mrz_digit("AB2134<<<")), (Some(3), Some(5)));
    assert_eq!(mrz_digit("ä"), None);
}

#[test]
fn years_of_life_are_complete_the_day_before() {
    let leap = date(2008, 2, 29);
    let cases: [(Date, Date, i16); 9] = [
        (date(2008, 6, 15), date(2026, 6, 14), 17),
        (date(2008, 6, 15), date(2026, 6, 15), 18),
        (leap, date(2026, 2, 28), 17),
        (leap, date(2026, 3, 1), 18),
        (leap, date(2028, 2, 28), 19),
        (leap, date(2028, 2, 29), 20),
        (date(2026, 1, 1), date(2026, 1, 1), 0),
        (date(2026, 1, 2), date(2026, 1, 1), -1),
        (date(1900, 12, 31), date(2026, 11, 21), 125),
    ];
    for (birth, day, age) in cases {
        assert_eq!(age_on(birth, day), age, "{birth} {day}");
    }
    let today = date(2026, 11, 21);
    assert!(is_birth_date(today, today) && is_birth_date(date(1896, 1, 1), today));
    assert!(!is_birth_date(date(2026, 11, 22), today) && !is_birth_date(date(1895, 11, 21), today));
}

/// A number that is right, with one of its digits changed.
fn mistyped(kind: Kind, number: &str, place: usize, by: u8) -> Option<Result<Plausible, Problem>> {
    let mut bytes = number.as_bytes().to_vec();
    let place = place % bytes.len();
    if !bytes[place].is_ascii_digit() {
        return None;
    }
    bytes[place] = b'0' + (bytes[place] - b'0' + 1 + by % 9) % 10;
    Some(check(kind, std::str::from_utf8(&bytes).expect("ASCII")))
}

proptest! {
    /// Whatever is typed: never a panic, and what is right stays as it is when it is checked again.
    #[test]
    fn anything_can_be_typed(typed in "\\PC{0,60}", kind in prop::sample::select(&Kind::ALL[..])) {
        if let Ok(Plausible { value, doubt }) = check(kind, &typed) {
            prop_assert_eq!(check(kind, &value), Ok(Plausible { value: value.clone(), doubt }));
        }
    }

    /// One wrong digit is found wherever the check digits can find each one.
    #[test]
    fn one_wrong_digit_is_found(case in 0..CASES.len(), place in 0..40_usize, by in 0..9_u8) {
        let (kind, _, expected) = CASES[case];
        let sure = [Kind::Iban, Kind::TaxId, Kind::VatId, Kind::LeitwegId];
        if let (Ok(number), true) = (expected, sure.contains(&kind))
            && let Some(found) = mistyped(kind, number, place, by)
        {
            prop_assert!(found.is_err(), "{} {:?}", number, found);
        }
    }

    #[test]
    fn nobody_gets_younger(birth in -40_000..40_000_i32, day in 0..60_000_i32) {
        let birth = date(1970, 1, 1).saturating_add(jiff::Span::new().days(birth));
        let day = birth.saturating_add(jiff::Span::new().days(day));
        let tomorrow = day.saturating_add(jiff::Span::new().days(1));
        let (today, next) = (age_on(birth, day), age_on(birth, tomorrow));
        prop_assert!(today >= 0 && (next == today || next == today + 1));
    }
}
