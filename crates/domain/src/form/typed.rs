//! What was typed, as it was typed.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The answers of a draft, by the name of the input: `name`, `geboren.year`, `kinder.0.kind_name`.
///
/// Nothing is refused here but what is too much, so that nothing somebody typed is lost; what it means and whether it is
/// right is found anew at each request.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Typed(BTreeMap<String, Vec<String>>);

/// It is more than any person types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many answers, or too long ones")]
pub struct TooMuch;

impl Typed {
    /// The most inputs of one draft.
    pub const MAX_INPUTS: usize = 10_000;
    /// The most bytes of one draft, names of inputs included.
    pub const MAX_BYTES: usize = 1_000_000;

    /// What was typed into an input; nothing if it was never shown.
    #[must_use]
    pub fn get(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Whether the input was shown and sent, even if it was left empty.
    #[must_use]
    pub fn was_sent(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// The first thing that was typed into an input.
    #[must_use]
    pub fn first(&self, name: &str) -> Option<&str> {
        self.get(name).first().map(String::as_str)
    }

    /// What was typed instead of anything before.
    pub fn set(&mut self, name: impl Into<String>, values: Vec<String>) {
        self.0.insert(name.into(), values);
    }

    /// One more value of an input.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.entry(name.into()).or_default().push(value.into());
    }

    /// Forgets an input and those whose names begin with it and a full stop.
    pub fn remove(&mut self, name: &str) {
        let prefix = format!("{name}.");
        self.0.retain(|key, _| key != name && !key.starts_with(&prefix));
    }

    /// Inputs whose names begin with `prefix`, with what was typed.
    pub fn below<'a>(&'a self, prefix: &str) -> impl Iterator<Item = (&'a str, &'a [String])> {
        let prefix = prefix.to_owned();
        let from = self.0.range(prefix.clone()..);
        from.take_while(move |(key, _)| key.starts_with(&prefix)).map(|(key, values)| (key.as_str(), values.as_slice()))
    }

    /// All inputs.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(key, values)| (key.as_str(), values.as_slice()))
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// # Errors
    /// [`TooMuch`], past [`Typed::MAX_INPUTS`] or [`Typed::MAX_BYTES`].
    pub fn check_size(&self) -> Result<(), TooMuch> {
        let bytes = |(key, values): (&String, &Vec<String>)| {
            key.len() + values.iter().map(|value| value.len() + 1).sum::<usize>()
        };
        let fits = self.0.len() <= Self::MAX_INPUTS && self.0.iter().map(bytes).sum::<usize>() <= Self::MAX_BYTES;
        fits.then_some(()).ok_or(TooMuch)
    }
}

/// Without the answers: they are personal data.
impl fmt::Debug for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Typed({} inputs)", self.0.len())
    }
}

impl FromIterator<(String, Vec<String>)> for Typed {
    fn from_iter<I: IntoIterator<Item = (String, Vec<String>)>>(inputs: I) -> Self {
        Self(inputs.into_iter().collect())
    }
}
