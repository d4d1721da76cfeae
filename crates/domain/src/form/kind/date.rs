//! Days and times of day.

use super::Problem;
use crate::form::typed::Typed;
use crate::form::value::{PartialDate, Value};
use crate::plausibility::is_birth_date;
use crate::text::input::clean_line;
use jiff::civil::Date;

/// Day, month and year as typed; empty ones are `None`.
fn parts(name: &str, typed: &Typed) -> [Option<String>; 3] {
    ["day", "month", "year"].map(|part| {
        let line = clean_line(typed.first(&format!("{name}.{part}")).unwrap_or_default());
        (!line.is_empty()).then_some(line)
    })
}

/// What people write into day and month: "3", "03", "3.".
fn small(text: &str) -> Option<i8> {
    let digits = text.trim_end_matches('.');
    (1..=2).contains(&digits.len()).then(|| digits.parse().ok())?
}

/// Years have four digits: nobody can tell whether 24 is 1924 or 2024.
fn year(text: &str) -> Option<i16> {
    (text.len() == 4).then(|| text.parse().ok())?.filter(|year| (1000..=9999).contains(year))
}

fn whole(name: &str, typed: &Typed) -> Result<Option<Date>, Problem> {
    let [d, m, y] = parts(name, typed);
    let (d, m, y) = match (d, m, y) {
        (None, None, None) => return Ok(None),
        (Some(d), Some(m), Some(y)) => (d, m, y),
        (None, ..) => return Err(Problem::DatePart("day")),
        (_, None, _) => return Err(Problem::DatePart("month")),
        (.., None) => return Err(Problem::DatePart("year")),
    };
    let year = year(&y).ok_or(Problem::DatePart("year"))?;
    let date = small(&m).zip(small(&d)).and_then(|(month, day)| Date::new(year, month, day).ok());
    date.map(Some).ok_or(Problem::NoSuchDate)
}

pub(super) fn date(
    name: &str,
    typed: &Typed,
    (min, max): (Option<Date>, Option<Date>),
) -> Result<Option<Value>, Problem> {
    let Some(date) = whole(name, typed)? else { return Ok(None) };
    if let Some(min) = min.filter(|min| date < *min) {
        return Err(Problem::TooEarly { min });
    }
    if let Some(max) = max.filter(|max| date > *max) {
        return Err(Problem::TooLate { max });
    }
    Ok(Some(Value::Date(date)))
}

pub(super) fn birth(name: &str, typed: &Typed, today: Date) -> Result<Option<Value>, Problem> {
    match whole(name, typed)? {
        Some(date) if date > today => Err(Problem::Future),
        Some(date) if !is_birth_date(date, today) => Err(Problem::TooOld),
        date => Ok(date.map(Value::Date)),
    }
}

/// Papers write 00 for what nobody knows.
pub(super) fn partial(name: &str, typed: &Typed) -> Result<Option<Value>, Problem> {
    let unknown = |part: Option<String>| {
        part.filter(|text| !text.trim_end_matches('.').chars().all(|c| matches!(c, '0' | 'x' | 'X' | '-')))
    };
    let [d, m, y] = parts(name, typed);
    let (d, m) = (unknown(d), unknown(m));
    if d.is_none() && m.is_none() && y.is_none() {
        return Ok(None);
    }
    let year = y.as_deref().and_then(year).ok_or(Problem::DatePart("year"))?;
    let date = match (d, m) {
        (None, None) => PartialDate { year, month: None, day: None },
        (Some(_), None) => return Err(Problem::DatePart("month")),
        (None, Some(m)) => {
            let month = small(&m).filter(|month| (1..=12).contains(month)).ok_or(Problem::NoSuchDate)?;
            PartialDate { year, month: Some(month), day: None }
        }
        (Some(d), Some(m)) => {
            let date = small(&m).zip(small(&d)).and_then(|(month, day)| Date::new(year, month, day).ok());
            let date = date.ok_or(Problem::NoSuchDate)?;
            PartialDate { year, month: Some(date.month()), day: Some(date.day()) }
        }
    };
    Ok(Some(Value::Partial(date)))
}

/// "8", "8:30", "08.30 Uhr", "0830".
pub(super) fn time(line: &str) -> Result<Value, Problem> {
    let line = line.trim_end_matches("Uhr").trim_end_matches('h').trim();
    let (hour, minute) = match line.split_once([':', '.']) {
        Some(parts) => parts,
        None if line.len() == 4 && line.is_ascii() => line.split_at(2),
        None => (line, "00"),
    };
    let number = |text: &str, limit: u8| -> Option<u8> {
        ((1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse().ok())?
            .filter(|number| *number < limit)
    };
    match (number(hour, 24), number(minute, 60)) {
        (Some(hour), Some(minute)) => Ok(Value::Text(format!("{hour:02}:{minute:02}"))),
        _ => Err(Problem::NoSuchTime),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    fn typed(d: &str, m: &str, y: &str) -> Typed {
        let mut typed = Typed::default();
        for (part, value) in [("day", d), ("month", m), ("year", y)] {
            typed.push(format!("x.{part}"), value);
        }
        typed
    }

    #[test]
    fn dates_are_three_inputs() {
        for (d, m, y, expected) in [
            ("3", "4.", "2024", Ok(Some(day(2024, 4, 3)))),
            ("29", "2", "2024", Ok(Some(day(2024, 2, 29)))),
            ("29", "2", "2023", Err(Problem::NoSuchDate)),
            ("", "", "", Ok(None)),
            ("", "2", "2023", Err(Problem::DatePart("day"))),
            ("1", "", "2023", Err(Problem::DatePart("month"))),
            ("1", "2", "23", Err(Problem::DatePart("year"))),
            ("1", "13", "2023", Err(Problem::NoSuchDate)),
            ("١", "2", "2023", Err(Problem::NoSuchDate)),
        ] {
            assert_eq!(whole("x", &typed(d, m, y)), expected, "{d} {m} {y}");
        }
    }

    #[test]
    fn births_lie_in_the_past() {
        let today = day(2026, 11, 23);
        assert_eq!(birth("x", &typed("24", "11", "2026"), today), Err(Problem::Future));
        assert_eq!(birth("x", &typed("23", "11", "1895"), today), Err(Problem::TooOld));
        assert_eq!(birth("x", &typed("23", "11", "2026"), today), Ok(Some(Value::Date(today))));
    }

    #[test]
    fn papers_may_not_know_the_day() {
        let partial_date = |year, month, day| Ok(Some(Value::Partial(PartialDate { year, month, day })));
        for (d, m, y, expected) in [
            ("00", "00", "1960", partial_date(1960, None, None)),
            ("", "7", "1960", partial_date(1960, Some(7), None)),
            ("1", "7", "1960", partial_date(1960, Some(7), Some(1))),
            ("1", "", "1960", Err(Problem::DatePart("month"))),
            ("31", "6", "1960", Err(Problem::NoSuchDate)),
            ("", "13", "1960", Err(Problem::NoSuchDate)),
            ("1", "1", "", Err(Problem::DatePart("year"))),
            ("", "", "", Ok(None)),
        ] {
            assert_eq!(partial("x", &typed(d, m, y)), expected, "{d} {m} {y}");
        }
    }

    #[test]
    fn times_are_read_as_written() {
        for (line, expected) in
            [("8", "08:00"), ("8:5", "08:05"), ("08.30 Uhr", "08:30"), ("2359", "23:59"), ("0:00", "00:00")]
        {
            assert_eq!(time(line), Ok(Value::Text(expected.into())), "{line}");
        }
        for line in ["24:00", "8:60", "acht", "", "8:", "-1", "12345"] {
            assert_eq!(time(line), Err(Problem::NoSuchTime), "{line}");
        }
    }
}
