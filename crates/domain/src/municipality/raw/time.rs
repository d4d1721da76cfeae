//! Dates, times of day and lengths of time.

use super::node::Node;
use jiff::civil::{Date, Time};
use std::ops::RangeInclusive;
use toml::de::DeValue;

impl Node<'_> {
    /// Minutes: a multiple of 5 within `range`.
    pub(crate) fn minutes(&self, range: RangeInclusive<i64>) -> Option<u16> {
        let value = self.integer(range.clone())?;
        if value % 5 != 0 {
            let (below, above) = (value - value.rem_euclid(5), value - value.rem_euclid(5) + 5);
            let remedy =
                if below < *range.start() { format!("write {above}") } else { format!("write {below} or {above}") };
            return self.malformed(&format!("{value} is not a multiple of 5 minutes"), remedy);
        }
        u16::try_from(value).ok()
    }

    /// A TOML date of this century or the next.
    pub(crate) fn date(&self) -> Option<Date> {
        let remedy = format!("write year-month-day without quotation marks: {} = 2026-12-24", self.key);
        let date = match self.value {
            DeValue::Datetime(value) if value.time.is_none() && value.offset.is_none() => value.date,
            _ => None,
        };
        let Some(date) = date else {
            return self.wrong_type("a date", remedy);
        };
        let civil = i16::try_from(date.year)
            .ok()
            .and_then(|year| Date::new(year, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok());
        match civil {
            Some(civil) if (2000..2200).contains(&civil.year()) => Some(civil),
            Some(_) => self.malformed(&format!("the year of {date} cannot be meant"), "use a year from 2000 to 2199"),
            None => self.malformed(&format!("{date} does not exist"), remedy),
        }
    }

    /// A wall-clock time on five minutes, `"08:00"`.
    pub(crate) fn time(&self) -> Option<Time> {
        let DeValue::String(text) = self.value else {
            let remedy = match self.value {
                DeValue::Datetime(value) if value.date.is_none() => match value.time {
                    Some(time) => format!("put it in quotation marks: \"{:02}:{:02}\"", time.hour, time.minute),
                    None => self.such_as("from = \"08:00\""),
                },
                _ => self.such_as("from = \"08:00\""),
            };
            return self.wrong_type("a time of day", remedy);
        };
        let number = |part: &str| -> Option<i8> {
            (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
        };
        let parts = text.split_once(':').and_then(|(hour, minute)| Some((number(hour)?, number(minute)?)));
        let Some((hour, minute)) = parts else {
            return self.malformed(
                &format!("\"{text}\" is not a time of day"),
                "write hours and minutes with two digits each: \"08:00\"",
            );
        };
        let Ok(time) = Time::new(hour, minute, 0, 0) else {
            return self
                .malformed(&format!("the time \"{text}\" does not exist"), "a day goes from \"00:00\" to \"23:55\"");
        };
        if minute % 5 != 0 {
            let below = minute - minute % 5;
            return self.malformed(
                &format!("\"{text}\" is not on 5 minutes"),
                format!("write \"{hour:02}:{below:02}\", or another multiple of 5 minutes"),
            );
        }
        Some(time)
    }
}
