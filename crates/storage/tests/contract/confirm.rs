//! From a hold to an appointment.

use crate::harness::Db;
use crate::make::{HOLD, at, audit, confirmation, contact, mail, minutes, now, visitor, wish, wish_at};
use services::booking::{BookingState, Cancelled, Confirm, Confirmed, HoldRequest, NoticeKind, Taken};

on_both!(
    a_hold_becomes_an_appointment_for_good,
    a_repeated_click_changes_nothing,
    what_is_no_hold_is_lost,
    a_late_confirmation_is_good_if_nobody_took_the_time,
    a_hold_that_was_taken_over_is_lost,
    a_tick_that_was_taken_and_given_back_can_be_had_again,
    a_hold_given_up_for_newer_ones_is_lost,
    a_used_reference_is_refused_and_nothing_is_written,
    an_event_makes_one_job_however_often_it_is_written,
    an_appointment_without_a_mail_address_makes_no_job,
);

async fn a_hold_becomes_an_appointment_for_good(db: Db) {
    let request = wish(vec![vec![at("desk-1", 0, 6), at("room-1", 1, 5)]], now());
    db.bookings.hold(&request, now()).await.unwrap();
    let confirm = confirmation(request.id, now());
    let time = now() + minutes(3);
    assert_eq!(db.bookings.confirm(&confirm, time).await.unwrap(), Confirmed::Now);
    let booking = db.bookings.booking(request.id).await.unwrap().unwrap();
    assert_eq!(
        (booking.state, booking.confirmed_at, booking.cancelled_at),
        (BookingState::Confirmed, Some(time), None)
    );
    assert_eq!(booking.reference.as_deref(), Some(confirm.reference.as_str()));
    assert_eq!((booking.sequence, booking.held_until), (0, request.held_until));
    assert_eq!(booking.allocations, request.assignments[0]);
    assert!(booking.contact == contact());
    let years_later = now() + minutes(60 * 24 * 3650);
    assert_eq!(db.bookings.hold(&wish_at("desk-1", 5, 6, years_later), years_later).await.unwrap(), Taken::Conflict);
    assert_eq!(
        db.raw.texts("SELECT action || ' ' || actor || ' ' || municipality FROM audit_event").await,
        ["appointment.confirmed citizen rastatt"]
    );
    assert_eq!(db.raw.number("SELECT count(*) FROM job WHERE kind = 'appointment_mail'").await, 1);
}

async fn a_repeated_click_changes_nothing(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    let confirm = confirmation(request.id, now());
    assert_eq!(db.bookings.confirm(&confirm, now()).await.unwrap(), Confirmed::Now);
    // The very same call, a new one, and one after a cancellation.
    assert_eq!(db.bookings.confirm(&confirm, now()).await.unwrap(), Confirmed::Before);
    assert_eq!(
        db.bookings.confirm(&confirmation(request.id, now()), now() + minutes(1)).await.unwrap(),
        Confirmed::Before
    );
    let cancelled = db
        .bookings
        .cancel(request.id, &audit("appointment.cancelled", request.id.0), &[], &crate::make::at_once(), now())
        .await
        .unwrap();
    assert_eq!(cancelled, Cancelled::Now);
    assert_eq!(db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap(), Confirmed::Before);
    let booking = db.bookings.booking(request.id).await.unwrap().unwrap();
    assert_eq!((booking.state, booking.confirmed_at), (BookingState::Cancelled, Some(now())));
    assert_eq!(booking.reference, Some(confirm.reference));
    assert_eq!(db.raw.number("SELECT count(*) FROM audit_event WHERE action = 'appointment.confirmed'").await, 1);
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 1);
}

async fn what_is_no_hold_is_lost(db: Db) {
    let never = wish_at("desk-1", 0, 6, now());
    assert_eq!(db.bookings.confirm(&confirmation(never.id, now()), now()).await.unwrap(), Confirmed::Lost);
    let released = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&released, now()).await.unwrap();
    assert!(db.bookings.release(released.id).await.unwrap());
    assert_eq!(db.bookings.confirm(&confirmation(released.id, now()), now()).await.unwrap(), Confirmed::Lost);
    assert_eq!(
        db.raw.number("SELECT count(*) FROM job").await + db.raw.number("SELECT count(*) FROM audit_event").await,
        0
    );
}

async fn a_late_confirmation_is_good_if_nobody_took_the_time(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    let late = now() + minutes(300);
    assert_eq!(db.bookings.confirm(&confirmation(request.id, late), late).await.unwrap(), Confirmed::Now);
    assert_eq!(db.bookings.hold(&wish_at("desk-1", 0, 6, late), late).await.unwrap(), Taken::Conflict);
}

async fn a_hold_that_was_taken_over_is_lost(db: Db) {
    for (resource, from, to) in [("desk-1", 0, 6), ("desk-2", 5, 8), ("desk-3", 0, 1)] {
        let old = wish_at(resource, 0, 6, now());
        db.bookings.hold(&old, now()).await.unwrap();
        let late = now() + HOLD;
        let new = wish_at(resource, from, to, late);
        assert_eq!(db.bookings.hold(&new, late).await.unwrap(), Taken::Claimed(0));
        assert_eq!(
            db.bookings.confirm(&confirmation(old.id, late), late).await.unwrap(),
            Confirmed::Lost,
            "{resource}"
        );
        assert_eq!(db.bookings.confirm(&confirmation(new.id, late), late).await.unwrap(), Confirmed::Now);
        assert_eq!(
            db.bookings.confirm(&confirmation(old.id, late), late + minutes(60)).await.unwrap(),
            Confirmed::Lost,
            "{resource}"
        );
        let booking = db.bookings.booking(old.id).await.unwrap().unwrap();
        assert_eq!((booking.state, booking.reference), (BookingState::Held, None));
        assert!(booking.contact == contact());
    }
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 3);
}

async fn a_tick_that_was_taken_and_given_back_can_be_had_again(db: Db) {
    let old = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&old, now()).await.unwrap();
    let late = now() + HOLD;
    let released = wish_at("desk-1", 0, 2, late);
    db.bookings.hold(&released, late).await.unwrap();
    let expired = wish_at("desk-1", 4, 8, late);
    db.bookings.hold(&expired, late).await.unwrap();
    assert!(db.bookings.release(released.id).await.unwrap());
    assert_eq!(db.bookings.confirm(&confirmation(old.id, late), late).await.unwrap(), Confirmed::Lost);
    let later = late + HOLD;
    assert_eq!(db.bookings.confirm(&confirmation(old.id, later), later).await.unwrap(), Confirmed::Now);
    assert_eq!(db.bookings.confirm(&confirmation(expired.id, later), later).await.unwrap(), Confirmed::Lost);
}

async fn a_hold_given_up_for_newer_ones_is_lost(db: Db) {
    let of_mine = |hour: i64| HoldRequest {
        visitor: visitor(1),
        keep_others: 0,
        ..wish_at("desk-1", hour * 12, hour * 12 + 6, now())
    };
    let (old, new) = (of_mine(0), of_mine(1));
    db.bookings.hold(&old, now()).await.unwrap();
    db.bookings.hold(&new, now()).await.unwrap();
    assert_eq!(db.bookings.confirm(&confirmation(old.id, now()), now()).await.unwrap(), Confirmed::Lost);
    assert_eq!(db.bookings.confirm(&confirmation(new.id, now()), now()).await.unwrap(), Confirmed::Now);
}

async fn a_used_reference_is_refused_and_nothing_is_written(db: Db) {
    let first = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&first, now()).await.unwrap();
    let confirm = confirmation(first.id, now());
    db.bookings.confirm(&confirm, now()).await.unwrap();
    db.bookings
        .cancel(first.id, &audit("appointment.cancelled", first.id.0), &[], &crate::make::at_once(), now())
        .await
        .unwrap();
    // For ever and over all municipalities.
    let second = HoldRequest { municipality: "erbach".to_owned(), ..wish_at("desk-1", 0, 6, now()) };
    db.bookings.hold(&second, now()).await.unwrap();
    let same = Confirm { reference: confirm.reference.clone(), ..confirmation(second.id, now()) };
    assert_eq!(db.bookings.confirm(&same, now()).await.unwrap(), Confirmed::ReferenceTaken);
    let booking = db.bookings.booking(second.id).await.unwrap().unwrap();
    assert_eq!((booking.state, booking.reference, booking.confirmed_at), (BookingState::Held, None, None));
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 1);
    assert_eq!(db.raw.number("SELECT count(*) FROM audit_event").await, 2);
    let another = Confirm { reference: "ANOTHER".to_owned(), ..same };
    assert_eq!(db.bookings.confirm(&another, now()).await.unwrap(), Confirmed::Now);
}

async fn an_event_makes_one_job_however_often_it_is_written(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    let job = || mail(request.id, NoticeKind::Confirmed, 0, now());
    let confirm = Confirm {
        jobs: vec![job(), job(), mail(request.id, NoticeKind::Cancelled, 7, now())],
        ..confirmation(request.id, now())
    };
    assert_eq!(db.bookings.confirm(&confirm, now()).await.unwrap(), Confirmed::Now);
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 2);
    let audit = audit("appointment.cancelled", request.id.0);
    assert_eq!(
        db.bookings.cancel(request.id, &audit, &[job()], &crate::make::at_once(), now()).await.unwrap(),
        Cancelled::Now
    );
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 2);
}

async fn an_appointment_without_a_mail_address_makes_no_job(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    let confirm = Confirm { jobs: vec![], ..confirmation(request.id, now()) };
    assert_eq!(db.bookings.confirm(&confirm, now()).await.unwrap(), Confirmed::Now);
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 0);
    assert_eq!(db.raw.number("SELECT count(*) FROM audit_event").await, 1);
}
