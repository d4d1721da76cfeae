//! What tests need again and again: a clock that stands still, randomness that repeats, a small town and an
//! appointment in it. Only ever a dev-dependency.
//!
//! Everything is plain data with public fields; a test changes what it is about and leaves the rest:
//!
//! ```
//! let mut town = testkit::municipality();
//! town.sample = true;
//! let mut booking = testkit::booking(&town, "personalausweis");
//! booking.persons = 3;
//! ```

mod booking;
mod clock;
mod random;
mod services_of_town;
mod town;

pub use booking::{booking, booking_at, held, notice, offer};
pub use clock::FixedClock;
pub use random::SeededRandom;
pub use town::{municipality, text, text_list};

/// The instant most tests take for "now": Monday, 2 November 2026, 8:00 in Berlin (winter time).
#[must_use]
pub fn monday_morning() -> jiff::Timestamp {
    jiff::civil::date(2026, 11, 2).at(7, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).expect("a valid date").timestamp()
}
