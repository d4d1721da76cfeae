//! Booking references: short, readable aloud, without letters that look alike.

/// Crockford's base 32: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters of a reference; 32^8 ≈ 10^12 possibilities.
pub(super) const LENGTH: usize = 8;

/// Makes a reference such as `4F7K-2M9Q` from random bytes.
#[must_use]
pub fn format_reference(random: [u8; LENGTH]) -> String {
    let mut text = String::with_capacity(LENGTH + 1);
    for (index, byte) in random.into_iter().enumerate() {
        if index == LENGTH / 2 {
            text.push('-');
        }
        text.push(char::from(ALPHABET[usize::from(byte & 31)]));
    }
    text
}

/// Reads what somebody typed as a reference: case, spaces and hyphens don't matter, and O is 0, I and L are 1.
/// `None` if it cannot be one.
#[must_use]
pub fn parse_reference(typed: &str) -> Option<String> {
    values(typed).map(format_reference)
}

/// Characters of the alphabet for random bytes.
pub(crate) fn letters(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect()
}

/// The values (0 to 31) of exactly `N` typed characters.
pub(crate) fn values<const N: usize>(typed: &str) -> Option<[u8; N]> {
    let mut values = [0_u8; N];
    let mut count = 0;
    for character in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.')) {
        let canonical = match character.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let value = ALPHABET.iter().position(|&letter| char::from(letter) == canonical)?;
        *values.get_mut(count)? = u8::try_from(value).ok()?;
        count += 1;
    }
    (count == N).then_some(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        let reference = format_reference([4, 15, 7, 19, 2, 20, 9, 23]);
        assert_eq!(reference, "4F7K-2M9Q");
        for (typed, expected) in [
            ("4F7K-2M9Q", Some("4F7K-2M9Q")),
            (" 4f7k 2m9q ", Some("4F7K-2M9Q")),
            ("4f7k2m9q", Some("4F7K-2M9Q")),
            ("oF7K-2MIl", Some("0F7K-2M11")),
            ("4F7K-2M9", None),
            ("4F7K-2M9Q1", None),
            ("4F7K-2M9U", None),
            ("", None),
            ("🙂🙂🙂🙂🙂🙂🙂🙂", None),
        ] {
            assert_eq!(parse_reference(typed).as_deref(), expected, "{typed}");
        }
    }
}
