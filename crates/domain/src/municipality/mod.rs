//! Municipality packs: what a municipality says about itself, as checked data.
//!
//! [`PackSource`] holds a pack's files as text, [`compile()`] turns them into a [`Municipality`] or explains each mistake
//! with file, line and remedy. Everything past this module works with the compiled model only.
//!
//! [`check_shared`] looks at the shared catalogue by itself, [`check_together`] at what several packs claim.

mod check;
mod compile;
mod contrast;
pub(crate) mod diagnostics;
mod model;
mod place;
pub(crate) mod raw;
pub(crate) mod source;
pub(crate) mod suggest;

pub use check::{Claim, Claims, check_together};
pub use compile::{Compiled, check_shared, compile};
pub use contrast::{Color, contrast_ratio};
pub use diagnostics::{Diagnostic, Severity};
pub use model::*;
pub use place::Place;
pub use source::{Flaw, PackSource, SharedSource, SourceFile};
