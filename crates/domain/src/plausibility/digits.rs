//! Check digits.

/// The value of a digit or a capital letter (A = 10 … Z = 35).
pub(super) fn value(character: char) -> Option<u32> {
    character
        .is_ascii_digit()
        .then(|| character.to_digit(10))
        .flatten()
        .or_else(|| character.is_ascii_uppercase().then(|| u32::from(character) - u32::from('A') + 10))
}

/// The check digit by ISO 7064, MOD 11,10 (recursive).
pub(super) fn mod_11_10(digits: &[u32]) -> u32 {
    let product = digits.iter().fold(10, |product, digit| {
        let sum = match (digit + product) % 10 {
            0 => 10,
            sum => sum,
        };
        sum * 2 % 11
    });
    (11 - product) % 10
}

/// A text of digits and capital letters as one large number (A = 10 … Z = 35), modulo 97. `None`: another character.
pub(super) fn modulo_97(text: &str) -> Option<u32> {
    text.chars().try_fold(0, |rest, character| {
        let value = value(character)?;
        Some((rest * if value > 9 { 100 } else { 10 } + value) % 97)
    })
}

/// The check digit of travel documents, ICAO Doc 9303 part 3, 4.9: weights 7, 3, 1 over digits, capital letters and `<`, modulo
/// 10. `None`: another character.
#[must_use]
pub fn mrz_digit(text: &str) -> Option<u32> {
    let sum: Option<u32> = text
        .chars()
        .zip([7, 3, 1].into_iter().cycle())
        .map(
            |(character, weight)| if character == '<' { Some(0) } else { value(character).map(|value| value * weight) },
        )
        .sum();
    sum.map(|sum| sum % 10)
}

/// The digits times the weights in turn, the digit sums of the products added up, modulo 10.
pub(super) fn weighted_digit_sums(digits: &[u32], weights: &[u32]) -> u32 {
    let products = digits.iter().zip(weights.iter().cycle()).map(|(digit, weight)| digit * weight);
    products.map(|product| product / 10 + product % 10).sum::<u32>() % 10
}
