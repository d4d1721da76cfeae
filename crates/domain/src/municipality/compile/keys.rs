//! Keys that entries define and others refer to.

use crate::municipality::raw::{At, Fields, Spot};
use crate::municipality::suggest::one_of;

/// The keys one file defines.
#[derive(Default)]
pub(super) struct Keys {
    pub keys: Vec<String>,
    /// False when the file could not be read as a whole: then a reference to an unknown key is no mistake of its own.
    pub complete: bool,
}

impl Keys {
    pub(super) fn of<'k>(keys: impl Iterator<Item = &'k str>, complete: bool) -> Self {
        Self { keys: keys.map(str::to_owned).collect(), complete }
    }

    pub(super) fn contains(&self, key: &str) -> bool {
        self.keys.iter().any(|known| known == key)
    }

    /// Reports a reference to a key that does not exist; says whether it exists.
    pub(super) fn check(&self, what: &str, file: &str, reference: &At<'_, String>) -> bool {
        let found = self.contains(&reference.value);
        if !found && self.complete {
            let known: Vec<&str> = self.keys.iter().map(String::as_str).collect();
            reference
                .spot
                .error(format!("there is no {what} `{}` in {file}", reference.value), one_of(&reference.value, &known));
        }
        found
    }
}

/// An entry of a file with its key.
pub(super) struct Entry<'d> {
    pub key: String,
    pub fields: Fields<'d>,
}

impl<'d> Entry<'d> {
    pub(super) fn spot(&self) -> Spot<'d> {
        self.fields.spot()
    }
}

/// The entries `[[what]]` of a file. An entry without a usable key is still there, with an empty one, so that its
/// other mistakes are found; a key that stands twice is a mistake at its second place.
pub(super) fn entries<'d>(root: &Fields<'d>, what: &'static str) -> Vec<Entry<'d>> {
    let mut found: Vec<Entry<'d>> = Vec::new();
    for fields in root.tables(what) {
        let key = fields.need("key").and_then(|node| node.key_text());
        if let Some(key) = &key
            && let Some(first) = found.iter().find(|other| other.key == key.value)
        {
            key.spot.error(
                format!("the {what} key `{}` is already used in line {}", key.value, first.spot().line),
                format!("give it another key, for example `{}-2`, or remove one of the two", key.value),
            );
        }
        let key = key.map(|key| key.value).unwrap_or_default();
        let fields = if key.is_empty() { fields } else { fields.named(format!("{what} `{key}`")) };
        found.push(Entry { key, fields });
    }
    found
}

/// Whether every entry has a usable key, so that what is not among them is really missing.
pub(super) fn all_named(entries: &[Entry<'_>]) -> bool {
    entries.iter().all(|entry| !entry.key.is_empty())
}
