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

pub(super) use document::{Document, Spot};
pub(super) use fields::Fields;
pub(super) use node::{At, Node};
