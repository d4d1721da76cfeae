//! Who is offered a time that was given up.

use crate::fakes::Office;
use domain::booking::{Tick, TickRange};
use domain::municipality::{Municipality, Notice, Reoffer, WaitingRule};
use jiff::{SignedDuration, Timestamp};
use services::booking::{
    Allocation, Booking, BookingId, FreedId, NoticeKind, Offer, OfferId, OfferState, Offered, Waiting,
};
use services::jobs::{Job, retry_delay};
use services::ports::SendError;
use std::sync::Arc;
use uuid::Uuid;

async fn delivered(_: usize) -> Result<(), SendError> {
    Ok(())
}

fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

/// Tuesday, 10 November 2026, 10:00 in Berlin, eight days and two hours after the clock.
fn tuesday() -> Timestamp {
    "2026-11-10T09:00:00Z".parse().unwrap()
}

/// The identity card can be waited for: half an hour to answer, and back to everybody between 5 and 60 minutes.
fn town() -> Municipality {
    let mut town = testkit::municipality();
    let service = town.services.iter_mut().find(|service| service.key == "personalausweis").unwrap();
    service.reoffer = Some(Reoffer { after_minutes: 5, within_minutes: 60 });
    service.waiting = Some(WaitingRule { offer_minutes: 120 });
    town
}

/// An office where desk 1 was given up on Tuesday from 10:00 to 10:15.
fn office() -> Office {
    let office = Office::new(delivered);
    *office.packs.0.lock().unwrap() = vec![Arc::new(town())];
    let range = TickRange { from: Tick::containing(tuesday()), to: Tick(Tick::containing(tuesday()).0 + 3) };
    *office.waitings.freed.lock().unwrap() = Some(services::booking::Freed {
        id: FreedId(Uuid::from_u128(1)),
        municipality: "musterstadt".into(),
        service: "personalausweis".into(),
        site: "rathaus".into(),
        release_at: tuesday(),
        allocations: vec![Allocation { resource: "musterstadt/platz-1".into(), range }],
    });
    office
}

impl Office {
    /// Puts an appointment on the list, behind the others; by default two weeks after the freed time.
    fn waits(&self, change: impl Fn(&mut Booking, &mut Waiting)) -> BookingId {
        let mut list = self.waitings.list.lock().unwrap();
        let mut booking = testkit::booking_at(&town(), "personalausweis", tuesday() + hours(14 * 24));
        booking.id = BookingId(Uuid::from_u128(100 + list.len() as u128));
        let mut waiting = Waiting {
            booking: booking.id,
            municipality: "musterstadt".into(),
            since: testkit::monday_morning() + SignedDuration::from_secs(list.len() as i64),
            sites: vec![],
            notice_days: 0,
            missed: 0,
        };
        change(&mut booking, &mut waiting);
        list.push(waiting);
        self.bookings.0.lock().unwrap().insert(booking.id.0, booking.clone());
        booking.id
    }

    async fn reoffer(&self, after: Option<u128>) {
        let job = Job::Reoffer { freed: Uuid::from_u128(1), after: after.map(Uuid::from_u128) };
        let job = self.jobs.add_kind(Some(job), services::Clock::now(&*self.clock));
        self.worker.run_due(5).await.unwrap();
        assert!(self.jobs.get(job).done, "{}", self.jobs.get(job).error);
    }

    fn offered_to(&self) -> Vec<BookingId> {
        self.waitings.made.lock().unwrap().iter().map(|offer| offer.booking).collect()
    }
}

#[tokio::test]
async fn the_first_for_whom_it_is_earlier_is_asked() {
    let office = office();
    office.waits(|_, waiting| waiting.sites = vec!["nord".into()]);
    office.waits(|_, waiting| waiting.notice_days = 14);
    // Hardly earlier, earlier already, for more persons than there are, of a service without a list.
    office.waits(|booking, _| booking.starts_at = tuesday() + SignedDuration::from_mins(55));
    office.waits(|booking, _| booking.starts_at = tuesday() - hours(1));
    office.waits(|booking, _| booking.persons = 9);
    office.waits(|booking, _| booking.service = "meldebescheinigung".into());
    office.waits(|booking, _| booking.service = "gone".into());
    let right = office.waits(|_, waiting| waiting.sites = vec!["rathaus".into()]);
    office.waits(|_, _| ());
    office.reoffer(None).await;
    assert_eq!(office.offered_to(), [right]);
    let offer = office.waitings.made.lock().unwrap()[0].clone();
    assert_eq!((offer.starts_at, offer.ends_at), (tuesday(), tuesday() + SignedDuration::from_mins(15)));
    assert_eq!(offer.assignments, [office.waitings.freed.lock().unwrap().clone().unwrap().allocations]);
    // At eight in the morning two hours end at ten.
    let now = services::Clock::now(&*office.clock);
    assert_eq!(offer.answer_until, now + hours(2));
    assert!(offer.held_until > offer.answer_until);
    assert_eq!((offer.audit.actor, offer.audit.action), ("worker", "offer.made"));
    let jobs: Vec<_> = offer.jobs.iter().map(|job| (job.job.clone(), job.run_at)).collect();
    let mail = Job::OfferMail { offer: offer.id.0, notice: NoticeKind::Offered };
    assert_eq!(jobs, [(mail, now), (Job::OfferEnds { offer: offer.id.0 }, offer.answer_until)]);
}

#[tokio::test]
async fn a_longer_appointment_may_use_what_is_free_beside_it() {
    let office = office();
    let long = office.waits(|booking, _| booking.persons = 3);
    office.reoffer(None).await;
    assert_eq!(office.offered_to(), [long]);
    let offer = office.waitings.made.lock().unwrap()[0].clone();
    // 35 minutes from 9:30 reach into the freed time.
    assert_eq!(offer.starts_at, tuesday() - SignedDuration::from_mins(30));
    assert!(offer.assignments.iter().flatten().all(|taken| taken.resource == "musterstadt/platz-1"));
}

#[tokio::test]
async fn what_somebody_else_has_is_not_offered() {
    let office = office();
    office.waits(|booking, _| booking.persons = 3);
    for (number, minutes) in [(1_u128, -15), (2, 15)] {
        let mut booking =
            testkit::booking_at(&town(), "personalausweis", tuesday() + SignedDuration::from_mins(minutes));
        booking.id = BookingId(Uuid::from_u128(900 + number));
        office.bookings.0.lock().unwrap().insert(booking.id.0, booking);
    }
    office.reoffer(None).await;
    assert_eq!(office.offered_to(), []);
    let short = office.waits(|_, _| ());
    office.reoffer(Some(3)).await;
    assert_eq!(office.offered_to(), [short]);
}

#[tokio::test]
async fn the_world_changes_while_one_looks() {
    let office = office();
    let who = office.waits(|_, _| ());
    *office.waitings.answers.lock().unwrap() = vec![Offered::Taken, Offered::Changed];
    office.reoffer(None).await;
    assert_eq!(office.offered_to(), [who; 3]);
    *office.waitings.answers.lock().unwrap() = vec![Offered::Gone];
    office.reoffer(Some(4)).await;
    assert_eq!(office.offered_to().len(), 4);
    // What is everybody's already is not offered; nor is what was never there.
    office.waitings.freed.lock().unwrap().as_mut().unwrap().release_at = services::Clock::now(&*office.clock);
    office.reoffer(Some(5)).await;
    *office.waitings.freed.lock().unwrap() = None;
    office.reoffer(Some(6)).await;
    assert_eq!(office.offered_to().len(), 4);
    assert!(office.waitings.released.lock().unwrap().is_empty());
}

#[tokio::test]
async fn when_nobody_is_left_it_comes_back_at_random() {
    let office = office();
    // Nobody was ever asked: the moment is drawn already.
    office.reoffer(None).await;
    assert!(office.waitings.released.lock().unwrap().is_empty());
    for offer in 0..100 {
        office.reoffer(Some(offer)).await;
    }
    let now = services::Clock::now(&*office.clock);
    let mut minutes: Vec<i64> =
        office.waitings.released.lock().unwrap().iter().map(|at| at.duration_since(now).as_mins()).collect();
    minutes.sort_unstable();
    assert_eq!(minutes.len(), 100);
    assert!((5..20).contains(&minutes[0]) && (45..60).contains(&minutes[99]), "{minutes:?}");
    minutes.dedup();
    assert!(minutes.len() > 25, "{minutes:?}");
}

#[tokio::test]
async fn nobody_is_asked_who_has_no_time_to_answer() {
    let office = office();
    office.waits(|_, _| ());
    // An hour of notice, and two hours before the time: half an hour is left at least, so the answer is due at the notice.
    office.clock.set(tuesday() - SignedDuration::from_mins(95));
    office.reoffer(None).await;
    assert_eq!(office.waitings.made.lock().unwrap()[0].answer_until, tuesday() - hours(1));
    office.clock.set(tuesday() - SignedDuration::from_mins(85));
    office.reoffer(Some(1)).await;
    assert_eq!(office.offered_to().len(), 1);
}

#[tokio::test]
async fn an_offer_ends_when_its_time_is_over() {
    let office = office();
    let now = services::Clock::now(&*office.clock);
    let who = office.waits(|_, _| ());
    let offer = Offer {
        id: OfferId(Uuid::from_u128(5)),
        freed: FreedId(Uuid::from_u128(1)),
        booking: who,
        site: "rathaus".into(),
        starts_at: tuesday(),
        ends_at: tuesday(),
        answer_until: now + SignedDuration::from_secs(5),
        state: OfferState::Open,
    };
    office.waitings.offers.lock().unwrap().push(offer);
    let end = office.jobs.add_kind(Some(Job::OfferEnds { offer: Uuid::from_u128(5) }), now);
    let mail = Job::OfferMail { offer: Uuid::from_u128(5), notice: NoticeKind::Offered };
    let first = office.jobs.add_kind(Some(mail.clone()), now);
    office.worker.run_due(5).await.unwrap();
    // A clock that is ahead took it out too early.
    assert_eq!(office.jobs.get(end).error, "there is still time to answer");
    assert!(office.jobs.get(first).done && office.sent() == 1);
    office.clock.advance(retry_delay(0));
    let second = office.jobs.add_kind(Some(mail), now);
    office.worker.run_due(5).await.unwrap();
    assert!(office.jobs.get(end).done);
    assert_eq!(office.waitings.offers.lock().unwrap()[0].state, OfferState::Lapsed);
    // A mail that could not leave in time does not leave any more.
    assert!(office.jobs.get(second).done && office.sent() == 1);
}

#[test]
fn the_rules_of_the_calendar() {
    use domain::booking::{Basket, answer_until, last_call, release_window};
    let zone = testkit::municipality().time_zone;
    let mut service = town().service("personalausweis").unwrap().clone();
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let now = at("2026-11-09T09:00:00Z");
    assert_eq!(last_call(&service, tuesday(), &zone), tuesday() - hours(1));
    let minutes = SignedDuration::from_mins;
    assert_eq!(release_window(&service, tuesday(), now, &zone), Some((now + minutes(5), now + minutes(60))));
    // At most half of what is left: one hour before the notice it comes back within half an hour, just before it at once.
    let near = tuesday() - hours(2);
    assert_eq!(release_window(&service, tuesday(), near, &zone), Some((near + minutes(5), near + minutes(30))));
    let nearer = tuesday() - minutes(64);
    assert_eq!(release_window(&service, tuesday(), nearer, &zone), Some((nearer + minutes(1), nearer + minutes(2))));
    // Never one instant alone: that could be foreseen.
    assert_eq!(release_window(&service, tuesday(), tuesday() - hours(1), &zone), None);
    // By days: until the midnight before.
    service.earliest = Notice::Days(1);
    assert_eq!(last_call(&service, tuesday(), &zone), at("2026-11-09T23:00:00Z"));
    service.earliest = Notice::Days(0);
    assert_eq!(last_call(&service, tuesday(), &zone), tuesday());
    // The night does not count: 19:00 and two hours are 9:00, also where the clocks change in between.
    let far = at("2026-12-10T09:00:00Z");
    for (now, until) in [
        ("2026-11-09T18:00:00Z", "2026-11-10T08:00:00Z"),
        ("2026-11-09T02:00:00Z", "2026-11-09T09:00:00Z"),
        ("2026-11-09T22:00:00Z", "2026-11-10T09:00:00Z"),
        ("2026-10-24T17:00:00Z", "2026-10-25T08:00:00Z"),
    ] {
        assert_eq!(answer_until(&Basket::of(&service, 1), far, at(now), &zone), Some(at(until)), "{now}");
    }
    // The notice ends it; less than half an hour is no time.
    assert_eq!(answer_until(&Basket::of(&service, 1), far, far - hours(1), &zone), Some(far));
    assert_eq!(answer_until(&Basket::of(&service, 1), far, far - minutes(29), &zone), None);
    service.waiting = None;
    assert_eq!(answer_until(&Basket::of(&service, 1), far, now, &zone), None);
    service.reoffer = None;
    assert_eq!(release_window(&service, tuesday(), now, &zone), None);
}
