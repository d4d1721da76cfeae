//! Applications: fill in a form and go on elsewhere, send it, and follow what becomes of it.
//!
//! Whatever somebody typed is sealed before it gets to the store, with a key of the application's own ([`crate::seal`]). The
//! states and what leads from one to another are [`domain::case`].

mod acting;
mod cosigning;
mod drafts;
mod error;
mod mailing;
mod model;
mod reference;
mod resuming;
mod status;
mod stored;
mod submitting;
mod uploads;
mod vault;

pub use acting::Note;
pub use cosigning::Cosigning;
pub use error::ApplicationError;
pub use model::*;
pub use reference::{parse_reference, reference_of};
pub use resuming::Asked;
pub use stored::*;
pub use submitting::Cosigner;
pub use uploads::NewFile;

use crate::booking::Audit;
use crate::jobs::{Job, NewJob};
use crate::ports::{ApplicationStore, Clock, Random};
use crate::seal::Sealer;
use domain::case::Actor;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// Live drafts one visitor may have in a municipality. Nobody fills in so many; a program would.
pub const MOST_DRAFTS: u32 = 20;
/// Links that are mailed for one application within an hour.
pub const MOST_LINKS: u32 = 5;
/// How often the code of a mailed link may be mistyped.
pub const LINK_TRIES: u32 = 5;
/// Codes that may be tried for a reference within an hour.
pub const STATUS_TRIES: u32 = 10;
/// The hour of these limits.
pub const WITHIN: SignedDuration = SignedDuration::from_hours(1);

/// The use cases of applications.
#[derive(Clone)]
pub struct Applications {
    pub store: Arc<dyn ApplicationStore>,
    pub sealer: Arc<dyn Sealer>,
    pub clock: Arc<dyn Clock>,
    pub random: Arc<dyn Random>,
}

impl Applications {
    fn audit(&self, stored: &Stored, actor: Actor, action: &'static str, now: Timestamp) -> Audit {
        Audit {
            id: self.random.id(now),
            municipality: stored.municipality.clone(),
            actor: actor.key(),
            action,
            subject: stored.id.0,
        }
    }

    fn job(&self, municipality: &str, job: Job, run_at: Timestamp, now: Timestamp) -> NewJob {
        NewJob { id: self.random.id(now), municipality: municipality.to_owned(), job, run_at }
    }
}

/// A number of days, which the clock change does not matter for.
fn days(days: u16) -> SignedDuration {
    SignedDuration::from_hours(24 * i64::from(days))
}
