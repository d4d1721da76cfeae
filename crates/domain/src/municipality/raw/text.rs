//! Texts and keys.

use super::document::Spot;
use super::node::{At, Node};
use crate::municipality::diagnostics::breaks_text;
use crate::municipality::suggest::{as_key, is_key};
use toml::de::DeValue;
use unicode_normalization::UnicodeNormalization;

impl<'d> Node<'d> {
    /// A text on one line: not empty, without control characters, in NFC.
    pub(crate) fn text(&self) -> Option<String> {
        let DeValue::String(text) = self.value else {
            let remedy = match self.value {
                DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) => "put it in quotation marks".into(),
                _ => self.such_as("name = \"…\""),
            };
            return self.wrong_type("a text", remedy);
        };
        if text.trim().is_empty() {
            return self.malformed("the text is empty", "write a text, or remove the line if the key is optional");
        }
        check_characters(text, &self.place, self.key, self.spot)?;
        Some(text.trim().nfc().collect())
    }

    /// [`Node::text`] with its place.
    pub(crate) fn text_at(&self) -> Option<At<'d, String>> {
        self.text().map(|value| At { value, spot: self.spot })
    }

    /// A key: lower case letters, digits and hyphens.
    pub(crate) fn key_text(&self) -> Option<At<'d, String>> {
        let DeValue::String(text) = self.value else {
            return self.wrong_type("a key in quotation marks", self.such_as("key = \"schalter-1\""));
        };
        if !is_key(text) {
            return self.malformed(
                &format!("\"{text}\" is no key: only lower case letters, digits and hyphens, 1 to 40 characters"),
                format!("for example \"{}\"", as_key(text)),
            );
        }
        Some(At { value: text.to_string(), spot: self.spot })
    }
}

/// Refuses control characters (also line breaks) and characters that turn the direction of the text around.
fn check_characters(text: &str, place: &str, key: &str, spot: Spot<'_>) -> Option<()> {
    let bad = text.trim().chars().find(|letter| breaks_text(*letter));
    let Some(bad) = bad else { return Some(()) };
    let (what, remedy) = match bad {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
            ("a line break", "write it on one line; a new paragraph is a further entry of the list")
        }
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => (
            "a character that overrides the direction of writing",
            "remove it and type the text anew; Arabic needs no such character",
        ),
        _ => ("a control character", "remove it, most likely it came in by copying; type the words around it anew"),
    };
    spot.error(format!("`{key}` in {place} holds {what} (U+{:04X})", u32::from(bad)), remedy);
    None
}
