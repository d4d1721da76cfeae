//! References of applications: short, readable aloud, with a check character.
//!
//! Eight characters of the alphabet of appointments' references (Crockford's base 32: no I, L, O, U) and a check character by
//! ISO 7064's hybrid system, MOD 33,32 as it is MOD 37,36 for 36 characters. It finds each wrong character and nearly each
//! swap of neighbours. In groups of three, so that nobody takes one for an appointment's.

use crate::application::ApplicationId;
use crate::booking::codes::{letters, values};
use sha2::{Digest as _, Sha256};

/// Characters before the check character; 32^8 ≈ 10^12 possibilities.
const LENGTH: usize = 8;

/// The check value of these values (ISO 7064, hybrid systems).
fn check(values: &[u8; LENGTH]) -> u8 {
    const M: u8 = 32;
    let carry = values.iter().fold(M, |carry, value| {
        let sum = (carry + value) % M;
        (if sum == 0 { M } else { sum }) * 2 % (M + 1)
    });
    (M + 1 - carry) % M
}

fn format(values: &[u8; LENGTH]) -> String {
    let mut all = letters(values);
    all.push_str(&letters(&[check(values)]));
    format!("{}-{}-{}", &all[..3], &all[3..6], &all[6..])
}

/// The reference of an application: it follows from its id, so that whoever tries again gets the same. Should it be somebody's
/// already, it is the next attempt's.
#[must_use]
pub fn reference_of(id: ApplicationId, attempt: u32) -> String {
    let hash = Sha256::new()
        .chain_update(b"application-reference\0")
        .chain_update(id.0.as_bytes())
        .chain_update(attempt.to_be_bytes())
        .finalize();
    let mut values = [0; LENGTH];
    for (value, byte) in values.iter_mut().zip(hash) {
        *value = byte & 31;
    }
    format(&values)
}

/// Reads what somebody typed as a reference: case, spaces and hyphens don't matter, and O is 0, I and L are 1. `None` if it
/// cannot be one, for instance because a character is wrong.
#[must_use]
pub fn parse_reference(typed: &str) -> Option<String> {
    let all: [u8; LENGTH + 1] = values(typed)?;
    let (first, last) = all.split_at(LENGTH);
    let first: &[u8; LENGTH] = first.try_into().ok()?;
    (last == [check(first)]).then(|| format(first))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn references() -> impl Iterator<Item = String> {
        (0..500).map(|number| reference_of(ApplicationId(Uuid::from_u128(number)), 0))
    }

    #[test]
    fn follows_from_the_id() {
        let id = ApplicationId(Uuid::from_u128(42));
        assert_eq!(reference_of(id, 0), reference_of(id, 0));
        assert_ne!(reference_of(id, 0), reference_of(id, 1));
        assert_ne!(reference_of(id, 0), reference_of(ApplicationId(Uuid::from_u128(43)), 0));
        assert_eq!(references().collect::<std::collections::BTreeSet<_>>().len(), 500);
    }

    #[test]
    fn reads_what_people_type() {
        for reference in references() {
            assert_eq!((reference.len(), reference.as_bytes()[3], reference.as_bytes()[7]), (11, b'-', b'-'));
            let typed = [
                reference.clone(),
                reference.to_lowercase(),
                reference.replace('-', " "),
                reference.replace('-', ""),
                reference.replace('0', "o").replace('1', "l"),
            ];
            for typed in typed {
                assert_eq!(parse_reference(&typed).as_deref(), Some(reference.as_str()), "{typed}");
            }
        }
        for wrong in ["", "4F7K-2M9Q", "4F7-K2M-9QXY", "4F7-K2M-9U0", "🙂🙂🙂-🙂🙂🙂-🙂🙂🙂"] {
            assert_eq!(parse_reference(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_wrong_character_is_found_always_and_swapped_ones_nearly_always() {
        let (mut swaps, mut found) = (0, 0);
        for reference in references() {
            let letters: Vec<char> = reference.chars().filter(|c| *c != '-').collect();
            for position in 0..letters.len() {
                for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(|c| *c != letters[position]) {
                    let mut wrong = letters.clone();
                    wrong[position] = other;
                    assert_eq!(parse_reference(&wrong.into_iter().collect::<String>()), None);
                }
                if position > 0 && letters[position - 1] != letters[position] {
                    let mut swapped = letters.clone();
                    swapped.swap(position - 1, position);
                    swaps += 1;
                    found += usize::from(parse_reference(&swapped.into_iter().collect::<String>()).is_none());
                }
            }
        }
        assert!(found * 100 >= swaps * 98, "{found} of {swaps}");
    }
}
