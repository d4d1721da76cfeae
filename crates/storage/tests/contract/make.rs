//! Bookings to test with.

use domain::booking::{Item, Tick, TickRange};
use domain::language::Language;
use domain::municipality::Channel;
use jiff::{SignedDuration, Timestamp};
use services::booking::{
    Allocation, Audit, BookingId, Confirm, ContactData, FreedId, Freeing, HoldRequest, Move, NoticeKind, Swap,
    VisitorKey,
};
use services::jobs::{Job, NewJob};
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

/// Length of a hold.
pub const HOLD: SignedDuration = SignedDuration::from_mins(15);

/// Tick 0 of the tests: a Monday morning.
pub const BASE: i64 = 5_988_000;

/// The time at which most tests begin.
pub fn now() -> Timestamp {
    "2026-11-21T08:00:00Z".parse().unwrap()
}

pub fn minutes(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

/// Small numbers in the order of the calls.
pub fn next() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// An id; later calls give greater ones.
pub fn id() -> Uuid {
    Uuid::from_u128((0x0193_5000_0000_7000_8000 << 48) | u128::from(next()))
}

pub fn visitor(number: u8) -> VisitorKey {
    VisitorKey([number; 32])
}

/// A resource taken from one tick to another.
pub fn at(resource: &str, from: i64, to: i64) -> Allocation {
    Allocation { resource: resource.to_owned(), range: TickRange { from: Tick(BASE + from), to: Tick(BASE + to) } }
}

pub fn contact() -> ContactData {
    ContactData {
        name: "Zoë Ağaoğlu".to_owned(),
        mail: "zoe@example.org".to_owned(),
        phone: "+49 7222 972 0".to_owned(),
    }
}

/// A request of a visitor nobody else is, for the first of `assignments` that is free.
pub fn wish(assignments: Vec<Vec<Allocation>>, now: Timestamp) -> HoldRequest {
    let mut key = [0; 32];
    key[..8].copy_from_slice(&next().to_be_bytes());
    let range = assignments
        .iter()
        .flatten()
        .next()
        .map_or(TickRange { from: Tick(0), to: Tick(1) }, |allocation| allocation.range);
    HoldRequest {
        id: BookingId(id()),
        municipality: "rastatt".to_owned(),
        service: "personalausweis".to_owned(),
        site: "buergerbuero".to_owned(),
        persons: 2,
        further: vec![Item { service: "reisepass".to_owned(), quantity: 3 }],
        channel: Channel::Phone,
        outcome: Some("ausweis.verlust".to_owned()),
        starts_at: range.from.start(),
        ends_at: range.to.start().max(range.from.start() + minutes(5)),
        held_until: now + HOLD,
        visitor: VisitorKey(key),
        contact: contact(),
        language: Language::Uk,
        assignments,
        keep_others: 1,
    }
}

/// A request for one resource.
pub fn wish_at(resource: &str, from: i64, to: i64, now: Timestamp) -> HoldRequest {
    wish(vec![vec![at(resource, from, to)]], now)
}

/// Another time for a booking.
pub fn swap(id: BookingId, assignments: Vec<Vec<Allocation>>, now: Timestamp) -> Swap {
    let range = assignments[0][0].range;
    Swap {
        id,
        site: "ottersdorf".to_owned(),
        starts_at: range.from.start(),
        ends_at: range.to.start(),
        held_until: now + HOLD,
        assignments,
    }
}

/// A move of an appointment that was never changed to where a request would take place; what it leaves is free at once.
pub fn move_to(id: BookingId, request: &HoldRequest) -> Move {
    Move {
        id,
        sequence: 0,
        site: request.site.clone(),
        starts_at: request.starts_at,
        ends_at: request.ends_at,
        assignments: request.assignments.clone(),
        freeing: at_once(),
        audit: audit("appointment.moved", id.0),
        jobs: Vec::new(),
    }
}

pub fn audit(action: &'static str, subject: Uuid) -> Audit {
    Audit { id: id(), municipality: "rastatt".to_owned(), actor: "citizen", action, subject }
}

pub fn mail(booking: BookingId, notice: NoticeKind, sequence: i32, run_at: Timestamp) -> NewJob {
    NewJob {
        id: id(),
        municipality: "rastatt".to_owned(),
        job: Job::AppointmentMail { booking: booking.0, notice, sequence },
        run_at,
    }
}

/// Ticks that are given up are free at once.
pub fn at_once() -> Freeing {
    Freeing {
        id: FreedId(id()),
        service: "personalausweis".into(),
        release_at: None,
        ask: false,
        job: id(),
        withdrawal_job: id(),
    }
}

/// Ticks that are given up are kept until then, and offered to those who wait.
pub fn kept(release_at: Timestamp) -> Freeing {
    Freeing { release_at: Some(release_at), ask: true, ..at_once() }
}

/// A confirmation with a reference nobody else has, one audit event and one mail.
pub fn confirmation(booking: BookingId, now: Timestamp) -> Confirm {
    Confirm {
        id: booking,
        reference: format!("REF-{:08}", next()),
        audit: audit("appointment.confirmed", booking.0),
        jobs: vec![mail(booking, NoticeKind::Confirmed, 0, now)],
        guard: None,
    }
}

/// Numbers that look random and are the same each time (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % sides
    }

    /// A number from `from` up to, but not including, `to`.
    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        from + i64::try_from(self.roll(u64::try_from(to - from).unwrap())).unwrap()
    }
}
