//! Limits by person, and appointments that wait for a mailed link.

use crate::harness::Db;
use crate::make::{HOLD, at_once, audit, confirmation, contact, id, mail, minutes, now, swap, wish_at};
use domain::booking::SubjectKind;
use domain::language::Language;
use jiff::{SignedDuration, Timestamp};
use services::booking::{
    Ask, Asked, BookingId, BookingState, Cancelled, Confirm, Confirmed, ContactData, Guard, LimitClaim, Move, Moved,
    NoticeKind, Reached,
};
use std::sync::Arc;

on_both!(
    one_more_than_the_limit_is_refused_and_nothing_is_written,
    of_two_at_the_same_moment_one_wins,
    a_limit_is_never_exceeded_whoever_comes_and_goes,
    a_cancelled_appointment_counts_no_more,
    a_past_appointment_counts_no_more_but_for_its_days,
    a_moved_appointment_counts_until_its_new_end,
    a_lowered_limit_gives_none_until_they_are_fewer,
    deleted_with_the_appointment_and_by_date,
    what_was_typed_meanwhile_is_not_confirmed,
    a_guarded_confirmation_is_as_careful_as_any,
    a_hold_waits_for_its_link,
    of_many_clicks_one_mail,
    sending_again_prolongs_nothing,
    what_changes_ends_the_waiting,
    a_late_link_is_lost,
    nobody_waits_for_what_is_gone,
);

const LIMIT: Reached = Reached { kind: SubjectKind::Mail, most: 1, of_all: false };

/// A limit of `most` for the person of this number.
fn claim(person: u8, most: u8) -> LimitClaim {
    LimitClaim {
        rule: "rastatt/personalausweis/mail".to_owned(),
        subject: [person; 32],
        reached: Reached { most, ..LIMIT },
        at_least: now(),
    }
}

fn limited(booking: BookingId, limits: Vec<LimitClaim>, now: Timestamp) -> Confirm {
    Confirm { guard: Some(Guard { contact: contact(), asked_at: None, limits }), ..confirmation(booking, now) }
}

/// A hold at some desk, and its confirmation for the person of this number.
async fn hold(db: &Db, hour: i64, time: Timestamp) -> BookingId {
    let request = wish_at("desk-1", hour * 12, hour * 12 + 6, time);
    db.bookings.hold(&request, time).await.unwrap();
    request.id
}

async fn book(db: &Db, hour: i64, limits: Vec<LimitClaim>, time: Timestamp) -> (BookingId, Confirmed) {
    let id = hold(db, hour, time).await;
    (id, db.bookings.confirm(&limited(id, limits, time), time).await.unwrap())
}

async fn uses(db: &Db) -> i64 {
    db.raw.number("SELECT count(*) FROM limit_use").await
}

async fn cancel(db: &Db, id: BookingId) {
    let audit = audit("appointment.cancelled", id.0);
    assert_eq!(db.bookings.cancel(id, &audit, &[], &at_once(), now()).await.unwrap(), Cancelled::Now);
}

async fn one_more_than_the_limit_is_refused_and_nothing_is_written(db: Db) {
    assert_eq!(book(&db, 0, vec![claim(1, 2)], now()).await.1, Confirmed::Now);
    assert_eq!(book(&db, 1, vec![claim(1, 2)], now()).await.1, Confirmed::Now);
    // The second of two limits refuses: the first is not used up.
    let other = LimitClaim { rule: "rastatt//phone".to_owned(), ..claim(9, 5) };
    let (refused, answer) = book(&db, 2, vec![other, claim(1, 2)], now()).await;
    assert_eq!(answer, Confirmed::Limited(Reached { most: 2, ..LIMIT }));
    let booking = db.bookings.booking(refused).await.unwrap().unwrap();
    assert_eq!((booking.state, booking.reference), (BookingState::Held, None));
    assert!(booking.contact == contact() && !booking.allocations.is_empty(), "nothing is lost");
    assert_eq!((uses(&db).await, db.raw.number("SELECT count(*) FROM job").await), (2, 2));
    // Somebody else, another rule, and the same click again.
    let rule = LimitClaim { rule: "rastatt/reisepass/mail".to_owned(), ..claim(1, 2) };
    let (id, answer) = book(&db, 3, vec![rule.clone(), claim(2, 2)], now()).await;
    assert_eq!(answer, Confirmed::Now);
    assert_eq!(db.bookings.confirm(&limited(id, vec![rule], now()), now()).await.unwrap(), Confirmed::Before);
    assert_eq!(uses(&db).await, 4);
}

async fn of_two_at_the_same_moment_one_wins(db: Db) {
    let other = db.another().await;
    for round in 0..40_u8 {
        let (a, b) = (hold(&db, i64::from(round) * 2, now()).await, hold(&db, i64::from(round) * 2 + 1, now()).await);
        let confirm = |db: &Db, id: BookingId| {
            let (bookings, confirm) = (Arc::clone(&db.bookings), limited(id, vec![claim(round, 1)], now()));
            tokio::spawn(async move { bookings.confirm(&confirm, now()).await.unwrap() })
        };
        let (a, b) = (confirm(&db, a), confirm(&other, b));
        let answers = (a.await.unwrap(), b.await.unwrap());
        let refused = Confirmed::Limited(LIMIT);
        assert!(
            answers == (Confirmed::Now, refused) || answers == (refused, Confirmed::Now),
            "round {round}: {answers:?}"
        );
    }
    assert_eq!(uses(&db).await, 40);
}

async fn a_limit_is_never_exceeded_whoever_comes_and_goes(db: Db) {
    let other = db.another().await;
    let mut doing = Vec::new();
    for task in 0..8_i64 {
        let db = if task % 2 == 0 { db.clone() } else { other.clone() };
        doing.push(tokio::spawn(async move {
            let mut kept = 0;
            for round in 0..12 {
                let (id, answer) = book(&db, task * 20 + round, vec![claim(1, 3)], now()).await;
                match answer {
                    Confirmed::Now if round % 3 == 0 => cancel(&db, id).await,
                    Confirmed::Now => kept += 1,
                    other => assert_eq!(other, Confirmed::Limited(Reached { most: 3, ..LIMIT })),
                }
            }
            kept
        }));
    }
    let mut kept = 0;
    for task in doing {
        kept += task.await.unwrap();
    }
    assert_eq!((kept, uses(&db).await), (3, 3));
}

async fn a_cancelled_appointment_counts_no_more(db: Db) {
    let (first, _) = book(&db, 0, vec![claim(1, 1)], now()).await;
    assert_eq!(book(&db, 1, vec![claim(1, 1)], now()).await.1, Confirmed::Limited(LIMIT));
    cancel(&db, first).await;
    assert_eq!(uses(&db).await, 0);
    assert_eq!(book(&db, 2, vec![claim(1, 1)], now()).await.1, Confirmed::Now);
}

async fn a_past_appointment_counts_no_more_but_for_its_days(db: Db) {
    let (first, _) = book(&db, 0, vec![claim(1, 1)], now()).await;
    let ends = db.bookings.booking(first).await.unwrap().unwrap().ends_at;
    assert_eq!(book(&db, 1, vec![claim(1, 1)], ends - minutes(1)).await.1, Confirmed::Limited(LIMIT));
    let days = ends + SignedDuration::from_hours(24 * 90);
    let for_days = LimitClaim { at_least: days, ..claim(1, 1) };
    assert_eq!(book(&db, 2, vec![for_days], ends).await.1, Confirmed::Now);
    assert_eq!(book(&db, 3, vec![claim(1, 1)], days - minutes(1)).await.1, Confirmed::Limited(LIMIT));
    assert_eq!(book(&db, 4, vec![claim(1, 1)], days).await.1, Confirmed::Now);
    assert_eq!(uses(&db).await, 1, "the slot was taken over each time");
}

async fn a_moved_appointment_counts_until_its_new_end(db: Db) {
    let days = now() + SignedDuration::from_hours(24 * 2000);
    for (person, at_least) in [(1, now()), (2, days)] {
        let limit = LimitClaim { at_least, ..claim(person, 1) };
        let (id, _) = book(&db, i64::from(person) * 100, vec![limit], now()).await;
        for (sequence, from) in [(0, 5000), (1, 2000)] {
            let to = swap(id, vec![vec![crate::make::at("desk-2", from, from + 6)]], now());
            let wanted = Move {
                id,
                sequence,
                site: to.site,
                starts_at: to.starts_at,
                ends_at: to.ends_at,
                assignments: to.assignments,
                freeing: at_once(),
                audit: audit("appointment.moved", id.0),
                jobs: Vec::new(),
            };
            assert_eq!(db.bookings.move_appointment(&wanted, now()).await.unwrap(), Moved::Now(0));
            let until = db
                .raw
                .number(&format!("SELECT max(until) FROM limit_use WHERE at_least = {}", at_least.as_microsecond()))
                .await;
            assert_eq!(until, to.ends_at.max(at_least).as_microsecond());
        }
        cancel(&db, id).await;
    }
}

async fn a_lowered_limit_gives_none_until_they_are_fewer(db: Db) {
    let mut ids = Vec::new();
    for hour in 0..3 {
        ids.push(book(&db, hour, vec![claim(1, 3)], now()).await.0);
    }
    cancel(&db, ids[0]).await;
    let refused = Confirmed::Limited(Reached { most: 2, ..LIMIT });
    assert_eq!(book(&db, 10, vec![claim(1, 2)], now()).await.1, refused);
    cancel(&db, ids[2]).await;
    assert_eq!(book(&db, 11, vec![claim(1, 2)], now()).await.1, Confirmed::Now);
}

async fn deleted_with_the_appointment_and_by_date(db: Db) {
    let later = now() + SignedDuration::from_hours(24 * 4000);
    book(&db, 0, vec![LimitClaim { at_least: later, ..claim(1, 1) }], now()).await;
    book(&db, 1, vec![claim(2, 1)], now()).await;
    let over = now() + SignedDuration::from_hours(24 * 3999);
    assert_eq!(db.maintenance.delete_limits(over, 10).await.unwrap(), 1, "only what counts no more");
    assert_eq!(uses(&db).await, 1);
    assert_eq!(db.maintenance.delete_past("rastatt", over, 10).await.unwrap(), 2);
    assert_eq!(uses(&db).await, 0, "nobody counts whose appointment is not known any more");
}

async fn what_was_typed_meanwhile_is_not_confirmed(db: Db) {
    let id = hold(&db, 0, now()).await;
    let other = ContactData { mail: "other@example.org".to_owned(), ..contact() };
    assert!(db.bookings.save_contact(id, &other, Language::De).await.unwrap());
    let answer = db.bookings.confirm(&limited(id, vec![claim(1, 1)], now()), now()).await.unwrap();
    assert_eq!((answer, uses(&db).await), (Confirmed::Changed, 0));
}

async fn a_guarded_confirmation_is_as_careful_as_any(db: Db) {
    // Nobody's, somebody else's by now, and a reference that is used.
    let unknown = BookingId(id());
    assert_eq!(db.bookings.confirm(&limited(unknown, vec![claim(1, 1)], now()), now()).await.unwrap(), Confirmed::Lost);
    let old = hold(&db, 0, now()).await;
    let late = now() + HOLD;
    let (new, answer) = book(&db, 0, vec![claim(1, 1)], late).await;
    assert_eq!(answer, Confirmed::Now);
    assert_eq!(db.bookings.confirm(&limited(old, vec![claim(2, 1)], late), late).await.unwrap(), Confirmed::Lost);
    let reference = db.bookings.booking(new).await.unwrap().unwrap().reference.unwrap();
    let third = hold(&db, 1, now()).await;
    let used = Confirm { reference, ..limited(third, vec![claim(3, 1)], now()) };
    assert_eq!(db.bookings.confirm(&used, now()).await.unwrap(), Confirmed::ReferenceTaken);
    assert_eq!(uses(&db).await, 1);
}

fn ask(booking: BookingId, number: i32, until: Option<Timestamp>) -> Ask {
    Ask {
        id: booking,
        number,
        until,
        audit: audit("appointment.asked", booking.0),
        jobs: vec![mail(booking, NoticeKind::Asked, number, now())],
    }
}

/// The confirmation by the link that was asked for then.
fn opened(booking: BookingId, asked_at: Timestamp) -> Confirm {
    let guard = Guard { contact: contact(), asked_at: Some(asked_at), limits: vec![claim(1, 1)] };
    Confirm { guard: Some(guard), ..confirmation(booking, now()) }
}

async fn a_hold_waits_for_its_link(db: Db) {
    let id = hold(&db, 0, now()).await;
    let (time, until) = (now() + minutes(5), now() + minutes(65));
    assert_eq!(db.bookings.ask(&ask(id, 1, Some(until)), time).await.unwrap(), Asked::Now);
    let booking = db.bookings.booking(id).await.unwrap().unwrap();
    assert_eq!((booking.state, booking.held_until, booking.asks), (BookingState::Held, until, 1));
    assert_eq!(booking.asked_at, Some(time));
    assert_eq!(db.raw.texts("SELECT action FROM audit_event").await, ["appointment.asked"]);
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 1);
    // Nobody else gets the time, and it cannot be prolonged.
    let rival = wish_at("desk-1", 0, 6, until - minutes(1));
    let taken = db.bookings.hold(&rival, until - minutes(1)).await.unwrap();
    assert_eq!(taken, services::booking::Taken::Conflict);
    assert!(!db.bookings.extend(id, until + HOLD, time).await.unwrap());
    // Not without the link, not by another one, once by the right one.
    let without = db.bookings.confirm(&limited(id, vec![], time), time).await.unwrap();
    let wrong = db.bookings.confirm(&opened(id, time - minutes(1)), time).await.unwrap();
    assert_eq!((without, wrong), (Confirmed::Changed, Confirmed::Changed));
    let late = until - minutes(1);
    assert_eq!(db.bookings.confirm(&opened(id, time), late).await.unwrap(), Confirmed::Now);
    assert_eq!(db.bookings.confirm(&opened(id, time), late).await.unwrap(), Confirmed::Before);
    assert_eq!(db.bookings.ask(&ask(id, 2, None), late).await.unwrap(), Asked::Lost);
}

async fn of_many_clicks_one_mail(db: Db) {
    let other = db.another().await;
    for round in 0..20 {
        let id = hold(&db, round, now()).await;
        let clicks: Vec<_> = (0..4)
            .map(|n| {
                let bookings = Arc::clone(if n % 2 == 0 { &db.bookings } else { &other.bookings });
                let ask = ask(id, 1, Some(now() + minutes(60)));
                tokio::spawn(async move { bookings.ask(&ask, now()).await.unwrap() })
            })
            .collect();
        let mut sent = 0;
        for click in clicks {
            sent += i32::from(click.await.unwrap() == Asked::Now);
        }
        assert_eq!(sent, 1, "round {round}");
    }
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 20);
}

async fn sending_again_prolongs_nothing(db: Db) {
    let id = hold(&db, 0, now()).await;
    let until = now() + minutes(60);
    assert_eq!(db.bookings.ask(&ask(id, 2, Some(until)), now()).await.unwrap(), Asked::Before, "not the first");
    assert_eq!(db.bookings.ask(&ask(id, 1, None), now()).await.unwrap(), Asked::Lost, "none was sent");
    db.bookings.ask(&ask(id, 1, Some(until)), now()).await.unwrap();
    let time = now() + minutes(20);
    assert_eq!(db.bookings.ask(&ask(id, 2, None), time).await.unwrap(), Asked::Now);
    let booking = db.bookings.booking(id).await.unwrap().unwrap();
    assert_eq!((booking.held_until, booking.asked_at, booking.asks), (until, Some(now()), 2));
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 2);
    assert_eq!(db.bookings.ask(&ask(id, 3, None), until).await.unwrap(), Asked::Lost, "too late");
    assert_eq!(db.bookings.confirm(&opened(id, now()), time).await.unwrap(), Confirmed::Now, "the first link is good");
}

async fn what_changes_ends_the_waiting(db: Db) {
    let waits = async |id| db.bookings.booking(id).await.unwrap().unwrap().asked_at.is_some();
    let id = hold(&db, 0, now()).await;
    db.bookings.ask(&ask(id, 1, Some(now() + minutes(60))), now()).await.unwrap();
    assert!(db.bookings.save_contact(id, &contact(), Language::Tr).await.unwrap());
    assert!(waits(id).await, "the language alone changes nothing");
    let other = ContactData { mail: "right@example.org".to_owned(), ..contact() };
    assert!(db.bookings.save_contact(id, &other, Language::Tr).await.unwrap());
    assert!(!waits(id).await);
    assert_eq!(db.bookings.confirm(&opened(id, now()), now()).await.unwrap(), Confirmed::Changed, "the old link");
    // A new round has a link of its own.
    let time = now() + minutes(10);
    assert_eq!(db.bookings.ask(&ask(id, 2, Some(time + minutes(60))), time).await.unwrap(), Asked::Now);
    assert_eq!(db.bookings.confirm(&opened(id, now()), time).await.unwrap(), Confirmed::Changed);
    db.bookings.swap(&swap(id, vec![vec![crate::make::at("desk-3", 0, 6)]], time), time).await.unwrap();
    assert!(!waits(id).await, "another time");
}

async fn a_late_link_is_lost(db: Db) {
    let id = hold(&db, 0, now()).await;
    let until = now() + minutes(60);
    db.bookings.ask(&ask(id, 1, Some(until)), now()).await.unwrap();
    assert_eq!(db.bookings.confirm(&opened(id, now()), until).await.unwrap(), Confirmed::Lost);
    assert_eq!(uses(&db).await, 0);
    // The time is free by itself.
    let taken = db.bookings.hold(&wish_at("desk-1", 0, 6, until), until).await.unwrap();
    assert_eq!(taken, services::booking::Taken::Claimed(0));
}

async fn nobody_waits_for_what_is_gone(db: Db) {
    let old = hold(&db, 0, now()).await;
    let late = now() + HOLD;
    hold(&db, 0, late).await;
    assert_eq!(db.bookings.ask(&ask(old, 1, Some(late + minutes(60))), late).await.unwrap(), Asked::Lost);
    assert_eq!(db.bookings.ask(&ask(BookingId(id()), 1, Some(late)), late).await.unwrap(), Asked::Lost);
    let expired = hold(&db, 5, now()).await;
    let answer = db.bookings.ask(&ask(expired, 1, Some(late + minutes(60))), late).await.unwrap();
    assert_eq!(answer, Asked::Now, "nobody took it meanwhile");
}
