//! Cancelling an appointment.

use crate::harness::Db;
use crate::make::{HOLD, at, audit, confirmation, contact, mail, minutes, now, wish, wish_at};
use services::booking::{BookingId, BookingState, Cancelled, NoticeKind, Taken};
use uuid::Uuid;

on_both!(cancelling_frees_the_time, what_is_no_appointment_cannot_be_cancelled, cancelling_twice_tells_nobody_twice);

async fn cancelling_frees_the_time(db: Db) {
    let request = wish(vec![vec![at("desk-1", 0, 6), at("room-1", 1, 5)]], now());
    db.bookings.hold(&request, now()).await.unwrap();
    let confirm = confirmation(request.id, now());
    db.bookings.confirm(&confirm, now()).await.unwrap();
    let time = now() + minutes(60);
    let job = mail(request.id, NoticeKind::Cancelled, 1, time);
    assert_eq!(
        db.bookings
            .cancel(request.id, &audit("appointment.cancelled", request.id.0), &[job], &crate::make::at_once(), time)
            .await
            .unwrap(),
        Cancelled::Now
    );
    let booking = db.bookings.booking(request.id).await.unwrap().unwrap();
    assert_eq!((booking.state, booking.sequence), (BookingState::Cancelled, 1));
    assert_eq!((booking.confirmed_at, booking.cancelled_at), (Some(now()), Some(time)));
    assert!(booking.allocations.is_empty() && booking.contact == contact());
    assert_eq!(booking.reference, Some(confirm.reference));
    assert_eq!(db.raw.number("SELECT count(*) FROM claim").await, 0);
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 2);
    assert_eq!(db.raw.number("SELECT count(*) FROM audit_event").await, 2);
    assert_eq!(db.bookings.hold(&wish(request.assignments, time), time).await.unwrap(), Taken::Claimed(0));
}

async fn what_is_no_appointment_cannot_be_cancelled(db: Db) {
    let held = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&held, now()).await.unwrap();
    for id in [held.id, BookingId(Uuid::from_u128(5))] {
        let job = mail(id, NoticeKind::Cancelled, 1, now());
        assert_eq!(
            db.bookings
                .cancel(id, &audit("appointment.cancelled", id.0), &[job], &crate::make::at_once(), now())
                .await
                .unwrap(),
            Cancelled::Unknown
        );
    }
    assert!(db.bookings.booking(held.id).await.unwrap().unwrap().is_live_hold(now()));
    assert_eq!(
        db.raw.number("SELECT count(*) FROM job").await + db.raw.number("SELECT count(*) FROM audit_event").await,
        0
    );
}

async fn cancelling_twice_tells_nobody_twice(db: Db) {
    let request = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&request, now()).await.unwrap();
    db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap();
    let cancel = |time| {
        let (db, id) = (db.clone(), request.id);
        async move {
            let job = mail(id, NoticeKind::Cancelled, 1, time);
            db.bookings
                .cancel(id, &audit("appointment.cancelled", id.0), &[job], &crate::make::at_once(), time)
                .await
                .unwrap()
        }
    };
    assert_eq!(cancel(now()).await, Cancelled::Now);
    // Meanwhile the time is somebody else's, who keeps it.
    let other = wish_at("desk-1", 0, 6, now());
    assert_eq!(db.bookings.hold(&other, now()).await.unwrap(), Taken::Claimed(0));
    assert_eq!(cancel(now() + HOLD).await, Cancelled::Before);
    assert_eq!(db.raw.number("SELECT count(*) FROM claim").await, 6);
    let booking = db.bookings.booking(request.id).await.unwrap().unwrap();
    assert_eq!((booking.sequence, booking.cancelled_at), (1, Some(now())));
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 2);
    assert_eq!(db.raw.number("SELECT count(*) FROM audit_event").await, 2);
}
