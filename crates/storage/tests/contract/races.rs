//! One booking, many hands at the same moment.

use crate::harness::Db;
use crate::invariants;
use crate::make::{Dice, HOLD, at, audit, confirmation, contact, mail, minutes, now, swap, wish, wish_at};
use domain::language::Language;
use services::booking::{Ask, BookingState, Cancelled, Confirm, Confirmed, HoldRequest, NoticeKind, Taken};
use services::ports::BookingStore;
use std::sync::Arc;

on_both!(
    of_many_clicks_one_confirms,
    of_many_cancellations_one_counts,
    late_owner_and_new_owner_never_both_win,
    two_appointments_never_share_a_reference,
    swaps_and_holds_share_what_is_free,
    whatever_happens_at_once_leaves_everything_in_order,
);

/// Starts both at the same moment and waits for both answers.
async fn at_once<A, B>(
    a: impl Future<Output = A> + Send + 'static,
    b: impl Future<Output = B> + Send + 'static,
) -> (A, B)
where
    A: Send + 'static,
    B: Send + 'static,
{
    let (a, b) = (tokio::spawn(a), tokio::spawn(b));
    (a.await.unwrap(), b.await.unwrap())
}

fn confirm(
    db: &Arc<dyn BookingStore>,
    confirm: Confirm,
    time: jiff::Timestamp,
) -> impl Future<Output = Confirmed> + Send + use<> {
    let bookings = db.clone();
    async move { bookings.confirm(&confirm, time).await.unwrap() }
}

async fn of_many_clicks_one_confirms(db: Db) {
    let other = db.another().await;
    for round in 0..40 {
        let request = wish_at("desk-1", round * 12, round * 12 + 6, now());
        db.bookings.hold(&request, now()).await.unwrap();
        let clicks: Vec<_> = (0..8)
            .map(|click| {
                let bookings = if click % 2 == 0 { &db.bookings } else { &other.bookings };
                tokio::spawn(confirm(bookings, confirmation(request.id, now()), now()))
            })
            .collect();
        let mut outcomes = Vec::new();
        for click in clicks {
            outcomes.push(click.await.unwrap());
        }
        assert_eq!(outcomes.iter().filter(|outcome| **outcome == Confirmed::Now).count(), 1, "{outcomes:?}");
        assert_eq!(outcomes.iter().filter(|outcome| **outcome == Confirmed::Before).count(), 7, "{outcomes:?}");
    }
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 40);
    assert_eq!(db.raw.number("SELECT count(*) FROM audit_event").await, 40);
}

async fn of_many_cancellations_one_counts(db: Db) {
    for round in 0..20 {
        let request = wish_at("desk-1", round * 12, round * 12 + 6, now());
        db.bookings.hold(&request, now()).await.unwrap();
        db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap();
        let clicks: Vec<_> = (0..8)
            .map(|_| {
                let bookings = db.bookings.clone();
                tokio::spawn(async move {
                    let job = mail(request.id, NoticeKind::Cancelled, 1, now());
                    bookings
                        .cancel(
                            request.id,
                            &audit("appointment.cancelled", request.id.0),
                            &[job],
                            &crate::make::at_once(),
                            now(),
                        )
                        .await
                        .unwrap()
                })
            })
            .collect();
        let mut counted = 0;
        for click in clicks {
            counted += usize::from(click.await.unwrap() == Cancelled::Now);
        }
        assert_eq!(counted, 1);
        assert_eq!(db.bookings.booking(request.id).await.unwrap().unwrap().sequence, 1);
    }
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 40);
}

async fn late_owner_and_new_owner_never_both_win(db: Db) {
    let other = db.another().await;
    let mut dice = Dice(11);
    let (mut owners, mut takers) = (0, 0);
    for round in 0..150 {
        let first = round * 20;
        let old = wish_at("desk-1", first, first + 6, now());
        db.bookings.hold(&old, now()).await.unwrap();
        let late = now() + HOLD;
        let from = first + dice.between(-4, 6);
        let new = wish_at("desk-1", from, from + 5, late);
        let (bookings, request) = (other.bookings.clone(), new.clone());
        let taking = async move { bookings.hold(&request, late).await.unwrap() };
        let (confirmed, taken) = at_once(confirm(&db.bookings, confirmation(old.id, late), late), taking).await;
        match (confirmed, taken) {
            (Confirmed::Now, Taken::Conflict) => owners += 1,
            (Confirmed::Lost, Taken::Claimed(0)) => takers += 1,
            other => panic!("round {round}: {other:?}"),
        }
    }
    assert_eq!(owners + takers, 150);
}

async fn two_appointments_never_share_a_reference(db: Db) {
    for round in 0..40 {
        let (a, b) = (
            wish_at("desk-1", round * 12, round * 12 + 6, now()),
            wish_at("desk-2", round * 12, round * 12 + 6, now()),
        );
        for request in [&a, &b] {
            db.bookings.hold(request, now()).await.unwrap();
        }
        let reference = format!("SAME-{round}");
        let with = |id| Confirm { reference: reference.clone(), ..confirmation(id, now()) };
        let outcomes =
            at_once(confirm(&db.bookings, with(a.id), now()), confirm(&db.bookings, with(b.id), now())).await;
        assert!(
            matches!(
                outcomes,
                (Confirmed::Now, Confirmed::ReferenceTaken) | (Confirmed::ReferenceTaken, Confirmed::Now)
            ),
            "{outcomes:?}"
        );
    }
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 40);
}

async fn swaps_and_holds_share_what_is_free(db: Db) {
    let other = db.another().await;
    for round in 0..80 {
        let from = round * 20;
        // Three want the same two desks at overlapping times: two get one each.
        let desks =
            |shift: i64| ["desk-8", "desk-9"].map(|desk| vec![at(desk, from + shift, from + shift + 6)]).to_vec();
        let mut calls = Vec::new();
        for n in 0..3 {
            let bookings = if n == 0 { db.bookings.clone() } else { other.bookings.clone() };
            let old = wish_at(&format!("desk-{n}"), from, from + 6, now());
            bookings.hold(&old, now()).await.unwrap();
            let wanted = desks(n);
            calls.push(tokio::spawn(async move {
                if n == 2 {
                    return bookings.hold(&wish(wanted, now()), now()).await.unwrap();
                }
                bookings.swap(&swap(old.id, wanted, now()), now()).await.unwrap()
            }));
        }
        let mut claimed = Vec::new();
        for call in calls {
            if let Taken::Claimed(index) = call.await.unwrap() {
                claimed.push(index);
            }
        }
        claimed.sort_unstable();
        assert_eq!(claimed, [0, 1], "round {round}");
    }
}

/// One of the things a visitor, his other tab or somebody else may do to a booking. Answers whether it made the booking
/// an appointment, or made it go away.
async fn do_something(bookings: Arc<dyn BookingStore>, what: u64, request: HoldRequest, round: i64) -> (bool, bool) {
    let id = request.id;
    let tick = |tick: i64| round * 100 + tick;
    match what {
        0 | 1 => return (bookings.confirm(&confirmation(id, now()), now()).await.unwrap() == Confirmed::Now, false),
        2 | 3 => {
            let (from, desk) = (tick(3), if what == 2 { "desk-1" } else { "desk-2" });
            bookings
                .swap(&swap(id, vec![vec![at(desk, from, from + 6)], vec![at("desk-3", from, from + 6)]], now()), now())
                .await
                .unwrap();
        }
        4 => drop(bookings.extend(id, now() + minutes(25), now()).await.unwrap()),
        5 => return (false, bookings.release(id).await.unwrap()),
        6 => drop(bookings.save_contact(id, &contact(), Language::Pl).await.unwrap()),
        7 => {
            // The same visitor chooses other times until this one is given up.
            for n in 0..2 {
                let other = wish_at("desk-4", tick(10 * n), tick(10 * n + 6), now());
                bookings.hold(&HoldRequest { visitor: request.visitor, keep_others: 0, ..other }, now()).await.unwrap();
            }
        }
        8 => {
            // For another server the hold has run out.
            let late = now() + HOLD;
            bookings.hold(&wish_at("desk-1", tick(5), tick(8), late), late).await.unwrap();
        }
        9 => {
            let audit = audit("appointment.cancelled", id.0);
            return (
                false,
                bookings.cancel(id, &audit, &[], &crate::make::at_once(), now()).await.unwrap() == Cancelled::Now,
            );
        }
        10 => {
            let ask = Ask {
                id,
                number: 1,
                until: Some(now() + minutes(60)),
                audit: audit("appointment.asked", id.0),
                jobs: Vec::new(),
            };
            bookings.ask(&ask, now()).await.unwrap();
        }
        _ => drop(bookings.booking(id).await.unwrap()),
    }
    (false, false)
}

async fn whatever_happens_at_once_leaves_everything_in_order(db: Db) {
    let other = db.another().await;
    let mut dice = Dice(3);
    for round in 0..120 {
        let request = wish_at("desk-1", round * 100, round * 100 + 6, now());
        db.bookings.hold(&request, now()).await.unwrap();
        let doing: Vec<_> = (0..5)
            .map(|n| {
                let bookings = if n % 2 == 0 { db.bookings.clone() } else { other.bookings.clone() };
                tokio::spawn(do_something(bookings, dice.roll(12), request.clone(), round))
            })
            .collect();
        let (mut appointments, mut gone) = (0, 0);
        for something in doing {
            let (confirmed, went) = something.await.unwrap();
            appointments += usize::from(confirmed);
            gone += usize::from(went);
        }
        assert!(appointments <= 1 && gone <= 1, "round {round}");
        let booking = db.bookings.booking(request.id).await.unwrap();
        match (appointments, gone, booking.map(|booking| (booking.state, booking.allocations.is_empty()))) {
            (1, 0, Some((BookingState::Confirmed, false))) | (1, 1, Some((BookingState::Cancelled, true))) => {}
            (0, 1, None) | (0, 0, Some((BookingState::Held, _))) => {}
            other => panic!("round {round}: {other:?}"),
        }
        if round % 20 == 0 {
            invariants::check(&db.raw).await;
        }
    }
}
