//! Times that are given up, and those who wait for one.

use crate::harness::Db;
use crate::invariants;
use crate::make::{Dice, at, at_once, audit, confirmation, id, kept, mail, minutes, now, wish, wish_at};
use domain::booking::{Tick, TickRange};
use jiff::Timestamp;
use services::booking::{
    Accept, Accepted, Allocation, BookingId, BookingState, Cancelled, EndOffer, Ended, FreedId, Freeing, HoldRequest,
    Move, Moved, NewOffer, NoticeKind, OfferId, OfferState, Offered, Taken, Waiting,
};
use services::jobs::{Job, NewJob};
use std::sync::Arc;

on_both!(
    a_time_given_up_comes_back_at_its_moment,
    a_move_keeps_what_it_leaves,
    the_list_has_an_order,
    an_offer_is_kept_for_one,
    an_accepted_offer_is_a_move,
    an_offer_may_need_more_or_less_than_was_freed,
    a_declined_offer_goes_on,
    three_missed_offers_are_enough,
    cancelling_withdraws_the_offer,
    moving_withdraws_what_is_not_earlier,
    a_late_yes_changes_nothing,
    nobody_asks_twice,
    what_is_over_is_deleted,
    yes_and_the_end_at_once,
    two_workers_make_one_offer,
    whatever_happens_at_once_leaves_everything_in_order,
);

async fn appointment(db: &Db, request: &HoldRequest) -> BookingId {
    assert_eq!(db.bookings.hold(request, now()).await.unwrap(), Taken::Claimed(0));
    db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap();
    request.id
}

async fn cancel(db: &Db, booking: BookingId, freeing: &Freeing, time: Timestamp) -> FreedId {
    let audit = audit("appointment.cancelled", booking.0);
    assert_eq!(db.bookings.cancel(booking, &audit, &[], freeing, time).await.unwrap(), Cancelled::Now);
    freeing.id
}

fn waiting(booking: BookingId, since: Timestamp) -> Waiting {
    let sites = vec!["buergerbuero".to_owned(), "ottersdorf".to_owned()];
    Waiting { booking, municipality: "rastatt".to_owned(), since, sites, notice_days: 1, missed: 0 }
}

/// An appointment that waits since so many minutes.
async fn one_who_waits(db: &Db, resource: &str, from: i64, since: i64) -> BookingId {
    let booking = appointment(db, &wish_at(resource, from, from + 6, now())).await;
    let waiting = waiting(booking, now() - minutes(since));
    assert!(db.waiting.wait(&waiting, &audit("waiting.joined", booking.0), now()).await.unwrap());
    booking
}

fn offer(freed: FreedId, booking: BookingId, assignments: Vec<Vec<Allocation>>, time: Timestamp) -> NewOffer {
    let (range, offer) = (assignments[0][0].range, OfferId(id()));
    NewOffer {
        id: offer,
        freed,
        booking,
        sequence: 0,
        site: "ottersdorf".to_owned(),
        starts_at: range.from.start(),
        ends_at: range.to.start(),
        answer_until: time + minutes(120),
        held_until: time + minutes(130),
        assignments,
        rest: FreedId(id()),
        rest_job: id(),
        audit: audit("offer.made", booking.0),
        jobs: vec![NewJob {
            id: id(),
            municipality: "rastatt".to_owned(),
            job: Job::OfferEnds { offer: offer.0 },
            run_at: time + minutes(120),
        }],
    }
}

fn yes(offer: OfferId, booking: BookingId, freeing: Freeing) -> Accept {
    let jobs = vec![mail(booking, NoticeKind::Moved, 1, now())];
    Accept { offer, booking, sequence: 0, freeing, audit: audit("offer.accepted", booking.0), jobs }
}

fn no(offer: OfferId, booking: BookingId, state: OfferState) -> EndOffer {
    let job = Job::OfferMail { offer: offer.0, notice: NoticeKind::WaitingEnded };
    let mail = NewJob { id: id(), municipality: "rastatt".to_owned(), job, run_at: now() };
    EndOffer { offer, booking, state, most_missed: 3, mail, job: id(), audit: audit("offer.ended", booking.0) }
}

/// Somebody at this desk has given up his time until the next day, and somebody else who waits is offered it.
async fn offered(db: &Db, desk: &str) -> (FreedId, BookingId, OfferId) {
    let first = appointment(db, &wish_at(desk, 0, 6, now())).await;
    let who = one_who_waits(db, desk, 288, 5).await;
    let freed = cancel(db, first, &kept(now() + minutes(60)), now()).await;
    let new = offer(freed, who, vec![vec![at(desk, 0, 6)]], now());
    assert_eq!(db.waiting.make_offer(&new, now()).await.unwrap(), Offered::Now(0));
    (freed, who, new.id)
}

async fn is_free(db: &Db, desk: &str, time: Timestamp) -> bool {
    let request = wish_at(desk, 0, 6, time);
    let free = db.bookings.hold(&request, time).await.unwrap() == Taken::Claimed(0);
    if free {
        db.bookings.release(request.id).await.unwrap();
    }
    free
}

/// Payloads of the jobs of a kind that wait.
async fn jobs(db: &Db, kind: &str) -> usize {
    db.raw.texts(&format!("SELECT payload FROM job WHERE kind = '{kind}'")).await.len()
}

async fn a_time_given_up_comes_back_at_its_moment(db: Db) {
    let booking = appointment(&db, &wish(vec![vec![at("desk-1", 0, 6), at("room-1", 0, 9)]], now())).await;
    let release = now() + minutes(20);
    let freed = cancel(&db, booking, &kept(release), now()).await;
    assert!(!is_free(&db, "desk-1", now()).await && !is_free(&db, "room-1", release - minutes(1)).await);
    // Shown as taken until then.
    let range = TickRange { from: Tick(crate::make::BASE), to: Tick(crate::make::BASE + 20) };
    let taken = db.bookings.occupied(&["desk-1", "room-1"], range, now()).await.unwrap();
    assert_eq!(taken.iter().map(|taken| taken.until).collect::<Vec<_>>(), [Some(release); 2]);
    let stored = db.waiting.freed(freed).await.unwrap().unwrap();
    assert_eq!((stored.service.as_str(), stored.site.as_str()), ("personalausweis", "buergerbuero"));
    assert_eq!((stored.release_at, stored.allocations), (release, vec![at("desk-1", 0, 6), at("room-1", 0, 9)]));
    assert!(db.bookings.booking(booking).await.unwrap().unwrap().allocations.is_empty());
    assert_eq!(jobs(&db, "reoffer").await, 1);
    // It may be released later or sooner.
    assert!(db.waiting.release_at(freed, release + minutes(1), now()).await.unwrap());
    assert!(!is_free(&db, "desk-1", release).await);
    assert!(db.waiting.release_at(freed, now() + minutes(1), now()).await.unwrap());
    assert!(is_free(&db, "room-1", now() + minutes(1)).await);
    assert!(!db.waiting.release_at(freed, now(), now() + minutes(1)).await.unwrap(), "it is everybody's already");
    // Where nothing is to be kept, it is free at once.
    let other = appointment(&db, &wish_at("desk-2", 0, 6, now())).await;
    cancel(&db, other, &at_once(), now()).await;
    assert!(is_free(&db, "desk-2", now()).await);
    assert_eq!(jobs(&db, "reoffer").await, 1);
}

async fn a_move_keeps_what_it_leaves(db: Db) {
    let booking = appointment(&db, &wish_at("desk-1", 0, 6, now())).await;
    let freeing = kept(now() + minutes(30));
    let wanted = Move {
        id: booking,
        sequence: 0,
        site: "ottersdorf".to_owned(),
        starts_at: Tick(crate::make::BASE + 4).start(),
        ends_at: Tick(crate::make::BASE + 10).start(),
        assignments: vec![vec![at("desk-1", 4, 10)]],
        freeing: freeing.clone(),
        audit: audit("appointment.moved", booking.0),
        jobs: vec![],
    };
    assert_eq!(db.bookings.move_appointment(&wanted, now()).await.unwrap(), Moved::Now(0));
    let freed = db.waiting.freed(freeing.id).await.unwrap().unwrap();
    assert_eq!((freed.site.as_str(), freed.allocations), ("buergerbuero", vec![at("desk-1", 0, 4)]));
    assert_eq!(db.bookings.hold(&wish_at("desk-1", 3, 4, now()), now()).await.unwrap(), Taken::Conflict);
    let later = now() + minutes(30);
    assert_eq!(db.bookings.hold(&wish_at("desk-1", 3, 4, later), later).await.unwrap(), Taken::Claimed(0));
}

async fn the_list_has_an_order(db: Db) {
    let held = wish_at("desk-9", 0, 6, now());
    db.bookings.hold(&held, now()).await.unwrap();
    let joined = audit("waiting.joined", held.id.0);
    assert!(!db.waiting.wait(&waiting(held.id, now()), &joined, now()).await.unwrap(), "only appointments wait");
    let mut all = Vec::new();
    for (number, since) in [(1, 10), (2, 30), (3, 20)] {
        all.push(one_who_waits(&db, "desk-1", number * 10, since).await);
    }
    let freed = appointment(&db, &wish_at("desk-1", 0, 6, now())).await;
    let freed = cancel(&db, freed, &kept(now() + minutes(60)), now()).await;
    let freed = db.waiting.freed(freed).await.unwrap().unwrap();
    let next = async |after| {
        let page = db.waiting.next_waiting(&freed, after, 2, now()).await.unwrap();
        page.into_iter().map(|waiting| (waiting.since, waiting.booking)).collect::<Vec<_>>()
    };
    let first = next(None).await;
    assert_eq!(first.iter().map(|(_, booking)| *booking).collect::<Vec<_>>(), [all[1], all[2]]);
    assert_eq!(next(first.last().copied()).await, [(now() - minutes(10), all[0])]);
    // A change of mind keeps the place; leaving gives it up.
    let changed = Waiting { sites: vec![], notice_days: 7, ..waiting(all[1], now()) };
    assert!(db.waiting.wait(&changed, &audit("waiting.joined", all[1].0), now()).await.unwrap());
    let stored = db.waiting.waiting(all[1]).await.unwrap().unwrap();
    assert_eq!(stored, Waiting { since: now() - minutes(30), ..changed });
    assert!(db.waiting.stop_waiting(all[1], &audit("waiting.left", all[1].0), id(), now()).await.unwrap());
    assert!(!db.waiting.stop_waiting(all[1], &audit("waiting.left", all[1].0), id(), now()).await.unwrap());
    assert_eq!(next(None).await.first().map(|(_, booking)| *booking), Some(all[2]));
    // An appointment that is over waits for nothing.
    let over = Tick(crate::make::BASE + 25).start();
    assert_eq!(db.waiting.next_waiting(&freed, None, 5, over).await.unwrap().len(), 1);
}

async fn an_offer_is_kept_for_one(db: Db) {
    let (freed, who, offered) = offered(&db, "desk-1").await;
    let open = db.waiting.open_offer(who).await.unwrap().unwrap();
    assert_eq!((open.id, open.freed, open.state), (offered, freed, OfferState::Open));
    assert_eq!((open.site.as_str(), open.answer_until), ("ottersdorf", now() + minutes(120)));
    assert_eq!(db.waiting.offer(offered).await.unwrap().unwrap(), open);
    // Nobody gets it before, not even a little later; and it is not offered to anybody else, nor anything else to this one.
    for later in [0, 60, 119, 129] {
        assert!(!is_free(&db, "desk-1", now() + minutes(later)).await, "{later}");
    }
    let second = one_who_waits(&db, "desk-1", 400, 1).await;
    let again = offer(freed, second, vec![vec![at("desk-1", 0, 6)]], now());
    assert_eq!(db.waiting.make_offer(&again, now()).await.unwrap(), Offered::Gone);
    let other = appointment(&db, &wish_at("desk-2", 0, 6, now())).await;
    let other = cancel(&db, other, &kept(now() + minutes(60)), now()).await;
    let more = offer(other, who, vec![vec![at("desk-2", 0, 6)]], now());
    assert_eq!(db.waiting.make_offer(&more, now()).await.unwrap(), Offered::Changed);
    assert!(!db.waiting.release_at(freed, now() + minutes(1), now()).await.unwrap());
    // If nobody ends it, it ends by itself.
    let late = now() + minutes(130);
    assert!(is_free(&db, "desk-1", late).await);
    assert_eq!(db.waiting.end_offer(&no(offered, who, OfferState::Lapsed), late).await.unwrap(), Ended::Now);
}

async fn an_accepted_offer_is_a_move(db: Db) {
    let (freed, who, offered) = offered(&db, "desk-1").await;
    let before = db.bookings.booking(who).await.unwrap().unwrap();
    // A limit counts it until its new end: an invariant.
    let counted = "INSERT INTO limit_use (rule, subject, slot, booking_id, at_least, until)
                   SELECT 'rule', visitor, 1, id, 0, ends_at FROM booking WHERE state = 'confirmed'";
    db.raw.execute(counted).await;
    let freeing = kept(now() + minutes(45));
    let time = now() + minutes(10);
    assert_eq!(db.waiting.accept(&yes(offered, who, freeing.clone()), time).await.unwrap(), Accepted::Now);
    let after = db.bookings.booking(who).await.unwrap().unwrap();
    assert_eq!((after.sequence, after.site.as_str()), (1, "ottersdorf"));
    assert_eq!((after.starts_at, after.allocations), (Tick(crate::make::BASE).start(), vec![at("desk-1", 0, 6)]));
    assert_eq!((&after.reference, &after.contact), (&before.reference, &before.contact));
    // The old time is given up in its turn.
    let given_up = db.waiting.freed(freeing.id).await.unwrap().unwrap();
    assert_eq!(given_up.allocations, before.allocations);
    assert!(db.waiting.freed(freed).await.unwrap().is_none() && db.waiting.waiting(who).await.unwrap().is_none());
    assert_eq!(db.waiting.offer(offered).await.unwrap().unwrap().state, OfferState::Accepted);
    // A second click changes nothing.
    assert_eq!(db.waiting.accept(&yes(offered, who, at_once()), time).await.unwrap(), Accepted::Changed);
    let again = Accept { sequence: 1, ..yes(offered, who, at_once()) };
    assert_eq!(db.waiting.accept(&again, time).await.unwrap(), Accepted::Late);
    assert_eq!(db.waiting.end_offer(&no(offered, who, OfferState::Lapsed), time).await.unwrap(), Ended::Before);
    assert_eq!(jobs(&db, "reoffer").await, 2);
}

async fn an_offer_may_need_more_or_less_than_was_freed(db: Db) {
    let first = appointment(&db, &wish(vec![vec![at("desk-1", 0, 6), at("room-1", 0, 6)]], now())).await;
    let who = one_who_waits(&db, "desk-3", 288, 5).await;
    let release = now() + minutes(60);
    let freed = cancel(&db, first, &kept(release), now()).await;
    // The middle of the desk's time, together with another room that is free; the first choice is not.
    db.bookings.hold(&wish_at("room-2", 0, 6, now()), now()).await.unwrap();
    let choices = vec![vec![at("desk-1", 2, 4), at("room-2", 2, 4)], vec![at("desk-1", 2, 4), at("room-3", 2, 5)]];
    let new = offer(freed, who, choices.clone(), now());
    assert_eq!(db.waiting.make_offer(&new, now()).await.unwrap(), Offered::Now(1));
    let kept_for = db.waiting.freed(freed).await.unwrap().unwrap();
    assert_eq!((kept_for.allocations, kept_for.release_at), (choices[1].clone(), new.held_until));
    // What is left comes back when it would have, unless somebody else wants it.
    let rest = db.waiting.freed(new.rest).await.unwrap().unwrap();
    assert_eq!(rest.allocations, [at("desk-1", 0, 2), at("desk-1", 4, 6), at("room-1", 0, 6)]);
    assert_eq!(rest.release_at, release);
    assert_eq!(jobs(&db, "reoffer").await, 2);
    // Nothing is offered that somebody else has.
    let second = one_who_waits(&db, "desk-4", 288, 5).await;
    let hopeless = offer(new.rest, second, vec![vec![at("desk-1", 4, 6), at("room-2", 0, 6)]], now());
    assert_eq!(db.waiting.make_offer(&hopeless, now()).await.unwrap(), Offered::Taken);
    let taken = async |resource, from, to, time| {
        db.bookings.hold(&wish_at(resource, from, to, time), time).await.unwrap() == Taken::Conflict
    };
    assert!(taken("room-3", 4, 5, release).await && taken("desk-1", 3, 4, release).await);
    assert!(!taken("desk-1", 0, 2, release).await && !taken("room-1", 0, 6, release).await);
}

async fn a_declined_offer_goes_on(db: Db) {
    let (freed, who, offered) = offered(&db, "desk-1").await;
    assert_eq!(db.waiting.end_offer(&no(offered, who, OfferState::Declined), now()).await.unwrap(), Ended::Now);
    assert_eq!(db.waiting.end_offer(&no(offered, who, OfferState::Declined), now()).await.unwrap(), Ended::Before);
    assert_eq!(db.waiting.offer(offered).await.unwrap().unwrap().state, OfferState::Declined);
    assert_eq!(db.waiting.accept(&yes(offered, who, at_once()), now()).await.unwrap(), Accepted::Late);
    // He goes on waiting, but is not asked for the same time again; it is kept for the next one.
    let next = one_who_waits(&db, "desk-1", 400, 1).await;
    let time = db.waiting.freed(freed).await.unwrap().unwrap();
    let list = db.waiting.next_waiting(&time, None, 5, now()).await.unwrap();
    assert_eq!(list.iter().map(|waiting| waiting.booking).collect::<Vec<_>>(), [next]);
    let again = offer(freed, who, vec![vec![at("desk-1", 0, 6)]], now());
    assert_eq!(db.waiting.make_offer(&again, now()).await.unwrap(), Offered::Changed);
    assert!(!is_free(&db, "desk-1", now() + minutes(100)).await);
    let again = offer(freed, next, vec![vec![at("desk-1", 0, 6)]], now());
    assert_eq!(db.waiting.make_offer(&again, now()).await.unwrap(), Offered::Now(0));
    assert_eq!(db.waiting.waiting(who).await.unwrap().unwrap().missed, 0);
    assert_eq!(jobs(&db, "reoffer").await, 2);
}

async fn three_missed_offers_are_enough(db: Db) {
    let who = one_who_waits(&db, "desk-1", 400, 5).await;
    for round in 1..=3 {
        let first = appointment(&db, &wish_at("desk-1", round * 10, round * 10 + 6, now())).await;
        let freed = cancel(&db, first, &kept(now() + minutes(60)), now()).await;
        let new = offer(freed, who, vec![vec![at("desk-1", round * 10, round * 10 + 6)]], now());
        assert_eq!(db.waiting.make_offer(&new, now()).await.unwrap(), Offered::Now(0));
        let lapsed = no(new.id, who, OfferState::Lapsed);
        assert_eq!(db.waiting.end_offer(&lapsed, now() + minutes(119)).await.unwrap(), Ended::Early);
        assert_eq!(db.waiting.end_offer(&lapsed, now() + minutes(120)).await.unwrap(), Ended::Now);
        let missed = db.waiting.waiting(who).await.unwrap().map(|waiting| i64::from(waiting.missed));
        assert_eq!(missed, (round < 3).then_some(round));
        assert_eq!(jobs(&db, "offer_mail").await, usize::from(round == 3));
    }
    assert_eq!(db.bookings.booking(who).await.unwrap().unwrap().state, BookingState::Confirmed);
}

async fn cancelling_withdraws_the_offer(db: Db) {
    let (freed, who, offered) = offered(&db, "desk-1").await;
    cancel(&db, who, &kept(now() + minutes(30)), now()).await;
    assert_eq!(db.waiting.offer(offered).await.unwrap().unwrap().state, OfferState::Withdrawn);
    assert!(db.waiting.waiting(who).await.unwrap().is_none());
    assert_eq!(db.waiting.accept(&yes(offered, who, at_once()), now()).await.unwrap(), Accepted::Changed);
    // Both times are offered on.
    let all = db.raw.texts("SELECT payload FROM job WHERE kind = 'reoffer' ORDER BY payload").await;
    assert_eq!(all.len(), 3, "{all:?}");
    assert!(
        all.iter().any(|payload| payload.contains(&freed.0.to_string()) && payload.contains(&offered.0.to_string()))
    );
    // The same when somebody only leaves the list.
    let (_, who, offered) = self::offered(&db, "desk-2").await;
    assert!(db.waiting.stop_waiting(who, &audit("waiting.left", who.0), id(), now()).await.unwrap());
    assert_eq!(db.waiting.offer(offered).await.unwrap().unwrap().state, OfferState::Withdrawn);
}

async fn moving_withdraws_what_is_not_earlier(db: Db) {
    for (desk, to, state) in [("desk-1", 100, OfferState::Open), ("desk-2", -20, OfferState::Withdrawn)] {
        let (_, who, offered) = offered(&db, desk).await;
        let wanted = Move {
            id: who,
            sequence: 0,
            site: "ottersdorf".to_owned(),
            starts_at: Tick(crate::make::BASE + to).start(),
            ends_at: Tick(crate::make::BASE + to + 6).start(),
            assignments: vec![vec![at(desk, to, to + 6)]],
            freeing: at_once(),
            audit: audit("appointment.moved", who.0),
            jobs: vec![],
        };
        assert_eq!(db.bookings.move_appointment(&wanted, now()).await.unwrap(), Moved::Now(0));
        assert_eq!(db.waiting.offer(offered).await.unwrap().unwrap().state, state);
        assert!(db.waiting.waiting(who).await.unwrap().is_some());
    }
}

async fn a_late_yes_changes_nothing(db: Db) {
    let (_, who, offered) = offered(&db, "desk-1").await;
    let before = db.bookings.booking(who).await.unwrap().unwrap();
    for late in [120, 125, 500] {
        let accepted = db.waiting.accept(&yes(offered, who, at_once()), now() + minutes(late)).await.unwrap();
        assert_eq!(accepted, Accepted::Late);
    }
    // For a server whose clock is far ahead it was everybody's, and somebody took it.
    let far = now() + minutes(130);
    assert_eq!(db.bookings.hold(&wish_at("desk-1", 5, 8, far), far).await.unwrap(), Taken::Claimed(0));
    assert_eq!(db.waiting.accept(&yes(offered, who, at_once()), now()).await.unwrap(), Accepted::Late);
    let after = db.bookings.booking(who).await.unwrap().unwrap();
    assert_eq!((after.sequence, after.allocations), (0, before.allocations));
    let lapsed = no(offered, who, OfferState::Lapsed);
    assert_eq!(db.waiting.end_offer(&lapsed, far).await.unwrap(), Ended::Now);
}

async fn nobody_asks_twice(db: Db) {
    let who = one_who_waits(&db, "desk-1", 288, 5).await;
    let first = appointment(&db, &wish_at("desk-1", 0, 6, now())).await;
    let freed = cancel(&db, first, &kept(now() + minutes(60)), now()).await;
    let new = offer(freed, who, vec![vec![at("desk-1", 0, 6)]], now());
    for wrong in [
        NewOffer { sequence: 1, ..new.clone() },
        NewOffer { booking: BookingId(id()), ..new.clone() },
        NewOffer { booking: first, ..new.clone() },
    ] {
        assert_eq!(db.waiting.make_offer(&wrong, now()).await.unwrap(), Offered::Changed);
    }
    let unknown = NewOffer { freed: FreedId(id()), ..new.clone() };
    assert_eq!(db.waiting.make_offer(&unknown, now()).await.unwrap(), Offered::Gone);
    let late = now() + minutes(60);
    assert_eq!(db.waiting.make_offer(&new, late).await.unwrap(), Offered::Gone, "it is everybody's");
    assert_eq!(db.waiting.make_offer(&new, now()).await.unwrap(), Offered::Now(0));
    // The same job once more.
    let again = NewOffer { id: OfferId(id()), rest: FreedId(id()), ..new };
    assert_eq!(db.waiting.make_offer(&again, now()).await.unwrap(), Offered::Changed);
}

async fn what_is_over_is_deleted(db: Db) {
    let (freed, who, offered) = offered(&db, "desk-1").await;
    let far = now() + minutes(60 * 24 * 30);
    assert_eq!(db.maintenance.delete_freed(far, 100).await.unwrap(), 0, "an open offer has a job that ends it");
    assert_eq!(db.waiting.end_offer(&no(offered, who, OfferState::Lapsed), far).await.unwrap(), Ended::Now);
    assert_eq!(db.maintenance.delete_freed(now() + minutes(130), 100).await.unwrap(), 0);
    assert_eq!(db.maintenance.delete_freed(far, 100).await.unwrap(), 1);
    assert!(db.waiting.freed(freed).await.unwrap().is_none());
    // Whoever waits for an appointment that has begun waits for nothing.
    assert_eq!(db.maintenance.delete_waiting(now(), 100).await.unwrap(), 0);
    assert_eq!(db.maintenance.delete_waiting(far, 100).await.unwrap(), 1);
    assert_eq!(db.maintenance.delete_past("rastatt", far, 100).await.unwrap(), 2);
    for table in ["freed", "waiting", "offer", "allocation", "claim", "booking"] {
        assert_eq!(db.raw.number(&format!("SELECT count(*) FROM {table}")).await, 0, "{table}");
    }
}

async fn yes_and_the_end_at_once(db: Db) {
    let other = db.another().await;
    for round in 0..20 {
        let (freed, who, offered) = offered(&db, &format!("desk-{round}")).await;
        // One server's clock says that there is time, the other's that there is none.
        let (accepting, ending) = (db.waiting.clone(), other.waiting.clone());
        let yes = yes(offered, who, kept(now() + minutes(45)));
        let end = no(offered, who, OfferState::Lapsed);
        let accepted = tokio::spawn(async move { accepting.accept(&yes, now()).await.unwrap() });
        let ended = tokio::spawn(async move { ending.end_offer(&end, now() + minutes(121)).await.unwrap() });
        let outcome = (accepted.await.unwrap(), ended.await.unwrap());
        let booking = db.bookings.booking(who).await.unwrap().unwrap();
        match outcome {
            (Accepted::Now, Ended::Before) => assert_eq!(booking.sequence, 1),
            (Accepted::Late, Ended::Now) => {
                assert_eq!(booking.sequence, 0);
                assert!(db.waiting.freed(freed).await.unwrap().is_some());
            }
            other => panic!("round {round}: {other:?}"),
        }
    }
}

async fn two_workers_make_one_offer(db: Db) {
    let other = db.another().await;
    for round in 0..20 {
        let desk = format!("desk-{round}");
        let first = appointment(&db, &wish_at(&desk, 0, 6, now())).await;
        let who = [one_who_waits(&db, &desk, 288, 5).await, one_who_waits(&db, &desk, 300, 4).await];
        let freed = cancel(&db, first, &kept(now() + minutes(60)), now()).await;
        let offers: Vec<_> = (0..4)
            .map(|n| {
                let waiting = if n % 2 == 0 { Arc::clone(&db.waiting) } else { Arc::clone(&other.waiting) };
                let new = offer(freed, who[n / 2], vec![vec![at(&desk, 0, 6)]], now());
                tokio::spawn(async move { waiting.make_offer(&new, now()).await.unwrap() })
            })
            .collect();
        let mut made = 0;
        for offer in offers {
            made += i32::from(offer.await.unwrap() == Offered::Now(0));
        }
        assert_eq!(made, 1, "round {round}");
    }
}

/// People cancel, move, wait, answer and book on two desks, and workers offer and end, all at the same moment from two
/// processes. Afterwards, and now and then, everything must be in order.
async fn whatever_happens_at_once_leaves_everything_in_order(db: Db) {
    let other = db.another().await;
    for round in 0..6_u64 {
        let desks = [format!("a-{round}"), format!("b-{round}")];
        let mut all = Vec::new();
        for number in 0..10 {
            all.push(one_who_waits(&db, &desks[0], number * 6, number).await);
        }
        let mut tasks = tokio::task::JoinSet::new();
        for worker in 0..6 {
            let db = if worker % 2 == 0 { db.clone() } else { other.clone() };
            tasks.spawn(anything(db, all.clone(), desks.clone(), Dice(round * 100 + worker)));
        }
        while let Some(result) = tasks.join_next().await {
            result.unwrap();
        }
        invariants::check(&db.raw).await;
    }
}

async fn anything(db: Db, all: Vec<BookingId>, desks: [String; 2], mut dice: Dice) {
    for _ in 0..30 {
        let booking = all[usize::try_from(dice.roll(10)).unwrap()];
        let from = i64::try_from(dice.roll(100)).unwrap();
        let place = vec![vec![at(&desks[usize::try_from(dice.roll(2)).unwrap()], from, from + 6)]];
        let open = db.waiting.open_offer(booking).await.unwrap();
        match dice.roll(12) {
            0 => {
                let audit = audit("appointment.cancelled", booking.0);
                db.bookings.cancel(booking, &audit, &[], &kept(now() + minutes(60)), now()).await.unwrap();
            }
            1 | 2 => {
                let sequence = db.bookings.booking(booking).await.unwrap().unwrap().sequence;
                let wanted = Move {
                    id: booking,
                    sequence,
                    site: "ottersdorf".to_owned(),
                    starts_at: place[0][0].range.from.start(),
                    ends_at: place[0][0].range.to.start(),
                    assignments: place,
                    freeing: kept(now() + minutes(60)),
                    audit: audit("appointment.moved", booking.0),
                    jobs: vec![],
                };
                db.bookings.move_appointment(&wanted, now()).await.unwrap();
            }
            3 => drop(db.bookings.hold(&wish(place, now()), now()).await.unwrap()),
            4 => {
                let joined = audit("waiting.joined", booking.0);
                db.waiting.wait(&waiting(booking, now()), &joined, now()).await.unwrap();
            }
            5 => {
                db.waiting.stop_waiting(booking, &audit("waiting.left", booking.0), id(), now()).await.unwrap();
            }
            6..=8 => {
                let Some(freed) = some_freed(&db, &mut dice).await else { continue };
                let Some(time) = db.waiting.freed(freed).await.unwrap() else { continue };
                let sequence = db.bookings.booking(booking).await.unwrap().unwrap().sequence;
                let new = NewOffer { sequence, ..offer(freed, booking, vec![time.allocations], now()) };
                db.waiting.make_offer(&new, now()).await.unwrap();
            }
            9 => {
                let Some(open) = open else { continue };
                let sequence = db.bookings.booking(booking).await.unwrap().unwrap().sequence;
                let accept = Accept { sequence, ..yes(open.id, booking, kept(now() + minutes(60))) };
                db.waiting.accept(&accept, now()).await.unwrap();
            }
            10 => {
                let Some(open) = open else { continue };
                let (state, time) =
                    if dice.roll(2) == 0 { (OfferState::Lapsed, 121) } else { (OfferState::Declined, 0) };
                db.waiting.end_offer(&no(open.id, booking, state), now() + minutes(time)).await.unwrap();
            }
            _ => {
                let Some(freed) = some_freed(&db, &mut dice).await else { continue };
                db.waiting.release_at(freed, now() + minutes(5), now()).await.unwrap();
            }
        }
    }
}

/// One of the freed times.
async fn some_freed(db: &Db, dice: &mut Dice) -> Option<FreedId> {
    let id = if db.is_sqlite() { "lower(hex(id))" } else { "CAST(id AS TEXT)" };
    let all = db.raw.texts(&format!("SELECT {id} FROM freed ORDER BY id")).await;
    let index = usize::try_from(dice.roll(u64::try_from(all.len().max(1)).unwrap())).unwrap();
    all.get(index).map(|id| FreedId(id.parse().unwrap()))
}
