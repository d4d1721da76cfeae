//! What waiting for an earlier time is made of.

use super::super::{Allocation, Audit, BookingId};
use crate::jobs::NewJob;
use jiff::Timestamp;
use uuid::Uuid;

/// A time that an appointment gave up. It owns the ticks until it is released.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FreedId(pub Uuid);

/// An earlier time for one who waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OfferId(pub Uuid);

/// What becomes of ticks that are given up.
#[derive(Debug, Clone)]
pub struct Freeing {
    pub id: FreedId,
    /// Key of the service whose rules say when they come back.
    pub service: String,
    /// When they are everybody's. `None`: at once.
    pub release_at: Option<Timestamp>,
    /// Somebody may be waiting for them.
    pub ask: bool,
    /// Id of the job that asks those who wait.
    pub job: Uuid,
    /// Id of the job that passes on an offer which is withdrawn by the same change.
    pub withdrawal_job: Uuid,
}

/// A time that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freed {
    pub id: FreedId,
    pub municipality: String,
    /// Key of the service whose rules say when it comes back.
    pub service: String,
    /// Key of the site.
    pub site: String,
    /// When it is everybody's; while it is offered, some minutes after the time to answer.
    pub release_at: Timestamp,
    pub allocations: Vec<Allocation>,
}

/// An appointment that waits for an earlier time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub booking: BookingId,
    pub municipality: String,
    /// Its place: whoever has waited longer is asked first.
    pub since: Timestamp,
    /// Keys of the sites it may be at; empty: anywhere.
    pub sites: Vec<String>,
    /// Days that an earlier time must lie ahead, 0 to 14.
    pub notice_days: u8,
    /// Offers in a row that were not answered.
    pub missed: u8,
}

impl Waiting {
    /// Whether it may be at this site.
    #[must_use]
    pub fn is_for(&self, site: &str) -> bool {
        self.sites.is_empty() || self.sites.iter().any(|own| own == site)
    }
}

/// open → accepted, declined, lapsed or withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OfferState {
    Open,
    Accepted,
    /// The citizen keeps the appointment as it is.
    Declined,
    /// The time to answer is over.
    Lapsed,
    /// The appointment was cancelled, moved to an earlier time or taken off the list.
    Withdrawn,
}

impl OfferState {
    const ALL: [Self; 5] = [Self::Open, Self::Accepted, Self::Declined, Self::Lapsed, Self::Withdrawn];

    /// The word in the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Lapsed => "lapsed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state for a word of the database.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// An earlier time that is kept for an appointment. Its ticks are those of the freed time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub id: OfferId,
    pub freed: FreedId,
    pub booking: BookingId,
    /// Key of the site.
    pub site: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub answer_until: Timestamp,
    pub state: OfferState,
}

impl Offer {
    /// Can still be accepted.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.state == OfferState::Open && now < self.answer_until
    }
}

/// An offer to be made.
#[derive(Debug, Clone)]
pub struct NewOffer {
    pub id: OfferId,
    pub freed: FreedId,
    pub booking: BookingId,
    /// The calendar sequence the appointment had when it was read.
    pub sequence: i32,
    pub site: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub answer_until: Timestamp,
    /// The ticks are kept a little longer than there is time to answer.
    pub held_until: Timestamp,
    /// Possible assignments, best first.
    pub assignments: Vec<Vec<Allocation>>,
    /// What is left of the freed time becomes this one.
    pub rest: FreedId,
    /// Id of the job that offers the rest, and draws its moment anew if nobody wants it.
    pub rest_job: Uuid,
    pub audit: Audit,
    pub jobs: Vec<NewJob>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    /// Index of the assignment that is kept.
    Now(usize),
    /// The freed time is everybody's, somebody's, or being offered already. Nothing was written.
    Gone,
    /// The appointment does not wait any more, was changed, or is being offered something. Nothing was written.
    Changed,
    /// Somebody else has a tick of every assignment. Nothing was written.
    Taken,
}

/// A yes.
#[derive(Debug, Clone)]
pub struct Accept {
    pub offer: OfferId,
    pub booking: BookingId,
    /// The calendar sequence the appointment had when it was read.
    pub sequence: i32,
    /// What becomes of the old ticks.
    pub freeing: Freeing,
    pub audit: Audit,
    pub jobs: Vec<NewJob>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    Now,
    /// The offer is over. Nothing was written.
    Late,
    /// The appointment was changed since it was read. Nothing was written.
    Changed,
}

/// A no, or no answer.
#[derive(Debug, Clone)]
pub struct EndOffer {
    pub offer: OfferId,
    pub booking: BookingId,
    /// [`OfferState::Declined`] or [`OfferState::Lapsed`].
    pub state: OfferState,
    /// After so many offers in a row without an answer an appointment does not wait any longer.
    pub most_missed: u8,
    /// Says so by mail.
    pub mail: NewJob,
    /// Id of the job that asks the next one.
    pub job: Uuid,
    pub audit: Audit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    Now,
    /// It was over before. Nothing was written.
    Before,
    /// There is still time to answer. Nothing was written.
    Early,
}
