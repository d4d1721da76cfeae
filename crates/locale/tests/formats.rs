//! Known values in all ten languages. Spaces: `~` stands for U+00A0, `_` for U+202F (both keep a line together),
//! `›` for U+200F and `‹` for U+200E (direction marks in Arabic).

use jiff::civil::{Weekday, date, datetime, time};
use locale::{Language, compare, number};
use std::cmp::Ordering;

fn visible(text: &str) -> String {
    text.replace('\u{a0}', "~").replace('\u{202f}', "_").replace('\u{200f}', "›").replace('\u{200e}', "‹")
}

/// Compares a function's result in all languages, in the order of [`Language::ALL`].
fn check(function: impl Fn(Language) -> String, expected: [&str; 10]) {
    for (language, expected) in Language::ALL.into_iter().zip(expected) {
        assert_eq!(visible(&function(language)), expected, "{language}");
    }
}

#[test]
fn date_long() {
    check(
        |language| locale::date_long(language, date(2026, 11, 24)),
        [
            "Dienstag, 24. November 2026",
            "Dienstag, 24. November 2026",
            "Tuesday, 24 November 2026",
            "mardi 24 novembre 2026",
            "24 Kasım 2026 Salı",
            "вівторок, 24 листопада 2026_р.",
            "вторник, 24 ноября 2026_г.",
            "الثلاثاء، 24 نوفمبر 2026",
            "wtorek, 24 listopada 2026",
            "marți, 24 noiembrie 2026",
        ],
    );
    check(
        |language| locale::date_long(language, date(2028, 2, 29)),
        [
            "Dienstag, 29. Februar 2028",
            "Dienstag, 29. Februar 2028",
            "Tuesday, 29 February 2028",
            "mardi 29 février 2028",
            "29 Şubat 2028 Salı",
            "вівторок, 29 лютого 2028_р.",
            "вторник, 29 февраля 2028_г.",
            "الثلاثاء، 29 فبراير 2028",
            "wtorek, 29 lutego 2028",
            "marți, 29 februarie 2028",
        ],
    );
}

#[test]
fn date_plain() {
    check(
        |language| locale::date_plain(language, date(2028, 2, 29)),
        [
            "29. Februar 2028",
            "29. Februar 2028",
            "29 February 2028",
            "29 février 2028",
            "29 Şubat 2028",
            "29 лютого 2028_р.",
            "29 февраля 2028_г.",
            "29 فبراير 2028",
            "29 lutego 2028",
            "29 februarie 2028",
        ],
    );
}

#[test]
fn date_short() {
    check(
        |language| locale::date_short(language, date(2026, 3, 4)),
        [
            "04.03.2026",
            "4. März 2026",
            "4 Mar 2026",
            "04/03/2026",
            "04.03.2026",
            "04.03.2026",
            "04.03.2026",
            "04›/03›/2026",
            "04.03.2026",
            "04.03.2026",
        ],
    );
}

#[test]
fn month_year() {
    check(
        |language| locale::month_year(language, date(2026, 11, 1)),
        [
            "November 2026",
            "November 2026",
            "November 2026",
            "novembre 2026",
            "Kasım 2026",
            "листопад 2026_р.",
            "ноябрь 2026_г.",
            "نوفمبر 2026",
            "listopad 2026",
            "noiembrie 2026",
        ],
    );
}

#[test]
fn weekdays() {
    check(
        |language| locale::weekday_long(language, Weekday::Sunday),
        ["Sonntag", "Sonntag", "Sunday", "dimanche", "Pazar", "неділя", "воскресенье", "الأحد", "niedziela", "duminică"],
    );
    check(
        |language| locale::weekday_short(language, Weekday::Monday),
        ["Mo", "Mo", "Mon", "lun.", "Pzt", "пн", "пн", "ن", "pon.", "lun."],
    );
}

#[test]
fn times() {
    check(
        |language| locale::time(language, time(8, 5, 59, 0)),
        ["08:05~Uhr", "8:05~Uhr", "08:05", "08:05", "08:05", "08:05", "08:05", "08:05", "08:05", "08:05"],
    );
    check(
        |language| locale::time(language, time(13, 0, 0, 0)),
        ["13:00~Uhr", "13~Uhr", "13:00", "13:00", "13:00", "13:00", "13:00", "13:00", "13:00", "13:00"],
    );
    check(
        |language| locale::time(language, time(0, 0, 0, 0)),
        ["00:00~Uhr", "0~Uhr", "00:00", "00:00", "00:00", "00:00", "00:00", "00:00", "00:00", "00:00"],
    );
    check(
        |language| locale::time_range(language, time(8, 0, 0, 0), time(12, 30, 0, 0)),
        [
            "08:00 bis 12:30~Uhr",
            "8 bis 12:30~Uhr",
            "08:00 to 12:30",
            "de 08:00 à 12:30",
            "08:00 – 12:30",
            "з 08:00 до 12:30",
            "с 08:00 до 12:30",
            "من 08:00 إلى 12:30",
            "od 08:00 do 12:30",
            "de la 08:00 la 12:30",
        ],
    );
}

#[test]
fn date_time_long() {
    check(
        |language| locale::date_time_long(language, datetime(2026, 11, 24, 10, 20, 0, 0)),
        [
            "Dienstag, 24. November 2026, 10:20~Uhr",
            "Dienstag, 24. November 2026 um 10:20~Uhr",
            "Tuesday, 24 November 2026 at 10:20",
            "mardi 24 novembre 2026 à 10:20",
            "24 Kasım 2026 Salı, saat 10:20",
            "вівторок, 24 листопада 2026_р., 10:20",
            "вторник, 24 ноября 2026_г., 10:20",
            "الثلاثاء، 24 نوفمبر 2026، الساعة 10:20",
            "wtorek, 24 listopada 2026, godz. 10:20",
            "marți, 24 noiembrie 2026, ora 10:20",
        ],
    );
}

#[test]
fn date_time_short() {
    check(
        |language| locale::date_time_short(language, datetime(2026, 11, 24, 10, 20, 0, 0)),
        [
            "Di 24.11.2026, 10:20~Uhr",
            "Di 24. November 2026, 10:20~Uhr",
            "Tue 24 Nov 2026, 10:20",
            "mar. 24/11/2026, 10:20",
            "Sal 24.11.2026, 10:20",
            "вт 24.11.2026, 10:20",
            "вт 24.11.2026, 10:20",
            "الثلاثاء 24›/11›/2026، 10:20",
            "wt. 24.11.2026, 10:20",
            "mar. 24.11.2026, 10:20",
        ],
    );
}

#[test]
fn money() {
    check(
        |language| locale::money(language, 4600),
        ["46,00~€", "46~Euro", "€46.00", "46,00~€", "46,00~€", "46,00~€", "46,00~€", "›46.00~€", "46,00~€", "46,00~€"],
    );
    check(
        |language| locale::money(language, 123_456_750),
        [
            "1.234.567,50~€",
            "1.234.567,50~Euro",
            "€1,234,567.50",
            "1_234_567,50~€",
            "1.234.567,50~€",
            "1~234~567,50~€",
            "1~234~567,50~€",
            "›1,234,567.50~€",
            "1~234~567,50~€",
            "1.234.567,50~€",
        ],
    );
    check(
        |language| locale::money(language, -5),
        [
            "-0,05~€",
            "-0,05~Euro",
            "-€0.05",
            "-0,05~€",
            "-0,05~€",
            "-0,05~€",
            "-0,05~€",
            "‹-›0.05~€",
            "-0,05~€",
            "-0,05~€",
        ],
    );
    check(
        |language| locale::money(language, 0),
        ["0,00~€", "0~Euro", "€0.00", "0,00~€", "0,00~€", "0,00~€", "0,00~€", "›0.00~€", "0,00~€", "0,00~€"],
    );
    for cents in [i64::MIN, i64::MAX] {
        assert!(visible(&locale::money(Language::De, cents)).contains("92.233.720.368.547.758,0"), "{cents}");
    }
}

#[test]
fn numbers() {
    check(
        |language| number(language, 12_345),
        ["12.345", "12.345", "12,345", "12_345", "12.345", "12~345", "12~345", "12,345", "12~345", "12.345"],
    );
    check(|language| number(language, 7), ["7"; 10]);
}

#[test]
fn sorting() {
    let names: [(Language, &[&str]); 8] = [
        (Language::De, &["Apfel", "Äpfel", "Auto", "Bürgerbüro", "Zulassung"]),
        (Language::DeLeicht, &["Schalter 2", "Schalter 10"]),
        (Language::En, &["apple", "Apple", "Banana"]),
        (Language::Fr, &["cote", "coté", "côte", "zone"]),
        (Language::Tr, &["cami", "çay", "ılık", "izin"]),
        (Language::Uk, &["газ", "ґанок", "дім", "єдність", "імʼя", "їжа"]),
        (Language::Pl, &["las", "łaska", "mama"]),
        (Language::Ro, &["sat", "șosea", "țară"]),
    ];
    for (language, sorted) in names {
        for pair in sorted.windows(2) {
            assert_eq!(compare(language, pair[0], pair[1]), Ordering::Less, "{language}: {pair:?}");
        }
    }
    assert_eq!(compare(Language::Ar, "باب", "باب"), Ordering::Equal);
}

#[test]
fn last_days_of_the_calendar_are_harmless() {
    for language in Language::ALL {
        for day in [jiff::civil::Date::MIN, jiff::civil::Date::MAX] {
            assert!(!locale::date_long(language, day).is_empty());
        }
    }
}
