//! Bank accounts.

use super::{Plausible, Problem, compact};
use iban::{Iban, IbanLike as _, ParseBaseIbanError, ParseIbanError};

/// ISO 13616: check digits, and length and form of each country by the registry of SWIFT.
pub(super) fn iban(line: &str) -> Result<Plausible, Problem> {
    let number = compact(line, &['-', '.', '/']);
    if !number.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(Problem::Character);
    }
    // A digit that was left out shows in the check digits as well, but says more.
    if number.starts_with("DE") && number.len() != 22 {
        return Err(Problem::Length);
    }
    match number.parse::<Iban>() {
        Ok(iban) => Ok(iban.electronic_str().to_owned().into()),
        Err(ParseIbanError::UnknownCountry(_)) => Err(Problem::Country),
        Err(ParseIbanError::InvalidBaseIban { source: ParseBaseIbanError::InvalidChecksum }) => {
            Err(Problem::CheckDigit)
        }
        Err(_) => Err(Problem::Form),
    }
}
