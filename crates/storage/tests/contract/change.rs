//! What can be done with a hold besides confirming it.

use crate::harness::Db;
use crate::make::{HOLD, at, confirmation, contact, minutes, now, swap, visitor, wish, wish_at};
use domain::language::Language;
use services::booking::{BookingId, BookingState, Confirmed, ContactData, HoldRequest, Swap, Taken};
use uuid::Uuid;

on_both!(
    a_hold_gets_another_time,
    the_new_time_may_overlap_the_old_one,
    a_swap_that_fails_changes_nothing,
    the_first_free_assignment_is_taken_by_a_swap_too,
    an_expired_hold_gets_another_time,
    a_swap_frees_nothing_that_belongs_to_somebody_else,
    only_a_hold_can_be_swapped,
    a_hold_is_prolonged_once,
    what_is_not_live_is_not_prolonged,
    another_time_may_be_prolonged_again,
    what_was_typed_is_kept_while_the_booking_is_held,
    giving_up_forgets_everything,
    only_a_hold_can_be_given_up,
);

async fn a_hold_gets_another_time(db: Db) {
    let request = wish(vec![vec![at("desk-1", 0, 6), at("room-1", 0, 6)]], now());
    db.bookings.hold(&request, now()).await.unwrap();
    let time = now() + minutes(5);
    let swap = swap(request.id, vec![vec![at("desk-2", 20, 26)]], time);
    assert_eq!(db.bookings.swap(&swap, time).await.unwrap(), Taken::Claimed(0));
    let booking = db.bookings.booking(request.id).await.unwrap().unwrap();
    assert_eq!(
        (booking.site.as_str(), booking.starts_at, booking.ends_at),
        ("ottersdorf", swap.starts_at, swap.ends_at)
    );
    assert_eq!((booking.held_until, booking.allocations), (time + HOLD, swap.assignments[0].clone()));
    assert!(booking.contact == contact() && booking.visitor == request.visitor);
    assert_eq!((booking.created_at, booking.service.as_str()), (now(), "personalausweis"));
    // The old time is free, the new one is not.
    assert_eq!(db.bookings.hold(&wish(request.assignments, time), time).await.unwrap(), Taken::Claimed(0));
    assert_eq!(db.bookings.hold(&wish_at("desk-2", 25, 30, time), time).await.unwrap(), Taken::Conflict);
    assert_eq!(db.bookings.confirm(&confirmation(booking.id, time), time).await.unwrap(), Confirmed::Now);
}

async fn the_new_time_may_overlap_the_old_one(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    for (from, to) in [(3, 9), (2, 10), (4, 5), (4, 5), (0, 6)] {
        assert_eq!(
            db.bookings.swap(&swap(request.id, vec![vec![at("desk-1", from, to)]], now()), now()).await.unwrap(),
            Taken::Claimed(0)
        );
        assert_eq!(db.raw.number("SELECT count(*) FROM claim").await, to - from);
    }
}

async fn a_swap_that_fails_changes_nothing(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    db.bookings.hold(&wish_at("desk-1", 10, 16, now()), now()).await.unwrap();
    db.bookings.hold(&wish_at("room-1", 3, 4, now()), now()).await.unwrap();
    let before = db.bookings.booking(request.id).await.unwrap().unwrap();
    let time = now() + minutes(1);
    for assignments in [
        vec![vec![at("desk-1", 5, 11)]],
        vec![vec![at("desk-1", 0, 6), at("room-1", 0, 6)]],
        vec![vec![at("desk-1", 7, 7)]],
    ] {
        assert_eq!(db.bookings.swap(&swap(request.id, assignments, time), time).await.unwrap(), Taken::Conflict);
        let after = db.bookings.booking(request.id).await.unwrap().unwrap();
        assert_eq!(
            (&after.site, after.starts_at, after.held_until),
            (&before.site, before.starts_at, before.held_until)
        );
        assert_eq!(after.allocations, before.allocations);
    }
    assert_eq!(
        db.bookings
            .swap(&Swap { assignments: vec![], ..swap(request.id, vec![vec![at("x", 0, 1)]], time) }, time)
            .await
            .unwrap(),
        Taken::Conflict
    );
    assert_eq!(db.bookings.confirm(&confirmation(request.id, time), time).await.unwrap(), Confirmed::Now);
}

async fn the_first_free_assignment_is_taken_by_a_swap_too(db: Db) {
    let request = wish_at("desk-3", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    db.bookings.hold(&wish_at("desk-1", 0, 6, now()), now()).await.unwrap();
    let desks = |desks: [&str; 3]| desks.into_iter().map(|desk| vec![at(desk, 0, 6)]).collect::<Vec<_>>();
    assert_eq!(
        db.bookings.swap(&swap(request.id, desks(["desk-1", "desk-3", "desk-2"]), now()), now()).await.unwrap(),
        Taken::Claimed(1)
    );
    assert_eq!(
        db.bookings.swap(&swap(request.id, desks(["desk-1", "desk-2", "desk-3"]), now()), now()).await.unwrap(),
        Taken::Claimed(1)
    );
}

async fn an_expired_hold_gets_another_time(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    let late = now() + minutes(120);
    assert_eq!(
        db.bookings.swap(&swap(request.id, vec![vec![at("desk-1", 50, 56)]], late), late).await.unwrap(),
        Taken::Claimed(0)
    );
    assert!(db.bookings.booking(request.id).await.unwrap().unwrap().is_live_hold(late));
}

async fn a_swap_frees_nothing_that_belongs_to_somebody_else(db: Db) {
    let old = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&old, now()).await.unwrap();
    let late = now() + HOLD;
    let new = wish_at("desk-1", 2, 8, late);
    db.bookings.hold(&new, late).await.unwrap();
    assert_eq!(
        db.bookings.swap(&swap(old.id, vec![vec![at("desk-1", 0, 3)]], late), late).await.unwrap(),
        Taken::Conflict
    );
    assert_eq!(
        db.bookings.swap(&swap(old.id, vec![vec![at("desk-2", 0, 6)]], late), late).await.unwrap(),
        Taken::Claimed(0)
    );
    assert_eq!(db.raw.number("SELECT count(*) FROM claim WHERE resource = 'desk-1'").await, 6);
    assert_eq!(db.bookings.confirm(&confirmation(new.id, late), late).await.unwrap(), Confirmed::Now);
}

async fn only_a_hold_can_be_swapped(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap();
    for id in [request.id, BookingId(Uuid::from_u128(5))] {
        assert_eq!(
            db.bookings.swap(&swap(id, vec![vec![at("desk-2", 0, 6)]], now()), now()).await.unwrap(),
            Taken::Conflict
        );
    }
    assert_eq!(db.raw.number("SELECT count(*) FROM claim WHERE resource = 'desk-2'").await, 0);
}

async fn a_hold_is_prolonged_once(db: Db) {
    let request = wish(vec![vec![at("desk-1", 0, 6), at("room-1", 0, 6)]], now());
    db.bookings.hold(&request, now()).await.unwrap();
    let time = now() + minutes(14);
    assert!(db.bookings.extend(request.id, time + HOLD, time).await.unwrap());
    let booking = db.bookings.booking(request.id).await.unwrap().unwrap();
    assert_eq!((booking.extended, booking.held_until), (true, time + HOLD));
    assert!(!db.bookings.extend(request.id, time + HOLD + HOLD, time + minutes(1)).await.unwrap());
    let then = time + minutes(14);
    for resource in ["desk-1", "room-1"] {
        assert_eq!(db.bookings.hold(&wish_at(resource, 0, 6, then), then).await.unwrap(), Taken::Conflict);
        assert_eq!(
            db.bookings.hold(&wish_at(resource, 0, 6, time + HOLD), time + HOLD).await.unwrap(),
            Taken::Claimed(0)
        );
    }
}

async fn what_is_not_live_is_not_prolonged(db: Db) {
    let until = now() + minutes(90);
    assert!(!db.bookings.extend(BookingId(Uuid::from_u128(5)), until, now()).await.unwrap());
    let expired = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&expired, now()).await.unwrap();
    assert!(!db.bookings.extend(expired.id, until, now() + HOLD).await.unwrap());
    let confirmed = wish_at("desk-2", 0, 6, now());
    db.bookings.hold(&confirmed, now()).await.unwrap();
    db.bookings.confirm(&confirmation(confirmed.id, now()), now()).await.unwrap();
    assert!(!db.bookings.extend(confirmed.id, until, now()).await.unwrap());
    let of_mine = |hour: i64| HoldRequest {
        visitor: visitor(1),
        keep_others: 0,
        ..wish_at("desk-3", hour * 12, hour * 12 + 6, now())
    };
    let (given_up, kept) = (of_mine(0), of_mine(1));
    db.bookings.hold(&given_up, now()).await.unwrap();
    db.bookings.hold(&kept, now()).await.unwrap();
    assert!(!db.bookings.extend(given_up.id, until, now()).await.unwrap());
    // A server whose clock is behind: the other one has given the time away already.
    let behind = wish_at("desk-4", 0, 6, now());
    db.bookings.hold(&behind, now()).await.unwrap();
    db.bookings.hold(&wish_at("desk-4", 5, 9, now() + HOLD), now() + HOLD).await.unwrap();
    assert!(!db.bookings.extend(behind.id, until, now() + HOLD - minutes(1)).await.unwrap());
    assert_eq!(
        db.bookings.confirm(&confirmation(behind.id, now()), now() + minutes(14)).await.unwrap(),
        Confirmed::Lost
    );
}

async fn another_time_may_be_prolonged_again(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    assert!(db.bookings.extend(request.id, now() + minutes(20), now()).await.unwrap());
    db.bookings.swap(&swap(request.id, vec![vec![at("desk-1", 6, 12)]], now()), now()).await.unwrap();
    assert!(db.bookings.extend(request.id, now() + minutes(20), now()).await.unwrap());
}

async fn what_was_typed_is_kept_while_the_booking_is_held(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    let typed = ContactData { name: "Nur ein Name".to_owned(), ..ContactData::default() };
    assert!(db.bookings.save_contact(request.id, &typed, Language::DeLeicht).await.unwrap());
    let booking = db.bookings.booking(request.id).await.unwrap().unwrap();
    assert!(booking.contact == typed && booking.language == Language::DeLeicht);
    // Also when the hold has run out, or its time was given to somebody else.
    let late = now() + HOLD;
    db.bookings.hold(&wish_at("desk-1", 0, 6, late), late).await.unwrap();
    assert!(db.bookings.save_contact(request.id, &contact(), Language::De).await.unwrap());
    let confirmed = wish_at("desk-2", 0, 6, now());
    db.bookings.hold(&confirmed, now()).await.unwrap();
    db.bookings.confirm(&confirmation(confirmed.id, now()), now()).await.unwrap();
    for id in [confirmed.id, BookingId(Uuid::from_u128(5))] {
        assert!(!db.bookings.save_contact(id, &typed, Language::En).await.unwrap());
    }
    assert!(db.bookings.booking(confirmed.id).await.unwrap().unwrap().contact == contact());
}

async fn giving_up_forgets_everything(db: Db) {
    let request = wish(vec![vec![at("desk-1", 0, 6), at("room-1", 0, 6)]], now());
    db.bookings.hold(&request, now()).await.unwrap();
    assert!(db.bookings.release(request.id).await.unwrap());
    assert!(!db.bookings.release(request.id).await.unwrap());
    for table in ["booking", "allocation", "claim"] {
        assert_eq!(db.raw.number(&format!("SELECT count(*) FROM {table}")).await, 0);
    }
    assert_eq!(db.bookings.hold(&wish_at("room-1", 0, 6, now()), now()).await.unwrap(), Taken::Claimed(0));
}

async fn only_a_hold_can_be_given_up(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap();
    assert!(!db.bookings.release(request.id).await.unwrap());
    assert_eq!(db.bookings.booking(request.id).await.unwrap().unwrap().state, BookingState::Confirmed);
    assert_eq!(db.raw.number("SELECT count(*) FROM claim").await, 6);
}
