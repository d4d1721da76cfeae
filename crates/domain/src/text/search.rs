//! The forgiving search over services.
//!
//! Words are compared after [`fold`]: case, accents and the three ways to write an umlaut make no difference. A word
//! of the query finds a word of a service if they are equal, if one begins with or contains the other (German
//! compounds), if they share a stem (anmelden, Anmeldung), or if a typing error or two lies between them. Rare words
//! count more than common ones, a service's name more than its description.

mod compare;
mod fold;

use crate::language::Language;
use crate::municipality::{Municipality, Service};
use compare::{Quality, quality};
pub use fold::fold;
use std::collections::BTreeMap;

/// At most so many characters of a query are looked at …
const QUERY_CHARS: usize = 100;
/// … and so many words.
const QUERY_WORDS: usize = 8;
/// At most so many services are found.
const HITS: usize = 20;

/// A match in a description counts from a rare word on that fits well; anything less is coincidence.
const LEAST_SCORE: u32 = 200;

const NAME: u32 = 10;
const SYNONYM: u32 = 8;
/// The service's key in the pack: `kfz-zulassung`
const KEY: u32 = 6;
const SUMMARY: u32 = 3;
const DESCRIPTION: u32 = 1;

/// A service that fits a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Its index in [`Municipality::services`]
    pub service: usize,
    /// How well it fits; comparable within one result only
    pub score: u32,
}

/// All words of a municipality's services, in each of its languages.
#[derive(Debug, Clone, Default)]
pub struct SearchIndex {
    services: usize,
    languages: BTreeMap<Language, Vocabulary>,
}

#[derive(Debug, Clone, Default)]
struct Vocabulary {
    /// Folded words
    words: BTreeMap<String, Vec<Place>>,
    /// Names and synonyms as a whole, folded
    phrases: BTreeMap<String, Vec<Place>>,
}

/// Where a word stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    service: usize,
    weight: u32,
}

impl SearchIndex {
    /// Reads the texts of all services.
    #[must_use]
    pub fn new(municipality: &Municipality) -> Self {
        Self::of(&municipality.services)
    }

    fn of(services: &[Service]) -> Self {
        let mut index = Self { services: services.len(), ..Self::default() };
        for (number, service) in services.iter().enumerate() {
            for language in Language::ALL {
                index.languages.entry(language).or_default().add(number, service, language);
            }
        }
        index
    }

    /// The services that fit the query, best first, at most 20: searched in `language` and in German.
    #[must_use]
    pub fn find(&self, query: &str, language: Language) -> Vec<Hit> {
        let query = fold(&query.chars().take(QUERY_CHARS).collect::<String>());
        let german = Some(Language::De).filter(|german| *german != language);
        let languages = std::iter::once(language).chain(german);
        let vocabularies: Vec<&Vocabulary> = languages.filter_map(|language| self.languages.get(&language)).collect();
        let mut scores = vec![0; self.services];
        for word in significant_words(&query).into_iter().flat_map(|word| split_compound(word, &vocabularies)) {
            let found = self.find_word(word, &vocabularies);
            for (score, found) in scores.iter_mut().zip(self.weigh(&found)) {
                *score += found;
            }
        }
        for place in vocabularies.iter().filter_map(|vocabulary| vocabulary.phrases.get(&query)).flatten() {
            scores[place.service] += place.weight * Quality::EQUAL.0;
        }
        best(&scores)
    }

    /// Whether some word of the query stands in the texts as it was typed. If not, what [`Self::find`] gives is only
    /// similar, and the page asks "did you mean".
    #[must_use]
    pub fn knows(&self, query: &str, language: Language) -> bool {
        let query = fold(&query.chars().take(QUERY_CHARS).collect::<String>());
        let words = significant_words(&query);
        [language, Language::De].iter().filter_map(|language| self.languages.get(language)).any(|vocabulary| {
            words.iter().any(|word| {
                let whole = word.chars().count() < 3;
                vocabulary.words.keys().any(|known| if whole { known == word } else { known.contains(word) })
            })
        })
    }

    /// For each service the best place of the word, weight times quality.
    fn find_word(&self, word: &str, vocabularies: &[&Vocabulary]) -> Vec<u32> {
        let mut found = vec![0; self.services];
        for (other, places) in vocabularies.iter().flat_map(|vocabulary| &vocabulary.words) {
            let Some(quality) = quality(word, other) else {
                continue;
            };
            for place in places {
                // In long texts some word is always similar by chance.
                if place.weight > SUMMARY || quality >= Quality::CERTAIN {
                    found[place.service] = found[place.service].max(place.weight * quality.0);
                }
            }
        }
        found
    }

    /// A word that fits one service counts three times as much as one that fits all.
    fn weigh(&self, found: &[u32]) -> impl Iterator<Item = u32> {
        let all = u32::try_from(self.services).unwrap_or(u32::MAX).max(1);
        let fitting = u32::try_from(found.iter().filter(|score| **score > 0).count()).unwrap_or(all);
        found.iter().map(move |score| score + 2 * score * (all - fitting) / all)
    }
}

/// The services with the highest scores, without those that merely share a common word with the query.
fn best(scores: &[u32]) -> Vec<Hit> {
    let highest = scores.iter().copied().max().unwrap_or_default();
    let mut hits: Vec<Hit> = scores
        .iter()
        .enumerate()
        .filter(|(_, score)| **score >= LEAST_SCORE && **score * 2 >= highest)
        .map(|(service, score)| Hit { service, score: *score })
        .collect();
    // Stable: equal services stay in the pack's order.
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
    hits.truncate(HITS);
    hits
}

/// The words of a folded query that say what is looked for.
fn significant_words(query: &str) -> Vec<&str> {
    let words = || query.split(' ').filter(|word| !word.is_empty());
    let mut significant: Vec<&str> = Vec::new();
    for word in words().filter(|word| !FILLERS.contains(word)) {
        if !significant.contains(&word) && significant.len() < QUERY_WORDS {
            significant.push(word);
        }
    }
    significant
}

/// `autoanmelden` as `auto` and `anmelden`, if the services know both words and not the compound.
fn split_compound<'a>(word: &'a str, vocabularies: &[&Vocabulary]) -> Vec<&'a str> {
    let is_known = |word: &str| {
        word.chars().count() >= 3 && vocabularies.iter().any(|vocabulary| vocabulary.words.contains_key(word))
    };
    if is_known(word) {
        return vec![word];
    }
    let parts = word.char_indices().find_map(|(index, _)| {
        let (first, last) = word.split_at(index);
        // Wohnung|s|anmeldung
        let first = if is_known(first) { first } else { first.strip_suffix('s')? };
        (is_known(first) && is_known(last)).then(|| vec![first, last])
    });
    parts.unwrap_or_else(|| vec![word])
}

/// Words around the matter, folded: "ich möchte meinen … beantragen", "how do I get a …".
#[rustfmt::skip]
const FILLERS: [&str; 80] = [
    "ich", "wir", "mein", "meine", "meinen", "meiner", "meinem", "unser", "unsere", "du", "sie", "er", "es", "man",
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einer", "einem", "und", "oder", "fur", "mit",
    "von", "vom", "zu", "zum", "zur", "im", "in", "am", "an", "auf", "bei", "wie", "wo", "was", "wer", "wann",
    "will", "mochte", "muss", "kann", "brauche", "habe", "bin", "ist", "bitte", "the", "a", "my", "i", "want", "need",
    "to", "for", "of", "how", "where", "get", "do", "le", "la", "les", "un", "une", "de", "du", "ben", "bir",
    "termin", "termine", "mitbringen", "appointment",
];

impl Vocabulary {
    fn add(&mut self, number: usize, service: &Service, language: Language) {
        if language == Language::De {
            self.words(&fold(&service.key), number, KEY);
        }
        // A text that is missing in this language is found in German's vocabulary.
        let (name, written_in) = service.name.get(language);
        if written_in == language {
            self.phrase(name, number, NAME);
        }
        let (synonyms, written_in) = service.search.get(language);
        for synonym in synonyms.iter().filter(|_| written_in == language) {
            self.phrase(synonym, number, SYNONYM);
        }
        let (summary, written_in) = service.summary.get(language);
        if written_in == language {
            self.words(&fold(summary), number, SUMMARY);
        }
        let (description, written_in) = service.description.get(language);
        for paragraph in description.iter().filter(|_| written_in == language) {
            self.words(&fold(paragraph), number, DESCRIPTION);
        }
    }

    fn phrase(&mut self, text: &str, service: usize, weight: u32) {
        let text = fold(text);
        self.words(&text, service, weight);
        self.phrases.entry(text).or_default().push(Place { service, weight });
    }

    fn words(&mut self, folded: &str, service: usize, weight: u32) {
        for word in folded.split(' ').filter(|word| !word.is_empty() && !FILLERS.contains(word)) {
            let places = self.words.entry(word.to_owned()).or_default();
            // Services are added one after the other, so a known place of this one is the last.
            match places.last_mut() {
                Some(place) if place.service == service => place.weight = place.weight.max(weight),
                _ => places.push(Place { service, weight }),
            }
        }
    }
}

#[cfg(test)]
mod tests;
