//! HTTP: how a request becomes a page.
//!
//! From outside to inside a request passes: the limits of its connection; request id, log and metrics; security headers;
//! the tenant (which municipality, which language); rate limits; the origin check of unsafe methods; panic and time
//! limits. A handler then parses, calls one use case and maps the result. Errors travel as [`error::HttpError`] and
//! become a page in the visitor's language on the way out.

pub mod calendar;
pub mod context;
pub mod editions;
pub mod error;
pub mod extract;
mod format;
pub mod handlers;
pub mod layers;
mod listen;
mod router;
pub mod security;
mod state;

pub use listen::listen;
pub use router::{around, router};
pub use state::{AppState, Demo, Parts};
