//! Numbers of the social insurance.

use super::digits::{value, weighted_digit_sums};
use super::{Plausible, Problem, compact};

const SEPARATORS: [char; 3] = ['-', '.', '/'];

/// A letter as its place in the alphabet with two digits, everything else as it is. `None`: a character that is neither.
fn spelled(text: &str) -> Option<Vec<u32>> {
    let mut digits = Vec::new();
    for character in text.chars() {
        let value = value(character)?;
        if value > 9 {
            let place = value - 9;
            digits.extend([place / 10, place % 10]);
        } else {
            digits.push(value);
        }
    }
    Some(digits)
}

/// The digits of a number that has so many characters, all of them digits but the letter at one place.
fn digits_of(number: &str, length: usize, letter: usize) -> Result<Vec<u32>, Problem> {
    let digits = spelled(number).ok_or(Problem::Character)?;
    if number.len() != length {
        return Err(Problem::Length);
    }
    let fits = |(place, byte): (usize, u8)| byte.is_ascii_uppercase() == (place == letter);
    if number.bytes().enumerate().all(fits) { Ok(digits) } else { Err(Problem::Form) }
}

/// § 147 SGB VI and § 2 to 4 VKVV: two digits of the insurer's area, the date of birth as DDMMYY (00 where it is not known), the
/// first letter of the name at birth, two digits, and a check digit.
pub(super) fn pension_number(line: &str) -> Result<Plausible, Problem> {
    let number = compact(line, &SEPARATORS);
    let digits = digits_of(&number, 12, 8)?;
    let two = |place: usize| digits[place] * 10 + digits[place + 1];
    if two(2) > 31 || two(4) > 12 {
        return Err(Problem::Range);
    }
    let (base, last) = digits.split_at(12);
    if last != [weighted_digit_sums(base, &[2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1])] {
        return Err(Problem::CheckDigit);
    }
    Ok(number.into())
}

/// § 290 SGB V: a letter, eight digits and a check digit (weights 1 and 2 in turn).
pub(super) fn health_number(line: &str) -> Result<Plausible, Problem> {
    let number = compact(line, &SEPARATORS);
    let digits = digits_of(&number, 10, 0)?;
    let (base, last) = digits.split_at(10);
    if last != [weighted_digit_sums(base, &[1, 2])] {
        return Err(Problem::CheckDigit);
    }
    Ok(number.into())
}
