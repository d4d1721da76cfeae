//! Dates, times, numbers and money as each language writes them.

use crate::cldr::cldr;
use crate::{Arg, Language, texts};
use fixed_decimal::Decimal;
use icu_calendar::Gregorian;
use jiff::civil::{Date, DateTime, Time, Weekday};
use std::cmp::Ordering;

/// Puts the parts together with a text of `format.ftl`.
fn message(language: Language, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    texts().get(language, key, args).text
}

/// A date with its weekday: "Dienstag, 24. November 2026".
#[must_use]
pub fn date_long(language: Language, date: Date) -> String {
    with_calendar(date, |date| cldr(language).date_long.format(&date).to_string())
}

/// A date without its weekday, the month in letters: "24. November 2026". For days of birth and the like.
#[must_use]
pub fn date_plain(language: Language, date: Date) -> String {
    with_calendar(date, |date| cldr(language).date_plain.format(&date).to_string())
}

/// A date without its weekday, as short as it stays clear: "24.11.2026", in English "24 Nov 2026".
#[must_use]
pub fn date_short(language: Language, date: Date) -> String {
    with_calendar(date, |date| cldr(language).date_short.format(&date).to_string())
}

/// A month: "November 2026".
#[must_use]
pub fn month_year(language: Language, date: Date) -> String {
    with_calendar(date, |date| cldr(language).month_year.format(&date).to_string())
}

/// A weekday: "Dienstag".
#[must_use]
pub fn weekday_long(language: Language, weekday: Weekday) -> String {
    with_calendar(some_day(weekday), |date| cldr(language).weekday_long.format(&date).to_string())
}

/// A weekday for the head of a calendar, where there is room for three letters: "Di". Always beside the long one, which
/// screen readers say; so Leichte Sprache may have it, too. Arabic has no short form but CLDR's narrow one.
#[must_use]
pub fn weekday_short(language: Language, weekday: Weekday) -> String {
    if language == Language::Ar {
        let index = usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0);
        return ["ن", "ث", "ر", "خ", "ج", "س", "ح"][index].to_owned();
    }
    with_calendar(some_day(weekday), |date| cldr(language).weekday_short.format(&date).to_string())
}

/// A time on the 24-hour clock: "10:20 Uhr", in most languages "10:20".
#[must_use]
pub fn time(language: Language, time: Time) -> String {
    message(language, "time", &[("time", clock(language, time).as_str().into())])
}

/// A span of time on one day, such as opening hours: "08:00 bis 12:00 Uhr".
#[must_use]
pub fn time_range(language: Language, from: Time, to: Time) -> String {
    let (from, to) = (clock(language, from), clock(language, to));
    message(language, "time-range", &[("from", from.as_str().into()), ("to", to.as_str().into())])
}

/// A date with weekday and time: "Dienstag, 24. November 2026, 10:20 Uhr".
#[must_use]
pub fn date_time_long(language: Language, at: DateTime) -> String {
    let (date, time) = (date_long(language, at.date()), time(language, at.time()));
    message(language, "date-time", &[("date", date.as_str().into()), ("time", time.as_str().into())])
}

/// The same, as short as it stays clear, for text messages: "Di 24.11.2026, 10:20 Uhr".
#[must_use]
pub fn date_time_short(language: Language, at: DateTime) -> String {
    // One letter of Arabic would say nothing here.
    let weekday = if language == Language::Ar { weekday_long } else { weekday_short };
    let comma = if language.is_rtl() { '،' } else { ',' };
    let (date, time) = (date_short(language, at.date()), time(language, at.time()));
    format!("{} {date}{comma} {time}", weekday(language, at.weekday()))
}

/// An amount of euros: "46,00 €", with a space at which no line breaks.
#[must_use]
pub fn money(language: Language, cents: i64) -> String {
    let mut amount = Decimal::from(cents.unsigned_abs());
    amount.multiply_pow10(-2);
    if language == Language::DeLeicht {
        amount.trim_end_if_integer();
    }
    let amount = cldr(language).number.format(&amount).to_string();
    let text = message(language, "money", &[("amount", amount.as_str().into())]);
    match (cents < 0, language.is_rtl()) {
        (false, _) => text,
        (true, false) => format!("-{text}"),
        // The mark keeps the sign before the number.
        (true, true) => format!("\u{200e}-{text}"),
    }
}

/// A whole number, grouped: "12.345".
#[must_use]
pub fn number(language: Language, number: i64) -> String {
    cldr(language).number.format(&Decimal::from(number)).to_string()
}

/// A number with so many digits behind the comma: 125 with one digit is "12,5".
#[must_use]
pub fn decimal(language: Language, units: i64, digits: u8) -> String {
    let mut number = Decimal::from(units);
    number.multiply_pow10(-i16::from(digits));
    cldr(language).number.format(&number).to_string()
}

/// The order of two names in an alphabetical list; numbers in them count as numbers ("Schalter 2" before "Schalter 10").
#[must_use]
pub fn compare(language: Language, a: &str, b: &str) -> Ordering {
    cldr(language).collator.compare(a, b).then_with(|| a.cmp(b))
}

/// The hands of the clock without words around them: "08:05"; in Leichte Sprache "8:05", and "8" at the full hour.
fn clock(language: Language, time: Time) -> String {
    if language == Language::DeLeicht {
        return match time.minute() {
            0 => time.hour().to_string(),
            minute => format!("{}:{minute:02}", time.hour()),
        };
    }
    let (hour, minute) = (time.hour().unsigned_abs(), time.minute().unsigned_abs());
    icu_time::Time::try_new(hour, minute, 0, 0)
        .map_or_else(|_| format!("{hour:02}:{minute:02}"), |time| cldr(language).time.format(&time).to_string())
}

fn with_calendar(date: Date, format: impl FnOnce(icu_calendar::Date<Gregorian>) -> String) -> String {
    let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
    // Both know the same days; should one ever not, 2026-11-24 is still better than a panic.
    icu_calendar::Date::try_new_gregorian(date.year().into(), month, day).map_or_else(|_| date.to_string(), format)
}

/// A date on that weekday.
fn some_day(weekday: Weekday) -> Date {
    // The first of January 2024 was a Monday.
    jiff::civil::date(2024, 1, 1 + weekday.to_monday_zero_offset())
}
