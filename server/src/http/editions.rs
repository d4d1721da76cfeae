//! Forms of editions that the packs have no longer, kept while drafts go on with them.

use domain::form::{Form, read_edition};
use domain::language::Language;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// More old editions at the same time are made anew each time they are asked for.
const MOST: usize = 64;

/// Version and languages.
type Key = (String, Vec<Language>);

/// Compiled old editions.
#[derive(Default)]
pub struct Editions(Mutex<HashMap<Key, Arc<Form>>>);

impl Editions {
    /// The form of an edition; `None` if this version of the portal cannot read it any more.
    pub fn form(&self, key: &str, version: &str, source: &str, languages: &[Language]) -> Option<Arc<Form>> {
        let place = (version.to_owned(), languages.to_vec());
        let kept = |forms: &HashMap<Key, Arc<Form>>| forms.get(&place).map(Arc::clone);
        if let Some(form) = kept(&self.0.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Some(form);
        }
        let form = Arc::new(read_edition(key, source, languages)?);
        let mut forms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if forms.len() >= MOST {
            forms.clear();
        }
        forms.insert(place, Arc::clone(&form));
        Some(form)
    }
}
