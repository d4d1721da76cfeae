//! Serial numbers of identity cards, passports and residence permits.
//!
//! They have nine characters, out of digits and the consonants that are not mistaken for digits. In the machine-readable
//! zone a check digit follows, and many people copy it along.

use super::digits::mrz_digit;
use super::{Plausible, Problem, compact};

/// Digits, and letters that spell no words and look like no digits.
const ALPHABET: &str = "0123456789CFGHJKLMNPRTVWXYZ";

/// What a serial number may begin with.
pub(super) struct Sort {
    first: &'static str,
    /// Cards of before November 2010 have digits only.
    old: bool,
}

pub(super) const ID_CARD: Sort = Sort { first: "LMNPRTVWXY", old: true };
pub(super) const PASSPORT: Sort = Sort { first: "CFGHJK", old: true };
pub(super) const RESIDENCE_PERMIT: Sort = Sort { first: "CFGHJKLMNPRTVWXYZ", old: false };

pub(super) fn serial(line: &str, sort: Sort) -> Result<Plausible, Problem> {
    // The letter O does not occur: who types it means zero.
    let number = compact(line, &['-', '.', '/', '<']).replace('O', "0");
    if !number.chars().all(|character| ALPHABET.contains(character)) {
        return Err(Problem::Character);
    }
    let (serial, digit) = match number.len() {
        9 => (number.as_str(), None),
        10 => number.split_at_checked(9).map(|(serial, digit)| (serial, Some(digit))).ok_or(Problem::Length)?,
        _ => return Err(Problem::Length),
    };
    let old = sort.old && serial.bytes().all(|byte| byte.is_ascii_digit());
    if !old && !serial.starts_with(|first| sort.first.contains(first)) {
        return Err(Problem::Form);
    }
    if digit.is_some_and(|digit| digit.parse().ok() != mrz_digit(serial)) {
        return Err(Problem::CheckDigit);
    }
    Ok(serial.to_owned().into())
}
