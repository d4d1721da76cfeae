//! What was typed into a form, input by input, right or wrong, as the browser sent it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most inputs of one form. Twenty children with their school years are a few hundred.
pub const MOST_KEYS: usize = 10_000;
/// The most bytes of all names and values together. The longest answers are letters of some pages.
pub const MOST_BYTES: usize = 1024 * 1024;

/// More than a person types: nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a form may have {MOST_KEYS} inputs and {MOST_BYTES} bytes of what was typed")]
pub struct TooMuch;

/// Raw values by the name of their input: `name`, `geboren.year`, `kinder.0.kind_name`. One input may have several values (boxes
/// that were ticked) or none (none of them was).
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, Vec<String>>", into = "BTreeMap<String, Vec<String>>")]
pub struct Typed {
    values: BTreeMap<String, Vec<String>>,
    bytes: usize,
}

/// Says how much there is and never what.
impl std::fmt::Debug for Typed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Typed({} inputs)", self.values.len())
    }
}

impl Typed {
    /// The values of an input; none if it was never sent.
    #[must_use]
    pub fn get(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether the input was sent, be it empty.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    /// Puts these values in place of the input's.
    ///
    /// # Errors
    /// [`TooMuch`]; then the input keeps what it had.
    pub fn set(&mut self, name: &str, values: Vec<String>) -> Result<(), TooMuch> {
        let old = self.values.get(name).map_or(0, |old| size(name, old));
        let bytes = self.bytes - old + size(name, &values);
        if bytes > MOST_BYTES || (old == 0 && self.values.len() >= MOST_KEYS) {
            return Err(TooMuch);
        }
        self.values.insert(name.to_owned(), values);
        self.bytes = bytes;
        Ok(())
    }

    /// Forgets each input whose name begins so. With its last dot (`kinder.1.`) it leaves `kinder.10.` alone.
    pub fn remove_prefix(&mut self, prefix: &str) {
        let bytes = &mut self.bytes;
        self.values.retain(|name, values| {
            let stays = !name.starts_with(prefix);
            *bytes -= if stays { 0 } else { size(name, values) };
            stays
        });
    }

    /// All inputs, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.values.iter().map(|(name, values)| (name.as_str(), values.as_slice()))
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

/// Bytes of an input. One more than its letters, so that no input is for nothing.
fn size(name: &str, values: &[String]) -> usize {
    1 + name.len() + values.iter().map(|value| 1 + value.len()).sum::<usize>()
}

impl TryFrom<BTreeMap<String, Vec<String>>> for Typed {
    type Error = TooMuch;

    fn try_from(values: BTreeMap<String, Vec<String>>) -> Result<Self, TooMuch> {
        let bytes = values.iter().map(|(name, values)| size(name, values)).sum();
        if bytes > MOST_BYTES || values.len() > MOST_KEYS { Err(TooMuch) } else { Ok(Self { values, bytes }) }
    }
}

impl From<Typed> for BTreeMap<String, Vec<String>> {
    fn from(typed: Typed) -> Self {
        typed.values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(value: &str) -> Vec<String> {
        vec![value.to_owned()]
    }

    #[test]
    fn keeps_what_was_typed_and_tells_nobody() {
        let mut typed = Typed::default();
        typed.set("name", one("Zoë")).unwrap();
        typed.set("tage", vec!["mo".into(), "di".into()]).unwrap();
        typed.set("keine", Vec::new()).unwrap();
        assert_eq!((typed.get("tage").len(), typed.get("name")), (2, &one("Zoë")[..]));
        assert!(typed.contains("keine") && !typed.contains("nie") && typed.get("nie").is_empty());
        assert_eq!(format!("{typed:?}"), "Typed(3 inputs)");
        let json = serde_json::to_string(&typed).unwrap();
        assert_eq!(json, r#"{"keine":[],"name":["Zoë"],"tage":["mo","di"]}"#);
        assert_eq!(serde_json::from_str::<Typed>(&json).unwrap(), typed);
    }

    #[test]
    fn an_entry_of_a_group_goes_with_all_of_it() {
        let mut typed = Typed::default();
        for name in ["kinder.1.name", "kinder.1.geboren.year", "kinder.10.name", "kinder"] {
            typed.set(name, one("x")).unwrap();
        }
        typed.remove_prefix("kinder.1.");
        assert_eq!(typed.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["kinder", "kinder.10.name"]);
        typed.remove_prefix("");
        assert_eq!((typed.is_empty(), typed.bytes), (true, 0));
    }

    #[test]
    fn there_is_an_end_to_it() {
        let mut typed = Typed::default();
        let half = "x".repeat(MOST_BYTES / 2);
        typed.set("a", one(&half)).unwrap();
        assert_eq!(typed.set("b", one(&half)), Err(TooMuch));
        assert!(!typed.contains("b"));
        // Something else in its place is fine.
        typed.set("a", one(&half)).unwrap();
        typed.set("a", one("x")).unwrap();
        for number in 1..MOST_KEYS {
            typed.set(&number.to_string(), Vec::new()).unwrap();
        }
        assert_eq!(typed.set("one more", Vec::new()), Err(TooMuch));
        typed.set("a", one("y")).unwrap();
        let many: BTreeMap<String, Vec<String>> = (0..=MOST_KEYS).map(|n| (n.to_string(), Vec::new())).collect();
        assert!(serde_json::from_str::<Typed>(&serde_json::to_string(&many).unwrap()).is_err());
    }
}
