//! Public holidays of the Länder, and Easter for local ones.
//!
//! The dates come from the crate `holiday_de`, which knows in which year a Land added a holiday. This wrapper turns
//! them into jiff's dates, mends what the crate sees differently from the law (`laws.rs`), and remembers each year, so
//! that asking for a date costs a search among a dozen. `tools/compare/holidays.py` compares with PyPI `holidays`.
//!
//! Holidays that apply to a part of a Land only stand in the pack of the municipality, as a local holiday: Mariä
//! Himmelfahrt in Bavaria's mostly Catholic municipalities (`date = "08-15"`), the Friedensfest in Augsburg
//! (`date = "08-08"`), Fronleichnam in parts of Sachsen and Thüringen (`easter = 60`).

mod laws;

use crate::municipality::{Land, LocalHoliday, LocalHolidayRule};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::sync::OnceLock;

/// The first year with holidays; for earlier ones the lists are empty.
const FIRST_YEAR: i16 = 1995;
/// How many years are remembered; later ones are computed each time.
const YEARS: usize = 120;

type Holidays = Vec<(Date, &'static str)>;

/// The name (in German) of the public holiday that `date` is in all of `land`.
#[must_use]
pub fn public_holiday(land: Land, date: Date) -> Option<&'static str> {
    let find = |holidays: &Holidays| {
        let at = holidays.binary_search_by_key(&date, |(day, _)| *day).ok()?;
        Some(holidays[at].1)
    };
    match remembered(land, date.year()) {
        Some(holidays) => find(holidays),
        None => find(&laws::holidays(land, date.year())),
    }
}

/// The public holidays in all of `land`, ascending. Empty before 1995.
#[must_use]
pub fn public_holidays(land: Land, year: i16) -> Vec<(Date, &'static str)> {
    remembered(land, year).cloned().unwrap_or_else(|| laws::holidays(land, year))
}

/// Easter Sunday in the Gregorian calendar, also for years before it was introduced.
///
/// The anonymous algorithm of 1876 (Butcher; in Meeus, Astronomical Algorithms, chapter 8). Years outside jiff's range
/// (-9999 to 9999) count as the nearest one inside.
#[must_use]
pub fn easter(year: i16) -> Date {
    let year = year.clamp(-9999, 9999);
    let y = i32::from(year);
    let golden = y.rem_euclid(19);
    let (century, in_century) = (y.div_euclid(100), y.rem_euclid(100));
    let moon_steps = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - moon_steps + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * century.rem_euclid(4) + 2 * (in_century / 4) - epact - in_century % 4).rem_euclid(7);
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days_after_22_march = epact + to_sunday - 7 * late;
    Date::constant(year, 3, 22).saturating_add(days_after_22_march.days())
}

/// The local holiday that `date` is, the first of the rules if there are several.
#[must_use]
pub fn local_holiday(rules: &[LocalHoliday], date: Date) -> Option<&LocalHoliday> {
    local_holidays(rules, date).next()
}

/// The local holidays that `date` is, in the order of the rules.
pub fn local_holidays(rules: &[LocalHoliday], date: Date) -> impl Iterator<Item = &LocalHoliday> {
    rules.iter().filter(move |holiday| match holiday.rule {
        LocalHolidayRule::Fixed { month, day } => date.month() == month && date.day() == day,
        LocalHolidayRule::Easter { offset } => {
            // Asking whether the day before it is Easter also finds offsets that lead into another year.
            date.checked_sub(i32::from(offset).days())
                .is_ok_and(|day| day.weekday() == Weekday::Sunday && day == easter(day.year()))
        }
    })
}

/// The holidays of a year, computed at the first question. They depend on nothing but the law, so keeping them for
/// good is safe.
fn remembered(land: Land, year: i16) -> Option<&'static Holidays> {
    static TABLE: [OnceLock<Holidays>; 16 * YEARS] = [const { OnceLock::new() }; 16 * YEARS];

    let position = usize::try_from(year.checked_sub(FIRST_YEAR)?).ok().filter(|position| *position < YEARS)?;
    let cell = TABLE.get(land as usize * YEARS + position)?;
    Some(cell.get_or_init(|| laws::holidays(land, year)))
}
