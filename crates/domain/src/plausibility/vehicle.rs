//! Vehicles.

use super::digits::value;
use super::{Doubt, Plausible, Problem, compact};

/// ISO 3779: 17 characters without I, O and Q. A check digit (position 9, modulo 11) is usual in North America and China only, and
/// even there not without exceptions: it gives a doubt, never an error.
pub(super) fn vin(line: &str) -> Result<Plausible, Problem> {
    let number = compact(line, &['-', '.']);
    if !number.bytes().all(|byte| byte.is_ascii_alphanumeric() && !b"IOQ".contains(&byte)) {
        return Err(Problem::Character);
    }
    if number.len() != 17 {
        return Err(Problem::Length);
    }
    let has_digit = number.starts_with(['1', '4', '5', 'L']);
    let doubt = (has_digit && !vin_digit_fits(&number)).then_some(Doubt::CheckDigit);
    Ok(Plausible { value: number, doubt })
}

/// 49 CFR 565.15 (c): letters count 1 to 9 in three runs (A–H, J–R, S–Z), the weights are 8 to 2, 10, 0 and 9 to 2.
fn vin_digit_fits(number: &str) -> bool {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    let worth = |character: char| match value(character) {
        Some(digit @ 0..=9) => digit,
        // A (10) to I (18) count 1 to 9, J (19) to R (27) as well, S (28) to Z (35) 2 to 9.
        Some(letter @ 10..=18) => letter - 9,
        Some(letter @ 19..=27) => letter - 18,
        Some(letter) => letter - 26,
        None => 0,
    };
    let sum: u32 = number.chars().zip(WEIGHTS).map(|(character, weight)| worth(character) * weight).sum();
    let expected = match sum % 11 {
        10 => 'X',
        digit => char::from_digit(digit, 10).unwrap_or('X'),
    };
    number.chars().nth(8) == Some(expected)
}

/// FZV Anlage 2: the district (one to three letters, umlauts too), one or two letters, one to four digits without a 0 at the front,
/// perhaps E (electric) or H (historic); eight characters at most. As it is stored: `RA-AB 123E`.
///
/// District and letters have to be apart: nobody can tell `HHAB 1` from `HH-AB 1`.
pub(super) fn plate(line: &str) -> Result<Plausible, Problem> {
    let parts: Vec<&str> = line.split([' ', '-', '·', '.', '_']).filter(|part| !part.is_empty()).collect();
    let all = parts.concat();
    let is_letter = |character: char| character.is_ascii_uppercase() || "ÄÖÜ".contains(character);
    if !all.chars().all(|character| is_letter(character) || character.is_ascii_digit()) {
        return Err(Problem::Character);
    }
    let Some((district, rest)) = parts.split_first().filter(|(_, rest)| !rest.is_empty()) else {
        return Err(Problem::Form);
    };
    let rest = rest.concat();
    let digits_at = rest.find(|character: char| character.is_ascii_digit()).ok_or(Problem::Form)?;
    let (letters, number) = rest.split_at(digits_at);
    let suffix = ['E', 'H'].into_iter().find(|suffix| number.ends_with(*suffix));
    let digits = suffix.map_or(number, |suffix| number.trim_end_matches(suffix));
    let fits = (1..=3).contains(&district.chars().count())
        && district.chars().all(is_letter)
        && (1..=2).contains(&letters.len())
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=4).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && !digits.starts_with('0')
        && number.len() == digits.len() + usize::from(suffix.is_some());
    if !fits {
        return Err(Problem::Form);
    }
    if all.chars().count() > 8 {
        return Err(Problem::Length);
    }
    Ok(format!("{district}-{letters} {number}").into())
}
