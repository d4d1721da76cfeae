//! What a telephone number tells.

/// Whether a text message may reach a number as [`check_phone`](super::input::check_phone) gives it: it begins with a country
/// code and, in Germany, with 015, 016 or 017, which the Bundesnetzagentur gives to mobile phones only. Abroad nobody can
/// tell by the digits.
#[must_use]
pub fn takes_texts(number: &str) -> bool {
    match number.strip_prefix("+49") {
        Some(national) => ["15", "16", "17"].iter().any(|mobile| national.starts_with(mobile)),
        None => number.starts_with('+'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn landlines_take_no_texts() {
        for (number, expected) in [
            ("+4917139200003", true),
            ("+4915228817386", true),
            ("+493023125003", false),
            ("+4972229720", false),
            ("+380441234567", true),
            ("7222972", false),
            ("", false),
        ] {
            assert_eq!(takes_texts(number), expected, "{number}");
        }
    }
}
