//! Holidays of the Länder. All of 2024 to 2030 is compared with another implementation by `tools/compare/holidays.py`.

mod booking_support;

use booking_support::local;
use domain::holiday::{easter, local_holiday, public_holiday, public_holidays};
use domain::municipality::{Land, LocalHolidayRule};
use jiff::ToSpan;
use jiff::civil::{Weekday, date};

#[test]
fn easter_is_where_the_church_puts_it() {
    // Known dates, among them the earliest and the latest possible and the two exceptions of the Gaussian rule.
    let known = [
        (1583, 4, 10),
        (1818, 3, 22),
        (1943, 4, 25),
        (1954, 4, 18),
        (1981, 4, 19),
        (2000, 4, 23),
        (2008, 3, 23),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2030, 4, 21),
        (2038, 4, 25),
        (2049, 4, 18),
        (2285, 3, 22),
    ];
    for (year, month, day) in known {
        assert_eq!(easter(year), date(year, month, day));
    }
    for year in i16::MIN..=i16::MAX {
        let sunday = easter(year);
        assert_eq!(sunday.weekday(), Weekday::Sunday, "{year}");
        let (month, day) = (sunday.month(), sunday.day());
        assert!((3, 22) <= (month, day) && (month, day) <= (4, 25), "{sunday}");
    }
}

#[test]
fn the_lists_follow_our_easter() {
    for year in 1995..2060 {
        for land in Land::ALL {
            let holidays = public_holidays(land, year);
            assert!(holidays.contains(&(easter(year).saturating_sub(2.days()), "Karfreitag")), "{land:?} {year}");
            assert!(holidays.windows(2).all(|pair| pair[0].0 < pair[1].0));
            assert!(holidays.iter().all(|(day, name)| public_holiday(land, *day) == Some(*name)));
            let days = date(year, 1, 1).series(1.day()).take_while(|day| day.year() == year);
            assert_eq!(days.filter(|day| public_holiday(land, *day).is_some()).count(), holidays.len());
        }
    }
    for year in [-9999, 0, 1994, 9999] {
        let _ = public_holidays(Land::BE, year);
    }
    assert!(public_holidays(Land::BE, 1994).is_empty());
    assert_eq!(public_holiday(Land::BE, date(9999, 12, 25)), Some("Erster Weihnachtsfeiertag"));
}

#[test]
fn holidays_of_single_years_and_laender() {
    let cases = [
        (Land::BE, date(2025, 5, 8), Some("Tag der Befreiung")),
        (Land::BE, date(2026, 5, 8), None),
        (Land::BE, date(2028, 6, 17), Some("75. Jahrestag des Aufstandes vom 17. Juni 1953")),
        (Land::BE, date(2026, 3, 8), Some("Frauentag")),
        (Land::MV, date(2026, 3, 8), Some("Frauentag")),
        (Land::MV, date(2022, 3, 8), None),
        (Land::BW, date(2017, 10, 31), Some("Reformationstag")),
        (Land::BW, date(2018, 10, 31), None),
        (Land::TH, date(2026, 9, 20), Some("Weltkindertag")),
        (Land::SN, date(2026, 11, 18), Some("Buß- und Bettag")),
        (Land::BB, date(2026, 4, 5), Some("Ostersonntag")),
        (Land::BB, date(2026, 5, 24), Some("Pfingstsonntag")),
        (Land::BW, date(2026, 4, 5), None),
        // In Bavaria only where the pack says so; in the Saarland everywhere.
        (Land::BY, date(2026, 8, 15), None),
        (Land::SL, date(2026, 8, 15), Some("Mariä Himmelfahrt")),
        // Both on one day.
        (Land::HE, date(2008, 5, 1), Some("Christi Himmelfahrt")),
    ];
    for (land, day, name) in cases {
        assert_eq!(public_holiday(land, day), name, "{land:?} {day}");
    }
}

#[test]
fn local_holidays_by_date_and_by_easter() {
    let rules = [
        local(LocalHolidayRule::Fixed { month: 12, day: 24 }, "Heiligabend"),
        local(LocalHolidayRule::Fixed { month: 2, day: 29 }, "Schalttag"),
        local(LocalHolidayRule::Easter { offset: -47 }, "Fastnacht"),
        local(LocalHolidayRule::Easter { offset: 300 }, "im nächsten Jahr"),
        local(LocalHolidayRule::Easter { offset: -120 }, "im Jahr davor"),
    ];
    let name = |day| local_holiday(&rules, day).map(|holiday| holiday.text.de.as_str());
    assert_eq!(name(date(2026, 12, 24)), Some("Heiligabend"));
    assert_eq!(name(date(2028, 2, 29)), Some("Schalttag"));
    assert_eq!(name(date(2026, 2, 17)), Some("Fastnacht"));
    assert_eq!(name(date(2027, 2, 9)), Some("Fastnacht"));
    assert_eq!(name(date(2026, 4, 5).saturating_add(300.days())), Some("im nächsten Jahr"));
    assert_eq!(name(date(2026, 4, 5).saturating_sub(120.days())), Some("im Jahr davor"));
    assert_eq!(name(date(2026, 2, 18)), None);
    let _ = (name(date(-9999, 1, 1)), name(date(9999, 12, 31)));
}
