//! Numbers of offices and firms.

use super::digits::modulo_97;
use super::{Plausible, Problem};

/// Format specification 2.0.2, section 2: the office's key (2 to 12 digits, the first two a Land or the Federation), perhaps a part
/// of its own (up to 30 digits and letters), and two check digits by ISO 7064, MOD 97-10; hyphens belong to it.
pub(super) fn leitweg_id(line: &str) -> Result<Plausible, Problem> {
    let id = line.replace(' ', "");
    if !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Err(Problem::Character);
    }
    if !(5..=46).contains(&id.len()) {
        return Err(Problem::Length);
    }
    let parts: Vec<&str> = id.split('-').collect();
    let (key, own, check) = match parts[..] {
        [key, check] => (key, "", check),
        [key, own, check] => (key, own, check),
        _ => return Err(Problem::Form),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = (2..=12).contains(&key.len()) && digits(key) && own.len() <= 30 && check.len() == 2 && digits(check);
    if !whole {
        return Err(Problem::Form);
    }
    let land: u32 = key[..2].parse().unwrap_or(0);
    if !matches!(land, 1..=16 | 99) {
        return Err(Problem::Range);
    }
    if modulo_97(&parts.concat()) != Some(1) {
        return Err(Problem::CheckDigit);
    }
    Ok(id.into())
}
