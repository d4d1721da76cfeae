//! Appointments in [`crate::municipality`].

use domain::booking::{Tick, TickRange};
use domain::language::Language;
use domain::municipality::{Channel, Municipality, ResourceKind, Service, SkillNeed};
use jiff::{SignedDuration, Timestamp};
use services::booking::{
    Allocation, AppointmentNotice, Booking, BookingId, BookingState, ContactData, FreedId, NoticeKind, Offer, OfferId,
    OfferState, ReminderNotice, VisitorKey,
};
use std::sync::Arc;
use uuid::Uuid;

/// A confirmed appointment for `service` at its first site on Tuesday, 24 November 2026, 10:20 in Berlin, for one
/// person, in German, with reference `4F7K-2M9Q`.
///
/// # Panics
/// When the municipality has no such service.
#[must_use]
pub fn booking(municipality: &Municipality, service: &str) -> Booking {
    let start = crate::monday_morning() + SignedDuration::from_mins(22 * 24 * 60 + 2 * 60 + 20);
    booking_at(municipality, service, start)
}

/// The same appointment at another time. Its id follows from service and time, so two of them differ.
///
/// # Panics
/// When the municipality has no such service.
#[must_use]
pub fn booking_at(municipality: &Municipality, service: &str, starts_at: Timestamp) -> Booking {
    let service = municipality.service(service).expect("a service of the municipality");
    let site = service.sites.first().expect("a service is offered somewhere");
    let made_at = crate::monday_morning();
    let millis = u64::try_from(made_at.as_millisecond()).expect("after 1970");
    let mut seed = [0; 10];
    seed[..8].copy_from_slice(&starts_at.as_second().to_be_bytes());
    seed[8] = u8::try_from(municipality.services.iter().position(|s| s.key == service.key).unwrap_or(0)).unwrap_or(0);
    Booking {
        id: BookingId(uuid::Builder::from_unix_timestamp_millis(millis, &seed).into_uuid()),
        municipality: municipality.slug.clone(),
        service: service.key.clone(),
        site: site.clone(),
        persons: 1,
        further: Vec::new(),
        channel: Channel::Site,
        outcome: None,
        starts_at,
        ends_at: starts_at + SignedDuration::from_mins(i64::from(service.minutes_for(1))),
        state: BookingState::Confirmed,
        held_until: made_at + SignedDuration::from_mins(15),
        extended: false,
        visitor: VisitorKey([7; 32]),
        contact: ContactData {
            name: "Aylin Öztürk-Müller".into(),
            mail: "aylin@example.org".into(),
            phone: "0151 23456789".into(),
        },
        language: Language::De,
        reference: Some("4F7K-2M9Q".into()),
        sequence: 0,
        created_at: made_at,
        confirmed_at: Some(made_at + SignedDuration::from_mins(3)),
        cancelled_at: None,
        allocations: allocations(municipality, service, site, starts_at),
        asked_at: None,
        asks: 0,
    }
}

/// The same time merely held, with nothing typed yet.
///
/// # Panics
/// When the municipality has no such service.
#[must_use]
pub fn held(municipality: &Municipality, service: &str) -> Booking {
    Booking {
        state: BookingState::Held,
        contact: ContactData::default(),
        reference: None,
        confirmed_at: None,
        ..booking(municipality, service)
    }
}

/// What mail and calendar need to tell about `booking`; sent three minutes after [`crate::monday_morning`].
/// A move or a cancellation has the next sequence; a reminder is one of a day before.
#[must_use]
pub fn notice(municipality: &Municipality, booking: &Booking, kind: NoticeKind) -> AppointmentNotice {
    let id: Uuid = booking.id.0;
    let base = "http://musterstadt.localhost:8080";
    let reminder = (kind == NoticeKind::Reminder).then(|| ReminderNotice {
        lead: 24 * 60,
        cannot_come: format!("{base}/a/4F7K2M9Q0123456789ABCDEF"),
        change: format!("{base}/termine/{}/verschieben?lang={}", id.simple(), booking.language),
    });
    AppointmentNotice {
        kind,
        sequence: booking.sequence + i32::from(matches!(kind, NoticeKind::Moved | NoticeKind::Cancelled)),
        booking: booking.clone(),
        municipality: Arc::new(municipality.clone()),
        link: format!("{base}/termine/{}?lang={}", id.simple(), booking.language),
        at: crate::monday_morning() + SignedDuration::from_mins(3),
        reminder,
        offer: matches!(kind, NoticeKind::Offered | NoticeKind::WaitingEnded).then(|| offer(booking)),
    }
}

/// The same appointment four days earlier, with two hours to answer since three minutes after [`crate::monday_morning`].
#[must_use]
pub fn offer(booking: &Booking) -> Offer {
    let earlier = SignedDuration::from_hours(4 * 24);
    Offer {
        id: OfferId(Uuid::from_u128(booking.id.0.as_u128() + 1)),
        freed: FreedId(Uuid::from_u128(booking.id.0.as_u128() + 2)),
        booking: booking.id,
        site: booking.site.clone(),
        starts_at: booking.starts_at - earlier,
        ends_at: booking.ends_at - earlier,
        answer_until: crate::monday_morning() + SignedDuration::from_mins(123),
        state: OfferState::Open,
    }
}

/// For each need the first fitting resource that is not taken yet, preparation and clean-up included.
fn allocations(municipality: &Municipality, service: &Service, site: &str, starts_at: Timestamp) -> Vec<Allocation> {
    let minutes = |minutes: u16| SignedDuration::from_mins(i64::from(minutes));
    let range = TickRange {
        from: Tick::containing(starts_at - minutes(service.preparation_minutes)),
        to: Tick::at_or_after(starts_at + minutes(service.minutes_for(1) + service.cleanup_minutes)),
    };
    let mut taken: Vec<Allocation> = Vec::new();
    for need in &service.needs {
        let resource = municipality.resources.iter().find(|resource| {
            resource.site == site
                && serves(need, &resource.skills, resource.kind)
                && taken.iter().all(|allocation| allocation.resource != resource.id)
        });
        taken.extend(resource.map(|resource| Allocation { resource: resource.id.clone(), range }));
    }
    taken
}

fn serves(need: &SkillNeed, skills: &[String], kind: ResourceKind) -> bool {
    skills.contains(&need.skill) && need.kind.is_none_or(|wanted| wanted == kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_appointment_of_two_resources() {
        let town = crate::municipality();
        let booking = booking(&town, "eheschliessung");
        assert_eq!(booking.starts_at.to_string(), "2026-11-24T09:20:00Z");
        let taken: Vec<_> = booking.allocations.iter().map(|a| (a.resource.as_str(), a.range.len())).collect();
        assert_eq!(taken, [("musterstadt/platz-1", 12), ("musterstadt/zimmer-1", 12)]);
    }

    #[test]
    fn every_service_can_be_done_at_each_of_its_sites() {
        let town = crate::municipality();
        for service in &town.services {
            for site in &service.sites {
                assert!(town.site(site).is_some(), "{site}");
                let taken = allocations(&town, service, site, crate::monday_morning());
                assert_eq!(taken.len(), service.needs.len(), "{} at {site}", service.key);
            }
        }
    }
}
