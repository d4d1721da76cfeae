//! Appointments: find a time, hold it, say who you are, confirm, look up, cancel.

mod availability;
pub(crate) mod codes;
mod collisions;
mod confirm;
mod explain;
mod fair;
mod freeing;
mod hold;
mod links;
mod model;
mod moving;
mod openings;
mod reminders;
mod timelines;
mod waiting;

pub use availability::{Availability, DayTimes, SiteTimes};
pub use codes::{format_reference, parse_reference};
pub use collisions::{Colliding, WaysOut};
pub use confirm::{ContactProblems, check_contact};
pub use explain::SiteExplanation;
pub use fair::{Limiter, MOST_ASKS};
pub use hold::{HoldError, Wish};
pub use links::Links;
pub use model::*;
pub use reminders::{ReminderWay, reminder_way};
pub use timelines::Timelines;
pub use waiting::*;

use crate::ports::{BookingStore, Clock, Random};
use jiff::SignedDuration;
use openings::Openings;
use std::sync::Arc;

/// How long a chosen time is held. The peers hold 5 to 30 minutes; 15 are enough for name and mail with a slow phone.
pub const HOLD: SignedDuration = SignedDuration::from_mins(15);

/// How long one hold lasts at most, however often its time is changed; once more [`HOLD`] may be asked for.
pub const LONGEST_HOLD: SignedDuration = SignedDuration::from_mins(45);

/// So often an appointment can get another time from its owner; each change keeps the time that was given up from others for a
/// while.
pub const MOST_CHANGES: i32 = 4;

/// Other times one visitor may hold at the same moment in the same municipality (a second tab), besides the newest.
pub const OTHER_HOLDS: u32 = 1;

/// The use cases of appointments.
#[derive(Clone)]
pub struct Appointments {
    pub store: Arc<dyn BookingStore>,
    /// What is taken, for showing.
    pub timelines: Arc<Timelines>,
    /// When desks are open, for showing.
    openings: Arc<Openings>,
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
    /// The operator has a gateway for text messages.
    pub texts: bool,
    /// The demo: reminders come right after the booking, so that one can see them.
    pub rehearsal: bool,
}

impl Appointments {
    /// Without text messages.
    #[must_use]
    pub fn new(store: Arc<dyn BookingStore>, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Self {
        let timelines = Timelines::new(Arc::clone(&store));
        Self { timelines, openings: Arc::default(), store, clock, random, texts: false, rehearsal: false }
    }
}
