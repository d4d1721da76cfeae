//! Dates of birth and ages.

use jiff::civil::Date;

/// The oldest age that is taken for true, in years.
const OLDEST: i16 = 130;

/// Years of life completed on a day. By §§ 187 (2) and 188 (2) BGB the day of birth counts, so a year of life is complete when the
/// day before the birthday ends; who was born on 29 February turns a year older on 1 March where there is no 29th. Negative before
/// the birth.
#[must_use]
pub fn age_on(birth: Date, day: Date) -> i16 {
    let not_yet = (day.month(), day.day()) < (birth.month(), birth.day());
    day.year() - birth.year() - i16::from(not_yet)
}

/// Whether somebody who lives today may be born on that day: not in the future, and not longer ago than people live.
#[must_use]
pub fn is_birth_date(birth: Date, today: Date) -> bool {
    birth <= today && age_on(birth, today) <= OLDEST
}
