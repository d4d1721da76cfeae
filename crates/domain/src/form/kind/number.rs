//! Numbers and money, as people in Germany and elsewhere write them.

use super::Problem;
use crate::form::value::{Decimal, Value};

pub(super) fn number(line: &str, min: Option<i64>, max: Option<i64>, decimals: u8) -> Result<Value, Problem> {
    let units = units(line, decimals)?;
    let scale = 10_i64.pow(decimals.into());
    if let Some(min) = min.filter(|min| units < min.saturating_mul(scale)) {
        return Err(Problem::TooSmall { min, digits: 0 });
    }
    if let Some(max) = max.filter(|max| units > max.saturating_mul(scale)) {
        return Err(Problem::TooLarge { max, digits: 0 });
    }
    Ok(if decimals == 0 { Value::Int(units) } else { Value::Decimal(Decimal { units, digits: decimals }) })
}

/// Cents. "€" and "EUR" before or behind are no part of the number, nor is the dash of "12,-".
pub(super) fn money(line: &str, min: i64, max: i64) -> Result<Value, Problem> {
    let bare = line.trim_start_matches("€").trim_end_matches("€").trim();
    let bare = bare.strip_suffix("EUR").or_else(|| bare.strip_suffix("Euro")).unwrap_or(bare).trim();
    let bare = bare.strip_suffix("-").filter(|rest| rest.ends_with(',')).map_or(bare, |rest| &rest[..rest.len() - 1]);
    let cents = units(bare, 2)?;
    if cents < min {
        return Err(Problem::TooSmall { min, digits: 2 });
    }
    if cents > max {
        return Err(Problem::TooLarge { max, digits: 2 });
    }
    Ok(Value::Int(cents))
}

/// The number in units of its last digit. Comma and point: the last one parts the decimals, unless three digits follow it and
/// it may only stand between thousands (no decimals are asked for, or the other sign comes later, or it stands twice).
fn units(line: &str, decimals: u8) -> Result<i64, Problem> {
    let (negative, digits) = match line.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, line.strip_prefix('+').unwrap_or(line)),
    };
    let digits: String =
        digits.chars().filter(|c| !matches!(c, ' ' | '\u{00A0}' | '\u{202F}' | '\'' | '’')).map(western).collect();
    let last = digits.rfind([',', '.']);
    let (whole, fraction) = match last {
        Some(at) => {
            let (whole, fraction) = (&digits[..at], &digits[at + 1..]);
            let mark = digits.as_bytes()[at];
            let repeated = whole.as_bytes().contains(&mark);
            let thousands = fraction.len() == 3
                && !whole.is_empty()
                && (repeated || decimals == 0 || (mark == b'.' && decimals == 2));
            if thousands { (digits.as_str(), "") } else { (whole, fraction) }
        }
        None => (digits.as_str(), ""),
    };
    let whole = grouped(whole)?;
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(&whole) || !all_digits(fraction) {
        return Err(Problem::NotANumber);
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > usize::from(decimals) {
        return Err(Problem::Decimals { decimals });
    }
    let padded = format!("{whole}{fraction:0<width$}", width = usize::from(decimals));
    // More digits than any office counts.
    let value: i64 =
        if padded.len() > 15 { Err(Problem::NotANumber) } else { padded.parse().map_err(|_| Problem::NotANumber) }?;
    Ok(if negative { -value } else { value })
}

/// Without the marks between thousands, which must stand before three digits each and be of one kind.
fn grouped(whole: &str) -> Result<String, Problem> {
    let Some(mark) = whole.chars().find(|c| matches!(c, ',' | '.')) else { return Ok(whole.to_owned()) };
    let mut parts = whole.split(mark);
    let first = parts.next().unwrap_or_default();
    let fits = (1..=3).contains(&first.len()) && parts.all(|part| part.len() == 3);
    if fits { Ok(whole.replace(mark, "")) } else { Err(Problem::NotANumber) }
}

/// Digits of the keyboards people use: Arabic, Persian, full width.
fn western(character: char) -> char {
    let zero = match character {
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        '\u{FF10}'..='\u{FF19}' => 0xFF10,
        '\u{066B}' => return ',',
        other => return other,
    };
    char::from_digit(u32::from(character) - zero, 10).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_understood_as_people_write_them() {
        for (line, decimals, expected) in [
            ("12", 0, Ok(12)),
            ("-3", 0, Ok(-3)),
            ("1.000", 0, Ok(1000)),
            ("1.000.000", 0, Ok(1_000_000)),
            ("1 000", 0, Ok(1000)),
            ("12,5", 1, Ok(125)),
            ("12.5", 1, Ok(125)),
            ("12,50", 1, Ok(125)),
            ("12,55", 1, Err(Problem::Decimals { decimals: 1 })),
            ("1.234,50", 2, Ok(123_450)),
            ("1,234.50", 2, Ok(123_450)),
            ("1.234", 2, Ok(123_400)),
            ("1,234", 3, Ok(1234)),
            ("١٢٫٥", 1, Ok(125)),
            ("1.23.456", 0, Err(Problem::NotANumber)),
            ("12a", 0, Err(Problem::NotANumber)),
            ("", 0, Err(Problem::NotANumber)),
            (",5", 1, Err(Problem::NotANumber)),
            ("99999999999999999999", 0, Err(Problem::NotANumber)),
            ("1e5", 0, Err(Problem::NotANumber)),
            ("NaN", 2, Err(Problem::NotANumber)),
        ] {
            assert_eq!(units(line, decimals), expected, "{line} with {decimals}");
        }
    }

    #[test]
    fn money_is_cents() {
        for (line, expected) in [("12,50 €", 1250), ("€ 3", 300), ("12,- EUR", 1200), ("1.000 Euro", 100_000), ("0", 0)]
        {
            assert_eq!(money(line, 0, 1_000_000), Ok(Value::Int(expected)), "{line}");
        }
        assert_eq!(money("-1", 0, 100), Err(Problem::TooSmall { min: 0, digits: 2 }));
        assert_eq!(money("1,01", 0, 100), Err(Problem::TooLarge { max: 100, digits: 2 }));
    }
}
