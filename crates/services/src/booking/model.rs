//! What a booking is made of.

use super::MOST_CHANGES;
use super::waiting::{Freeing, Offer};
use crate::jobs::NewJob;
use domain::booking::{Item, Order, SubjectKind, TickRange};
use domain::language::Language;
use domain::municipality::{Channel, Municipality, Room};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BookingId(pub Uuid);

/// SHA-256 of the visitor's cookie: says whose hold it is without storing the cookie.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct VisitorKey(pub [u8; 32]);

impl std::fmt::Debug for VisitorKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VisitorKey(…)")
    }
}

/// held → confirmed → cancelled. A held booking whose hold expired stays held until it is taken up again or deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BookingState {
    Held,
    Confirmed,
    Cancelled,
}

impl BookingState {
    /// The word in the database.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Confirmed => "confirmed",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state for a word of the database.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Held, Self::Confirmed, Self::Cancelled].into_iter().find(|state| state.key() == key)
    }
}

/// Who comes. Empty text: not given. Never in a log.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ContactData {
    pub name: String,
    pub mail: String,
    pub phone: String,
}

impl std::fmt::Debug for ContactData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ContactData(…)")
    }
}

/// A resource taken for a range of ticks, preparation and clean-up included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    /// [`domain::municipality::Resource::id`].
    pub resource: String,
    pub range: TickRange,
}

/// What one process tells the others about a resource, so that they show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimesNews {
    /// Something of it was freed, or changed in another way: it is to be looked up.
    Freed(String),
    /// This was taken, for good or until an instant. Nothing has to be looked up.
    Taken { resource: String, range: TickRange, until: Option<Timestamp> },
}

/// A taken stretch: index into the asked resources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occupied {
    pub resource: usize,
    pub range: TickRange,
    /// The end of a hold, to the second, rounded up. `None`: an appointment.
    pub until: Option<Timestamp>,
}

/// An appointment, or the hold that may become one.
#[derive(Debug, Clone)]
pub struct Booking {
    pub id: BookingId,
    pub municipality: String,
    pub service: String,
    pub site: String,
    /// How often the service is wanted: for how many persons, cards, vehicles.
    pub persons: u8,
    /// Other services of the same appointment.
    pub further: Vec<Item>,
    pub channel: Channel,
    /// The outcome of the triage it began with ([`domain::form::Triage::reference`]).
    pub outcome: Option<String>,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub state: BookingState,
    pub held_until: Timestamp,
    /// The hold was prolonged already.
    pub extended: bool,
    pub visitor: VisitorKey,
    pub contact: ContactData,
    pub language: Language,
    /// Given with the confirmation; unique over all municipalities for ever.
    pub reference: Option<String>,
    /// iCalendar SEQUENCE: 0, and one more with each change.
    pub sequence: i32,
    pub created_at: Timestamp,
    pub confirmed_at: Option<Timestamp>,
    pub cancelled_at: Option<Timestamp>,
    /// What it takes; empty once cancelled or given up.
    pub allocations: Vec<Allocation>,
    /// Since when a hold waits for its mailed link to be opened. Kept with the appointment that it becomes.
    pub asked_at: Option<Timestamp>,
    /// How often a mail with such a link was asked for.
    pub asks: i32,
}

impl Booking {
    /// All that it is for.
    #[must_use]
    pub fn order(&self) -> Order {
        let main = Item { service: self.service.clone(), quantity: self.persons };
        Order { main, further: self.further.clone(), channel: self.channel, outcome: self.outcome.clone() }
    }

    /// Where its video call takes place; `None` before it is confirmed, and for other appointments.
    #[must_use]
    pub fn video_link(&self, municipality: &Municipality) -> Option<String> {
        let reference = self.reference.as_deref().filter(|_| self.channel == Channel::Video)?;
        let link = municipality.service(&self.service)?.video_link.as_ref()?;
        Some(link.replace("{reference}", reference))
    }

    /// The rooms it takes people straight to; none where they wait to be called, and none unless they come.
    #[must_use]
    pub fn rooms<'a>(&self, municipality: &'a Municipality) -> Vec<&'a Room> {
        if self.channel != Channel::Site {
            return Vec::new();
        }
        let ids: Vec<&str> = self.allocations.iter().map(|allocation| allocation.resource.as_str()).collect();
        municipality.rooms_of(&ids)
    }

    /// A hold that waits for its mailed link to be opened, in time or not.
    #[must_use]
    pub const fn is_awaiting(&self) -> bool {
        matches!(self.state, BookingState::Held) && self.asked_at.is_some()
    }

    /// Its owner cannot change it again ([`MOST_CHANGES`]).
    #[must_use]
    pub const fn changed_often(&self) -> bool {
        self.sequence >= MOST_CHANGES
    }

    /// A coming appointment that was not changed too often already.
    #[must_use]
    pub fn can_move(&self, now: Timestamp) -> bool {
        self.state == BookingState::Confirmed && self.starts_at > now && !self.changed_often()
    }

    /// A hold whose time has not run out.
    #[must_use]
    pub fn is_live_hold(&self, now: Timestamp) -> bool {
        self.state == BookingState::Held && self.held_until > now && !self.allocations.is_empty()
    }
}

/// A hold to be written.
#[derive(Debug, Clone)]
pub struct HoldRequest {
    pub id: BookingId,
    pub municipality: String,
    pub service: String,
    pub site: String,
    pub persons: u8,
    pub further: Vec<Item>,
    pub channel: Channel,
    pub outcome: Option<String>,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub held_until: Timestamp,
    pub visitor: VisitorKey,
    /// What the same visitor typed before, so that nobody is asked twice.
    pub contact: ContactData,
    pub language: Language,
    /// Possible assignments, best first; each is a set of allocations of different resources.
    pub assignments: Vec<Vec<Allocation>>,
    pub keep_others: u32,
}

/// Another time for a held booking.
#[derive(Debug, Clone)]
pub struct Swap {
    pub id: BookingId,
    pub site: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub held_until: Timestamp,
    pub assignments: Vec<Vec<Allocation>>,
}

/// Whether ticks could be claimed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Index of the assignment that was claimed.
    Claimed(usize),
    /// Somebody else has a tick of every assignment, or (for a swap) the booking is no longer held.
    Conflict,
}

/// One line of the audit log. Holds no personal data.
#[derive(Debug, Clone)]
pub struct Audit {
    pub id: Uuid,
    pub municipality: String,
    /// `citizen`, `worker` …
    pub actor: &'static str,
    /// `appointment.confirmed` …
    pub action: &'static str,
    pub subject: Uuid,
}

/// A hold to be confirmed.
#[derive(Debug, Clone)]
pub struct Confirm {
    pub id: BookingId,
    pub reference: String,
    pub audit: Audit,
    pub jobs: Vec<NewJob>,
    /// What has to be true besides; `None`: nothing, which is quicker.
    pub guard: Option<Guard>,
}

/// What is decided in the same transaction as a confirmation.
#[derive(Debug, Clone)]
pub struct Guard {
    /// Whose limits were looked up: what was typed must still be this.
    pub contact: ContactData,
    /// The mailed link that was opened, by the time it was asked for: it must still be the one that is waited for, and in
    /// time. `None`: the hold must wait for none.
    pub asked_at: Option<Timestamp>,
    pub limits: Vec<LimitClaim>,
}

/// One appointment more that a limit counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitClaim {
    /// [`domain::booking::Limit::rule`]
    pub rule: String,
    /// A keyed hash; says who it is only to who knows already.
    pub subject: [u8; 32],
    pub reached: Reached,
    /// It counts until the appointment ends, and at least until then.
    pub at_least: Timestamp,
}

/// A limit somebody has reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    pub kind: SubjectKind,
    /// Appointments one may have.
    pub most: u8,
    /// Over all services of the municipality, not for one of them.
    pub of_all: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    Now,
    /// It was confirmed before: a repeated click. Nothing was written.
    Before,
    /// The hold ran out and somebody else has the time, or there is no such hold.
    Lost,
    /// The reference is used already; try another one.
    ReferenceTaken,
    /// One appointment more than a limit allows. Nothing was written.
    Limited(Reached),
    /// What was typed, or the link that is waited for, is not what it was when it was read. Nothing was written.
    Changed,
}

/// A mail with a link that makes a hold an appointment.
#[derive(Debug, Clone)]
pub struct Ask {
    pub id: BookingId,
    /// The how-maniest mail of this hold it is, from 1: of two clicks one counts.
    pub number: i32,
    /// Until when the link can be opened; the hold is prolonged until then. `None`: the mail is only sent once more.
    pub until: Option<Timestamp>,
    pub audit: Audit,
    pub jobs: Vec<NewJob>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Now,
    /// A repeated click. Nothing was written.
    Before,
    /// The hold ran out and somebody else has the time, or there is no such hold. Nothing was written.
    Lost,
}

/// Another time for a confirmed appointment.
#[derive(Debug, Clone)]
pub struct Move {
    pub id: BookingId,
    /// The calendar sequence it had when it was read: whoever was quicker wins.
    pub sequence: i32,
    pub site: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    /// Possible assignments, best first; its own ticks count as free.
    pub assignments: Vec<Vec<Allocation>>,
    /// What becomes of the old ticks that are not among the new ones.
    pub freeing: Freeing,
    pub audit: Audit,
    pub jobs: Vec<NewJob>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// Index of the assignment it has now.
    Now(usize),
    /// Somebody else has a tick of every assignment. Nothing was written.
    Taken,
    /// It is not confirmed, or has been changed since it was read. Nothing was written.
    Changed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cancelled {
    Now,
    /// It was cancelled before. Nothing was written.
    Before,
    /// There is no such appointment.
    Unknown,
}

/// What a mail about an appointment is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    Confirmed,
    Moved,
    Cancelled,
    Reminder,
    /// An earlier time is kept for whoever waits for one.
    Offered,
    /// Too many offers were not answered: the appointment does not wait any longer.
    WaitingEnded,
    /// Not yet: a link is to be opened first.
    Asked,
}

impl NoticeKind {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Moved => "moved",
            Self::Cancelled => "cancelled",
            Self::Reminder => "reminder",
            Self::Offered => "offered",
            Self::WaitingEnded => "waiting-ended",
            Self::Asked => "asked",
        }
    }

    /// The appointment is changed, so the citizen's calendar has to follow.
    #[must_use]
    pub const fn concerns_calendar(self) -> bool {
        matches!(self, Self::Confirmed | Self::Moved | Self::Cancelled)
    }
}

/// Everything a mail or calendar file about an appointment needs.
#[derive(Debug, Clone)]
pub struct AppointmentNotice {
    pub kind: NoticeKind,
    /// iCalendar SEQUENCE at the time of the event.
    pub sequence: i32,
    pub booking: Booking,
    pub municipality: Arc<Municipality>,
    /// The appointment's page: shows it and lets cancel it. For an offer: the offer's page. For [`NoticeKind::Asked`]: the page
    /// that lets confirm it.
    pub link: String,
    pub at: Timestamp,
    /// The earlier time that is offered or was not answered.
    pub offer: Option<Offer>,
    /// With a reminder only.
    pub reminder: Option<ReminderNotice>,
}

/// What a reminder has besides.
#[derive(Debug, Clone)]
pub struct ReminderNotice {
    /// [`domain::municipality::Lead::minutes`]: tells the reminders of one appointment apart.
    pub lead: u32,
    /// Address of the page with the one button that cancels.
    pub cannot_come: String,
    /// Address at which the appointment is moved.
    pub change: String,
}

/// Which page of the coming appointments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ComingPage {
    /// Appointments that end at this instant or later …
    pub from: Timestamp,
    /// … and of those that end at this very instant only such with a greater id.
    pub after: Option<BookingId>,
    /// Exclusive: the greatest end.
    pub until: Timestamp,
    /// The most that are wanted.
    pub limit: u32,
}

impl ComingPage {
    /// The page after one that ended with `last`.
    #[must_use]
    pub const fn next(self, last: &Booking) -> Self {
        Self { from: last.ends_at, after: Some(last.id), ..self }
    }
}
