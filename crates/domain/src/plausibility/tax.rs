//! Numbers of the tax office.

use super::digits::mod_11_10;
use super::{Plausible, Problem, compact, digits_only};

const SEPARATORS: [char; 5] = ['-', '.', '/', ',', ':'];

/// § 139b AO and § 1 StIdV: eleven digits, the first of them not 0 (those are for tests). Among the first ten exactly one
/// digit occurs twice or three times; the last is the check digit of ISO 7064, MOD 11,10.
pub(super) fn tax_id(line: &str) -> Result<Plausible, Problem> {
    let number = compact(line, &SEPARATORS);
    let digits = digits_only(&number, 11)?;
    let base = &digits[..10];
    let often: Vec<usize> =
        (0..10).map(|digit| base.iter().filter(|other| **other == digit).count()).filter(|count| *count > 1).collect();
    if base[0] == 0 || !matches!(often[..], [2 | 3]) {
        return Err(Problem::Form);
    }
    if mod_11_10(base) != digits[10] {
        return Err(Problem::CheckDigit);
    }
    Ok(number.into())
}

/// § 27a UStG: DE and nine digits, of which the last is the check digit of ISO 7064, MOD 11,10. People leave DE out.
pub(super) fn vat_id(line: &str) -> Result<Plausible, Problem> {
    let number = compact(line, &SEPARATORS);
    let own = number.strip_prefix("DE").unwrap_or(&number);
    if own.chars().next().is_some_and(char::is_alphabetic) {
        return Err(Problem::Country);
    }
    let digits = digits_only(own, 9)?;
    if digits[0] == 0 {
        return Err(Problem::Form);
    }
    if mod_11_10(&digits[..8]) != digits[8] {
        return Err(Problem::CheckDigit);
    }
    Ok(format!("DE{own}").into())
}
