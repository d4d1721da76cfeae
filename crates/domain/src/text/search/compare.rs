//! How well two folded words fit.

use strsim::osa_distance;

/// How well two words fit, up to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Quality(pub u32);

impl Quality {
    pub const EQUAL: Self = Self(100);
    const BEGINS: Self = Self(80);
    /// A compound's last part says what the thing is: Personal|ausweis.
    const ENDS: Self = Self(75);
    const CONTAINS: Self = Self(65);
    /// The query is the compound: Auto|anmelden.
    const IS_CONTAINED: Self = Self(45);
    const STEM: Self = Self(50);
    /// The beginnings agree: Sterbe|fall, Sterbe|urkunde.
    const BEGINNING: Self = Self(20);
    const ONE_ERROR: Self = Self(60);
    const TWO_ERRORS: Self = Self(45);
    const ERROR_IN_COMPOUND: Self = Self(35);
    /// From here on, no coincidence.
    pub const CERTAIN: Self = Self::STEM;
}

/// Longer words are no words.
const LONGEST: usize = 60;

/// How well a word of the query fits a word of a text; `None`: not at all.
pub(super) fn quality(query: &str, text: &str) -> Option<Quality> {
    if query == text {
        return Some(Quality::EQUAL);
    }
    let (query_length, text_length) = (query.chars().count(), text.chars().count());
    if query_length > LONGEST || text_length > LONGEST {
        return None;
    }
    if query_length >= 2 && text.starts_with(query) {
        return Some(Quality::BEGINS);
    }
    if query_length >= 4 && text.contains(query) {
        return Some(if text.ends_with(query) { Quality::ENDS } else { Quality::CONTAINS });
    }
    if text_length >= 4 && 2 * text_length >= query_length && query.contains(text) {
        return Some(Quality::IS_CONTAINED);
    }
    let stem = query.chars().zip(text.chars()).take_while(|(a, b)| a == b).count();
    // anmelden, Anmeldung; umtauschen, Umtausch; паспорт, паспорта
    if stem >= 5 && 3 * stem >= 2 * query_length && 2 * stem >= text_length {
        return Some(Quality::STEM);
    }
    let beginning = (stem >= 6 && 2 * stem >= query_length).then_some(Quality::BEGINNING);
    typing_error(query, query_length, text, text_length).max(beginning)
}

/// To register and to deregister are one letter apart, and no typing error.
fn are_opposites(query: &str, text: &str) -> bool {
    let prefix = |word: &str| ["ab", "an", "um"].into_iter().find(|prefix| word.starts_with(prefix));
    matches!((prefix(query), prefix(text)), (Some(query), Some(text)) if query != text)
}

fn typing_error(query: &str, query_length: usize, text: &str, text_length: usize) -> Option<Quality> {
    if are_opposites(query, text) {
        return None;
    }
    let allowed = match query_length {
        // In short words an error makes another word; the first letter is seldom wrong.
        4 | 5 if query.chars().next() == text.chars().next() => 1,
        0..=5 => return None,
        6 | 7 => 1,
        _ => 2,
    };
    if query_length.abs_diff(text_length) <= allowed {
        return match osa_distance(query, text) {
            1 => Some(Quality::ONE_ERROR),
            2 if allowed == 2 => Some(Quality::TWO_ERRORS),
            _ => None,
        };
    }
    if query_length < 6 || text_length < query_length {
        return None;
    }
    // The first or the last part of a compound, of the query's length
    let split_at = |characters: usize| text.char_indices().nth(characters).map_or(text.len(), |(index, _)| index);
    let (first, last) = (&text[..split_at(query_length)], &text[split_at(text_length - query_length)..]);
    (osa_distance(query, first) <= 1 || osa_distance(query, last) <= 1).then_some(Quality::ERROR_IN_COMPOUND)
}
