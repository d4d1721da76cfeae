//! The rules for single answers in the browser.
//!
//! A WASM of its own beside the islands', because pages of forms have no islands and need nothing else; `style/live.js` loads it
//! when somebody comes to a question that can be mistyped. All rules stand in `domain` (docs/adr/0008).

use domain::form::kind::spec::Spec;
use wasm_bindgen::prelude::wasm_bindgen;

/// What is wrong with an answer, as [`Spec::check`] says it; nothing, if the question is not understood: the server will see.
#[wasm_bindgen]
#[must_use]
pub fn check(question: &str, typed: &str) -> String {
    question.parse::<Spec>().map(|spec| spec.check(typed)).unwrap_or_default()
}

/// What of an answer is to be normalised (NFC) before it is checked. The browser does it; here it would need large tables.
#[wasm_bindgen]
#[must_use]
pub fn visible(typed: &str) -> String {
    domain::text::input::visible(typed)
}

#[cfg(test)]
mod tests {
    use super::{check, visible};

    #[test]
    fn what_is_not_understood_is_left_to_the_server() {
        assert_eq!(check("postal-code", "7643"), "postal-code-length");
        assert_eq!(check("colour", "red"), "");
        assert_eq!(visible("7643\u{200B}7"), "76437");
    }
}
