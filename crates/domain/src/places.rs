//! Which places belong to a postal code, from a list that the operator brings along.
//!
//! A list is never complete: large companies and post-office boxes have postal codes of their own, and people name their
//! district or the place as it was called before. So what is found here only asks ([`PlaceDoubt`]) and never stops.

mod name;

pub use name::same_place;

use std::collections::HashMap;
use std::fmt;

/// So many places are named when one asks.
const NAMED: usize = 3;

/// Postal codes of Germany and the names of their places: 60,000 lines take about a megabyte.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// Postal code as a number, and the number of a name; sorted by code, within a code as they stood in the list.
    pairs: Box<[(u32, u32)]>,
    /// All names, one behind the other, each once.
    names: Box<str>,
    /// Where each name ends.
    ends: Box<[u32]>,
}

/// What is unlikely about a postal code and a place.
#[derive(Clone, PartialEq, Eq)]
pub enum PlaceDoubt {
    /// The list has no such postal code.
    UnknownCode { code: String },
    /// The postal code belongs to other places.
    Elsewhere {
        code: String,
        /// One to three of them.
        places: Vec<String>,
    },
}

impl PlaceDoubt {
    /// The word in stored answers and journeys.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::UnknownCode { .. } => "postal-code-unknown",
            Self::Elsewhere { .. } => "place-elsewhere",
        }
    }
}

/// Without the postal code, which somebody typed.
impl fmt::Debug for PlaceDoubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PlaceDoubt({})", self.key())
    }
}

impl fmt::Debug for Places {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Places({} lines)", self.pairs.len())
    }
}

/// The postal code as a number; `None` for anything but five digits.
#[must_use]
fn number(code: &str) -> Option<u32> {
    if code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit()) { code.parse().ok() } else { None }
}

impl Places {
    /// From the lines of a list. What is no postal code of five digits, or has no name, is left out; so is what stands there
    /// twice.
    pub fn of<'a>(lines: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut known: HashMap<&str, u32> = HashMap::new();
        let (mut names, mut ends, mut pairs) = (String::new(), Vec::new(), Vec::new());
        for (code, name) in lines {
            let Some(code) = number(code) else { continue };
            if name.is_empty() {
                continue;
            }
            let next = u32::try_from(ends.len()).unwrap_or(u32::MAX);
            let index = *known.entry(name).or_insert(next);
            if index == next {
                names.push_str(name);
                ends.push(u32::try_from(names.len()).unwrap_or(u32::MAX));
            }
            pairs.push((code, index));
        }
        // Names are numbered as they come, so this keeps the order of the list.
        pairs.sort_unstable();
        pairs.dedup();
        Self { pairs: pairs.into(), names: names.into(), ends: ends.into() }
    }

    /// The places of a postal code, in the order of the list; none if the list does not have it.
    pub fn of_code(&self, code: &str) -> impl Iterator<Item = &str> {
        let code = number(code);
        let from = self.pairs.partition_point(|(other, _)| code.is_none_or(|code| *other < code));
        let own = self.pairs[from..].iter().take_while(move |(other, _)| Some(*other) == code);
        own.map(|(_, index)| self.name(*index))
    }

    /// The place of a postal code that has only one.
    #[must_use]
    pub fn only(&self, code: &str) -> Option<&str> {
        let mut places = self.of_code(code);
        places.next().filter(|_| places.next().is_none())
    }

    /// What is unlikely about a postal code of five digits and the place that was typed with it; an empty place is not looked at.
    #[must_use]
    pub fn doubt(&self, code: &str, place: &str) -> Option<PlaceDoubt> {
        let mut known = self.of_code(code).peekable();
        if known.peek().is_none() {
            return Some(PlaceDoubt::UnknownCode { code: code.to_owned() });
        }
        if place.is_empty() || known.any(|name| same_place(name, place)) {
            return None;
        }
        let places = self.of_code(code).take(NAMED).map(str::to_owned).collect();
        Some(PlaceDoubt::Elsewhere { code: code.to_owned(), places })
    }

    /// How many pairs of postal code and place there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.pairs.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// How many postal codes there are.
    #[must_use]
    pub fn codes(&self) -> usize {
        self.pairs.chunk_by(|one, other| one.0 == other.0).count()
    }

    /// Bytes of memory that it takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        size_of_val(&*self.pairs) + self.names.len() + size_of_val(&*self.ends)
    }

    fn name(&self, index: u32) -> &str {
        let index = index as usize;
        let from = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.names[from as usize..self.ends[index] as usize]
    }
}
