//! TOML files as spanned trees that are walked by hand.
//!
//! serde would stop at the first mistake of a file; here each value is asked for by name and type, a mistake is
//! noted with its line, and the walk goes on.

mod document;
mod examples;
mod fields;
mod node;
mod text;
mod time;

pub(crate) use document::{Document, Spot};
pub(crate) use fields::Fields;
pub(crate) use node::{At, Node};
