//! Looking up a text.

use crate::{Arg, Language, sources};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// A text, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The text itself
    pub text: String,
    /// The language it is written in: the one asked for, or German where a translation is missing
    pub language: Language,
}

impl std::fmt::Display for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

/// All texts of the portal; [`texts`] gives the one instance.
pub struct Texts {
    /// One bundle per language, in the order of [`Language::ALL`]
    bundles: Vec<FluentBundle<FluentResource>>,
}

/// The portal's texts, parsed at the first call and kept.
pub fn texts() -> &'static Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    TEXTS.get_or_init(|| Texts { bundles: Language::ALL.into_iter().map(bundle).collect() })
}

/// Marks a literal as the key of a text where it is not written in the call that looks it up, so that the test of
/// missing and unused texts (`tests/keys`) sees it: `let label = if done { key("step-done") } else { key("step-open") };`
#[must_use]
pub const fn key(key: &'static str) -> &'static str {
    key
}

impl Texts {
    /// The text `key` in `language`, filled with `args`.
    ///
    /// A text the language lacks is given in German. A key that German lacks too, or a parameter that was not passed,
    /// is a mistake in the program: it stops a debug build and shows the key (or `{$parameter}`) in a release build.
    #[must_use]
    pub fn get(&self, language: Language, key: &str, args: &[(&str, Arg<'_>)]) -> Message {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        let found = self
            .format(language, key, &args)
            .map(|text| Message { text, language })
            .or_else(|| self.format(Language::De, key, &args).map(|text| Message { text, language: Language::De }));
        debug_assert!(found.is_some(), "there is no text `{key}`");
        found.unwrap_or_else(|| Message { text: key.to_owned(), language: Language::De })
    }

    /// Whether there is a text `key`, in German at least; for keys made from data.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundles[Language::De as usize].has_message(key)
    }

    fn format(&self, language: Language, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.bundles.get(language as usize)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "text `{key}` in `{language}`: {errors:?}");
        Some(text)
    }
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    // Leichte Sprache has German's plural forms.
    let plural_rules = if language == Language::DeLeicht { Language::De } else { language };
    let plural_rules: LanguageIdentifier = plural_rules.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![plural_rules]);
    // Fluent would put isolation marks around each value; they break comparing, searching and copying of texts.
    // They are needed only where directions mix.
    bundle.set_use_isolating(false);
    if language.is_rtl() {
        bundle.set_formatter(Some(isolate_in_rtl));
    }
    for source in sources(language) {
        // tests/keys.rs refuses files with mistakes; what can be read of such a file is used.
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        // The first text of a name stays; the same test refuses a second.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

/// Sets values that could come out in the wrong order between Arabic words (a German name, a phone number) between
/// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. Choosing a variant by a value still sees the value itself.
fn isolate_in_rtl(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::String(text) if needs_isolation(text) => Some(format!("\u{2068}{text}\u{2069}")),
        _ => None,
    }
}

fn needs_isolation(text: &str) -> bool {
    // Programs that recognise links would take the mark for a part of the address.
    let is_address = !text.contains(char::is_whitespace) && (text.contains("://") || text.contains('@'));
    let is_simple_number = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ':'));
    // Arabic script, or the mark that CLDR puts into Arabic dates and sums.
    let is_rtl_letter = |c: char| matches!(c, '\u{0590}'..='\u{08FF}' | '\u{200F}');
    let is_rtl = text.chars().any(is_rtl_letter) && !text.chars().any(|c| c.is_alphabetic() && !is_rtl_letter(c));
    !is_address && !is_simple_number && !is_rtl
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_index_their_bundles() {
        for (index, language) in Language::ALL.into_iter().enumerate() {
            assert_eq!(language as usize, index);
        }
    }

    #[test]
    fn isolates_only_what_could_be_reordered() {
        for (value, expected) in [
            ("Müller GmbH", true),
            ("+49 7222 972-0", true),
            ("Straße 5", true),
            ("08:05", false),
            ("46.00", false),
            ("24\u{200f}/11\u{200f}/2026", false),
            ("الثلاثاء، 24 نوفمبر 2026", false),
            ("محمد Müller", true),
            ("https://rastatt.example/a/b", false),
            ("rathaus@rastatt.example", false),
        ] {
            assert_eq!(needs_isolation(value), expected, "{value}");
        }
    }

    #[test]
    fn isolation_marks_stand_in_arabic_only() {
        for language in Language::ALL {
            let args = [("from", Arg::from("Rathaus 1")), ("to", "12:00".into())];
            let text = texts().get(language, "time-range", &args).text;
            assert_eq!(text.contains("\u{2068}Rathaus 1\u{2069}"), language == Language::Ar, "{text}");
            assert_eq!(text.contains('\u{2068}'), language == Language::Ar, "{text}");
        }
    }

    #[test]
    #[cfg(not(debug_assertions))]
    fn unknown_key_gives_the_key() {
        let message = texts().get(Language::Fr, "no-such-key", &[]);
        assert_eq!(message, Message { text: "no-such-key".to_owned(), language: Language::De });
    }
}
