//! How much one visitor may do. A limit of 0 switches it off.

use super::{ConfigError, parse};
use serde::Deserialize;
use std::time::Duration;

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Requests per second and address; short bursts of ten times as much are fine.
    pub requests_per_second: u32,
    /// Forms sent per minute and address (booking, changing, cancelling).
    pub forms_per_minute: u32,
    /// Look-ups of an appointment by reference per minute and address, and wrong links; slows guessing down.
    pub lookups_per_minute: u32,
    /// Times held within ten minutes by one address, and by one visitor; more, and there is a short check before each one.
    pub holds_per_address: u32,
    pub holds_per_visitor: u32,
    /// Codes mailed per hour for one address, beside the limits of each visitor and each mail address.
    pub codes_per_hour: u32,
    /// Numbers in a proof of work, of which half are tried on average: 1,000 to 10,000,000.
    pub proof_numbers: u32,
    /// Largest body of a form in bytes.
    pub form_bytes: usize,
    /// Longest time for an answer, in seconds.
    pub answer_seconds: u64,
    /// Longest time for the head of a request, and for the silence between two requests of a connection, in seconds.
    pub header_seconds: u64,
    /// Connections at the same time; more wait.
    pub connections: usize,
}

impl Default for Limits {
    fn default() -> Self {
        // A family, a school or a town hall behind one address must not run into them.
        Self {
            requests_per_second: 50,
            forms_per_minute: 60,
            lookups_per_minute: 10,
            holds_per_address: 20,
            holds_per_visitor: 6,
            codes_per_hour: 20,
            // About a second on a phone of some years ago.
            proof_numbers: 200_000,
            form_bytes: 64 * 1024,
            answer_seconds: 15,
            header_seconds: 15,
            connections: 10_000,
        }
    }
}

impl Limits {
    pub(super) fn read_environment(&mut self, set: &impl Fn(&str) -> Option<String>) -> Result<(), ConfigError> {
        for (name, value) in [
            ("LOTSE_REQUESTS_PER_SECOND", &mut self.requests_per_second),
            ("LOTSE_FORMS_PER_MINUTE", &mut self.forms_per_minute),
            ("LOTSE_LOOKUPS_PER_MINUTE", &mut self.lookups_per_minute),
            ("LOTSE_HOLDS_PER_ADDRESS", &mut self.holds_per_address),
            ("LOTSE_HOLDS_PER_VISITOR", &mut self.holds_per_visitor),
            ("LOTSE_CODES_PER_HOUR", &mut self.codes_per_hour),
            ("LOTSE_PROOF_NUMBERS", &mut self.proof_numbers),
        ] {
            if let Some(text) = set(name) {
                *value = parse(name, &text, "a number (0 switches the limit off)")?;
            }
        }
        Ok(())
    }

    /// The longest time for an answer.
    #[must_use]
    pub fn answer_time(&self) -> Duration {
        unlimited_if_zero(self.answer_seconds).unwrap_or(Duration::MAX)
    }

    /// The longest time for a request's head.
    #[must_use]
    pub fn header_time(&self) -> Option<Duration> {
        unlimited_if_zero(self.header_seconds)
    }
}

fn unlimited_if_zero(seconds: u64) -> Option<Duration> {
    (seconds > 0).then(|| Duration::from_secs(seconds))
}
