//! Municipality packs: what a municipality says about itself, as checked data.
//!
//! [`PackSource`] holds a pack's files as text, [`compile()`] turns them into a [`Municipality`] or explains each mistake
//! with file, line and remedy. Everything past this module works with the compiled model only.
//!
//! [`check_shared`] looks at the shared catalogue by itself, [`check_together`] at what several packs claim.

#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod compile;
mod contrast;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod diagnostics;
mod model;
mod place;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod raw;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod source;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) mod suggest;

#[cfg(not(target_arch = "wasm32"))]
pub use check::{Claim, Claims, check_together};
#[cfg(not(target_arch = "wasm32"))]
pub use compile::{Compiled, check_shared, compile};
pub use contrast::{Color, contrast_ratio};
#[cfg(not(target_arch = "wasm32"))]
pub use diagnostics::{Diagnostic, Severity};
pub use model::*;
pub use place::Place;
#[cfg(not(target_arch = "wasm32"))]
pub use source::{Flaw, PackSource, SharedSource, SourceFile};
