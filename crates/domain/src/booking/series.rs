//! On which dates a series takes place.

use crate::municipality::{MonthDay, NthDays, OpeningHours, Repeat, Season, Series};
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

/// Whether `series` takes place on `date`. Its validity cuts; it does not begin the count of weeks anew.
#[must_use]
pub fn occurs(series: &Series, date: Date) -> bool {
    series.days.contains(&date.weekday())
        && series.valid_from.is_none_or(|from| from <= date)
        && series.valid_until.is_none_or(|until| date <= until)
        && matches(series.repeat, date)
}

/// Whether a series that repeats so takes place in the week, or as the weekday of the month, of `date`.
#[must_use]
pub fn matches(repeat: Repeat, date: Date) -> bool {
    match repeat {
        Repeat::EveryWeek => true,
        Repeat::EveryWeeks { every, since } => weeks_between(since, date).rem_euclid(i64::from(every.max(1))) == 0,
        Repeat::OfMonth(days) => {
            let number = (date.day().unsigned_abs() - 1) / 7 + 1;
            let is_last = date.days_in_month() - date.day() < 7;
            // A fifth Monday is the last one and nothing else.
            (number <= 4 && days.contains(number)) || (is_last && days.contains(NthDays::LAST))
        }
    }
}

/// The series that count on `date`: the season's, or the others.
#[must_use]
pub fn in_force(hours: &OpeningHours, date: Date) -> &[Series] {
    hours.seasons.iter().find(|season| contains(season, date)).map_or(&hours.series, |season| &season.series)
}

/// Whether `date` lies in the season.
#[must_use]
pub fn contains(season: &Season, date: Date) -> bool {
    let (from, to, day) =
        (ordinal(season.from), ordinal(season.to), ordinal(MonthDay { month: date.month(), day: date.day() }));
    if from <= to { (from..=to).contains(&day) } else { day >= from || day <= to }
}

/// Comparable days of the year. That a year has no 29 February needs no care: no date of it asks.
fn ordinal(day: MonthDay) -> i32 {
    i32::from(day.month) * 100 + i32::from(day.day)
}

/// From the Monday of one date's week to the Monday of the other's, in weeks.
fn weeks_between(from: Date, to: Date) -> i64 {
    let monday = |date: Date| {
        let back = i64::from(date.weekday().to_monday_zero_offset());
        days(date) - back
    };
    (monday(to) - monday(from)).div_euclid(7)
}

/// Days since an arbitrary day.
fn days(date: Date) -> i64 {
    i64::from(date.since(Date::constant(1970, 1, 1)).map_or(0, |span| span.get_days()))
}

/// The next date from `from` on at which `series` takes place, within the coming year.
#[must_use]
pub fn next_occurrence(series: &Series, from: Date) -> Option<Date> {
    from.series(1.day()).take(54 * 7).find(|date| occurs(series, *date))
}

/// Whether two series meet on some date that both allow, on this weekday.
#[must_use]
pub fn meet_on(one: &Series, other: &Series, day: Weekday) -> bool {
    let from = one.valid_from.max(other.valid_from);
    let until = [one.valid_until, other.valid_until].into_iter().flatten().min();
    if from.is_none() && until.is_none() && one.repeat == Repeat::EveryWeek && other.repeat == Repeat::EveryWeek {
        return true;
    }
    // Without a beginning any will do: rules repeat. The Gregorian calendar repeats its weekdays after 28 years (but for a
    // turn of the century), two intervals of at most 52 weeks after 52 · 51 weeks, which is less than 51 years.
    let from = from.unwrap_or(until.map_or(Date::constant(2001, 1, 1), |until| until.saturating_sub(52.years())));
    let ahead = i64::from(from.weekday().until(day));
    let Ok(first) = from.checked_add(ahead.days()) else { return false };
    first
        .series(1.week())
        .take(52 * 53)
        .take_while(|date| until.is_none_or(|until| *date <= until))
        .any(|date| matches(one.repeat, date) && matches(other.repeat, date))
}
