//! The portal's and the packs' texts in the visitor's language.
//!
//! `t("key")` and `ta("key", …)` are plain functions; a test of the locale crate reads the keys from the source, so they
//! are always string literals. A text that had to be taken in German marks itself with `lang="de"` where it is shown, and
//! the page says so once at its top.

use crate::context::scope;
use domain::municipality::{Text, TextList};
use leptos::either::Either;
use leptos::prelude::*;
use leptos::tachys::html::attribute::IntoAttributeValue;
use locale::{Arg, Language, texts};
use std::fmt;

/// A text with the knowledge whether it is in the page's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    text: String,
    /// Set when the text is not in the page's language.
    foreign: Option<Language>,
}

impl Words {
    /// A text of which the language does not matter (a number, a street) or that was formatted for the page already.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), foreign: None }
    }

    /// The text alone.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The same after something that belongs to no language.
    #[must_use]
    pub fn before(self, prefix: &str) -> Self {
        Self { text: format!("{prefix}{}", self.text), ..self }
    }

    /// The same before a colon: without the question mark or colon at its end.
    #[must_use]
    pub fn as_title(self) -> Self {
        Self { text: self.text.trim_end_matches(['?', '؟', ':', ' ', '\u{a0}', '\u{202f}']).to_owned(), ..self }
    }

    /// All of them in one line. It is marked as foreign if they all are.
    #[must_use]
    pub fn list(words: impl Iterator<Item = Self>) -> Self {
        // The separator of lists that CLDR gives for these languages; Arabic has its own comma.
        let separator = if scope().page.language.is_rtl() { "، " } else { ", " };
        let words: Vec<Self> = words.collect();
        let foreign = words.first().and_then(|first| first.foreign);
        let foreign = foreign.filter(|_| words.iter().all(|word| word.foreign == foreign));
        let texts: Vec<String> = words.into_iter().map(|word| word.text).collect();
        Self { text: texts.join(separator), foreign }
    }

    /// A text that stands in another language on purpose, beside or instead of one in the page's. The page does not excuse it.
    pub(crate) fn beside(text: impl Into<String>, language: Language) -> Self {
        Self { text: text.into(), foreign: (language != scope().page.language).then_some(language) }
    }

    /// A text that was looked up already, with the language it is written in.
    pub(crate) fn of(text: String, language: Language) -> Self {
        let scope = scope();
        let foreign = (language != scope.page.language).then_some(language);
        if foreign.is_some() {
            scope.note_foreign();
        }
        Self { text, foreign }
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<'a> From<&'a Words> for Arg<'a> {
    fn from(words: &'a Words) -> Self {
        Arg::Str(&words.text)
    }
}

impl IntoRender for Words {
    type Output = Either<String, AnyView>;

    fn into_render(self) -> Self::Output {
        match self.foreign {
            None => Either::Left(self.text),
            Some(language) => Either::Right(
                view! { <span lang=language.html_lang() dir=language.dir()>{self.text}</span> }.into_any(),
            ),
        }
    }
}

impl IntoAttributeValue for Words {
    type Output = String;

    fn into_attribute_value(self) -> String {
        self.text
    }
}

/// The text `key` in the page's language.
#[must_use]
pub fn t(key: &str) -> Words {
    ta(key, &[])
}

/// The text `key` in the page's language, filled with `args`.
#[must_use]
pub fn ta(key: &str, args: &[(&str, Arg<'_>)]) -> Words {
    let message = texts().get(scope().page.language, key, args);
    Words::of(message.text, message.language)
}

/// A text of the municipality's pack.
#[must_use]
pub fn pack(text: &Text) -> Words {
    let (text, language) = text.get(scope().page.language);
    Words::of(text.to_owned(), language)
}

/// A list of texts of the municipality's pack.
#[must_use]
pub fn pack_list(list: &TextList) -> Vec<Words> {
    let (list, language) = list.get(scope().page.language);
    list.iter().map(|text| Words::of(text.clone(), language)).collect()
}
