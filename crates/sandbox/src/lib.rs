//! Loopback counterparts for the demo and the tests: what the portal meets outside, small and in memory. They speak
//! the real protocols, so the portal needs no special case for them, and know nothing of the portal.

pub mod mailbox;
pub mod scanner;
pub mod texts;

#[expect(clippy::disallowed_methods, reason = "a counterpart outside of the portal has its own clock")]
fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}
