//! Giving an appointment another time.

use crate::harness::Db;
use crate::make::{Dice, at, audit, confirmation, mail, minutes, now, wish, wish_at};
use domain::booking::{Tick, TickRange};
use services::booking::{
    Allocation, BookingId, BookingState, Cancelled, Confirmed, HoldRequest, Move, Moved, NoticeKind, Taken,
};

on_both!(
    the_new_time_is_taken_and_the_old_one_freed,
    it_may_overlap_itself,
    a_taken_time_changes_nothing,
    only_what_was_seen_is_moved,
    of_two_moves_one_counts,
    moves_cancellations_and_bookings_never_overlap,
);

async fn appointment(db: &Db, request: &HoldRequest) -> BookingId {
    db.bookings.hold(request, now()).await.unwrap();
    assert_eq!(db.bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap(), Confirmed::Now);
    request.id
}

fn to(id: BookingId, sequence: i32, assignments: Vec<Vec<Allocation>>) -> Move {
    let range = assignments[0][0].range;
    Move {
        id,
        sequence,
        site: "ottersdorf".to_owned(),
        starts_at: range.from.start(),
        ends_at: range.to.start(),
        assignments,
        freeing: crate::make::at_once(),
        audit: audit("appointment.moved", id.0),
        jobs: vec![mail(id, NoticeKind::Moved, sequence + 1, now())],
    }
}

async fn the_new_time_is_taken_and_the_old_one_freed(db: Db) {
    // Two resources at once; the first choice is taken.
    let request = wish(vec![vec![at("desk-1", 0, 6), at("room-1", 0, 9)]], now());
    let id = appointment(&db, &request).await;
    db.bookings.hold(&wish_at("desk-1", 12, 18, now()), now()).await.unwrap();
    let choices =
        vec![vec![at("desk-1", 12, 18), at("room-1", 12, 21)], vec![at("desk-2", 12, 18), at("room-1", 12, 21)]];
    let wanted = to(id, 0, choices.clone());
    assert_eq!(db.bookings.move_appointment(&wanted, now()).await.unwrap(), Moved::Now(1));
    let moved = db.bookings.booking(id).await.unwrap().unwrap();
    assert_eq!((moved.state, moved.sequence, moved.site.as_str()), (BookingState::Confirmed, 1, "ottersdorf"));
    assert_eq!((moved.starts_at, moved.ends_at), (wanted.starts_at, wanted.ends_at));
    let before = &request.contact;
    assert!(moved.contact == *before && moved.reference.is_some());
    assert_eq!(moved.allocations, choices[1]);
    // The old time can be had at once, the new one never.
    assert_eq!(db.bookings.hold(&wish_at("room-1", 0, 9, now()), now()).await.unwrap(), Taken::Claimed(0));
    let far = now() + minutes(60 * 24 * 365);
    assert_eq!(db.bookings.hold(&wish_at("desk-2", 17, 23, far), far).await.unwrap(), Taken::Conflict);
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 2);
    assert_eq!(db.raw.number("SELECT count(*) FROM audit_event WHERE action = 'appointment.moved'").await, 1);
}

async fn it_may_overlap_itself(db: Db) {
    let id = appointment(&db, &wish_at("desk-1", 0, 6, now())).await;
    let later = to(id, 0, vec![vec![at("desk-1", 3, 9)]]);
    assert_eq!(db.bookings.move_appointment(&later, now()).await.unwrap(), Moved::Now(0));
    assert_eq!(db.bookings.hold(&wish_at("desk-1", 0, 3, now()), now()).await.unwrap(), Taken::Claimed(0));
    assert_eq!(db.bookings.hold(&wish_at("desk-1", 8, 10, now()), now()).await.unwrap(), Taken::Conflict);
}

async fn a_taken_time_changes_nothing(db: Db) {
    let id = appointment(&db, &wish_at("desk-1", 0, 6, now())).await;
    db.bookings.hold(&wish_at("desk-1", 12, 18, now()), now()).await.unwrap();
    let wanted = to(id, 0, vec![vec![at("desk-1", 17, 23)]]);
    assert_eq!(db.bookings.move_appointment(&wanted, now()).await.unwrap(), Moved::Taken);
    let kept = db.bookings.booking(id).await.unwrap().unwrap();
    assert_eq!((kept.sequence, kept.allocations), (0, vec![at("desk-1", 0, 6)]));
    assert_eq!(db.raw.number("SELECT count(*) FROM job").await, 1);
    // A hold that has expired is no obstacle.
    let late = now() + minutes(16);
    assert_eq!(db.bookings.move_appointment(&wanted, late).await.unwrap(), Moved::Now(0));
}

async fn only_what_was_seen_is_moved(db: Db) {
    let held = wish_at("desk-1", 0, 6, now());
    db.bookings.hold(&held, now()).await.unwrap();
    let elsewhere = |id, sequence, from| to(id, sequence, vec![vec![at("desk-2", from, from + 6)]]);
    let outcome = async |wanted: Move| db.bookings.move_appointment(&wanted, now()).await.unwrap();
    assert_eq!(outcome(elsewhere(held.id, 0, 0)).await, Moved::Changed, "a hold is no appointment");
    assert_eq!(outcome(elsewhere(BookingId(crate::make::id()), 0, 0)).await, Moved::Changed);
    let id = appointment(&db, &wish_at("desk-1", 12, 18, now())).await;
    assert_eq!(outcome(elsewhere(id, 0, 0)).await, Moved::Now(0));
    assert_eq!(outcome(elsewhere(id, 0, 24)).await, Moved::Changed, "it was moved since it was read");
    let cancelled = db
        .bookings
        .cancel(id, &audit("appointment.cancelled", id.0), &[], &crate::make::at_once(), now())
        .await
        .unwrap();
    assert_eq!(cancelled, Cancelled::Now);
    assert_eq!(outcome(elsewhere(id, 2, 24)).await, Moved::Changed);
    assert_eq!(db.bookings.hold(&wish_at("desk-2", 0, 30, now()), now()).await.unwrap(), Taken::Claimed(0));
}

async fn of_two_moves_one_counts(db: Db) {
    let other = db.another().await;
    for round in 0..20 {
        let from = round * 60;
        let id = appointment(&db, &wish_at("desk-1", from, from + 6, now())).await;
        let moves: Vec<_> = (1..=6)
            .map(|n| {
                let bookings = if n % 2 == 0 { db.bookings.clone() } else { other.bookings.clone() };
                let wanted = to(id, 0, vec![vec![at("desk-1", from + n * 6, from + n * 6 + 6)]]);
                tokio::spawn(async move { bookings.move_appointment(&wanted, now()).await.unwrap() })
            })
            .collect();
        let mut won = 0;
        for done in moves {
            won += i32::from(done.await.unwrap() == Moved::Now(0));
        }
        assert_eq!(won, 1);
    }
}

/// Two processes book, move and cancel on two desks at the same time; the invariants are asked afterwards.
async fn moves_cancellations_and_bookings_never_overlap(db: Db) {
    let other = db.another().await;
    let mut ids = Vec::new();
    for number in 0..12 {
        ids.push(appointment(&db, &wish_at("desk-1", number * 6, number * 6 + 6, now())).await);
    }
    let mut tasks = tokio::task::JoinSet::new();
    for worker in 0..8_u64 {
        let bookings = if worker % 2 == 0 { db.bookings.clone() } else { other.bookings.clone() };
        let ids = ids.clone();
        tasks.spawn(async move {
            let mut dice = Dice(worker);
            for _ in 0..40 {
                let id = ids[usize::try_from(dice.roll(12)).unwrap()];
                let from = i64::try_from(dice.roll(120)).unwrap();
                let desk = ["desk-1", "desk-2"][usize::try_from(dice.roll(2)).unwrap()];
                match dice.roll(8) {
                    0 => {
                        bookings
                            .cancel(id, &audit("appointment.cancelled", id.0), &[], &crate::make::at_once(), now())
                            .await
                            .unwrap();
                    }
                    1 | 2 => {
                        let request = wish_at(desk, from, from + 6, now());
                        if bookings.hold(&request, now()).await.unwrap() == Taken::Claimed(0) {
                            bookings.confirm(&confirmation(request.id, now()), now()).await.unwrap();
                        }
                    }
                    _ => {
                        let seen = bookings.booking(id).await.unwrap().unwrap();
                        let wanted = to(id, seen.sequence, vec![vec![at(desk, from, from + 6)]]);
                        bookings.move_appointment(&wanted, now()).await.unwrap();
                    }
                }
            }
        });
    }
    while let Some(result) = tasks.join_next().await {
        result.unwrap();
    }
    let all = TickRange { from: Tick(crate::make::BASE), to: Tick(crate::make::BASE + 300) };
    let mut taken = db.bookings.occupied(&["desk-1", "desk-2"], all, now()).await.unwrap();
    taken.sort_by_key(|taken| (taken.resource, taken.range.from));
    assert!(
        taken.windows(2).all(|pair| pair[0].resource != pair[1].resource || pair[0].range.to <= pair[1].range.from)
    );
}
