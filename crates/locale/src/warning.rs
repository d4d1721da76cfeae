//! What a warning of a form says.

use crate::texts;
use domain::form::Form;
use domain::form::journey::{Finding, What};
use domain::language::Language;
use domain::places::PlaceDoubt;

/// The sentence of a warning, as the form shows it. Empty for mistakes: nobody can say that they are right.
#[must_use]
pub fn warning(language: Language, form: &Form, finding: &Finding) -> String {
    let texts = texts();
    match &finding.what {
        What::Rule(index) => form.rules[*index].message.plain(language).to_owned(),
        What::Doubt(_) => texts.get(language, "problem-doubt-digit", &[]).text,
        What::Place(PlaceDoubt::UnknownCode { code }) => {
            texts.get(language, "problem-place-unknown", &[("code", code.as_str().into())]).text
        }
        What::Place(PlaceDoubt::Elsewhere { code, places }) => {
            // The separators of CLDR, as on the pages.
            let places = places.join(if language.is_rtl() { "، " } else { ", " });
            let args = &[("code", code.as_str().into()), ("places", places.as_str().into())];
            texts.get(language, "problem-place-elsewhere", args).text
        }
        What::Problem(_) => String::new(),
    }
}
