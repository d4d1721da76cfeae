//! Forms as data: what is asked, under which conditions, and whether the answers can be right.
//!
//! A form is compiled once ([`compile_form`]) from the files of a pack, with each mistake explained. What somebody has typed so far
//! ([`Typed`]) is looked at as a whole at each request ([`Journey`]): which steps are asked, which answers count, what is missing
//! or unlikely. `docs/forms.md` is the guide for those who write forms.

#[cfg(not(target_arch = "wasm32"))]
mod compile;
mod edit;
#[cfg(not(target_arch = "wasm32"))]
mod edition;
#[cfg(not(target_arch = "wasm32"))]
mod examples;
pub mod expr;
#[cfg(not(target_arch = "wasm32"))]
pub mod fim;
pub mod journey;
pub mod kind;
pub mod model;
pub mod record;
pub mod triage;
pub mod typed;
pub mod value;

#[cfg(not(target_arch = "wasm32"))]
pub use compile::{CompiledForm, CompiledTriage, compile_form, compile_triage};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use compile::{Offered, Offers, read as read_form, read_triage};
#[cfg(not(target_arch = "wasm32"))]
pub use edition::read_edition;
#[cfg(not(target_arch = "wasm32"))]
pub use examples::{Shown, run_journeys};
pub use expr::{Day, Expr};
pub use journey::{Finding, Journey};
pub use kind::Problem;
pub use model::*;
pub use triage::{Outcome, Paper, Triage};
pub use typed::{TooMuch, Typed};
pub use value::{Address, Decimal, PartialDate, Row, Value};
